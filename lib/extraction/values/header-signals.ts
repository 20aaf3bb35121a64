import type { BudgetKind } from '../../convention/budget-kind';
import type { ReadingCell } from '../reading/reading-tables';

const COMMITMENT = /\bae\b|autorisations? d'engagements?/;
const PAYMENT = /\bcp\b|credits? de paiements?/;
const YEAR = /(?<![\d/.-])(20\d\d)(?![\d/]|-\d)/g;

/** What a header cell says: the budgets (both in « AE = CP »), the year, or that it is a total. */
export interface HeaderSignals {
  readonly kinds: readonly BudgetKind[];
  readonly year: number | undefined;
  readonly isTotal: boolean;
}

export function headerSignals(cell: ReadingCell | undefined): HeaderSignals {
  const folded = cell && cell.folded.length <= 80 ? cell.folded : '';
  const kinds: BudgetKind[] = [];
  if (COMMITMENT.test(folded)) kinds.push('commitment');
  if (PAYMENT.test(folded)) kinds.push('payment');
  const years = [...new Set(Array.from(folded.matchAll(YEAR), (match) => Number(match[1])))];
  return {
    kinds,
    year: years.length === 1 ? years[0] : undefined,
    isTotal: /\b(?:total|totaux|ensemble|cumul)\b/.test(folded),
  };
}
