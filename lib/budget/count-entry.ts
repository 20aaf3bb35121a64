import {
  countCarryOver,
  countCommitment,
  countService,
  countSupplement,
  countWithdrawal,
} from './count-commitment';
import { addConfirmation, removeConfirmation } from './count-confirmation';
import { countOpening, countPayment, countRepayment } from './count-payment';
import type { EffectiveEntry } from './effective-entries';
import type { LedgerSums, TrancheEvent } from './ledger-sums';
import type { Sign } from './take-credits';

/** Counts one more entry. The entry it names must have been counted before it. Constant time. */
export const addEntry = (sums: LedgerSums, entry: EffectiveEntry): void => count(sums, entry, 1);

/**
 * Takes an entry back out, as if it had never been counted. Nothing that counts may still name it but its confirmation,
 * which goes with it. Constant time.
 */
export const removeEntry = (sums: LedgerSums, entry: EffectiveEntry): void => count(sums, entry, -1);

function count(sums: LedgerSums, entry: EffectiveEntry, sign: Sign): void {
  switch (entry.operation) {
    case 'commitment':
      countCommitment(sums, entry, sign);
      break;
    case 'supplement':
      countSupplement(sums, entry, sign);
      break;
    case 'withdrawal':
      countWithdrawal(sums, entry, sign);
      break;
    case 'carry-over':
      countCarryOver(sums, entry, sign);
      break;
    case 'service-rendered':
      countService(sums, entry, sign);
      break;
    case 'payment':
      countPayment(sums, entry, sign);
      break;
    case 'repayment':
      countRepayment(sums, entry, sign);
      break;
    case 'opening-balance':
      countOpening(sums, entry, sign);
      break;
    case 'confirmation':
      if (sign === 1) addConfirmation(sums, entry);
      else removeConfirmation(sums, entry);
      break;
    case 'adjustment':
      list(sums.adjustments, entry, sign);
      break;
    case 'notice':
      list(sums.notices, entry, sign);
      break;
    default:
      countTrancheEvent(sums, entry, sign);
  }
}

function list<Entry extends { readonly id: string }>(entries: Entry[], entry: Entry, sign: Sign): void {
  if (sign === 1) entries.push(entry);
  else
    entries.splice(
      entries.findIndex(({ id }) => id === entry.id),
      1,
    );
}

function countTrancheEvent(sums: LedgerSums, entry: TrancheEvent, sign: Sign): void {
  const others = (sums.trancheEvents.get(entry.trancheId) ?? []).filter(({ id }) => id !== entry.id);
  const events = sign === 1 ? [...others, entry].toSorted(byDay) : others;
  sums.trancheEvents.set(entry.trancheId, events);
}

/** By day; on one day by the instant of recording, and at one instant a tranche ends closed. */
function byDay(first: TrancheEvent, second: TrancheEvent): number {
  const rank = (event: TrancheEvent) =>
    `${event.date} ${event.recordedAt} ${event.operation === 'tranche-release' ? 0 : 1} ${event.id}`;
  return rank(first) < rank(second) ? -1 : 1;
}
