import type { Span } from '../document';
import type { SaidYear } from '../reading/years-said';
import type { TableFigure } from '../table-layouts/table-layout';
import type { FoundAmount } from '../values/find-amounts';
import { type KindPlace, oneOfEach } from './budget-words';

const PER_YEAR = /^[^.;,\d]{0,12}\bpar (?:exercice|an|annee)\b/;

/** « Les CP sont répartis entre 2025, 2026 et 2027, soit 90 000 € par exercice »: that amount each year, a total never. */
export function ofEachYear(
  words: string,
  sentence: Span,
  amounts: readonly FoundAmount[],
  kinds: readonly KindPlace[],
  years: readonly SaidYear[],
): TableFigure[] | undefined {
  const found = amounts.find(({ end }) => PER_YEAR.test(words.slice(end - sentence.start)));
  if (!found) return undefined;
  const budgets = oneOfEach(kinds);
  if (amounts.length > 1 || budgets.length === 0) return [];
  return budgets.flatMap(({ kind, at }) =>
    years.map(
      (year): TableFigure => ({
        kind,
        year: year.year,
        amount: found.amount,
        at: { start: found.start, end: found.end },
        basis: [at, year],
        line: null,
      }),
    ),
  );
}
