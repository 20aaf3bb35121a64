import { hasLetter } from '../../normalise';
import { findControls } from './find-controls';
import { readableText } from './readable-text';

const ROW = 'tr,[role=row]';
const CELL = 'td,th,[role=gridcell],[role=cell],[role=columnheader],[role=rowheader]';
const TABLE = 'table,[role=grid],[role=treegrid],[role=table]';

/** One cell where it stands in its table. What the page has to be asked for is asked once, and only if needed. */
export class PlacedCell {
  declare readonly cell: Element;
  declare readonly row: number;
  declare readonly column: number;
  declare readonly width: number;
  declare private holding: boolean | undefined;
  declare private words: string | undefined;

  constructor(cell: Element, row: number, column: number, width: number) {
    this.cell = cell;
    this.row = row;
    this.column = column;
    this.width = width;
  }

  get holdsControl(): boolean {
    // A hidden box is of the page's own: the cell is still the words of its row.
    this.holding ??= findControls(this.cell).some(
      (control) => (control as HTMLInputElement).type !== 'hidden',
    );
    return this.holding;
  }

  get text(): string {
    this.words ??= readableText(this.cell);
    return this.words;
  }

  get saysSomething(): boolean {
    return hasLetter(this.text);
  }

  get isColumnHeader(): boolean {
    return this.cell.matches('[role=columnheader],th:not([scope=row])');
  }

  get isRowHeader(): boolean {
    return this.cell.matches('[role=rowheader],th');
  }
}

/**
 * The cells of a table or ARIA grid, row by row, spans and stated columns counted; those of tables inside are not its own. A
 * grid whose first columns stay in place has the others of each row elsewhere, under the same number; its heads may be asked
 * for alone.
 */
export function placeCells(table: Element): PlacedCell[][] {
  const rows: PlacedCell[][] = [];
  const occupied: boolean[][] = [];
  const begun = new Map<string | null, number>();
  for (const row of table.querySelectorAll(ROW)) {
    if (row.closest(TABLE) !== table.closest(TABLE)) continue;
    const stated = row.getAttribute('aria-rowindex');
    const first = row.firstElementChild?.getAttribute('aria-colindex') ?? 0;
    const rank = (stated && +first > 1 ? begun.get(stated) : undefined) ?? rows.length;
    begun.set(stated, rank);
    rows[rank] = [...(rows[rank] ?? []), ...placeRow(row, rank, occupied)];
  }
  return rows;
}

function placeRow(row: Element, rank: number, occupied: boolean[][]): PlacedCell[] {
  let column = 0;
  const cells: PlacedCell[] = [];
  for (const cell of row.children) {
    if (!cell.matches(CELL)) continue;
    while (occupied[rank]?.[column]) column++;
    if (!cell.hasAttributes()) {
      cells.push(new PlacedCell(cell, rank, column++, 1));
      continue;
    }
    const stated = Number(cell.getAttribute('aria-colindex'));
    if (stated > 0) column = stated - 1;
    const width = spanOf(cell, 'colspan');
    for (let below = spanOf(cell, 'rowspan') - 1; below > 0; below--) {
      const cover = occupied[rank + below] ?? [];
      occupied[rank + below] = cover;
      for (let across = 0; across < width; across++) cover[column + across] = true;
    }
    cells.push(new PlacedCell(cell, rank, column, width));
    column += width;
  }
  return cells;
}

const spanOf = (cell: Element, name: string): number =>
  Math.min(100, Math.max(1, Number(cell.getAttribute(name) ?? cell.getAttribute(`aria-${name}`)) || 1));
