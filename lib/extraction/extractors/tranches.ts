import type { IsoDate } from '../../dates';
import { sum } from '../../money';
import type { Candidate } from '../candidate';
import type { Span } from '../document';
import { propose } from '../propose';
import type { Reading } from '../reading/reading';
import { areAdded } from '../releases/added-credits';
import { heldDays, isConditionedElsewhere } from '../releases/held-elsewhere';
import { ofTheirLines } from '../releases/line-openings';
import type { NamedTranche } from '../releases/named-tranche';
import { findNamedTranches } from '../releases/named-tranches';
import { onDayOfEffect } from '../releases/on-day-of-effect';
import { partDoubt } from '../releases/part-doubt';
import { type FoundRelease, findRelease } from '../releases/release';
import { findReleaseStatements } from '../releases/release-statements';
import { shareOut } from '../releases/share-out';
import { type Allotted, basisPoints, type TranchePart } from '../releases/tranche-part';
import { retainedFor } from '../retained';
import type { Extractor } from './extractor';

/** What opens the credits, and when: shares of a year, named tranches, whole years made available on a day. */
export const tranches = {
  id: 'tranches',
  extract(reading, found) {
    const allotted = allotments(found);
    const days = retainedFor(found, 'signature-date');
    const signed: { date: IsoDate | undefined; isSure: boolean } = {
      date: days
        .flatMap(({ value }) => (value.type === 'date' ? [value.date] : []))
        .toSorted()
        .at(-1),
      isSure: days[0]?.confidence === 'sure',
    };
    const named = findNamedTranches(reading);
    const fromNames = named.flatMap((tranche): TranchePart[] => {
      const ofKind = allotted.filter(({ kind, amount }) => kind === tranche.kind && amount !== 0);
      const isOnly = tranche.year === undefined && ofKind.length === 1;
      const credits = isOnly
        ? ofKind[0]
        : (allotted.find(({ kind, year }) => kind === tranche.kind && year === tranche.year) ??
          (tranche.year === undefined ? leftFor(tranche, named, ofKind) : undefined));
      const scope = tranche.opening?.at ?? { start: tranche.at.end, end: tranche.sentence.end };
      const found =
        findRelease(reading, scope, signed.date) ?? openingBelow(reading, tranche.sentence, signed.date);
      if (!credits || !found) return [];
      const text = tranche.opening?.text ?? found.release.text;
      const isHeld = isConditionedElsewhere(reading, tranche);
      const conditional = found.conditional || tranche.opening?.isConditional === true || isHeld;
      const release = { ...found, conditional, release: { ...found.release, text } };
      const share =
        credits.amount === 0 || tranche.amount === credits.amount
          ? null
          : basisPoints(tranche.amount, credits.amount);
      return [
        {
          kind: tranche.kind,
          year: credits.year,
          amount: tranche.amount,
          share,
          found: release,
          at: tranche.at,
          isSure: credits.isSure && !isHeld,
        },
      ];
    });
    const apart = (at: Span) =>
      !named.some(({ sentence }) => at.start >= sentence.start && at.start < sentence.end);
    const fromStatements = findReleaseStatements(reading, allotted, signed.date)
      .filter(({ parts }) => parts.every(({ at }) => apart(at)))
      .flatMap((statement) => shareOut(reading, statement, allotted, areAdded(found)));
    const lines = found.flatMap(({ value }) => (value.type === 'line' ? [value.line] : []));
    const held = heldDays(reading);
    const isHeldDay = ({ found: { release } }: TranchePart) =>
      release.type === 'date' && release.date !== null && held.has(release.date);
    const all = unique(ofTheirLines(reading, [...fromNames, ...fromStatements], lines, signed.date));
    const parts = all.map((each) => {
      const part = onDayOfEffect(reading, each, found);
      return isHeldDay(part) ? { ...part, found: { ...part.found, conditional: true } } : part;
    });
    return parts.slice(0, 40).map((part, rank): Candidate => {
      const { release, conditional } = part.found;
      const doubt = partDoubt(reading, part, parts, allotted, signed.isSure);
      return propose(reading, {
        fact: `tranche:${rank + 1}`,
        value: {
          type: 'tranche',
          tranche: {
            kind: part.kind,
            year: part.year,
            amount: part.amount,
            extent: part.share === null ? 'availability' : 'part',
            share: part.share,
            release,
            conditional,
          },
        },
        at: part.at,
        basis: [part.found.at],
        confidence: doubt === undefined ? 'sure' : 'to-check',
        reason:
          doubt ??
          (part.share === null
            ? 'Ouverture de tous les crédits de l’année.'
            : 'Part et ouverture lues dans la même phrase.'),
      });
    });
  },
} as const satisfies Extractor;

/** The year whose credits a tranche of no year makes up with the tranches of that year; undefined where several may be. */
function leftFor(
  { kind, amount }: NamedTranche,
  named: readonly NamedTranche[],
  allotted: readonly Allotted[],
): Allotted | undefined {
  const [only, other] = allotted.filter((each) => {
    const others = named.filter((tranche) => tranche.kind === kind && tranche.year === each.year);
    return others.length > 0 && sum([amount, ...others.map((tranche) => tranche.amount)]) === each.amount;
  });
  return other ? undefined : only;
}

/** « … : 340 000 € d'AE. Elle est levée sur décision du délégant, … »: the next sentence says when. */
function openingBelow(
  reading: Reading,
  sentence: Span,
  signed: IsoDate | undefined,
): FoundRelease | undefined {
  const next = reading.sentences[reading.sentenceRank(sentence.start) + 1];
  const words = next ? reading.folded.slice(next.start, next.end) : '';
  return next && OF_IT.test(words) && OPENED.test(words) ? findRelease(reading, next, signed) : undefined;
}
const OF_IT =
  /^(?:elle|celle-ci|la t[fc] ?\d?|la tranche [a-z]{5,14}(?: \d)?|cette (?:phase|tranche)|ces (?:ae|cp|autorisations|credits)|celles-ci) /;
const OPENED =
  /\b(?:leve|affermi|ouvert|libere|debloque|disponible|utilisable|mobilisable|engageable|accessible)|\bpeu(?:t|vent) etre (?:consomme|engage|utilise|leve|affermi)/;

function allotments(found: readonly Candidate[]): Allotted[] {
  return found.flatMap(({ fact, value, confidence, standing }): Allotted[] => {
    const match = /^(commitment|payment)-allotment:(\d{4})$/.exec(fact);
    if (!match || value.type !== 'amount' || standing !== 'retained') return [];
    const kind = match[1] === 'commitment' ? 'commitment' : 'payment';
    return [{ kind, year: Number(match[2]), amount: value.amount, isSure: confidence === 'sure' }];
  });
}

/** The same release told twice is one tranche. */
function unique(parts: readonly TranchePart[]): TranchePart[] {
  const key = ({ kind, year, amount, found }: TranchePart) =>
    [kind, year, amount, found.conditional, found.release.date].join(' ');
  return parts
    .filter((part, rank) => parts.findIndex((other) => key(other) === key(part)) === rank)
    .sort((first, second) => first.at.start - second.at.start);
}
