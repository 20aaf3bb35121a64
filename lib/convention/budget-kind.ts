/** The two budgets of the State (SAP: commitment budget, payment budget), each with its own limits. AE comes first. */
export const BUDGET_KINDS = ['commitment', 'payment'] as const;
export type BudgetKind = (typeof BUDGET_KINDS)[number];

/** What the administration calls their credits. */
export const CREDITS: Readonly<Record<BudgetKind, 'AE' | 'CP'>> = { commitment: 'AE', payment: 'CP' };

/** The same after a noun: « les tranches d’AE », « 60 € de CP ». */
export const OF_CREDITS: Readonly<Record<BudgetKind, 'd’AE' | 'de CP'>> = {
  commitment: 'd’AE',
  payment: 'de CP',
};
