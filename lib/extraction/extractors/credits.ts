import { BUDGET_KINDS, type BudgetKind } from '../../convention/budget-kind';
import { add, type Cents, formatAmount, sum, ZERO } from '../../money';
import type { Candidate, FactKey } from '../candidate';
import { checkTotals, type TotalsCheck } from '../credits/check-totals';
import { creditFigures } from '../credits/credit-figures';
import { rejectedAmounts } from '../credits/rejected-amounts';
import { hasBudgetHeads } from '../credits/unread-credits';
import type { YearCredits } from '../credits/year-credits';
import type { Span } from '../document';
import { propose } from '../propose';
import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';
import type { Extractor } from './extractor';

/** Characters. Further apart, the first figure stands for all. */
const LONGEST_SUM = 300;

/** AE and CP of each year, their totals, and the other amounts of the text, rejected with their reason. */
export const credits = {
  id: 'credits',
  extract(reading) {
    const { figures, spokenTotals, hasUnclear } = creditFigures(reading);
    const perKind = BUDGET_KINDS.map((kind) => ({
      kind,
      years: yearsOf(figures, kind),
      stated: totalsOf(figures, kind),
      spoken: totalsOf(spokenTotals, kind),
    }));
    const isUnread = perKind.every(({ years }) => years.length === 0) && hasBudgetHeads(reading);
    const check = checkTotals(reading, perKind, hasUnclear || isUnread || hasTwins(reading, figures));
    return [
      ...perKind.flatMap(({ kind, years }) =>
        years.flatMap((year) => allotments(reading, kind, year, check)),
      ),
      ...perKind.flatMap(({ kind, years, stated }) => totals(reading, kind, years, stated, check)),
      ...rejectedAmounts(reading, figures, check),
    ];
  },
} as const satisfies Extractor;

/** Two cells of one table that give one year's whole amount, alike: two parts of it perhaps, of which one would be lost. */
const hasTwins = (reading: Reading, figures: readonly TableFigure[]): boolean =>
  figures.some(
    ({ kind, year, line, at }, rank) =>
      line === null &&
      year !== 'total' &&
      figures.some(
        (other, otherRank) =>
          otherRank > rank &&
          other.kind === kind &&
          other.year === year &&
          other.line === null &&
          other.at.start !== at.start &&
          reading.tableAt(at.start) !== undefined &&
          reading.tableAt(other.at.start) === reading.tableAt(at.start),
      ),
  );

function yearsOf(figures: readonly TableFigure[], kind: BudgetKind): YearCredits[] {
  const own = figures.filter((figure) => figure.kind === kind && figure.year !== 'total');
  const years = [...new Set(own.map(({ year }) => Number(year)))].sort((first, second) => first - second);
  return years.map((year) => ({ year, readings: readingsOf(own.filter((figure) => figure.year === year)) }));
}

/**
 * Rows of one year add up when each has its own line, and must make the year's amount where one is stated; otherwise
 * each different amount is a reading of its own.
 */
function readingsOf(figures: readonly TableFigure[]): YearCredits['readings'] {
  const whole = distinctAmounts(figures.filter(({ line }) => line === null));
  const lines = figures.filter(({ line }) => line !== null);
  const rows = lines.filter(
    ({ line, amount }, rank) =>
      lines.findIndex((other) => other.line === line && other.amount === amount) === rank,
  );
  const added = rows[0] && {
    amount: sum(rows.map(({ amount }) => amount)),
    figure: rows[0],
    isSum: rows.length > 1,
  };
  const stated = whole.map((figure) => ({ amount: figure.amount, figure, isSum: false }));
  // A table's own lines that differ from its total are two readings; one line beside a whole is a part of it.
  const isOther = added?.isSum && !stated.some(({ amount }) => amount === added.amount);
  if (stated.length > 0) return added && isOther ? [...stated, added] : stated;
  return added ? [added] : [];
}

const distinctAmounts = (figures: readonly TableFigure[]): TableFigure[] =>
  figures.filter((figure, rank) => figures.findIndex(({ amount }) => amount === figure.amount) === rank);

function totalsOf(figures: readonly TableFigure[], kind: BudgetKind): TableFigure[] {
  return figures.filter((figure) => figure.kind === kind && figure.year === 'total');
}

function allotments(
  reading: Reading,
  kind: BudgetKind,
  { year, readings }: YearCredits,
  check: TotalsCheck,
): Candidate[] {
  const fact: FactKey = kind === 'commitment' ? `commitment-allotment:${year}` : `payment-allotment:${year}`;
  return readings.map(({ amount, figure, isSum }) =>
    propose(reading, {
      fact,
      value: { type: 'amount', amount },
      at: figure.at,
      basis: figure.basis,
      confidence:
        readings.length > 1 ? 'contradictory' : figure.isBeyond ? 'to-check' : check[kind].confidence,
      reason:
        readings.length > 1
          ? `Le texte donne plusieurs montants pour ${year}.`
          : figure.isBeyond
            ? `Le texte ne nomme pas l’année de cette colonne ou de cette ligne : ${year} est la première possible.`
            : `${isSum ? 'Somme des lignes de l’année. ' : ''}${check[kind].reason}`,
    }),
  );
}

function totals(
  reading: Reading,
  kind: BudgetKind,
  years: readonly YearCredits[],
  stated: readonly TableFigure[],
  check: TotalsCheck,
): Candidate[] {
  const fact: FactKey = kind === 'commitment' ? 'commitment-total' : 'payment-total';
  const own = check[kind];
  const anchor = stated[0] ?? years[0]?.readings[0]?.figure;
  if (!anchor) return [];
  const computed = years.reduce((total, { readings }) => add(total, readings[0]?.amount ?? ZERO), ZERO);
  const values = new Set<Cents>([
    ...stated.map(({ amount }) => amount),
    ...(years.length > 0 ? [computed] : []),
  ]);
  // One false figure takes its row of totals along.
  const other = check[kind === 'commitment' ? 'payment' : 'commitment'];
  const isRowDoubtful = other.confidence === 'contradictory' && stated.length > 0;
  return [...values].map((amount) => {
    const at = stated.find((figure) => figure.amount === amount)?.at ?? spanOf(years, anchor.at);
    const basis = years.flatMap(({ readings }) => readings.map(({ figure }) => figure.at));
    const reason =
      values.size > 1 && amount === computed
        ? `Somme des années : ${formatAmount(computed)}. ${own.reason}`
        : own.reason;
    return propose(reading, {
      fact,
      value: { type: 'amount', amount },
      at,
      basis,
      confidence: isRowDoubtful && own.confidence === 'sure' ? 'to-check' : own.confidence,
      reason: isRowDoubtful ? `${ROW} ${reason}` : reason,
    });
  });
}

const ROW = 'L’autre total est contredit : celui-ci l’est peut-être avec lui.';

/** From the first to the last of the figures that a total adds up, when they stand close enough to be read together. */
function spanOf(years: readonly YearCredits[], anchor: Span): Span {
  const spans = years.flatMap(({ readings }) => readings.slice(0, 1).map(({ figure }) => figure.at));
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return spans.length > 0 && end - start <= LONGEST_SUM ? { start, end } : anchor;
}
