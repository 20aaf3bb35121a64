import type { BudgetKind } from '../convention/budget-kind';
import { type IsoDate, yearOf } from '../dates';
import { add, type Cents, cents, subtract, ZERO } from '../money';
import type { EffectiveEntry } from './effective-entries';
import type { EntryOf } from './ledger-entry';
import { ledgerIssue } from './ledger-issue';
import {
  type CommitmentSums,
  type LedgerSums,
  netOf,
  outstandingOf,
  type TrancheEvent,
  type YearSums,
} from './ledger-sums';

/** Counts one more entry. The entry it names must have been counted before it. Constant time. */
export const addEntry = (sums: LedgerSums, entry: EffectiveEntry): void => count(sums, entry, 1);

/**
 * Takes an entry back out, as if it had never been counted. Nothing that counts may still name it but its confirmation,
 * which goes with it. Constant time.
 */
export const removeEntry = (sums: LedgerSums, entry: EffectiveEntry): void => count(sums, entry, -1);

type Sign = 1 | -1;

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
      if (sign > 0) addConfirmation(sums, entry);
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

const signed = (amount: Cents, sign: Sign): Cents => cents(sign * amount);

function list<Entry extends { readonly id: string }>(entries: Entry[], entry: Entry, sign: Sign): void {
  if (sign > 0) entries.push(entry);
  else
    entries.splice(
      entries.findIndex(({ id }) => id === entry.id),
      1,
    );
}

function countCommitment(sums: LedgerSums, entry: EntryOf<'commitment'>, sign: Sign): void {
  const isPending = sign > 0 ? entry.pending : sums.pending.has(entry.id);
  sums.committed = add(sums.committed, signed(entry.amount, sign));
  engage(sums, entry.date, signed(entry.amount, sign));
  take(sums, 'commitment', entry, {
    amount: signed(entry.amount, sign),
    isPending,
    center: entry.fundsCenter,
  });
  keepPending(sums, entry, isPending && sign > 0);
  if (sign < 0) {
    sums.commitments.delete(entry.id);
    return;
  }
  sums.commitments.set(entry.id, {
    entry,
    pending: entry.pending,
    commitmentNumber: entry.commitmentNumber,
    line: entry.line,
    supplemented: ZERO,
    withdrawn: ZERO,
    withdrawnSameYear: ZERO,
    certified: ZERO,
    paid: ZERO,
    carriedOver: new Map(),
  });
}

function countSupplement(sums: LedgerSums, entry: EntryOf<'supplement'>, sign: Sign): void {
  const commitment = namedCommitment(sums, entry);
  if (!commitment) return;
  const isPending = sign > 0 ? entry.pending : sums.pending.has(entry.id);
  const amount = signed(entry.amount, sign);
  commitment.supplemented = add(commitment.supplemented, amount);
  engage(sums, entry.date, amount);
  if (sign > 0) sums.supplements.set(entry.id, entry);
  else sums.supplements.delete(entry.id);
  sums.committed = add(sums.committed, amount);
  take(sums, 'commitment', entry, { amount, isPending, center: commitment.entry.fundsCenter });
  keepPending(sums, entry, isPending && sign > 0);
  watch(sums, commitment);
}

function countWithdrawal(sums: LedgerSums, entry: EntryOf<'withdrawal'>, sign: Sign): void {
  const commitment = namedCommitment(sums, entry);
  if (!commitment) return;
  const amount = signed(entry.amount, sign);
  commitment.withdrawn = add(commitment.withdrawn, amount);
  engage(sums, commitment.entry.date, signed(amount, -1));
  sums.committed = subtract(sums.committed, amount);
  watch(sums, commitment);
  // GBCP art. 160: only the withdrawal of a commitment of the current year makes the AE available again.
  if (yearOf(entry.date) !== yearOf(commitment.entry.date)) return;
  commitment.withdrawnSameYear = add(commitment.withdrawnSameYear, amount);
  take(sums, 'commitment', entry, {
    amount: signed(amount, -1),
    isPending: commitment.pending,
    center: commitment.entry.fundsCenter,
  });
}

function countCarryOver(sums: LedgerSums, entry: EntryOf<'carry-over'>, sign: Sign): void {
  const commitment = namedCommitment(sums, entry);
  if (!commitment) return;
  const amount = signed(entry.amount, sign);
  const into = yearOf(entry.date);
  commitment.carriedOver.set(into, add(commitment.carriedOver.get(into) ?? ZERO, amount));
  const year = yearSums(sums, 'commitment', entry.date);
  year.carriedOver = add(year.carriedOver, amount);
}

function countService(sums: LedgerSums, entry: EntryOf<'service-rendered'>, sign: Sign): void {
  const commitment = namedCommitment(sums, entry);
  if (!commitment) return;
  commitment.certified = add(commitment.certified, signed(entry.amount, sign));
  watch(sums, commitment);
}

function countPayment(sums: LedgerSums, entry: EntryOf<'payment'>, sign: Sign): void {
  const isPending = sign > 0 ? entry.pending : sums.pending.has(entry.id);
  const amount = signed(entry.amount, sign);
  take(sums, 'payment', entry, { amount, isPending, center: centerOfPayment(sums, entry) });
  keepPending(sums, entry, isPending && sign > 0);
  if (sign > 0)
    sums.payments.set(entry.id, { entry, pending: entry.pending, repaid: ZERO, repaidSameYear: ZERO });
  else sums.payments.delete(entry.id);
  if (pay(sums, entry, amount) || entry.of === null) return;
  sums.issues.push(
    ledgerIssue(entry, 'désigne un engagement qui n’est pas dans ce registre, ou qui est annulé'),
  );
}

/** The entry's own funds center, else that of what it pays. */
function centerOfPayment(sums: LedgerSums, { fundsCenter, of }: EntryOf<'payment'>): string | null {
  if (fundsCenter !== null || of === null) return fundsCenter;
  return (sums.commitments.get(of)?.entry ?? sums.openings.get(of))?.fundsCenter ?? null;
}

/** Adds to what is paid on what the payment names. @returns whether it names something that is there. */
function pay(sums: LedgerSums, { of }: EntryOf<'payment'>, amount: Cents): boolean {
  const commitment = of === null ? undefined : sums.commitments.get(of);
  const opening = of === null ? undefined : sums.openings.get(of);
  if (commitment) {
    commitment.paid = add(commitment.paid, amount);
    watch(sums, commitment);
  } else if (opening?.kind === 'commitment') {
    sums.openingOutstanding = subtract(sums.openingOutstanding, amount);
  } else {
    sums.paidWithoutCommitment = add(sums.paidWithoutCommitment, amount);
    return false;
  }
  sums.paidOnCommitments = add(sums.paidOnCommitments, amount);
  return true;
}

function countRepayment(sums: LedgerSums, entry: EntryOf<'repayment'>, sign: Sign): void {
  const payment = sums.payments.get(entry.of);
  if (!payment) {
    sums.issues.push(
      ledgerIssue(entry, 'porte sur un paiement qui n’est pas dans ce registre, ou qui est annulé'),
    );
    return;
  }
  const amount = signed(entry.amount, sign);
  payment.repaid = add(payment.repaid, amount);
  pay(sums, payment.entry, signed(amount, -1));
  // Credits are of one year: what comes back later is not promised to be given back to this convention.
  if (yearOf(entry.date) !== yearOf(payment.entry.date)) return;
  payment.repaidSameYear = add(payment.repaidSameYear, amount);
  take(sums, 'payment', entry, {
    amount: signed(amount, -1),
    isPending: payment.pending,
    center: centerOfPayment(sums, payment.entry),
  });
}

function countOpening(sums: LedgerSums, entry: EntryOf<'opening-balance'>, sign: Sign): void {
  const amount = signed(entry.amount, sign);
  if (sign > 0) sums.openings.set(entry.id, entry);
  else sums.openings.delete(entry.id);
  take(sums, entry.kind, entry, { amount, isPending: false, center: entry.fundsCenter });
  const year = yearSums(sums, entry.kind, entry.date);
  year.opening = add(year.opening, amount);
  if (entry.kind === 'commitment') {
    sums.committed = add(sums.committed, amount);
    sums.openingOutstanding = add(sums.openingOutstanding, amount);
  } else {
    sums.paidOnCommitments = add(sums.paidOnCommitments, amount);
    sums.openingOutstanding = subtract(sums.openingOutstanding, amount);
  }
}

function addConfirmation(sums: LedgerSums, entry: EntryOf<'confirmation'>): void {
  const target = sums.pending.get(entry.of);
  if (!target) {
    sums.issues.push(
      ledgerIssue(entry, 'porte sur une écriture qui n’est pas dans ce registre, ou pas en attente'),
    );
    return;
  }
  movePending(sums, target, false);
  const commitment = sums.commitments.get(target.id);
  if (!commitment) return;
  commitment.commitmentNumber = entry.commitmentNumber ?? commitment.commitmentNumber;
  commitment.line = entry.line ?? commitment.line;
}

function removeConfirmation(sums: LedgerSums, { of }: EntryOf<'confirmation'>): void {
  const commitment = sums.commitments.get(of);
  const target = commitment?.entry ?? sums.payments.get(of)?.entry ?? sums.supplements.get(of);
  if (target) movePending(sums, target, true);
  if (!commitment) return;
  commitment.commitmentNumber = commitment.entry.commitmentNumber;
  commitment.line = commitment.entry.line;
}

type Confirmable = EntryOf<'commitment'> | EntryOf<'supplement'> | EntryOf<'payment'>;

/** Makes a counted entry pending, or confirmed: what is left of it in its year changes side. */
function movePending(sums: LedgerSums, target: Confirmable, isPending: boolean): void {
  const year = yearSums(sums, target.operation === 'payment' ? 'payment' : 'commitment', target.date);
  const amount = leftInItsYear(sums, target);
  year.pending = isPending ? add(year.pending, amount) : subtract(year.pending, amount);
  keepPending(sums, target, isPending);
  const holder = sums.commitments.get(target.id) ?? sums.payments.get(target.id);
  if (holder) holder.pending = isPending;
}

function leftInItsYear(sums: LedgerSums, target: Confirmable): Cents {
  if (target.operation === 'supplement') return target.amount;
  if (target.operation === 'commitment')
    return subtract(target.amount, sums.commitments.get(target.id)?.withdrawnSameYear ?? ZERO);
  return subtract(target.amount, sums.payments.get(target.id)?.repaidSameYear ?? ZERO);
}

function keepPending(sums: LedgerSums, entry: Confirmable, isPending: boolean): void {
  if (isPending) sums.pending.set(entry.id, entry);
  else sums.pending.delete(entry.id);
}

function countTrancheEvent(sums: LedgerSums, entry: TrancheEvent, sign: Sign): void {
  const others = (sums.trancheEvents.get(entry.trancheId) ?? []).filter(({ id }) => id !== entry.id);
  const events = sign > 0 ? [...others, entry].toSorted(byDay) : others;
  if (events.length > 0) sums.trancheEvents.set(entry.trancheId, events);
  else sums.trancheEvents.delete(entry.trancheId);
}

/** By day; on one day by the instant of recording, and at one instant a tranche ends closed. */
function byDay(first: TrancheEvent, second: TrancheEvent): number {
  const rank = (event: TrancheEvent) =>
    `${event.date} ${event.recordedAt} ${event.operation === 'tranche-release' ? 0 : 1} ${event.id}`;
  return rank(first) < rank(second) ? -1 : 1;
}

function namedCommitment(
  sums: LedgerSums,
  entry: EntryOf<'supplement' | 'withdrawal' | 'carry-over' | 'service-rendered'>,
): CommitmentSums | undefined {
  const commitment = sums.commitments.get(entry.of);
  if (!commitment) {
    sums.issues.push(
      ledgerIssue(entry, 'porte sur un engagement qui n’est pas dans ce registre, ou qui est annulé'),
    );
  }
  return commitment;
}

function engage(sums: LedgerSums, day: IsoDate, amount: Cents): void {
  sums.engagedOn.set(day, add(sums.engagedOn.get(day) ?? ZERO, amount));
}

interface Taking {
  readonly amount: Cents;
  readonly isPending: boolean;
  readonly center: string | null;
}

function take(
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

function yearSums(sums: LedgerSums, kind: BudgetKind, date: IsoDate): YearSums {
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

/** Keeps the lists of commitments on which something is wrong. */
function watch(sums: LedgerSums, commitment: CommitmentSums): void {
  const { entry, paid, certified } = commitment;
  const mark = (set: Set<string>, isWrong: boolean) => (isWrong ? set.add(entry.id) : set.delete(entry.id));
  mark(sums.overpaid, outstandingOf(commitment) < 0);
  mark(sums.overcertified, certified > netOf(commitment));
  mark(sums.paidBeforeService, certified > 0 && paid > certified);
}
