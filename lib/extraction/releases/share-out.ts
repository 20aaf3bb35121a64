import type { BudgetKind } from '../../convention/budget-kind';
import { add, type Cents, fraction, subtract, ZERO } from '../../money';
import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { isFormerValue } from '../reading/former-value';
import type { Reading } from '../reading/reading';
import { isFormerTold } from './added-credits';
import { isOnLineOf } from './other-missions';
import type { ReleaseStatement } from './release-statement';
import { type Allotted, basisPoints, type TranchePart } from './tranche-part';

/**
 * The amounts of a statement's parts. Sure when they add up to the year's credits, and these are sure; so is what an
 * avenant adds, where the text tells what the year had before.
 * @param areAdded whether the amounts of the avenant come on top of those of the convention.
 */
export function shareOut(
  reading: Reading,
  { kinds, years, parts }: ReleaseStatement,
  allotted: readonly Allotted[],
  areAdded = false,
): TranchePart[] {
  return kinds.flatMap((kind) =>
    years.flatMap((year) => {
      const credits = allotted.find((each) => each.kind === kind && each.year === year);
      return credits
        ? ofYear(reading, parts, credits, areAdded)
        : parts.length === 1
          ? asTold(reading, parts, kind, year)
          : [];
    }),
  );
}

/**
 * « Le solde des AE 2025, soit 24 000 € (30 %), … » of an avenant that does not say the credits of the year again: sure
 * where it moves that part from one day to another.
 */
const asTold = (
  reading: Reading,
  parts: ReleaseStatement['parts'],
  kind: BudgetKind,
  year: number,
): TranchePart[] =>
  parts.flatMap(({ told, found, at, isSplit }) =>
    told
      ? [{ kind, year, ...told, found, at, isSure: !isSplit && found.isDated && isMoved(reading, at) }]
      : [],
  );

/** « …, dont l'article 5 prévoyait l'ouverture au 1er septembre 2025, … »: an avenant that tells the day it was before. */
const isMoved = (reading: Reading, at: Span): boolean =>
  isAmendment(reading) &&
  reading.datesIn(reading.sentenceAt(at.start)).some((day) => isFormerValue(reading, day));

function ofYear(
  reading: Reading,
  parts: ReleaseStatement['parts'],
  credits: Allotted,
  areAdded: boolean,
): TranchePart[] {
  const stated = parts.map(({ share }) => statedAmount(share, credits.amount));
  const known = stated.reduce<Cents>((total, amount) => add(total, amount ?? ZERO), ZERO);
  const rests = stated.filter((amount) => amount === undefined).length;
  const left = subtract(credits.amount, known);
  const total = rests === 1 ? credits.amount : known;
  // Thirds are rounded to the cent one by one: the last part takes the odd cents.
  const odd = subtract(credits.amount, total);
  const isAlone = parts.length === 1 && rests === 1;
  // What is left of a part that is not understood is not either.
  const isVague = parts.some(({ isSplit }) => isSplit) && rests > 0;
  const isWhole = !isAlone && rests <= 1 && Math.abs(odd) <= parts.length && left >= 0;
  const isOfAdded = parts.length === 1 && parts.every(({ isAdded }) => isAdded);
  // « Le supplément de CP sera délégué le … », where the credits of the year are told with what is added to them.
  const isUnknown = !areAdded && parts.some(({ isAdded, share }) => isAdded === true && share === 'whole');
  const isFound = parts.every(
    ({ ofMission }) => ofMission === undefined || isOnLineOf(reading, ofMission, left),
  );
  return parts.map(({ share, found, at, isSplit }, rank) => {
    const own = stated[rank] ?? left;
    const amount = isWhole && rank === parts.length - 1 ? add(own, odd) : own;
    const isYear = share === 'whole' || amount === credits.amount;
    return {
      kind: credits.kind,
      year: credits.year,
      amount,
      share: isYear || credits.amount === 0 ? null : basisPoints(amount, credits.amount),
      found,
      at,
      isSure:
        (isWhole || (isOfAdded && isFormerTold(reading, credits, amount))) &&
        credits.isSure &&
        isFound &&
        !isUnknown &&
        !isSplit &&
        !isVague,
    };
  });
}

/** Undefined for « le solde ». Thirds and sixths are exact, not 33,33 % or 16,67 %. */
function statedAmount(share: ReleaseStatement['parts'][number]['share'], whole: Cents): Cents | undefined {
  if (share === 'rest') return undefined;
  if (share === 'whole') return whole;
  if (typeof share === 'object') return 'amount' in share ? share.amount : subtract(whole, share.butFor);
  const parts = UNEVEN.find(
    (each) => Math.round((Math.round((share * each) / 10_000) * 10_000) / each) === share,
  );
  return parts
    ? fraction(whole, Math.round((share * parts) / 10_000), parts)
    : fraction(whole, share, 10_000);
}

/** What a year is shared into whose parts are no whole basis points. */
const UNEVEN = [3, 6, 7, 9, 12] as const;
