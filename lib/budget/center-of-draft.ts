import { normaliseCode } from '../normalise';
import type { BudgetDraft } from './budget-draft';
import type { BudgetPosition } from './position';

/** The funds center a draft is posted to: its own, else the one typed beside it, else that of what it names; null = unknown. */
export function centerOfDraft({ sums }: BudgetPosition, draft: BudgetDraft): string | null {
  const typed = draft.fundsCenter ?? draft.imputation?.fundsCenter;
  if (typed) return normaliseCode(typed);
  const of = draft.of ?? '';
  const named = sums.commitments.get(of)?.entry ?? sums.openings.get(of) ?? sums.payments.get(of)?.entry;
  return named?.fundsCenter ?? null;
}
