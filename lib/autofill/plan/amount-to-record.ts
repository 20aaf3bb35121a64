import type { Cents } from '../../money';
import type { DraftEntry, FillPlan } from './fill-plan';

/**
 * What the ledger records for a confirmed plan, tax included: the amount the person typed, when the plan really
 * writes it. Null for an estimation, for references alone, and for a table of the convention's own yearly amounts,
 * which plans credits and commits nothing.
 */
export function amountToRecord(plan: FillPlan, draft: DraftEntry): Cents | null {
  if (draft.nature === 'estimate' || draft.amount === null) return null;
  const typed = new Set([draft.amount, draft.netOfTax?.amount]);
  return plan.steps.some((step) => step.amount !== null && typed.has(step.amount)) ? draft.amount : null;
}
