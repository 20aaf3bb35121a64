import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { today } from '../../lib/clock';
import type { Convention } from '../../lib/convention/convention';
import type { IsoDate } from '../../lib/dates';
import { listConventions } from '../../lib/storage/conventions';
import { currentConvention } from '../../lib/storage/current-convention';
import { listEntries } from '../../lib/storage/ledger';
import { useWatched, type Watched } from './use-watched';

/** What every page of the extension works from. */
export interface BudgetState {
  readonly conventions: readonly Convention[];
  readonly current: Convention | undefined;
  /** The ledger of the current convention, in the order of recording. */
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
}

async function readBudgetState(): Promise<BudgetState> {
  const conventions = await listConventions();
  const current = await currentConvention(conventions);
  return {
    conventions,
    current,
    entries: current ? await listEntries(current.id) : [],
    today: await today(),
  };
}

export const useBudgetState = (): Watched<BudgetState> => useWatched(readBudgetState, []);
