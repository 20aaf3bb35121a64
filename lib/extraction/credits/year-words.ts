import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { type SaidYear, yearsSaid } from '../reading/years-said';
import type { FoundAmount } from '../values/find-amounts';

/** A longer sentence is not read to its end. */
export const LONGEST = 2_000;

/** The years that a sentence names by themselves, not inside a day. */
export const yearsIn = (reading: Reading, { start, end }: Span): SaidYear[] =>
  yearsSaid(reading, { start, end: Math.min(end, start + LONGEST) });

/** Whether the year before an amount closes a list of years (« 2025 et 2026 », « de 2025 à 2027 ») that has no other amount. */
export function isOneOfSeveral(
  reading: Reading,
  years: readonly SaidYear[],
  last: SaidYear,
  found: FoundAmount,
): boolean {
  const previous = years[years.indexOf(last) - 1];
  if (!previous || years.some(({ start }) => start > last.end && start < found.start)) return false;
  const between = reading.folded.slice(previous.end, last.start);
  return (
    /^\s?(?:,|et|a|-|\/|au|ou)\s{0,2}(?:en |de |pour |l'annee |l'exercice )?$/.test(between) &&
    between.length < 20
  );
}

/** Each amount has a year of its own right after it, whatever year the sentence began with. */
export const isListedAfter = (years: readonly SaidYear[], amounts: readonly FoundAmount[]): boolean =>
  amounts.length > 1 &&
  amounts.every((found, rank) => {
    const next = amounts[rank + 1]?.start ?? Number.POSITIVE_INFINITY;
    return years.some(({ start }) => start >= found.end && start < next && start - found.end < 60);
  });

/** « 150 000 € en AE et 60 000 € en CP pour 2022 »: both amounts are of the year that follows them. */
const JOINED =
  /^\s?(?:\(?(?:en\s|d'\s?|de\s))?\(?(?:ae|cp|autorisations? d'engagements?|credits? de paiements?)\)?(?:\s\((?:ae|cp)\))?\s(?:et|ainsi que)(?: de)?\s$/;

/** The year right after an amount; that of the next one where both are of it. */
export function yearAfter(
  reading: Reading,
  years: readonly SaidYear[],
  amounts: readonly FoundAmount[],
  rank: number,
  sentenceEnd: number,
): SaidYear | undefined {
  const found = amounts[rank];
  const next = amounts[rank + 1];
  if (!found) return undefined;
  const own = years.find(({ start }) => start >= found.end && start < (next?.start ?? sentenceEnd));
  const isJoined = next && JOINED.test(reading.folded.slice(found.end, next.start).replace(/\s+/g, ' '));
  if (own || !isJoined) return own;
  const shared = yearAfter(reading, years, amounts, rank + 1, sentenceEnd);
  // « en 2024, 96 000 € d'AE et 38 400 € de CP ; en 2025, … »: the next year is of what follows it.
  return shared && !reading.folded.slice(next.end, shared.start).includes(';') ? shared : undefined;
}
