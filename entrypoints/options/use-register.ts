import { useLayoutEffect, useState } from 'preact/hooks';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { ledgerLines } from '../../lib/budget/ledger-line';
import type { BudgetPosition } from '../../lib/budget/position';
import { type RegisterLine, registerMaker } from '../../lib/budget/register';
import { inTurns } from './in-turns';

/**
 * The lines of the register with their balances, made in turns: the lines before stay until the new ones are whole.
 * Null until the first ones are.
 */
export function useRegister(
  position: BudgetPosition | null,
  entries: readonly LedgerEntry[],
): readonly RegisterLine[] | null {
  const [lines, setLines] = useState<readonly RegisterLine[] | null>(null);
  useLayoutEffect(() => {
    if (!position) return;
    const bare = ledgerLines(entries);
    const next = registerMaker(position);
    const made: RegisterLine[] = [];
    return inTurns(
      bare.length,
      (index) => {
        const line = bare[index];
        if (line) made.push(next(line));
      },
      () => setLines(made),
    );
  }, [position, entries]);
  return lines;
}
