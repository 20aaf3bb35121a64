import type { BudgetKind } from '../convention/budget-kind';
import { type IsoDate, yearOf } from '../dates';
import { add, type Cents, cents, ZERO } from '../money';
import type { EntryOf } from './ledger-entry';
import { type CommitmentSums, type LedgerSums, netOf, outstandingOf, type YearSums } from './ledger-sums';

/** Whether an entry is counted, or taken back out. */
export type Sign = 1 | -1;

export const signed = (amount: Cents, sign: Sign): Cents => cents(sign * amount);

/** What waits for a confirmation. */
export type Confirmable = EntryOf<'commitment'> | EntryOf<'supplement'> | EntryOf<'payment'>;

export interface Taking {
  readonly amount: Cents;
  readonly isPending: boolean;
  readonly center: string | null;
}

/** Counts an amount in its year, its day and its funds center. */
export function take(
  sums: LedgerSums,
  kind: BudgetKind,
  { date }: { readonly date: IsoDate },
  { amount, isPending, center }: Taking,
): void {
  const year = yearSums(sums, kind, date);
  year.taken = add(year.taken, amount);
  if (isPending) year.pending = add(year.pending, amount);
  year.centers.set(center, add(year.centers.get(center) ?? ZERO, amount));
  sums.days[kind].set(date, add(sums.days[kind].get(date) ?? ZERO, amount));
}

/** What one year's credits were consumed by, begun when first asked for. */
export function yearSums(sums: LedgerSums, kind: BudgetKind, date: IsoDate): YearSums {
  const year = yearOf(date);
  const known = sums.years[kind].get(year);
  if (known) return known;
  const created: YearSums = {
    taken: ZERO,
    pending: ZERO,
    opening: ZERO,
    carriedOver: ZERO,
    centers: new Map(),
  };
  sums.years[kind].set(year, created);
  return created;
}

/** Keeps the net commitments of a day. */
export function engage(sums: LedgerSums, day: IsoDate, amount: Cents): void {
  sums.engagedOn.set(day, add(sums.engagedOn.get(day) ?? ZERO, amount));
}

export function keepPending(sums: LedgerSums, entry: Confirmable, isPending: boolean): void {
  if (isPending) sums.pending.set(entry.id, entry);
  else sums.pending.delete(entry.id);
}

/** Keeps the lists of commitments on which something is wrong. */
export function watch(sums: LedgerSums, commitment: CommitmentSums): void {
  const { entry, paid, certified } = commitment;
  const mark = (set: Set<string>, isWrong: boolean) => (isWrong ? set.add(entry.id) : set.delete(entry.id));
  mark(sums.overpaid, outstandingOf(commitment) < 0);
  mark(sums.overcertified, certified > netOf(commitment));
  mark(sums.paidBeforeService, certified > 0 && paid > certified);
}
