import type { RegisterLine } from './register';

/** The orders of the register: what it is sorted by, and in which direction. */
export const LEDGER_ORDERS = [
  'last-first',
  'first-first',
  'latest-day',
  'earliest-day',
  'greatest-amount',
  'smallest-amount',
] as const;
export type LedgerOrder = (typeof LEDGER_ORDERS)[number];

const amountOf = ({ entry }: RegisterLine): number => ('amount' in entry ? entry.amount : 0);

/** Indices of the lines in an order; equals stay in the order of recording, last first. */
export function orderLines(lines: readonly RegisterLine[], order: LedgerOrder): Uint32Array {
  const indices = Uint32Array.from(lines, (_, index) => lines.length - 1 - index);
  switch (order) {
    case 'last-first':
      return indices;
    case 'first-first':
      return indices.reverse();
    case 'latest-day':
    case 'earliest-day': {
      // Days as numbers: comparing texts a million times holds the page.
      const days = Uint32Array.from(lines, ({ entry }) => Number(entry.date.replaceAll('-', '')));
      return sortBy(indices, days, order === 'latest-day' ? -1 : 1);
    }
    default:
      return sortBy(indices, Float64Array.from(lines, amountOf), order === 'greatest-amount' ? -1 : 1);
  }
}

function sortBy(indices: Uint32Array, keys: ArrayLike<number>, sign: 1 | -1): Uint32Array {
  return indices.sort((first, second) => sign * ((keys[first] ?? 0) - (keys[second] ?? 0)) || second - first);
}
