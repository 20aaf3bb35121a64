import { normaliseCode } from '../normalise';
import type { BudgetDraft } from './budget-draft';
import type { BudgetPosition } from './position';

/** The funds center a draft is posted to: its own, else the one typed beside it, else that of what it names; null = unknown. */
export function centerOfDraft({ sums }: BudgetPosition, draft: BudgetDraft): string | null {
  const typed = draft.fundsCenter ?? draft.imputation?.fundsCenter;
  if (typed) return normaliseCode(typed);
  if (draft.of === null) return null;
  const named =
    sums.commitments.get(draft.of)?.entry ??
    sums.openings.get(draft.of) ??
    sums.payments.get(draft.of)?.entry;
  return named?.fundsCenter ?? null;
}
