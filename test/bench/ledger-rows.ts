import { type ChainMark, type StoredRow, sealRows } from '../../lib/budget/ledger-chain';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import type { Convention } from '../../lib/convention/convention';
import { type IsoDate, isoDate } from '../../lib/dates';
import { makeAllotment, makeConvention } from '../make-convention';
import { commitment, payment } from '../make-ledger';

const YEARS = [2023, 2024, 2025, 2026, 2027];

/** Five years of credits that a hundred thousand entries do not use up. */
export const benchConvention = (): Convention =>
  makeConvention({
    title: 'Convention de délégation de gestion du banc d’essai',
    allotments: YEARS.flatMap((year) => [
      makeAllotment('commitment', year, 50_000_000),
      makeAllotment('payment', year, 50_000_000),
    ]),
  });

const day = (index: number): IsoDate =>
  isoDate(
    `${YEARS[index % 4]}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
  );

/** Every third entry is a commitment, the two after it pay it. */
export function benchEntries(count: number): LedgerEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const owner = index - (index % 3);
    return index === owner
      ? commitment(`e${index}`, 300, day(owner), {
          purpose: `Prestation n° ${index}`,
          commitmentNumber: String(1_500_000_000 + index),
        })
      : payment(`e${index}`, 100, day(owner), `e${owner}`, { purpose: `Facture n° ${index}` });
  });
}

/** The same as it lies in the database. */
export function benchRows(count: number): { rows: readonly StoredRow[]; end: ChainMark | null } {
  return sealRows(benchEntries(count).map((entry, index) => ({ ...entry, seq: index + 1 })));
}
