import { type ControlProfile, defaultControl } from '../../lib/budget/control-profile';
import { today } from '../../lib/clock';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import type { IsoDate } from '../../lib/dates';
import { listAmendments } from '../../lib/storage/amendments';
import { readControl } from '../../lib/storage/controls';
import { listConventions } from '../../lib/storage/conventions';
import { currentConvention } from '../../lib/storage/current-convention';
import { useWatched, type Watched } from '../shared/use-watched';

/** What the rooms of the full page work from; they follow the ledger by themselves, its last entries first. */
export interface ConventionState {
  readonly conventions: readonly Convention[];
  /** As it was signed. */
  readonly current: Convention | undefined;
  /** Those of the current convention, by the day they hold from. */
  readonly amendments: readonly Amendment[];
  readonly control: ControlProfile;
  readonly today: IsoDate;
}

async function readConventionState(): Promise<ConventionState> {
  const conventions = await listConventions();
  const current = await currentConvention(conventions);
  return {
    conventions,
    current,
    amendments: current ? await listAmendments(current.id) : [],
    control: current ? await readControl(current.id) : defaultControl(''),
    today: await today(),
  };
}

export const useConventionState = (): Watched<ConventionState> => useWatched(readConventionState, []);
