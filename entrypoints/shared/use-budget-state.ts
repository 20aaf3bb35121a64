import { type BudgetState, readBudgetState } from './read-budget-state';
import { useWatched, type Watched } from './use-watched';

export type { BudgetState } from './read-budget-state';

export const useBudgetState = (): Watched<BudgetState> => useWatched(readBudgetState, []);
