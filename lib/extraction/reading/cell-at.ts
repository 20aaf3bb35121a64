import type { Span } from '../document';
import type { Reading } from './reading';
import { type ReadingCell, type ReadingTable, rowRankAt } from './reading-tables';
import { covers } from './spans';

export interface HeldCell {
  readonly table: ReadingTable;
  readonly row: readonly ReadingCell[];
  readonly cell: ReadingCell;
  readonly column: number;
}

/** The cell of a table that holds a place; undefined where none does. */
export function cellAt(reading: Reading, at: Span): HeldCell | undefined {
  const table = reading.tableAt(at.start);
  const row = table?.rows[rowRankAt(table, at)];
  const column = row?.findIndex((each) => covers(each, at)) ?? -1;
  const cell = row?.[column];
  return table && row && cell ? { table, row, cell, column } : undefined;
}

/** Whether one table holds both places. */
export function inOneTable(reading: Reading, first: Span, second: Span): boolean {
  const table = reading.tableAt(first.start);
  return table !== undefined && table === reading.tableAt(second.start);
}
