import type { BudgetKind } from '../../convention/budget-kind';
import { spaced } from './spaced';

const COMMITMENT = spaced(/\bae\b|\bautorisations? d'engagements?/);
const PAYMENT = spaced(/\bcp\b|\bcredits? de paiements?/);

/** The budgets that some words name, folded. */
export function namedBudgets(words: string): BudgetKind[] {
  const kinds: BudgetKind[] = [];
  if (COMMITMENT.test(words)) kinds.push('commitment');
  if (PAYMENT.test(words)) kinds.push('payment');
  return kinds;
}
