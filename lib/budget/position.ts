import { BUDGET_KINDS, type BudgetKind } from '../convention/budget-kind';
import type { Convention } from '../convention/convention';
import type { IsoDate } from '../dates';
import { type Cents, smallest, subtract, ZERO } from '../money';
import { effectiveEntries } from './effective-entries';
import type { LedgerEntry, Operation } from './ledger-entry';
import { type LedgerIssue, ledgerIssue } from './ledger-issue';
import { addEntry, type CommitmentSums, emptySums, type LedgerSums, netOf } from './ledger-sums';
import { type ReleasedCredits, releasedCredits } from './released-credits';

/** One year's credits of one kind. Amounts are tax included; those that are « left » are negative once passed. */
export interface YearPosition extends ReleasedCredits {
  readonly kind: BudgetKind;
  readonly year: number;
  /** Committed less the withdrawals of the same year, or paid. Pending entries included. */
  readonly taken: Cents;
  /** The part of `taken` that is not confirmed yet. */
  readonly pending: Cents;
  /** Left of the year, open or not: allotted − taken. */
  readonly remaining: Cents;
  /** Left of what is open on the day: released − taken. */
  readonly releasedLeft: Cents;
  /** What may still be committed or paid on the day: `releasedLeft`, and for AE never more than the cap leaves. */
  readonly available: Cents;
}

/** Where a convention stands on a day, according to the entries recorded here. Chorus stays the authority. */
export interface BudgetPosition {
  readonly convention: Convention;
  readonly date: IsoDate;
  /** Each year and kind with credits or entries, by year, AE before CP. */
  readonly years: readonly YearPosition[];
  /** Most that may be committed over the whole convention; null when it states no amount. */
  readonly cap: Cents | null;
  /** Cap − commitments of all years + withdrawals of all years. */
  readonly capLeft: Cents | null;
  readonly committed: Cents;
  /** Restes à payer: commitments − withdrawals − payments made on them, all years. */
  readonly outstanding: Cents;
  readonly commitments: ReadonlyMap<string, Readonly<CommitmentSums>>;
  /** The recorded release of each tranche that has one. */
  readonly releasedOn: ReadonlyMap<string, IsoDate>;
  readonly noticeDate: IsoDate | null;
  readonly issues: readonly LedgerIssue[];
  /** What the rules read and another day's position is computed from. */
  readonly sums: LedgerSums;
}

/**
 * The position of a convention on a day (domain §2.3). All entries given count, whatever their date: only what is
 * open depends on the day. Give the entries up to a day to see the envelope as it was. Linear in the entries.
 */
export function computePosition(
  convention: Convention,
  entries: readonly LedgerEntry[],
  date: IsoDate,
): BudgetPosition {
  return positionOn(convention, sumLedger(entries), date);
}

/** The position for sums already kept up. Constant time in the ledger: it walks years and tranches only. */
export function positionOn(convention: Convention, sums: LedgerSums, date: IsoDate): BudgetPosition {
  const capLeft = convention.cap === null ? null : subtract(convention.cap, sums.committed);
  const releasedOn = new Map([...sums.releases].map(([trancheId, release]) => [trancheId, release.date]));
  const years = new Set(convention.allotments.map((line) => line.year));
  for (const kind of BUDGET_KINDS) for (const year of sums.years[kind].keys()) years.add(year);
  const base = {
    convention,
    date,
    cap: convention.cap,
    capLeft,
    committed: sums.committed,
    outstanding: subtract(sums.committed, sums.paidOnCommitments),
    commitments: sums.commitments,
    releasedOn,
    noticeDate: sums.noticeDate,
    issues: [...sums.issues, ...releasesOfUnknownTranches(convention, sums)],
    sums,
  };
  return {
    ...base,
    years: [...years]
      .sort((first, second) => first - second)
      .flatMap((year) => BUDGET_KINDS.map((kind) => yearPositionOn(base, kind, year))),
  };
}

/** The year and kind asked for; a year without credits nor entries has nothing. */
export function yearPosition(position: BudgetPosition, kind: BudgetKind, year: number): YearPosition {
  return (
    position.years.find((line) => line.kind === kind && line.year === year) ??
    yearPositionOn(position, kind, year)
  );
}

/** What is left to pay on a commitment: its amount − withdrawals − payments. Negative once overpaid. */
export const outstandingOf = (commitment: Readonly<CommitmentSums>): Cents =>
  subtract(netOf(commitment), commitment.paid);

/** An entry is counted after the one it names, so that the order of recording never changes the position. */
const RANKS: readonly (readonly Operation[])[] = [
  ['commitment', 'tranche-release', 'notice'],
  ['payment', 'withdrawal'],
  ['confirmation'],
];

/** The sums of a whole ledger. Linear. */
export function sumLedger(entries: readonly LedgerEntry[]): LedgerSums {
  const { effective, issues } = effectiveEntries(entries);
  const sums = emptySums(issues);
  for (const operations of RANKS) {
    for (const entry of effective) if (operations.includes(entry.operation)) addEntry(sums, entry);
  }
  return sums;
}

/** An avenant may replace tranches: a release that no longer opens anything has to be seen. */
function releasesOfUnknownTranches(convention: Convention, sums: LedgerSums): LedgerIssue[] {
  const known = new Set(convention.tranches.map((tranche) => tranche.id));
  return [...sums.releases.values()]
    .filter((release) => !known.has(release.trancheId))
    .map((release) => ledgerIssue(release, 'porte sur une tranche que la convention ne connaît pas'));
}

function yearPositionOn(
  { convention, sums, releasedOn, date, capLeft }: Omit<BudgetPosition, 'years'>,
  kind: BudgetKind,
  year: number,
): YearPosition {
  const credits = releasedCredits(convention, kind, year, releasedOn, date);
  const { taken, pending } = sums.years[kind].get(year) ?? { taken: ZERO, pending: ZERO };
  const releasedLeft = subtract(credits.released, taken);
  return {
    ...credits,
    kind,
    year,
    taken,
    pending,
    remaining: subtract(credits.allotted ?? ZERO, taken),
    releasedLeft,
    available: kind === 'commitment' && capLeft !== null ? smallest(releasedLeft, capLeft) : releasedLeft,
  };
}
