import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import type { Convention } from '../../lib/convention/convention';

/** What the domain study's formulas say, in whole numbers of any size. */
export interface OracleAnswer {
  readonly openCommitment: bigint;
  readonly yearCommitment: bigint;
  readonly openPayment: bigint;
  readonly yearPayment: bigint;
  readonly capLeft: bigint;
  readonly outstanding: bigint;
  readonly pendingCommitment: bigint;
  readonly pendingPayment: bigint;
}

const total = (amounts: bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * A second reading of the domain's formulas (§2.3), written from the text and on purpose in another way: no running
 * sums, everything looked up again in the list for each question. Slow, and simple enough to be checked by eye.
 */
export function askOracle(
  convention: Convention,
  all: readonly LedgerEntry[],
  year: number,
  day: string,
): OracleAnswer {
  const cancelled = (id: string) => all.some((entry) => entry.operation === 'reversal' && entry.of === id);
  const living = all.filter((entry) => entry.operation !== 'reversal' && !cancelled(entry.id));
  const inYear = (entry: LedgerEntry) => entry.date.startsWith(`${year}-`);
  const amountsOf = (wanted: (entry: LedgerEntry) => boolean) =>
    total(living.filter(wanted).map((entry) => ('amount' in entry ? BigInt(entry.amount) : 0n)));
  const commitmentNamed = (id: string | null) =>
    living.find((entry) => entry.operation === 'commitment' && entry.id === id);

  const released = (trancheId: string) =>
    living.some(
      (entry) => entry.operation === 'tranche-release' && entry.trancheId === trancheId && entry.date <= day,
    );
  const lines = (kind: string) =>
    convention.allotments
      .filter((line) => line.kind === kind && line.year === year)
      .map((line) => BigInt(line.amount));
  const open = (kind: string) => {
    const tranches = convention.tranches.filter((tranche) => tranche.kind === kind && tranche.year === year);
    const closed = tranches.filter(({ id, conditional, release: { type, date } }) => {
      const dayCame = date !== null && date <= day;
      if (!conditional) return !dayCame;
      return !(released(id) && (type !== 'date' || date === null || dayCame));
    });
    return total(lines(kind)) - total(closed.map((tranche) => BigInt(tranche.amount)));
  };

  const committed = amountsOf((entry) => entry.operation === 'commitment' && inYear(entry));
  const givenBack = amountsOf((entry) => {
    if (entry.operation !== 'withdrawal') return false;
    const origin = commitmentNamed(entry.of);
    return origin !== undefined && inYear(origin) && inYear(entry);
  });
  const paid = amountsOf((entry) => entry.operation === 'payment' && inYear(entry));
  const net =
    amountsOf((entry) => entry.operation === 'commitment') -
    amountsOf((entry) => entry.operation === 'withdrawal' && commitmentNamed(entry.of) !== undefined);
  const paidOn = amountsOf(
    (entry) => entry.operation === 'payment' && commitmentNamed(entry.of) !== undefined,
  );
  const isPending = (entry: LedgerEntry) =>
    'pending' in entry &&
    entry.pending &&
    !living.some((other) => other.operation === 'confirmation' && other.of === entry.id);
  const pendingOf = (operation: string) =>
    amountsOf((entry) => entry.operation === operation && inYear(entry) && isPending(entry));
  const withdrawnFromPending = amountsOf((entry) => {
    if (entry.operation !== 'withdrawal' || !inYear(entry)) return false;
    const origin = commitmentNamed(entry.of);
    return origin !== undefined && inYear(origin) && isPending(origin);
  });
  return {
    pendingCommitment: pendingOf('commitment') - withdrawnFromPending,
    pendingPayment: pendingOf('payment'),
    openCommitment: open('commitment') - committed + givenBack,
    yearCommitment: total(lines('commitment')) - committed + givenBack,
    openPayment: open('payment') - paid,
    yearPayment: total(lines('payment')) - paid,
    capLeft: BigInt(convention.cap ?? 0) - net,
    outstanding: net - paidOn,
  };
}
