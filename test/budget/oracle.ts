import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import type { Amendment } from '../../lib/convention/amendment';
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
  readonly carriedOver: bigint;
  /** Left of the year by funds center, where the credits are divided: AE then CP. */
  readonly centers: readonly bigint[];
}

export interface OracleQuestion {
  readonly convention: Convention;
  readonly amendments: readonly Amendment[];
  readonly entries: readonly LedgerEntry[];
  readonly year: number;
  readonly day: string;
  readonly centers: readonly string[];
}

const total = (amounts: bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);
const amountOf = (entry: LedgerEntry): bigint => ('amount' in entry ? BigInt(entry.amount) : 0n);

interface Credits {
  readonly lines: { kind: string; year: number; amount: bigint; center: string | null }[];
  readonly tranches: Convention['tranches'];
  readonly cap: bigint;
}

/** The credits as the amendments leave them on a day, written out line by line, without looking at envelopeOn. */
function creditsOn({ convention, amendments, day }: OracleQuestion): Credits {
  let lines = convention.allotments.map(({ kind, year, amount, fundsCenter }) => ({
    kind: kind as string,
    year,
    amount: BigInt(amount),
    center: fundsCenter,
  }));
  let tranches = convention.tranches;
  let cap = BigInt(convention.cap ?? 0);
  const inForce = amendments
    .filter((text) => text.effectiveDate <= day)
    .sort((first, second) => (first.effectiveDate < second.effectiveDate ? -1 : 1));
  for (const text of inForce) {
    const commitments = () =>
      total(lines.filter(({ kind }) => kind === 'commitment').map(({ amount }) => amount));
    const before = commitments();
    for (const line of text.allotments) {
      const isSame = (other: { kind: string; year: number }) =>
        other.kind === line.kind && other.year === line.year;
      const old = total(lines.filter(isSame).map(({ amount }) => amount));
      const amount = BigInt(line.amount) + (text.amountsAre === 'increment' ? old : 0n);
      lines = [
        ...lines.filter((other) => !isSame(other)),
        { kind: line.kind, year: line.year, amount, center: null },
      ];
      if (text.amountsAre === 'replacement' && text.tranches.some(isSame))
        tranches = tranches.filter((other) => !isSame(other));
    }
    tranches = [...tranches, ...text.tranches];
    cap = text.cap === null ? cap + commitments() - before : BigInt(text.cap);
  }
  return { lines, tranches, cap };
}

/**
 * A second reading of the domain's formulas (§2.3), written from the text and on purpose in another way: no running
 * sums, everything looked up again in the list for each question. Slow, and simple enough to be checked by eye.
 */
export function askOracle(question: OracleQuestion): OracleAnswer {
  const { entries: all, year, day } = question;
  const cancelled = (id: string) => all.some((entry) => entry.operation === 'reversal' && entry.of === id);
  const living = all.filter((entry) => entry.operation !== 'reversal' && !cancelled(entry.id));
  const inYear = (entry: LedgerEntry) => entry.date.startsWith(`${year}-`);
  const amountsOf = (wanted: (entry: LedgerEntry) => boolean) => total(living.filter(wanted).map(amountOf));
  const named = (operation: string, entry: LedgerEntry) =>
    'of' in entry && entry.of !== null
      ? living.find((other) => other.operation === operation && other.id === entry.of)
      : undefined;
  const commitmentNamed = (entry: LedgerEntry) => named('commitment', entry);
  const openingNamed = (entry: LedgerEntry) => {
    const found = named('opening-balance', entry);
    return found?.operation === 'opening-balance' && found.kind === 'commitment' ? found : undefined;
  };
  const is = (operation: string) => (entry: LedgerEntry) => entry.operation === operation;
  const isOpening = (kind: string) => (entry: LedgerEntry) =>
    entry.operation === 'opening-balance' && entry.kind === kind;

  /** Open by the last thing that was said of it up to the day, in the order of days then of recording. */
  const released = (trancheId: string) =>
    living
      .filter(
        (entry) =>
          (entry.operation === 'tranche-release' || entry.operation === 'release-withdrawal') &&
          entry.trancheId === trancheId &&
          entry.date <= day,
      )
      .sort((first, second) =>
        `${first.date}${first.recordedAt}` < `${second.date}${second.recordedAt}` ? -1 : 1,
      )
      .at(-1)?.operation === 'tranche-release';

  const { lines, tranches, cap } = creditsOn(question);
  const adjusted = (kind: string, center?: string) =>
    amountsOf(
      (entry) =>
        entry.operation === 'adjustment' &&
        entry.kind === kind &&
        entry.year === year &&
        entry.date <= day &&
        (center === undefined || entry.fundsCenter === center),
    );
  const stated = (kind: string, center?: string) =>
    total(
      lines
        .filter((line) => line.kind === kind && line.year === year)
        .filter((line) => center === undefined || line.center === center)
        .map(({ amount }) => amount),
    );
  const isClosed = ({ id, conditional, release: { type, date } }: Convention['tranches'][number]) => {
    const dayCame = date !== null && date <= day;
    if (!conditional) return !dayCame;
    return !(released(id) && (type !== 'date' || date === null || dayCame));
  };
  const open = (kind: string) => {
    const ofYear = tranches.filter((tranche) => tranche.kind === kind && tranche.year === year);
    const closed = total(ofYear.filter(isClosed).map(({ amount }) => BigInt(amount)));
    const parts = total(ofYear.map(({ amount }) => BigInt(amount)));
    // Tranches that add up to more than the year never open more than the year has.
    const left = parts > stated(kind) ? parts - closed : stated(kind) - closed;
    return (left < stated(kind) ? left : stated(kind)) + adjusted(kind);
  };

  const centerOf = (entry: LedgerEntry): string | null => {
    if (entry.operation === 'repayment') {
      const paid = named('payment', entry);
      return paid ? centerOf(paid) : null;
    }
    const own = 'fundsCenter' in entry ? entry.fundsCenter : null;
    const origin = commitmentNamed(entry) ?? openingNamed(entry);
    return own ?? (origin && 'fundsCenter' in origin ? origin.fundsCenter : null);
  };
  const taken = (center?: string) => {
    const counts = (entry: LedgerEntry) => center === undefined || centerOf(entry) === center;
    const ofYear = (wanted: (entry: LedgerEntry) => boolean) =>
      amountsOf((entry) => wanted(entry) && inYear(entry) && counts(entry));
    const sameYear = (operation: string, origin: (entry: LedgerEntry) => LedgerEntry | undefined) =>
      ofYear((entry) => {
        const found = entry.operation === operation ? origin(entry) : undefined;
        return found !== undefined && inYear(found);
      });
    return {
      commitment:
        ofYear(is('commitment')) +
        ofYear(isOpening('commitment')) +
        ofYear((entry) => entry.operation === 'supplement' && commitmentNamed(entry) !== undefined) -
        sameYear('withdrawal', commitmentNamed),
      payment:
        ofYear(is('payment')) +
        ofYear(isOpening('payment')) -
        sameYear('repayment', (entry) => named('payment', entry)),
    };
  };

  const on = (operation: string) =>
    amountsOf((entry) => entry.operation === operation && commitmentNamed(entry) !== undefined);
  const net =
    amountsOf(is('commitment')) + on('supplement') - on('withdrawal') + amountsOf(isOpening('commitment'));
  const pays = (entry: LedgerEntry) =>
    commitmentNamed(entry) !== undefined || openingNamed(entry) !== undefined;
  const paidOn =
    amountsOf((entry) => entry.operation === 'payment' && pays(entry)) +
    amountsOf(isOpening('payment')) -
    amountsOf((entry) => {
      const paid = entry.operation === 'repayment' ? named('payment', entry) : undefined;
      return paid !== undefined && pays(paid);
    });
  const isPending = (entry: LedgerEntry) =>
    'pending' in entry &&
    entry.pending &&
    !living.some((other) => other.operation === 'confirmation' && other.of === entry.id);
  const pendingOf = (wanted: (entry: LedgerEntry) => boolean) =>
    amountsOf((entry) => wanted(entry) && inYear(entry) && isPending(entry));
  const takenFromPending = (operation: string, origin: string) =>
    amountsOf((entry) => {
      const found = entry.operation === operation && inYear(entry) ? named(origin, entry) : undefined;
      return found !== undefined && inYear(found) && isPending(found);
    });
  const moved = amountsOf(
    (entry) =>
      entry.operation === 'adjustment' &&
      entry.kind === 'commitment' &&
      entry.reason === 'amendment' &&
      entry.date <= day,
  );
  const whole = taken();
  return {
    pendingCommitment:
      pendingOf(is('commitment')) +
      pendingOf((entry) => entry.operation === 'supplement' && commitmentNamed(entry) !== undefined) -
      takenFromPending('withdrawal', 'commitment'),
    pendingPayment: pendingOf(is('payment')) - takenFromPending('repayment', 'payment'),
    openCommitment: open('commitment') - whole.commitment,
    yearCommitment: stated('commitment') + adjusted('commitment') - whole.commitment,
    openPayment: open('payment') - whole.payment,
    yearPayment: stated('payment') + adjusted('payment') - whole.payment,
    capLeft: cap + moved - net,
    outstanding: net - paidOn,
    carriedOver: amountsOf(
      (entry) => entry.operation === 'carry-over' && inYear(entry) && commitmentNamed(entry) !== undefined,
    ),
    centers: question.centers.flatMap((center) => [
      stated('commitment', center) + adjusted('commitment', center) - taken(center).commitment,
      stated('payment', center) + adjusted('payment', center) - taken(center).payment,
    ]),
  };
}
