import { effectiveEntries } from '../budget/effective-entries';
import type { EntryOf, LedgerEntry } from '../budget/ledger-entry';
import type { BudgetKind } from '../convention/budget-kind';
import { type IsoDate, yearOf } from '../dates';
import { add, type Cents, negate, ZERO } from '../money';
import { commitmentNumberCell, lineCell } from './cells/code-cells';
import { at, type FiguresByCommitment } from './chorus-figures';

/** What the ledger has for one EJ and poste in one year. */
export interface LedgerFigure {
  amount: Cents;
  /** The commitments of this EJ and poste, whatever their year. */
  readonly commitments: EntryOf<'commitment'>[];
  /** The payments of the year. */
  readonly payments: EntryOf<'payment'>[];
}

/** A commitment of the ledger with what Chorus calls it. */
interface Named {
  readonly entry: EntryOf<'commitment'>;
  readonly number: string | null;
  readonly line: string | null;
}

/** The ledger as an extract of a day would show it. */
export interface LedgerFigures {
  readonly years: Readonly<Record<BudgetKind, Map<number, FiguresByCommitment<LedgerFigure>>>>;
  /** Every EJ that the ledger knows, with its commitments of all years. */
  readonly known: ReadonlyMap<string, readonly EntryOf<'commitment'>[]>;
  /** Commitments in force that no EJ number is known of, with their net amount in the year of the commitment. */
  readonly unnumbered: readonly { readonly entry: EntryOf<'commitment'>; readonly net: Cents }[];
  /** Entries dated after the day: the extract cannot know them. */
  readonly later: number;
}

/**
 * Sums a ledger by year, EJ and poste, leaving out what is dated after the extract's day. Linear in the entries.
 * @param years those of the extract. With `holdsCarryOver`, what was left to pay before a year counts in its AE too.
 */
export function ledgerFigures(
  entries: readonly LedgerEntry[],
  day: IsoDate,
  years: readonly number[],
  holdsCarryOver: boolean,
): LedgerFigures {
  const { effective } = effectiveEntries(entries);
  const named = nameCommitments(effective);
  const payments = new Map<string, EntryOf<'payment'>>();
  const figures: LedgerFigures['years'] = { commitment: new Map(), payment: new Map() };
  const known = new Map<string, EntryOf<'commitment'>[]>();
  const nets = new Map<string, Cents>();
  let later = 0;
  for (const { entry, number } of named.values())
    if (number !== null) at(known, number, () => []).push(entry);

  const figureOf = (kind: BudgetKind, year: number, owner: Named | undefined): LedgerFigure => {
    const byLine = at(
      at(figures[kind], year, () => new Map()),
      owner?.number ?? null,
      () => new Map<string | null, LedgerFigure>(),
    );
    return at(byLine, owner?.line ?? null, () => ({ amount: ZERO, commitments: [], payments: [] }));
  };
  const count = (kind: BudgetKind, date: IsoDate, owner: Named | undefined, amount: Cents) => {
    const figure = figureOf(kind, yearOf(date), owner);
    figure.amount = add(figure.amount, amount);
    if (!holdsCarryOver || !owner) return;
    // What is left to pay on 31 December is in the engagé of every later year.
    const left = kind === 'commitment' ? amount : negate(amount);
    for (const year of years)
      if (year > yearOf(date)) {
        const carried = figureOf('commitment', year, owner);
        carried.amount = add(carried.amount, left);
      }
  };

  for (const entry of effective) {
    if (entry.date > day) {
      if ('amount' in entry) later += 1;
      continue;
    }
    if (
      entry.operation === 'commitment' ||
      entry.operation === 'supplement' ||
      entry.operation === 'withdrawal'
    ) {
      const owner = named.get(entry.operation === 'commitment' ? entry.id : entry.of);
      if (!owner) continue;
      const amount = entry.operation === 'withdrawal' ? negate(entry.amount) : entry.amount;
      nets.set(owner.entry.id, add(nets.get(owner.entry.id) ?? ZERO, amount));
      if (owner.number !== null) count('commitment', entry.date, owner, amount);
    } else if (entry.operation === 'payment') {
      payments.set(entry.id, entry);
      const owner = entry.of === null ? undefined : named.get(entry.of);
      figureOf('payment', yearOf(entry.date), owner).payments.push(entry);
      count('payment', entry.date, owner, entry.amount);
    } else if (entry.operation === 'repayment') {
      const of = payments.get(entry.of)?.of ?? null;
      count('payment', entry.date, of === null ? undefined : named.get(of), negate(entry.amount));
    }
  }
  for (const year of years)
    for (const owner of named.values())
      if (owner.number !== null) figureOf('commitment', year, owner).commitments.push(owner.entry);
  const unnumbered = [...named.values()]
    .filter(({ entry, number }) => number === null && entry.date <= day)
    .map(({ entry }) => ({ entry, net: nets.get(entry.id) ?? ZERO }));
  return { years: figures, known, unnumbered, later };
}

/** Each commitment with its EJ number and poste: those of its confirmation where there is one. */
function nameCommitments(effective: ReturnType<typeof effectiveEntries>['effective']): Map<string, Named> {
  const named = new Map<string, Named>();
  for (const entry of effective)
    if (entry.operation === 'commitment')
      named.set(entry.id, {
        entry,
        number: commitmentNumberCell(entry.commitmentNumber ?? undefined),
        line: lineCell(entry.line ?? undefined),
      });
  for (const entry of effective) {
    if (entry.operation !== 'confirmation') continue;
    const owner = named.get(entry.of);
    if (!owner) continue;
    named.set(entry.of, {
      entry: owner.entry,
      number: commitmentNumberCell(entry.commitmentNumber ?? undefined) ?? owner.number,
      line: lineCell(entry.line ?? undefined) ?? owner.line,
    });
  }
  return named;
}
