import type { Span } from '../document';
import type { ReadingTable } from '../reading/reading-tables';
import { findLabels, type ReferenceId } from './reference-labels';

export interface LabelledCell extends Span {
  readonly label: ReferenceId;
}

/** How many rows of blank first cells a label reaches down. */
const ROWS_BELOW = 10;

/**
 * The cells for which a label of a reference stands, in order: the nearest to the left in the row, or the first cell
 * of a row above when those between are blank, or the head of the column. Each cell is read once, however many a row has.
 */
export function labelledCells(tables: readonly ReadingTable[]): LabelledCell[] {
  return tables.flatMap(cellsOf);
}

function cellsOf(table: ReadingTable): LabelledCell[] {
  const found: LabelledCell[] = [];
  const inColumn = new Map<number, ReferenceId>();
  let begun: { readonly label: ReferenceId | undefined; readonly row: number } = { label: undefined, row: 0 };
  table.rows.forEach((row, rank) => {
    const own = row.map(({ folded }) => onlyLabel(folded));
    // « Unité opérationnelle | Code »: the names, and beside them what they are in Chorus.
    row.forEach(({ folded }, column) => {
      if (CODE_HEAD.test(folded)) own[column] = own[column - 1];
    });
    // « Activité : 014926020114 » beside « Centre de coûts : … »: each is a label and what it labels.
    const whole = row.map(({ folded }, column) => own[column] !== undefined && /:\s*\S/.test(folded));
    if (row[0]?.folded) begun = { label: whole[0] ? undefined : own[0], row: rank };
    const ofRow = rank - begun.row < ROWS_BELOW ? begun.label : undefined;
    let left: ReferenceId | undefined;
    row.forEach(({ start, end }, column) => {
      // A cell with a label of its own needs none from above: « Centre de coûts   ESRDGSI075 ».
      const above = own[column] ? undefined : inColumn.get(column);
      const label = whole[column] ? own[column] : (left ?? (column > 0 ? ofRow : undefined) ?? above);
      if (label) found.push({ start, end, label });
      left = whole[column] ? undefined : (own[column] ?? left);
    });
    const [first, ...others] = row;
    const said = own[0] ? undefined : others.map(({ folded }) => IN_BRACKETS.exec(folded)?.[1]).find(Boolean);
    const named = said && onlyLabel(said);
    if (first && named) found.push({ start: first.start, end: first.end, label: named });
    own.forEach((label, column) => {
      if (label) inColumn.set(column, label);
    });
  });
  return found;
}

/** « INTDSC0075 | DGSCGC Paris (centre de coûts) »: what the code of the row is, behind its name. */
const IN_BRACKETS = /\S \(([a-z' ]{4,40})\)$/;

const CODE_HEAD = /^code(?:s|(?: dans)? chorus)?$/;

const onlyLabel = (folded: string): ReferenceId | undefined =>
  folded.length > 0 && folded.length < 60 ? findLabels(folded)[0]?.type : undefined;
