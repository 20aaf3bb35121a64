import { budgetRule } from '../budget-rule';
import { notReleased } from '../not-released';

export const trancheNotReleased = budgetRule({
  id: 'tranche-not-released',
  level: 'warning',
  source: 'Clause de la convention : calendrier et conditions de mise à disposition des AE',
  check: (question) => notReleased(question, 'commitment'),
});
