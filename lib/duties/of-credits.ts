import { type BudgetKind, CREDITS } from '../convention/budget-kind';

/** « d’AE », « de CP ». */
export const ofCredits = (kind: BudgetKind): string =>
  `${kind === 'commitment' ? 'd’' : 'de '}${CREDITS[kind]}`;
