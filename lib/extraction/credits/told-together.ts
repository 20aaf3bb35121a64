import { cellAt } from '../reading/cell-at';
import type { Reading } from '../reading/reading';
import type { FoundCode } from '../references/found-code';
import type { ReferenceId } from '../references/reference-labels';
import { creditFigures } from './credit-figures';
import { lineCodesAt, NAMES } from './credit-line';

/**
 * Whether a text of several programmes tells all its codes of a type as its own: each in the row or the sentence of
 * credits of its own, or all in one column of one table, a row each.
 */
export function areToldTogether(reading: Reading, codes: readonly FoundCode[], type: ReferenceId): boolean {
  const own = codes.filter((each) => each.type === type && !each.discarded);
  const distinct = new Set(own.map(({ code }) => code));
  if (distinct.size < 2 || own.some(({ isApart }) => isApart)) return false;
  const credited = creditedCodes(reading, type);
  return [...distinct].every((code) => credited.has(code)) || haveOneColumn(reading, own, distinct);
}

/** The codes of a type that rows of credits bear. */
function creditedCodes(reading: Reading, type: ReferenceId): ReadonlySet<string> {
  const name = NAMES[type];
  const borne = creditFigures(reading).rows.map(({ at }) => (name ? lineCodesAt(reading, at)[name] : null));
  return new Set(borne.filter((code) => code !== null));
}

/** « UO », above one of them a row: the table that lists them all. */
function haveOneColumn(reading: Reading, own: readonly FoundCode[], distinct: ReadonlySet<string>): boolean {
  const held = own.flatMap(({ code, at, labelled }) => {
    const cell = labelled ? cellAt(reading, at) : undefined;
    return cell ? [{ code, ...cell }] : [];
  });
  const [first] = held;
  if (!first) return false;
  const column = held.filter(({ table, column: rank }) => table === first.table && rank === first.column);
  const rows = new Set(column.map(({ row }) => row));
  return new Set(column.map(({ code }) => code)).size === distinct.size && rows.size === column.length;
}
