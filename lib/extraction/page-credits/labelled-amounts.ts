import type { BudgetKind } from '../../convention/budget-kind';
import type { Cents } from '../../money';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { ReadingTable } from '../reading/reading-tables';
import { isAside } from './aside';
import { columnYear, headBudgets, isTotalRow, isUnderTotal, JOINED, sectionYear } from './heads';
import { yearsInLine } from './line-years';
import { type MarkedLine, markedLines, type PlacedAmount, type PlacedBudget } from './placed-marks';

/** An amount with what its line, its column and what stands above say of it. */
export interface LabelledAmount {
  readonly amount: Cents;
  readonly at: Span;
  readonly kinds: readonly BudgetKind[];
  readonly year: number | 'total' | undefined;
  /** Its row is a total: of its year where a column names one. */
  readonly isRowTotal: boolean;
  /** Rank of its line. */
  readonly line: number;
  readonly table: ReadingTable | undefined;
  /** The words that gave budget and year. */
  readonly basis: readonly Span[];
}

/** « 60 000 € TTC d'AE »: the budget said right after an amount. */
const BUDGET_AFTER = /^\)?(?: ttc| toutes taxes comprises)?,? ?(?:en |d'|de |des )?$/;
/** What parts the columns of a line. */
const GAP = / {3}|\t/;
/** A figure without its unit has its budget before it. */
const WITH_UNIT = /(?:€|\)|euros?|eur)$/;

/** The amounts of a text that are of some budget and of some year or all, but for those told beside the credits; in a table, those of a budget without a year too. */
export function labelledAmounts(reading: Reading): readonly LabelledAmount[] {
  const lines = markedLines(reading);
  return lines.flatMap((line) => {
    const inLine = yearsInLine(reading, line);
    return line.amounts.flatMap((found, rank): LabelledAmount[] => {
      const own = inLine[rank];
      const isRowTotal =
        isTotalRow(reading, lines, line) || own?.year === 'total' || isUnderTotal(lines, line, found);
      // In a sentence no head stands over an amount: « Le total est de 260 000 € en AE comme en CP ».
      const hasColumns =
        found.table !== undefined || GAP.test(reading.folded.slice(line.start, line.end).trim());
      const isOfLine = own !== undefined && (own.year !== 'total' || !hasColumns);
      const column = isOfLine ? undefined : columnYear(lines, line, found);
      const year = (own?.year === 'total' ? undefined : own) ?? column ?? own ?? sectionYear(lines, line);
      const inLineBudgets = budgetsInLine(reading, line, found);
      const budgets = inLineBudgets.length > 0 ? inLineBudgets : headBudgets(reading, lines, line, found);
      if (year?.year === 'range') return [];
      // Outside a table a figure of no year is no part of the credits.
      const isNamed = budgets.length > 0 && (year !== undefined || found.table !== undefined);
      if (!isNamed || isAside(reading, lines, line, found)) return [];
      return [
        {
          amount: found.amount,
          at: { start: found.start, end: found.end },
          kinds: budgets.map(({ kind }) => kind),
          year: year?.year,
          isRowTotal,
          line: line.rank,
          table: found.table,
          basis: [...budgets, ...(year ? [year] : [])].map(({ start, end }) => ({ start, end })),
        },
      ];
    });
  });
}

/** The budgets that a line says of an amount: right after it, else before it; both in « AE = CP ». */
function budgetsInLine({ folded }: Reading, line: MarkedLine, found: PlacedAmount): readonly PlacedBudget[] {
  const [next, second] = line.budgets.filter(({ start }) => start >= found.end);
  const isSaidAfter =
    next &&
    BUDGET_AFTER.test(folded.slice(found.end, next.start)) &&
    WITH_UNIT.test(folded.slice(found.start, found.end).trim());
  if (isSaidAfter) return second && areJoined(folded, next, second) ? [next, second] : [next];
  const [last, other] = line.budgets.filter(({ end }) => end <= found.start).reverse();
  if (!last) return [];
  return other && areJoined(folded, other, last) ? [other, last] : [last];
}

const areJoined = (folded: string, first: PlacedBudget, second: PlacedBudget): boolean =>
  first.kind !== second.kind && JOINED.test(folded.slice(first.end, second.start));
