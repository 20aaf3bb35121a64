import type { IsoDate } from '../../dates';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { isOfAdded, isSameAmount, sameAmount } from './added-credits';
import { conditionBefore, under } from './condition-before';
import { equalParts } from './equal-parts';
import { findShares } from './find-shares';
import { butFor, leftOut } from './left-out';
import { findRelease } from './release';
import { isSplit } from './split-openings';
import type { StatedPart } from './stated-part';

/**
 * The parts of a year's credits that a scope opens, each with its day; the whole year where it tells no share.
 * @param year as `findRelease` takes it.
 */
export function statedParts(
  reading: Reading,
  scope: Span,
  signed: IsoDate | undefined,
  year?: number,
): StatedPart[] {
  const equal = equalParts(reading, scope, year);
  const shares = equal.length > 0 ? equal : sharesOf(reading, scope);
  if (shares.length === 0) {
    const found = findRelease(reading, scope, signed, year);
    const same = sameAmount(reading, scope);
    const isVague = isSplit(reading, scope) || (same === undefined && isSameAmount(reading, scope));
    return found
      ? [
          {
            share: same === undefined ? 'whole' : { amount: same },
            found,
            at: found.at,
            isSplit: isVague,
            ...(isOfAdded(reading, scope) && { isAdded: true }),
          },
        ]
      : [];
  }
  const excepted = leftOut(reading, scope, shares);
  if (excepted) return butFor(reading, scope, excepted, signed, year);
  const told = bothTold(reading, scope);
  // « par moitié, le 1er février et, après avis du comité, le 1er juin »: of which part is the condition?
  const isVague =
    OF_REST.test(reading.folded.slice(scope.start, scope.end)) ||
    (equal.some(({ start, end }) => start === end) &&
      findRelease(reading, scope, signed, year)?.conditional === true);
  const isAdded = shares.length === 1 && isOfAdded(reading, scope);
  const isReversed = tellsDaysFirst(reading, scope, shares, signed, year);
  const befores = shares.map(({ start }, rank) => ({
    start: rank === 0 ? scope.start : (shares[rank - 1]?.end ?? scope.start),
    end: start,
  }));
  const leads = befores.map((before, rank) =>
    isReversed ? undefined : conditionBefore(reading, before, rank === 0),
  );
  // « Après avis du comité, 40 % le 3 mars et 60 % le 2 juin »: does the second part wait for it too?
  const isOfMore = leads.slice(0, -1).some((lead) => lead !== undefined);
  return shares.flatMap((share, rank): StatedPart[] => {
    const end = leads[rank + 1]?.start ?? shares[rank + 1]?.start ?? scope.end;
    const before = befores[rank] ?? scope;
    const lead = leads[rank];
    const own = isReversed
      ? findRelease(reading, before, signed, year)
      : findRelease(reading, { start: share.end, end }, signed, year);
    const found =
      own && lead
        ? under(reading, own, lead)
        : (own ?? (rank === 0 && !isReversed ? findRelease(reading, before, signed, year) : undefined));
    return found
      ? [
          {
            share: share.share,
            found,
            at: { start: share.start, end: share.end },
            ...(told && { told }),
            ...((isVague || isOfMore) && { isSplit: true }),
            ...(isAdded && { isAdded }),
          },
        ]
      : [];
  });
}

/** « à la signature pour trois quarts et le 1er octobre 2025 pour le quart restant »: each part after its day. */
function tellsDaysFirst(
  reading: Reading,
  scope: Span,
  shares: readonly Span[],
  signed: IsoDate | undefined,
  year: number | undefined,
): boolean {
  const [first, second] = shares;
  const last = shares.at(-1);
  return (
    first !== undefined &&
    second !== undefined &&
    last !== undefined &&
    /\b(?:pour|a hauteur de|a concurrence de) (?:l[ae] |l')?$/.test(
      reading.folded.slice(scope.start, first.start),
    ) &&
    findRelease(reading, { start: scope.start, end: first.start }, signed, year) !== undefined &&
    findRelease(reading, { start: last.end, end: scope.end }, signed, year) === undefined
  );
}

/** « la moitié du solde »: a part of a part. */
const OF_REST =
  /\b(?:moitie|tiers|quarts?|%|pour cent) (?:du (?:solde|reste|reliquat)|de ce qui (?:reste|restera))\b/;

/** The one amount of a scope, and the one part of a year that it is said to be. */
function bothTold(reading: Reading, scope: Span): StatedPart['told'] {
  const [found, another] = reading.amountsIn(scope);
  const [part, other] = findShares(reading, scope).filter(({ share }) => share !== 'rest');
  return found && part && !another && !other && typeof part.share === 'number'
    ? { amount: found.amount, share: part.share }
    : undefined;
}

/** « un rapport montrant que le coût est inférieur à 14 € »: an amount that a condition compares with, and no part. */
const COMPARED = /\b(?:(?:inferieure?|superieure?)s? a|(?:moins|plus) de|au moins|au-dess[a-z]{2,4} de) $/;

/** Shares and amounts of a scope; a percentage inside a condition (« cofinancement à hauteur de 50 % ») is no share. */
function sharesOf(reading: Reading, scope: Span): (Span & { share: StatedPart['share'] })[] {
  const shares = withoutComplement(reading, findShares(reading, scope)).filter(({ start, end }) => {
    // « par moitié », before the parts.
    if (
      /\bpar $/.test(reading.folded.slice(Math.max(scope.start, start - 5), start)) &&
      /^s? ?:/.test(reading.folded.slice(end, end + 3))
    )
      return false;
    const [before = ''] = reading.folded
      .slice(Math.max(scope.start, start - 60), start)
      .split(';')
      .slice(-1);
    return !/cofinanc|\bau moins $|(?<!\betre\s)consom(?!mables? en)|taux|atteign|atteint|(?<!\betre\s)engagee?s? a|execut|sous condition/.test(
      before,
    );
  });
  // « 80 000 € à la signature ; le solde après réception »: a rest is what the amounts leave.
  const amounts = shares.every(({ share }) => share === 'rest')
    ? reading
        .amountsIn(scope)
        .filter(({ start }) => !COMPARED.test(reading.folded.slice(Math.max(scope.start, start - 30), start)))
        .map(({ start, end, amount }) => ({ start, end, share: { amount } }))
    : [];
  const told = [...shares, ...amounts].sort((first, second) => first.start - second.start);
  // « Le solde (62 500 €) », « 50 % (la moitié) », « le reliquat, soit 20 % »: said twice.
  const isAgain = told.map(({ start }, rank) => {
    const end = told[rank - 1]?.end ?? scope.start;
    const between = reading.folded.slice(end, start);
    return rank > 0 && ((start - end <= 3 && !/[,;]/.test(between)) || /^,? soit (?:de )?$/.test(between));
  });
  return told.flatMap((part, rank) => {
    if (isAgain[rank]) return [];
    // What the rest is said to be has to be what the other parts leave: one of them may not be read.
    const again = part.share === 'rest' && isAgain[rank + 1] ? told[rank + 1] : undefined;
    return [again ? { ...part, share: again.share } : part];
  });
}

/** « Le complément d'AE est disponible à la signature »: all that an avenant adds, not what other parts leave. */
const withoutComplement = (reading: Reading, shares: ReturnType<typeof findShares>) =>
  shares.length === 1 &&
  /complement (?:d'|de |des )/.test(reading.folded.slice(shares[0]?.start, (shares[0]?.end ?? 0) + 4))
    ? []
    : shares;
