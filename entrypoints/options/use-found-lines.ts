import { useEffect, useMemo, useState } from 'preact/hooks';
import { conditionsOf, type LedgerFilter, ledgerTest, searchText } from '../../lib/budget/ledger-filter';
import { type LedgerOrder, orderLines } from '../../lib/budget/ledger-order';
import type { RegisterLine } from '../../lib/budget/register';
import { inTurns } from './in-turns';

/**
 * The indices of the lines that pass the filter, in the order asked for. The list before stays until the new one is
 * whole, so that nothing flickers while somebody types; `isLate` says that it is on its way.
 */
export function useFoundLines(lines: readonly RegisterLine[], filter: LedgerFilter, order: LedgerOrder) {
  const indices = useMemo(() => orderLines(lines, order), [lines, order]);
  const texts = useMemo<(string | undefined)[]>(() => [], [lines]);
  const isAll = filter.search === '' && conditionsOf(filter) === 0;
  const [sifted, setSifted] = useState<{ lines: readonly RegisterLine[]; found: Uint32Array }>();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (isAll) return;
    const passes = ledgerTest(filter);
    const kept: number[] = [];
    const test = (place: number) => {
      const index = indices[place] ?? 0;
      const line = lines[index];
      if (!line) return;
      texts[index] ??= searchText(line);
      if (passes(line, texts[index] ?? '')) kept.push(index);
    };
    setLate(true);
    return inTurns(indices.length, test, () => {
      setSifted({ lines, found: Uint32Array.from(kept) });
      setLate(false);
    });
  }, [lines, indices, filter, texts, isAll]);
  return isAll || !sifted ? { lines, found: indices, isLate: false } : { ...sifted, isLate };
}
