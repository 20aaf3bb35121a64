import type { BudgetKind } from '../../convention/budget-kind';
import { spaced } from './spaced';

const COMMITMENT = spaced(/\bae\b|\bautorisations? d'engagements?|\benveloppe d'engagements?\b/);
const PAYMENT = spaced(/\bcp\b|\bcredits? de paiements?|\benveloppe de paiements?\b/);

/** The budgets that some words name, folded. */
export function namedBudgets(words: string): BudgetKind[] {
  const kinds: BudgetKind[] = [];
  if (COMMITMENT.test(words)) kinds.push('commitment');
  if (PAYMENT.test(words)) kinds.push('payment');
  return kinds;
}
