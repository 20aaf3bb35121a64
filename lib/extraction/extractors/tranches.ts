import { type IsoDate, yearOf } from '../../dates';
import { sum } from '../../money';
import { fold } from '../../normalise';
import type { Candidate } from '../candidate';
import type { Span } from '../document';
import { propose } from '../propose';
import type { Reading } from '../reading/reading';
import { areAdded } from '../releases/added-credits';
import { hasReserve, heldDays, isConditionedElsewhere } from '../releases/held-elsewhere';
import { ofTheirLines } from '../releases/line-openings';
import type { NamedTranche } from '../releases/named-tranche';
import { findNamedTranches } from '../releases/named-tranches';
import { onDayOfEffect } from '../releases/on-day-of-effect';
import { type FoundRelease, findRelease } from '../releases/release';
import { findReleaseStatements } from '../releases/release-statements';
import { shareOut } from '../releases/share-out';
import { type Allotted, basisPoints, type TranchePart } from '../releases/tranche-part';
import { retainedFor } from '../retained';
import { MONTHS } from '../values/find-dates';
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
      const isKept = part.share === null && hasReserve(reading);
      const doubt = doubtOf(part, parts, allotted, signed.isSure) ?? (isKept ? RESERVED : undefined);
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

/** Why a tranche is asked about. */
function doubtOf(
  part: TranchePart,
  parts: readonly TranchePart[],
  allotted: readonly Allotted[],
  isSignedSurely: boolean,
): string | undefined {
  const { release, conditional, isDated } = part.found;
  if (!part.isSure) return 'Les parts lues ne font pas le montant de l’année, ou celui-ci est à vérifier.';
  const isUndated = release.type === 'event' && release.date === null;
  if (isUndated && (CUT.test(release.text) || NO_YEAR.test(fold(release.text))))
    return 'Ce qui ouvre les crédits est coupé : lisez la suite dans le document.';
  if (!isDated || isUndated || (release.type === 'signature' && !isSignedSurely))
    return 'Le jour d’ouverture n’est pas dit.';
  // « le 1er avril, après la programmation »: what follows the day may be a condition, or only tell what happens before.
  if (
    conditional &&
    (release.type === 'signature' || (release.type === 'date' && ONLY_AFTER.test(release.text)))
  )
    return 'Ce qui suit le jour d’ouverture est-il une condition ?';
  if (NOTED.test(release.text)) return 'Une note est appelée à côté de ce jour : pose-t-elle une condition ?';
  if (release.date !== null && yearOf(release.date) > part.year)
    return 'Ce jour d’ouverture vient après l’année de ces crédits : est-ce bien elle ?';
  const isOfWhole = part.share === null;
  const others = parts.filter((other) => other.kind === part.kind && other.year === part.year);
  const whole = allotted.find(({ kind, year }) => kind === part.kind && year === part.year)?.amount;
  if (whole !== undefined && sum(others.map(({ amount }) => amount)) > whole)
    return 'Les tranches lues dépassent ensemble le montant de l’année : l’une est-elle un rappel ?';
  if (others.some((other) => (other.share === null) !== isOfWhole))
    return 'Une autre tranche n’ouvre qu’une part de la même année : vérifiez le montant.';
  return undefined;
}

const RESERVED = 'Une part des crédits est mise en réserve : est-elle ouverte avec le reste ?';
/** « 01/09/2027 (*) » */
const NOTED = /\d \((?:\*{1,3}|\d|[a-z])\)$/;
const ONLY_AFTER = /^[^,]*,? (?:apr[eè]s|suite [aà]|une fois)\b/i;

/** « après validation par le », « attendu fin »: the words go on somewhere else. */
const CUT = /\s(?:des?|du|et|la|le|les|à|aux?|par|pour|sur|fin|en|avant|vers)$/;

/** « au plus tard le 31 janvier », whose year its cell leaves out. */
const NO_YEAR = new RegExp(`(?:^|\\s)(?:\\d{1,2}|1er) (?:${MONTHS})(?!\\s*\\d)`);

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
