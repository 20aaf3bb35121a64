import { budgetRule } from '../budget-rule';
import { notReleased } from '../not-released';

export const paymentNotReleased = budgetRule({
  id: 'payment-not-released',
  level: 'warning',
  source: 'Clause de la convention : calendrier et conditions de mise à disposition des CP',
  check: (question) => notReleased(question, 'payment'),
});
