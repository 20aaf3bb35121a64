import type { BudgetRule } from '../budget-rule';
import { notReleased } from '../not-released';

export const paymentNotReleased = {
  id: 'payment-not-released',
  level: 'warning',
  source: 'Clause de la convention : calendrier et conditions de mise à disposition des CP',
  check: (question) => notReleased(question, 'payment'),
} as const satisfies BudgetRule;
