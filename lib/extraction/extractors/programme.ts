import type { Candidate } from '../candidate';
import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { propose } from '../propose';
import { isInColumnApart } from '../reading/column-apart';
import type { Reading } from '../reading/reading';
import { findCodes } from '../references/find-codes';
import type { FoundCode } from '../references/found-code';
import { isInFormerWording, isLedAside } from '../references/led-aside';
import { isInWholeSet, OF_PROGRAMME } from '../references/minor-programmes';
import { isOwnProgramme } from '../references/named-programme';
import { isOutOfScope } from '../references/out-of-scope';
import { isToldBeside } from '../references/told-beside';
import type { Extractor } from './extractor';

const NAMED =
  /\b(?:programmes?(?: (?:budgetaires?|concernee?|support|(?:de )?rattachement|d'imputation|imputee?|retenu|mobilise))?|prog\.?|pgm)(?:[\s|]{0,3}|[ \t]{4,40})(?:n ?[°º]\s?|numero |:\s{0,3})?0?(\d{3})(?![\d.,]\d|\d|\s?(?:€|euros|k€|\d{3}))/g;
/** The second of « programmes 150 et 231 ». */
const SECOND =
  /\bprogrammes\s{1,3}(?:n ?[°º]s?\s?)?0?\d{3}(?: «[^»\n]{0,80}»)?(?:,| et| ou)\s{1,3}(?:n ?[°º]\s?)?0?(\d{3})(?!\d|\s?(?:€|\d{3}))/g;
const SHORT = /(?<![\p{L}\p{N}/-])[P](\d{3})(?!\d)/gu;

const ALONE = 'Seul programme que le texte nomme.';
const UNTOLD = 'Seul programme que le texte nomme, sans dire que les crédits en relèvent.';
const SEVERAL = 'Plusieurs programmes, ou un programme que les références ne portent pas.';
const OF_CODES = 'Début commun des références, alors que le texte nomme un autre programme.';
/** « … payés sur le programme 354 (UO X), sont hors convention ». */
const isLeftOut = ({ folded }: Reading, { end }: Span): boolean =>
  isOutOfScope(folded.slice(end, end + 200).split(/[.;]/, 1)[0] ?? '');
const OF_PARTNER = /\b(?:son|leur|ses|leurs) (?:propre )?$/;

/** The budget programme, by its number: named, and shared by the codes of the convention. */
export const programme = {
  id: 'programme',
  extract(reading) {
    const mentions = [
      ...reading.folded.matchAll(NAMED),
      ...reading.folded.matchAll(SECOND),
      ...reading.text.matchAll(SHORT),
    ]
      // « Le délégataire finance, sur son programme 124, … ».
      .filter(({ index }) => !OF_PARTNER.test(reading.folded.slice(Math.max(0, index - 20), index)))
      .map((match) => {
        const start = match.index + match[0].length - 3;
        return { digits: match[1] ?? '', at: { start, end: start + 3 } };
      })
      .filter(
        ({ at }) =>
          !isInColumnApart(reading, at) &&
          !isLeftOut(reading, at) &&
          !isLedAside(reading, at) &&
          !isInFormerWording(reading, at),
      );
    const codes = findCodes(reading);
    const shared = sharedProgramme(codes);
    const named = [...new Set(mentions.map(({ digits }) => digits))];
    const candidate = (digits: string, at: Span, confidence: Candidate['confidence'], reason: string) =>
      propose(reading, { fact: 'programme', value: { type: 'code', code: digits }, at, confidence, reason });
    if (shared) {
      const own = mentions.find(({ digits }) => digits === shared.digits);
      if (own) {
        const ofIt = mentions.filter(({ digits }) => digits === shared.digits);
        // « Le solde est apporté par la direction sur le programme 155 (UO A). »: neither says more than the other.
        const isTold =
          isAmendment(reading) ||
          shared.own.some((each) => isInWholeSet(codes, each) || !isToldBeside(reading, each.at)) ||
          ofIt.some(({ at }) => isOwnProgramme(reading, at));
        const reason = `Programme nommé, et début commun des références (0${shared.digits}).`;
        return [candidate(shared.digits, own.at, isTold ? 'sure' : 'to-check', reason)];
      }
      // « Le programme 220, qui porte la masse salariale, n'est pas utilisé », and codes that all begin with another.
      const isOnlyInCodes = named.length === 0;
      if (shared.count > (isOnlyInCodes ? 1 : 2))
        return [
          candidate(
            shared.digits,
            shared.at,
            // An avenant that names no programme may leave it to its convention.
            isOnlyInCodes && isAmendment(reading) ? 'to-check' : 'sure',
            `Début commun de ${shared.count} références (0${shared.digits}).`,
          ),
        ];
      // « le programme « Hébergement », imputé sur l'UO 0177-DR44-DD44 »: its name, and one code only.
      if (isOnlyInCodes && !isAmendment(reading))
        return [candidate(shared.digits, shared.at, 'to-check', 'Début de la seule référence du texte.')];
    }
    // « … sur le programme 155 », and codes of two others: the one that is named may be of something else.
    const only = named.length === 1 && !shared && !isRivalled(reading, named[0]);
    // « Cette mission ne se confond pas avec celle du programme 174 », and codes that all begin with another.
    const ofCodes =
      shared && named.length > 0 ? [candidate(shared.digits, shared.at, 'to-check', OF_CODES)] : [];
    const others = named.slice(0, 10).flatMap((digits) => {
      const own = mentions.filter((each) => each.digits === digits);
      const told = only ? own.find(({ at }) => isOwnProgramme(reading, at)) : undefined;
      const mention = told ?? own[0];
      if (!mention) return [];
      const reason = only ? (told ? ALONE : UNTOLD) : SEVERAL;
      return [candidate(digits, mention.at, told ? 'sure' : 'to-check', reason)];
    });
    return [...ofCodes, ...others];
  },
} as const satisfies Extractor;

/** Those of which this holds, or all where it holds of none. */
const mostTelling = (codes: readonly FoundCode[], holds: (code: FoundCode) => boolean) =>
  codes.some(holds) ? codes.filter(holds) : codes;

/** Whether the text keeps codes of one type of several programmes, and of another one as many as of this. */
function isRivalled(reading: Reading, digits = ''): boolean {
  const kept = findCodes(reading).filter(({ type, discarded }) => !discarded && OF_PROGRAMME.has(type));
  const areMixed = [...OF_PROGRAMME].some(
    (own) => new Set(kept.flatMap(({ type, code }) => (type === own ? [code.slice(0, 4)] : []))).size > 1,
  );
  const count = (programme: string) =>
    new Set(kept.flatMap(({ code }) => (code.startsWith(programme) ? [code] : []))).size;
  return (
    areMixed &&
    kept.some(({ code }) => !code.startsWith(`0${digits}`) && count(code.slice(0, 4)) >= count(`0${digits}`))
  );
}

/** The programme that every kept code begins with, with how many codes say it, and where. */
function sharedProgramme(
  codes: readonly FoundCode[],
): { digits: string; count: number; own: readonly FoundCode[]; at: Span } | undefined {
  const telling = codes.filter(({ type, discarded }) => !discarded && OF_PROGRAMME.has(type));
  const trusted = mostTelling(
    mostTelling(telling, ({ labelled }) => labelled),
    ({ isApart }) => !isApart,
  );
  const [first] = trusted;
  if (!first || trusted.some(({ code }) => code.slice(0, 4) !== first.code.slice(0, 4))) return undefined;
  const own = telling.filter(({ code }) => code.startsWith(first.code.slice(0, 4)));
  const count = new Set(own.map(({ code }) => code)).size;
  return {
    digits: first.code.slice(1, 4),
    count,
    own,
    at: { start: first.at.start, end: first.at.start + 4 },
  };
}
