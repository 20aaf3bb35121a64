import { hasLetter } from '../../normalise';
import { holdsControl } from './find-controls';
import { readableText } from './readable-text';

export interface CellHeadings {
  readonly columnHeaders: readonly string[];
  readonly rowHeaders: readonly string[];
  /** The words of the cell just before, when it holds no control. */
  readonly previousCell: string;
  /** The words of the cell just after, in a row that names its controls behind them. */
  readonly nextCell: string;
  /** Rank of the row among those that hold controls; null in a table that only lays out one record. */
  readonly row: number | null;
}

interface Placed {
  readonly cell: Element;
  readonly row: number;
  readonly column: number;
  readonly width: number;
}

const NO_HEADINGS: CellHeadings = {
  columnHeaders: [],
  rowHeaders: [],
  previousCell: '',
  nextCell: '',
  row: null,
};

/** A fixed header may have a column for the scroll bar, or lack the one of the handles. */
const MOST_EXTRA_COLUMNS = 2;

/** A cell that holds a part of the page and no value: the table around it lays out the page. */
const isLayout = (cell: Element): boolean => cell.querySelector('form,h1,h2,h3,dl,fieldset') !== null;

const ROW = 'tr,[role=row]';
const CELL = 'td,th,[role=gridcell],[role=cell],[role=columnheader],[role=rowheader]';

/** The headings of the cells of one table or ARIA grid, spans counted. Built once per table. */
export class TableModel {
  private readonly placed = new Map<Element, Placed>();
  private readonly byRow: Placed[][] = [];
  private readonly headerRows: number[] = [];
  /** Rank among the rows that hold controls, by rank of the row. */
  private readonly recordRanks = new Map<number, number>();
  private readonly columnTexts = new Map<string, readonly string[]>();
  /** The rank of the row of words above, by rank of the row. */
  private readonly labelRows = new Map<number, number | null>();
  private hasHeads = false;
  private readonly table: Element;
  private headers: readonly Placed[] | undefined;

  constructor(table: Element) {
    this.table = table;
    const occupied: boolean[][] = [];
    let rank = 0;
    for (const row of table.querySelectorAll(ROW)) {
      if (row.closest('table,[role=grid],[role=treegrid],[role=table]') !== table) continue;
      this.placeRow(row, rank++, occupied);
    }
    this.byRow.forEach((cells, row) => {
      const hasHeads = isHeaderRow(cells);
      const isHead = hasHeads || (row === 0 && isPlainHead(cells, this.byRow[1] ?? []));
      if (this.headerRows.length === row && isHead) {
        this.headerRows.push(row);
        this.hasHeads ||= hasHeads;
      } else if (cells.some(({ cell }) => holdsControl(cell)))
        this.recordRanks.set(row, this.recordRanks.size);
    });
  }

  private placeRow(row: Element, rank: number, occupied: boolean[][]): void {
    let column = 0;
    const cells: Placed[] = [];
    for (const cell of row.children) {
      if (!cell.matches(CELL)) continue;
      while (occupied[rank]?.[column]) column++;
      const stated = Number(cell.getAttribute('aria-colindex'));
      if (stated > 0) column = stated - 1;
      const width = spanOf(cell, 'colspan');
      for (let below = 1; below < spanOf(cell, 'rowspan'); below++) {
        const cover = occupied[rank + below] ?? [];
        occupied[rank + below] = cover;
        for (let across = 0; across < width; across++) cover[column + across] = true;
      }
      const placed = { cell, row: rank, column, width };
      this.placed.set(cell, placed);
      cells.push(placed);
      column += width;
    }
    this.byRow.push(cells);
  }

  headingsOf(cell: Element): CellHeadings {
    const place = this.placed.get(cell);
    if (!place || isLayout(cell)) return NO_HEADINGS;
    const cells = this.byRow[place.row] ?? [];
    const hasHeader = this.headerCells().length > 0;
    const before = cells.filter((other) => other.column < place.column);
    const after = cells.find((other) => other.column > place.column);
    const previous = before.at(-1);
    const previousCell = previous && !holdsControl(previous.cell) ? readableText(previous.cell) : '';
    return {
      columnHeaders: this.columnHeaders(place),
      rowHeaders: this.isOfPairs(place, before) ? [] : this.rowHeaders(before, hasHeader),
      previousCell,
      nextCell: !previous && !hasHeader && after && !holdsControl(after.cell) ? readableText(after.cell) : '',
      row: hasHeader ? (this.recordRanks.get(place.row) ?? null) : null,
    };
  }

  private rowHeaders(before: readonly Placed[], hasHeader: boolean): readonly string[] {
    return before
      .filter(
        (other) => isRowHeader(other.cell) || (hasHeader && other.column === 0 && !holdsControl(other.cell)),
      )
      .map((other) => readableText(other.cell))
      .filter((text) => text !== '');
  }

  /** `AE | [ ] | CP | [ ]`: each head names the box that follows it, none names the row. */
  private isOfPairs(place: Placed, before: readonly Placed[]): boolean {
    const firstControl = before.findIndex(({ cell }) => holdsControl(cell));
    return (
      firstControl >= 0 &&
      this.columnHeaders(place).length === 0 &&
      before.slice(firstControl).some(({ cell }) => !holdsControl(cell) && isRowHeader(cell))
    );
  }

  private columnHeaders(place: Placed): readonly string[] {
    const above = this.labelRow(place.row);
    const key = `${place.column}+${place.width} ${above}`;
    const known = this.columnTexts.get(key);
    if (known) return known;
    const end = place.column + place.width;
    const heads = above === null ? this.headerCells() : (this.byRow[above] ?? []);
    const texts = heads
      .filter((header) => header.column < end && header.column + header.width > place.column)
      .map((header) => readableText(header.cell))
      .filter((text) => text !== '');
    this.columnTexts.set(key, texts);
    return texts;
  }

  /**
   * Without heads of its own, a table may name the boxes of a row in the row of words above it, and those of the next one
   * in another: `Centre financier | Domaine` over `[ ] | [ ]`. Null when this row says something itself.
   */
  private labelRow(row: number): number | null {
    const known = this.labelRows.get(row);
    if (known !== undefined) return known;
    const cells = this.byRow[row] ?? [];
    const above = this.hasHeads || cells.some(saysSomething) ? null : this.wordsAbove(row, cells.length);
    this.labelRows.set(row, above);
    return above;
  }

  private wordsAbove(row: number, width: number): number | null {
    for (let above = row - 1; above >= 0; above--) {
      const cells = this.byRow[above] ?? [];
      const isOfWords = !cells.some(({ cell }) => holdsControl(cell));
      if (isOfWords) return cells.length === width && cells.filter(saysSomething).length > 1 ? above : null;
      if (cells.some(saysSomething)) return null;
    }
    return null;
  }

  /** Innermost header row first. A grid without one borrows those of the table above it: a fixed header is a table apart. */
  private headerCells(): readonly Placed[] {
    this.headers ??= this.findHeaderCells();
    return this.headers;
  }

  private findHeaderCells(): readonly Placed[] {
    if (this.headerRows.length > 0)
      return [...this.headerRows].reverse().flatMap((row) => this.byRow[row] ?? []);
    const above = headerTableAbove(this.table);
    const heads = above ? new TableModel(above).headerCells() : [];
    const width = Math.max(0, ...this.byRow.map((cells) => cells.length));
    return Math.abs(heads.length - width) <= MOST_EXTRA_COLUMNS ? heads : [];
  }
}

const saysSomething = ({ cell }: Placed): boolean => hasLetter(readableText(cell));

const spanOf = (cell: Element, name: string): number =>
  Math.min(100, Math.max(1, Number(cell.getAttribute(name) ?? cell.getAttribute(`aria-${name}`)) || 1));

const isColumnHeader = (cell: Element): boolean =>
  cell.matches('[role=columnheader]') || (cell.localName === 'th' && cell.getAttribute('scope') !== 'row');

const isRowHeader = (cell: Element): boolean => cell.matches('[role=rowheader],th');

/** At least two heads and no control among them; a lone `<th colspan>` is the title of a layout table. */
function isHeaderRow(cells: readonly Placed[]): boolean {
  // A grid says so itself; its heads may hold a box to tick all lines.
  if (cells.length > 0 && cells.every(({ cell }) => cell.matches('[role=columnheader]:not(th)'))) return true;
  if (cells.length < 2 || cells.some(({ cell }) => holdsControl(cell) && !cell.closest('thead')))
    return false;
  const heads = cells.filter(({ cell }) => isColumnHeader(cell) || cell.closest('thead')).length;
  return (
    heads > 0 &&
    cells.every(({ cell }) => isColumnHeader(cell) || cell.closest('thead') || readableText(cell) === '')
  );
}

/** Old pages write their heads in `td`: a first row of words, then a row with a box below most of them. */
function isPlainHead(cells: readonly Placed[], below: readonly Placed[]): boolean {
  return (
    cells.length > 2 &&
    cells.length === below.length &&
    cells.every(({ cell }) => !holdsControl(cell)) &&
    cells.filter(({ cell }) => readableText(cell) !== '').length > 2 &&
    below.filter(({ cell }) => holdsControl(cell)).length >= cells.length / 2
  );
}

function headerTableAbove(table: Element): Element | null {
  let around: Element | null = table;
  for (let level = 0; level < 4 && around; level++) {
    for (let before = around.previousElementSibling; before; before = before.previousElementSibling) {
      const found = before.matches('table,[role=grid]') ? before : before.querySelector('table');
      if (found) return holdsControl(found) ? null : found;
      if (holdsControl(before)) return null;
    }
    around = around.parentElement;
  }
  return null;
}
