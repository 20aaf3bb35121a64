import type { BudgetKind } from '../convention/budget-kind';
import { yearOf } from '../dates';
import { add, type Cents, subtract, ZERO } from '../money';
import { addEntry, removeEntry } from './count-entry';
import type { EffectiveEntry } from './effective-entries';
import type { LedgerEntry } from './ledger-entry';
import { type LedgerLine, ledgerLines } from './ledger-line';
import { emptySums, type LedgerSums } from './ledger-sums';
import type { BudgetPosition } from './position';

/** A line of the register with what it leaves, and what it belongs to. */
export interface RegisterLine extends LedgerLine {
  /** The year whose credits it counts in. */
  readonly year: number;
  /** Its own, or that of the commitment it names. */
  readonly fundsCenter: string | null;
  /** The rank of the entry it names, or null. */
  readonly names: number | null;
  /** Left of the year's credits once this entry was recorded; null while the entries before it are not read yet. */
  readonly left: YearLeft | null;
}

/** Allotted − taken; null: the year has no credits of this kind and nothing was taken. */
export type YearLeft = Readonly<Record<BudgetKind, Cents | null>>;

/**
 * The register of a convention, oldest first, with the balance after each line: derived, never stored. Credits are those
 * of the convention as its amendments leave it on the position's day; adjustments count from their own line on, so the
 * last balance of a year is that of the position. Linear in the entries.
 */
export function makeRegister(position: BudgetPosition, entries: readonly LedgerEntry[]): RegisterLine[] {
  const next = registerMaker(position);
  return ledgerLines(entries).map(next);
}

/** Line after line, for whoever cannot wait for a long register: give it each line of `ledgerLines` in its order. */
export function registerMaker(position: BudgetPosition): (line: LedgerLine) => RegisterLine {
  const balance = runningBalance(position);
  const known = new Map<string, RegisterLine>();
  return (line) => {
    const { entry } = line;
    const named = namedBy(entry, known);
    balance.record(entry, named?.entry);
    const year =
      'year' in entry
        ? entry.year
        : entry.operation === 'reversal' && named
          ? named.year
          : yearOf(entry.date);
    const registered: RegisterLine = {
      ...line,
      commitmentNumber: line.commitmentNumber ?? named?.commitmentNumber ?? null,
      year,
      fundsCenter: ('fundsCenter' in entry ? entry.fundsCenter : null) ?? named?.fundsCenter ?? null,
      names: named?.rank ?? null,
      left: balance.left(year),
    };
    known.set(entry.id, registered);
    return registered;
  };
}

/**
 * The last lines of a register whose `unread` first entries are not there yet: what became of each is known, since that
 * comes after it; what it leaves is not.
 */
export function lastLines(entries: readonly LedgerEntry[], unread: number): RegisterLine[] {
  return ledgerLines(entries).map((line) => ({
    ...line,
    rank: line.rank + unread,
    year: 'year' in line.entry ? line.entry.year : yearOf(line.entry.date),
    fundsCenter: 'fundsCenter' in line.entry ? line.entry.fundsCenter : null,
    names: null,
    left: null,
  }));
}

const namedBy = (entry: LedgerEntry, known: ReadonlyMap<string, RegisterLine>): RegisterLine | undefined =>
  known.get(('of' in entry && entry.of) || '');

/** What is left year by year while entries are recorded one after the other, reversals included. */
function runningBalance({ years }: BudgetPosition) {
  const sums: LedgerSums = emptySums();
  const credits: Record<BudgetKind, Map<number, Cents>> = { commitment: new Map(), payment: new Map() };
  for (const { kind, year, allotted, adjusted } of years)
    if (allotted !== null) credits[kind].set(year, subtract(allotted, adjusted));
  const adjust = (entry: LedgerEntry, sign: 1 | -1) => {
    if (entry.operation !== 'adjustment') return;
    const before = credits[entry.kind].get(entry.year) ?? ZERO;
    credits[entry.kind].set(
      entry.year,
      sign === 1 ? add(before, entry.amount) : subtract(before, entry.amount),
    );
  };
  const leftOf = (kind: BudgetKind, year: number): Cents | null => {
    const open = credits[kind].get(year);
    const taken = sums.years[kind].get(year)?.taken;
    return open === undefined && taken === undefined ? null : subtract(open ?? ZERO, taken ?? ZERO);
  };
  return {
    record(entry: LedgerEntry, named: LedgerEntry | undefined) {
      if (entry.operation !== 'reversal') {
        adjust(entry, 1);
        addEntry(sums, entry);
      } else if (named && named.operation !== 'reversal') {
        adjust(named, -1);
        removeEntry(sums, named as EffectiveEntry);
      }
    },
    left: (year: number): YearLeft => ({
      commitment: leftOf('commitment', year),
      payment: leftOf('payment', year),
    }),
  };
}
