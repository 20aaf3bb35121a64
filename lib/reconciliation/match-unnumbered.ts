import type { EntryOf } from '../budget/ledger-entry';
import { yearOf } from '../dates';
import { add, type Cents, ZERO } from '../money';
import { at } from './chorus-figures';
import type { LedgerFigures } from './ledger-figures';
import type { ReconciledLine } from './reconciled-line';

/** The key of the line of a commitment whose EJ is not known. */
export const unnumberedKey = ({ date, id }: EntryOf<'commitment'>): string =>
  `commitment ${yearOf(date)} ${id}`;

/** Year and EJ → the pending commitment that is the same act; null where several could be. */
export type Matches = ReadonlyMap<string, EntryOf<'commitment'> | null>;

/**
 * An EJ that the ledger does not know and the one commitment without EJ of the same amount: the same act, probably.
 * null where several could be: proposing one more would count it twice.
 */
export function matchUnnumbered(lines: readonly ReconciledLine[], { unnumbered }: LedgerFigures): Matches {
  const totals = new Map<string, Cents>();
  for (const { kind, verdict, commitmentNumber, year, chorus } of lines)
    if (kind === 'commitment' && verdict === 'not-in-ledger' && commitmentNumber !== null) {
      const key = `${year} ${commitmentNumber}`;
      totals.set(key, add(totals.get(key) ?? ZERO, chorus ?? ZERO));
    }
  const waiting = new Map<string, EntryOf<'commitment'>[]>();
  for (const { entry, net } of unnumbered)
    if (entry.pending) at(waiting, `${yearOf(entry.date)} ${net}`, () => []).push(entry);
  const rivals = new Map<string, string[]>();
  for (const [key, total] of totals) at(rivals, `${key.slice(0, 4)} ${total}`, () => []).push(key);
  const matches = new Map<string, EntryOf<'commitment'> | null>();
  for (const [sameYearAndAmount, keys] of rivals) {
    const [only, ...others] = waiting.get(sameYearAndAmount) ?? [];
    if (!only) continue;
    const isAlone = others.length === 0 && keys.length === 1;
    for (const key of keys) matches.set(key, isAlone ? only : null);
  }
  return matches;
}
