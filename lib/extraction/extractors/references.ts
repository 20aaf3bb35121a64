import type { Candidate, FactKey } from '../candidate';
import { areToldTogether } from '../credits/told-together';
import { doubt, isSure } from '../distrust/doubt';
import { isAmendment } from '../is-amendment';
import { propose } from '../propose';
import type { Reading } from '../reading/reading';
import { findCodes } from '../references/find-codes';
import type { FoundCode } from '../references/found-code';
import { isInWholeSet, OF_PROGRAMME } from '../references/minor-programmes';
import type { ReferenceId } from '../references/reference-labels';
import { isToldBeside } from '../references/told-beside';
import type { Extractor } from './extractor';

/** The references that a convention may have several of, with the start of their fact. */
const REPEATED: readonly ReferenceId[] = ['functional-area', 'funds-center', 'activity', 'cost-center'];
const SINGLE: readonly ReferenceId[] = ['fund', 'material-group', 'location'];

/**
 * Functional areas, funds centers, activities, cost centers and the optional references. Sure when shape and label
 * agree and the programme is the one of the convention; asked otherwise.
 */
export const references = {
  id: 'references',
  extract(reading, found) {
    const programme = found.find(
      ({ fact, confidence }) => fact === 'programme' && confidence === 'sure',
    )?.value;
    const expected = programme?.type === 'code' ? `0${programme.code}` : undefined;
    const codes = findCodes(reading);
    // The codes of two programmes, of which the text names none as its own.
    const programmes = new Set(
      codes
        .filter(({ type, discarded }) => !discarded && OF_PROGRAMME.has(type))
        .map(({ code }) => code.slice(0, 4)),
    );
    const isMixed = programmes.size > 1;
    const doubted = (candidate: Candidate): Candidate =>
      !isAmendment(reading) && isSure(candidate) && isStray(reading, codes, candidate)
        ? doubt(candidate, STRAY)
        : candidate;
    return [
      ...REPEATED.flatMap((type) =>
        ofType(reading, codes, type, expected, isMixed && !areToldTogether(reading, codes, type)).map(
          doubted,
        ),
      ),
      ...SINGLE.flatMap((type) => ofType(reading, codes, type, undefined, false).slice(0, 1)),
    ];
  },
} as const satisfies Extractor;

/** Whether a code stands nowhere but in sentences that tell of something else, without all others of its programme beside it. */
const isStray = (reading: Reading, codes: readonly FoundCode[], { value }: Candidate): boolean =>
  value.type === 'code' &&
  codes
    .filter(({ code, discarded }) => code === value.code && !discarded)
    .every((each) => {
      // « le centre de coûts A, et non B », « non plus B, mais A »: what is denied is the other one.
      const { start, end } = reading.sentenceAt(each.at.start);
      const isContrasted = codes.some(
        ({ type, discarded, at }) => discarded && type === each.type && start <= at.start && at.end <= end,
      );
      return !isContrasted && isToldBeside(reading, each.at) && !isInWholeSet(codes, each);
    });
const STRAY = 'La phrase semble parler d’autres crédits, et rien d’autre ne donne ce code :';

function ofType(
  reading: Reading,
  codes: readonly FoundCode[],
  type: ReferenceId,
  programme: string | undefined,
  isMixed: boolean,
): Candidate[] {
  const own = codes.filter((code) => code.type === type);
  const distinct = [...new Set(own.map(({ code }) => code))];
  const hasProgramme = type !== 'cost-center' && programme !== undefined;
  const best = distinct.map((code) => {
    const places = own.filter((each) => each.code === code);
    const isGone = places.some((place) => place.isGone);
    const kept = isGone ? [] : places.filter(({ discarded }) => !discarded);
    return {
      place: kept.find(({ labelled }) => labelled) ?? kept[0] ?? places[0],
      labelled: kept.some(({ labelled }) => labelled),
      discarded: kept.length === 0,
      isApart: kept.every(({ isApart }) => isApart),
      coherent: !hasProgramme || code.startsWith(programme),
    };
  });
  const retained = best.filter(({ discarded }) => !discarded);
  // « UO 0348-DR54-DD54 (BOP 0348-DR54) »: the programme's operational budget, of which the UO is a part.
  const isWholeOf = (code: string) => retained.some(({ place }) => place?.code.startsWith(`${code}-`));
  const hasPlain = retained.some((each) => each.labelled && !each.isApart);
  // A cost center tells no programme, nor is any code told where none is sure, unless the text sets some of them apart.
  const isUntold =
    isMixed &&
    retained.length > 1 &&
    (type === 'cost-center' || programme === undefined) &&
    !(hasPlain && retained.some((each) => each.isApart));
  const labelledOnes = retained.filter(({ labelled, coherent }) => labelled && coherent);
  let rank = 0;
  return best.slice(0, 30).flatMap((each): Candidate[] => {
    if (!each.place) return [];
    const isWhole = type === 'funds-center' && isWholeOf(each.place.code);
    const rejected =
      each.discarded || isWhole || (!each.labelled && !each.coherent && labelledOnes.length > 0);
    if (!rejected) rank += 1;
    const isApart = (each.isApart && (hasPlain || retained.length > 1)) || isUntold;
    const sure = each.labelled && each.coherent && !isApart;
    return [
      propose(reading, {
        fact: factOf(type, rejected ? Math.max(1, rank) : rank),
        value: { type: 'code', code: each.place.code },
        at: each.place.at,
        confidence: sure && !rejected ? 'sure' : 'to-check',
        standing: rejected ? 'rejected' : 'retained',
        reason: isWhole
          ? 'BOP dont relève l’UO retenue.'
          : isApart && !rejected
            ? APART
            : reasonFor(each, rejected, programme),
      }),
    ];
  });
}

const APART = 'Le texte semble la mettre à part des autres : relève-t-elle bien de cette convention ?';

function reasonFor(
  each: { labelled: boolean; discarded: boolean; coherent: boolean },
  rejected: boolean,
  programme: string | undefined,
): string {
  if (each.discarded) return 'Le texte dit que cette référence n’est pas celle de la convention.';
  if (rejected) return 'Citée sans son libellé et d’un autre programme.';
  if (!each.coherent) return `Ne commence pas par le programme de la convention (${programme}).`;
  return each.labelled
    ? 'Libellé et forme concordent.'
    : 'Code reconnu à sa forme seule : aucun libellé n’est à côté.';
}

function factOf(type: ReferenceId, rank: number): FactKey {
  switch (type) {
    case 'functional-area':
    case 'funds-center':
    case 'activity':
    case 'cost-center':
      return `${type}:${rank}`;
    default:
      return type;
  }
}
