import type { Span } from '../document';
import type { SaidYear } from '../reading/years-said';
import type { TableFigure } from '../table-layouts/table-layout';
import type { FoundAmount } from '../values/find-amounts';
import { type KindPlace, oneOfEach } from './budget-words';

const EACH =
  /\bpour chac(?:un|une) des (?:exercices|annees)\b|\bchaque (?:annee|exercice)(?: budgetaire)?(?=[, ]|$)/;
/** « De 2025 à 2027 ». */
const RANGE = /\bde (20\d\d) a (20\d\d)\b/;
const PER_YEAR = /^[^.;,\d]{0,12}\bpar (?:exercice|an|annee)\b/;

/** « Les CP sont répartis entre 2025, 2026 et 2027, soit 90 000 € par exercice »: that amount each year, a total never. */
export function ofEachYear(
  words: string,
  sentence: Span,
  amounts: readonly FoundAmount[],
  kinds: readonly KindPlace[],
  years: readonly SaidYear[],
): TableFigure[] | undefined {
  const found =
    amounts.find(({ end }) => PER_YEAR.test(words.slice(end - sentence.start))) ??
    (EACH.test(words) && amounts.length === 1 ? amounts[0] : undefined);
  if (!found) return undefined;
  const budgets = oneOfEach(kinds);
  if (amounts.length > 1 || budgets.length === 0) return [];
  return budgets.flatMap(({ kind, at }) =>
    wholeRange(words, years).map(
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

const SAME_AGAIN = /\bmeme (?:montant|somme)\b[^.;\d]{0,40}\b(20\d\d)(?!\d)/;

/** « 55 000 € en AE et en CP au titre de 2025, puis le même montant au titre de 2026 »: the figures, and those of that year. */
export function withSameAgain(words: string, figures: readonly TableFigure[]): TableFigure[] {
  const year = Number(SAME_AGAIN.exec(words)?.[1]);
  const again = figures.filter((figure) => figure.year !== 'total' && figure.year < year);
  return [...figures, ...again.map((figure) => ({ ...figure, year }))];
}

/** The years named, and those between the two ends of a range. */
function wholeRange(words: string, years: readonly SaidYear[]): SaidYear[] {
  const [, from, to] = RANGE.exec(words) ?? [];
  const [first] = years;
  if (!from || !to || !first) return [...years];
  const between = Array.from(
    { length: Math.max(0, Number(to) - Number(from) - 1) },
    (_, rank) => Number(from) + rank + 1,
  );
  return [
    ...years,
    ...between.filter((year) => years.every((own) => own.year !== year)).map((year) => ({ ...first, year })),
  ];
}
