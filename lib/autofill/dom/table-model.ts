import { headerTableAbove, isHeaderRow, isPlainHead } from './header-rows';
import { type PlacedCell, placeCells } from './placed-cell';

export interface CellHeadings {
  readonly columnHeaders: readonly string[];
  readonly rowHeaders: readonly string[];
  /** The words of the cell before (empty ones skipped), when it holds no control and no head names the column. */
  readonly previousCell: string;
  /** The words of the cell just after, in a row that names its controls behind them. */
  readonly nextCell: string;
  /** Rank of the row among those that hold controls; null in a table that only lays out one record. */
  readonly row: number | null;
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

/** What a cell holds that is a part of the page and no value: the table around it lays out the page. */
const LAYOUT = 'form,h1,h2,h3,dl,fieldset';

/** The headings of the cells of one table or ARIA grid, spans counted. Built once per table. */
export class TableModel {
  private readonly placed = new Map<Element, PlacedCell>();
  // Declared only: what the constructor sets needs no empty field in what is built.
  declare private readonly rows: readonly (readonly PlacedCell[])[];
  private readonly headerRows: number[] = [];
  /** Rank among the rows that hold controls, by rank of the row. */
  private readonly recordRanks = new Map<number, number>();
  private readonly columnTexts = new Map<string, readonly string[]>();
  /** The rank of the row of words above, by rank of the row. */
  private readonly labelRows = new Map<number, number | null>();
  /** The heads of each row, by its rank: most rows have none. */
  private readonly rowHeads = new Map<number, readonly PlacedCell[]>();
  private hasHeads = false;
  declare private readonly mayLayOut: boolean;
  declare private readonly table: Element;
  declare private headers: readonly PlacedCell[] | undefined;

  constructor(table: Element) {
    this.table = table;
    this.rows = placeCells(table);
    this.mayLayOut = table.querySelector(LAYOUT) !== null;
    // Heads, boxes, other heads, other boxes: each row of words names the boxes below it.
    let bands = 0;
    let isList = false;
    // A bar across the table, above its heads.
    let captions = 0;
    this.rows.forEach((cells, row) => {
      for (const placed of cells) this.placed.set(placed.cell, placed);
      if (row === captions && cells.length === 1 && !cells[0]?.holdsControl) captions++;
      const mayBeHead = this.headerRows.length + captions === row;
      const hasHeads = mayBeHead && isHeaderRow(cells);
      if (hasHeads || (row === 0 && isPlainHead(cells, this.rows[1] ?? []))) {
        this.headerRows.push(row);
        this.hasHeads ||= hasHeads;
      } else if (cells.some((placed) => placed.holdsControl)) {
        this.recordRanks.set(row, this.recordRanks.size);
        isList ||= cells.some(speaks);
      } else if (cells.length > 1 && cells.every((placed) => placed.isColumnHeader)) bands++;
    });
    if (bands && !isList) {
      this.headerRows.length = 0;
      this.hasHeads = false;
    }
  }

  headingsOf(cell: Element): CellHeadings {
    const place = this.placed.get(cell);
    if (!place || (this.mayLayOut && cell.querySelector(LAYOUT) !== null)) return NO_HEADINGS;
    const hasHeader = this.headerCells().length > 0;
    const columnHeaders = this.columnHeaders(place);
    const [previousCell, nextCell] = columnHeaders.length > 0 ? ['', ''] : this.wordsBeside(place, hasHeader);
    return {
      columnHeaders,
      rowHeaders: columnHeaders.length > 0 || !this.isOfPairs(place) ? this.rowHeaders(place, hasHeader) : [],
      previousCell,
      nextCell,
      row: hasHeader ? (this.recordRanks.get(place.row) ?? null) : null,
    };
  }

  private wordsBeside(place: PlacedCell, hasHeader: boolean): readonly [string, string] {
    const cells = this.rows[place.row] ?? [];
    const rank = cells.indexOf(place);
    const next = cells[rank + 1];
    const previous = cells.slice(0, rank).findLast((cell) => cell.holdsControl || cell.text);
    const wordsOf = (beside: PlacedCell | undefined) => (beside && !beside.holdsControl ? beside.text : '');
    return [wordsOf(previous), previous || hasHeader ? '' : wordsOf(next)];
  }

  private rowHeaders(place: PlacedCell, hasHeader: boolean): readonly string[] {
    return this.headsOfRow(place.row, hasHeader)
      .filter((head) => head.column < place.column && head.text)
      .map((head) => head.text);
  }

  private headsOfRow(row: number, hasHeader: boolean): readonly PlacedCell[] {
    let heads = this.rowHeads.get(row);
    if (!heads) {
      const cells = this.rows[row] ?? [];
      // An empty cell may stand before the words of the row.
      const first = cells.find(({ text }) => text);
      heads = cells.filter(
        (other) => other.isRowHeader || (hasHeader && other === first && !other.holdsControl),
      );
      this.rowHeads.set(row, heads);
    }
    return heads;
  }

  /** `AE | [ ] | CP | [ ]`, without a head of the column: each head names the box that follows it, none names the row. */
  private isOfPairs(place: PlacedCell): boolean {
    const before = (this.rows[place.row] ?? []).filter((other) => other.column < place.column);
    const firstControl = before.findIndex((other) => other.holdsControl);
    return (
      firstControl >= 0 &&
      before.slice(firstControl).some((other) => !other.holdsControl && other.isRowHeader)
    );
  }

  private columnHeaders(place: PlacedCell): readonly string[] {
    const above = this.labelRow(place.row);
    const key = `${place.column}+${place.width} ${above}`;
    const known = this.columnTexts.get(key);
    if (known) return known;
    const end = place.column + place.width;
    const heads = above === null ? this.headerCells() : (this.rows[above] ?? []);
    const texts = heads
      .filter((header) => header.column < end && header.column + header.width > place.column)
      .map((header) => header.text)
      .filter((text) => text);
    this.columnTexts.set(key, texts);
    return texts;
  }

  /**
   * Without heads of its own, a table may name the boxes of a row in the row of words above it, and those of the next one
   * in another: `Centre financier | Domaine` over `[ ] | [ ]`. Null when this row says something itself.
   */
  private labelRow(row: number): number | null {
    if (this.hasHeads) return null;
    const known = this.labelRows.get(row);
    if (known !== undefined) return known;
    const cells = this.rows[row] ?? [];
    const above = cells.some(speaks) ? null : this.wordsAbove(row, cells.length);
    this.labelRows.set(row, above);
    return above;
  }

  private wordsAbove(row: number, width: number): number | null {
    for (let above = row - 1; above >= 0; above--) {
      const cells = this.rows[above] ?? [];
      const speaking = cells.filter((placed) => placed.saysSomething).length;
      if (!cells.some((placed) => placed.holdsControl))
        return cells.length === width && speaking > 1 ? above : null;
      if (speaking > 0) return null;
    }
    return null;
  }

  /** Innermost header row first. A grid without one borrows those of the table above it: a fixed header is a table apart. */
  private headerCells(): readonly PlacedCell[] {
    this.headers ??= this.findHeaderCells();
    return this.headers;
  }

  private findHeaderCells(): readonly PlacedCell[] {
    if (this.headerRows.length > 0)
      return this.headerRows.toReversed().flatMap((row) => this.rows[row] ?? []);
    const above = headerTableAbove(this.table);
    const model = above && new TableModel(above);
    // A table with rows of its own is a list above a form.
    if (!model) return [];
    // Heads written as plain words name boxes that nothing else does.
    const isPlain = model.rows.length < 2 && !this.rows.some((cells) => cells.some(speaks));
    if (!isPlain && model.headerRows.length < model.rows.length) return [];
    const heads = isPlain ? model.rows.flat() : model.headerCells();
    const widest = Math.max(0, ...this.rows.map(widthOf));
    return Math.abs(widthOf(heads) - widest) <= MOST_EXTRA_COLUMNS ? heads : [];
  }
}

/** Columns that cells cover, those of several rows of heads counted once. */
const widthOf = (cells: readonly PlacedCell[]): number =>
  Math.max(0, ...cells.map(({ column, width }) => column + width));

/** Words that are no part of what holds a box: of its options, of its placeholder. */
const speaks = (placed: PlacedCell): boolean => placed.saysSomething && !placed.holdsControl;
