import { today } from '../../lib/clock';
import { watch } from '../../lib/storage/watch';
import { type BudgetState, readBudgetState } from '../shared/read-budget-state';

let latest: BudgetState | undefined;
let stop: (() => void) | undefined;

/**
 * What the background answers a typed amount from. Kept in memory and up to date, across tabs, while the background
 * lives: an answer must not wait for the database. The day is always asked anew.
 */
export async function budgetState(): Promise<BudgetState> {
  stop ??= watch(readBudgetState, (state) => (latest = state), forget);
  return { ...(latest ?? (await readBudgetState())), today: await today() };
}

/** A row that cannot be read is told by the next question, which reads again. */
function forget(): void {
  stop?.();
  stop = undefined;
  latest = undefined;
}
