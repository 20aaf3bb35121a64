import { type BudgetState, readBudgetState } from './read-budget-state';
import { useWatched, type Watched } from './use-watched';

export type { BudgetState } from './read-budget-state';

/** @param preferred the convention to work on, when the page tells; else the current one. */
export const useBudgetState = (preferred?: string): Watched<BudgetState> =>
  useWatched(() => readBudgetState(preferred), [preferred]);
