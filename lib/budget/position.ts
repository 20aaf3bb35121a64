import type { Amendment } from '../convention/amendment';
import { BUDGET_KINDS, type BudgetKind } from '../convention/budget-kind';
import type { Convention } from '../convention/convention';
import { envelopeOn } from '../convention/envelope-on';
import type { IsoDate } from '../dates';
import { type Cents, subtract, sum } from '../money';
import { addEntry } from './count-entry';
import { effectiveEntries } from './effective-entries';
import type { LedgerEntry, Operation } from './ledger-entry';
import { type LedgerIssue, ledgerIssue } from './ledger-issue';
import { type CommitmentSums, emptySums, type LedgerSums } from './ledger-sums';
import { liftedTranches } from './lifted-tranches';
import { type YearPosition, yearPositionOn } from './year-position';

export { outstandingOf } from './ledger-sums';
export {
  type CenterPosition,
  type CreditLine,
  creditCenters,
  type YearPosition,
} from './year-position';

/** Where a convention stands on a day, according to the entries recorded here. Chorus stays the authority. */
export interface BudgetPosition {
  /** As its amendments leave it on the day. */
  readonly convention: Convention;
  /** As it was signed, and all its amendments whatever their day: what another day's position is computed from. */
  readonly signed: Convention;
  readonly amendments: readonly Amendment[];
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
  /** First notice of termination. */
  readonly noticeDate: IsoDate | null;
  readonly issues: readonly LedgerIssue[];
  /** What the rules read and another day's position is computed from. */
  readonly sums: LedgerSums;
}

/**
 * The position of a convention on a day (domain §2.3). All entries given count, whatever their date: only what is
 * open depends on the day. To see the envelope as it was, give the entries that `entriesAsOf` keeps. Linear in the
 * entries.
 */
export function computePosition(
  convention: Convention,
  entries: readonly LedgerEntry[],
  date: IsoDate,
  amendments: readonly Amendment[] = [],
): BudgetPosition {
  return positionOn(convention, sumLedger(entries), date, amendments);
}

/**
 * The position for sums already kept up. Constant time in the ledger: it walks years, tranches and amendments only.
 * @param signed the convention as it was signed; its amendments apply by their day.
 */
export function positionOn(
  signed: Convention,
  sums: LedgerSums,
  date: IsoDate,
  amendments: readonly Amendment[] = [],
): BudgetPosition {
  const convention = envelopeOn(signed, amendments, date);
  const cap = capOn(convention, sums, date);
  const years = new Set(convention.allotments.map((line) => line.year));
  for (const kind of BUDGET_KINDS) for (const year of sums.years[kind].keys()) years.add(year);
  for (const { year } of sums.adjustments) years.add(year);
  const base = {
    convention,
    signed,
    amendments,
    date,
    cap,
    capLeft: cap === null ? null : subtract(cap, sums.committed),
    committed: sums.committed,
    outstanding: subtract(sums.committed, sums.paidOnCommitments),
    commitments: sums.commitments,
    releasedOn: new Map([...liftedTranches(sums, date)].map(([id, lifted]) => [id, lifted.date])),
    noticeDate: firstNotice(sums),
    issues: [...sums.issues, ...eventsOfUnknownTranches(signed, amendments, sums)],
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

/** An entry is counted after the one it names, so that the order of recording never changes the position. */
const RANKS: readonly (readonly Operation[])[] = [
  ['commitment', 'opening-balance', 'adjustment', 'tranche-release', 'release-withdrawal', 'notice'],
  ['supplement', 'withdrawal', 'carry-over', 'service-rendered', 'payment'],
  ['repayment'],
  ['confirmation'],
];

/** The sums of a whole ledger. Linear. */
export function sumLedger(entries: readonly LedgerEntry[]): LedgerSums {
  const steps = sumInSteps(entries);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Entries counted between two rests. */
const PACE = 512;

/** The same for whoever may not hold a page: it rests after some entries. */
export function* sumInSteps(entries: readonly LedgerEntry[]): Generator<undefined, LedgerSums> {
  const { effective, issues } = effectiveEntries(entries);
  const sums = emptySums(issues);
  for (const operations of RANKS) {
    for (const [index, entry] of effective.entries()) {
      if (operations.includes(entry.operation)) addEntry(sums, entry);
      if (index % PACE === 0) yield;
    }
  }
  return sums;
}

/** An avenant typed by hand moves the cap with the AE it brings; a report or a blocage does not. */
function capOn({ cap }: Convention, { adjustments }: LedgerSums, date: IsoDate): Cents | null {
  if (cap === null) return null;
  const moves = adjustments.filter(
    (line) => line.reason === 'amendment' && line.kind === 'commitment' && line.date <= date,
  );
  return sum([cap, ...moves.map(({ amount }) => amount)]);
}

function firstNotice({ notices }: LedgerSums): IsoDate | null {
  return notices.reduce<IsoDate | null>(
    (first, { date }) => (first === null || date < first ? date : first),
    null,
  );
}

/** An avenant may replace tranches; a release of one that no text ever named has to be seen. */
function eventsOfUnknownTranches(
  signed: Convention,
  amendments: readonly Amendment[],
  sums: LedgerSums,
): LedgerIssue[] {
  const known = new Set([signed, ...amendments].flatMap((text) => text.tranches.map(({ id }) => id)));
  return [...sums.trancheEvents]
    .filter(([trancheId]) => !known.has(trancheId))
    .flatMap(([, events]) =>
      events.map((event) => ledgerIssue(event, 'porte sur une tranche que la convention ne connaît pas')),
    );
}
