import { cents } from '../../money';
import type { Reading } from '../reading/reading';
import type { ReadingCell } from '../reading/reading-tables';
import { findShares } from './find-shares';
import type { NamedTranche } from './named-tranche';
import type { RowOpening } from './opening-columns';

/** A row of credits as one tranche, or as the parts of it that one of its cells opens. */
export function inParts(
  reading: Reading,
  row: readonly ReadingCell[],
  tranche: NamedTranche,
): NamedTranche[] {
  const parts = partsOf(reading, row);
  return parts.length > 1 ? parts.map((part, rank) => partOf(tranche, part, rank)) : [tranche];
}

interface Part {
  readonly share: number;
  readonly opening: RowOpening;
}

/** « 40 % à la signature ; 60 % après la revue »: the parts that one cell opens, where they make the whole of its row. */
function partsOf(reading: Reading, row: readonly ReadingCell[]): Part[] {
  const cell = row.find((each) => findShares(reading, each).length > 1);
  const shares = cell ? findShares(reading, cell) : [];
  const parts = shares.flatMap(({ share, end: start }, rank): Part[] => {
    const end = shares[rank + 1]?.start ?? cell?.end ?? start;
    const text = reading.text.slice(start, end).replace(/^\s+|[\s,;]+$/g, '');
    return share === 'rest' ? [] : [{ share, opening: { at: { start, end }, text, isConditional: false } }];
  });
  const whole = parts.reduce((total, { share }) => total + share, 0);
  return parts.length === shares.length && whole === 10_000 ? parts : [];
}

const partOf = (tranche: NamedTranche, { share, opening }: Part, rank: number): NamedTranche => ({
  ...tranche,
  name: `${tranche.name} ${rank + 1}`,
  amount: cents(Math.round((tranche.amount * share) / 10_000)),
  opening,
});
