import type { IsoDate } from '../dates';
import type { LedgerSums, TrancheEvent } from './ledger-sums';

/** The release that holds for a tranche, and when it was taken back if it was. */
export interface LiftedTranche {
  readonly release: TrancheEvent;
  readonly date: IsoDate;
}

/**
 * The release of each tranche that has one in force on a day; failing that, the one recorded for a later day, so that
 * it can be shown. A release taken back by that day is not there. Constant time in the ledger but for its releases.
 */
export function liftedTranches(sums: LedgerSums, date: IsoDate): Map<string, LiftedTranche> {
  const lifted = new Map<string, LiftedTranche>();
  for (const [trancheId, events] of sums.trancheEvents) {
    const release = releaseInForce(events, date);
    if (release) lifted.set(trancheId, { release, date: release.date });
  }
  return lifted;
}

/** Of releases in a row the first counts: the tranche has been open since then. */
function releaseInForce(events: readonly TrancheEvent[], date: IsoDate): TrancheEvent | undefined {
  let current: TrancheEvent | undefined;
  for (const event of events) {
    if (event.date > date && current) return current;
    if (event.operation === 'release-withdrawal') current = undefined;
    else current ??= event;
  }
  return current;
}
