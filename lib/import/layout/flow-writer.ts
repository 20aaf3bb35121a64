import { DocumentWriter } from './document-writer';
import { layOutLines } from './lay-out';
import { stripMarks } from './strip-marks';
import { isTypedRule } from './table-rows';

type Content = string | readonly (readonly string[])[];

interface OpenTable {
  readonly rows: { cells: Content[][]; closed: boolean }[];
  /** By column, the rank of the last row that a cell above still covers. */
  readonly covered: number[];
}

const PARAGRAPH_END = '\u2029';
/** Lines that make a table together, between tabs or laid out with spaces: a blank line between them would part it. */
const isRow = (line: string | undefined): boolean =>
  line !== undefined && (/\t|\S[ \u00a0]{2,}\S|^[ \u00a0]{4,}\S/.test(line) || isTypedRule(line));

/** As many paragraphs that hold nothing, for so many that hold something, part those that do not follow each other. */
const LEAST_EMPTY = 3;
const EMPTY_SHARE = 0.12;

/**
 * Whether a document's blank lines were typed: what stands between two of them are then lines of one paragraph, as in
 * a text that a text processor opened.
 */
function hasTypedBlanks(parts: readonly Content[]): boolean {
  const ended = parts.filter((_, rank) => parts[rank + 1] === PARAGRAPH_END);
  const empty = ended.filter((part) => typeof part === 'string' && part.trim() === '').length;
  return empty >= LEAST_EMPTY && empty >= EMPTY_SHARE * (ended.length - empty);
}

/** Rows and columns that one cell or repetition may make: no document has more, a hostile one claims millions. */
const MOST_CELLS = 2_000;

/**
 * What text processors and web pages tell in order (a paragraph, a table, a row, a cell), turned into lines and rows.
 * A table that only lays a page out (one column, or a table inside a cell) becomes what its cells hold.
 */
export class FlowWriter {
  private readonly top: Content[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly cells: Content[][] = [];
  private line = '';

  text(text: string): void {
    this.line += text;
  }

  endLine(): void {
    this.into().push(this.line);
    this.line = '';
  }

  /** Ends a paragraph: what follows is another one, however short this one was. */
  endParagraph(): void {
    this.endLine();
    this.into().push(PARAGRAPH_END);
  }

  /** Ends a line if one has begun: a block starts. */
  breakBlock(): void {
    if (this.line.trim() !== '') this.endLine();
    else this.line = '';
  }

  openTable(): void {
    this.breakBlock();
    this.tables.push({ rows: [], covered: [] });
  }

  openRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.closeRow();
    table.rows.push({ cells: [], closed: false });
    this.coverCells();
  }

  /** `columns` × `rows` places in the table; the text stands in the first, the others are empty. */
  openCell(): void {
    this.breakBlock();
    this.cells.push([]);
  }

  closeCell(columns = 1, rows = 1): void {
    this.breakBlock();
    const content = this.cells.pop();
    const table = this.tables.at(-1);
    if (!content || !table) return;
    if (table.rows.length === 0 || table.rows.at(-1)?.closed) this.openRow();
    const row = table.rows.at(-1);
    const width = Math.min(Math.max(1, columns), MOST_CELLS);
    const lastRow = table.rows.length - 1 + Math.min(rows, MOST_CELLS) - 1;
    for (let rank = 0; rank < width; rank += 1) {
      if (rows > 1) table.covered[row?.cells.length ?? 0] = lastRow;
      row?.cells.push(rank === 0 ? content : []);
    }
    this.coverCells();
  }

  closeRow(): void {
    const row = this.tables.at(-1)?.rows.at(-1);
    if (row) row.closed = true;
  }

  /** The last row again, as often as a spreadsheet says it is repeated; blank rows are not worth repeating. */
  repeatRow(times: number): void {
    const table = this.tables.at(-1);
    const row = table?.rows.at(-1);
    if (!table || !row || row.cells.every((cell) => cell.length === 0)) return;
    for (let count = 1; count < Math.min(times, MOST_CELLS); count += 1) table.rows.push(row);
  }

  closeTable(): void {
    this.breakBlock();
    const table = this.tables.pop();
    if (!table) return;
    const contents = table.rows.flatMap(({ cells }) => cells);
    const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const isLayout = width < 2 || contents.some((cell) => cell.some((part) => typeof part !== 'string'));
    if (isLayout) for (const cell of contents) this.into().push(...cell);
    else this.into().push(table.rows.map(({ cells }) => cells.map(textOfCell)));
  }

  finish(): ReturnType<DocumentWriter['finish']> {
    while (this.tables.length > 0) this.closeTable();
    this.breakBlock();
    const writer = new DocumentWriter();
    let lines: string[] = [];
    const writeLines = () => {
      layOutLines(writer, lines, stripMarks);
      lines = [];
    };
    const isTyped = hasTypedBlanks(this.top);
    this.top.forEach((part, rank) => {
      if (part === PARAGRAPH_END) {
        const next = this.top[rank + 1];
        // An empty paragraph is a blank line by itself.
        const isBlank = lines.at(-1)?.trim() === '' || (typeof next === 'string' && next.trim() === '');
        const areRows = isRow(lines.at(-1)) && typeof next === 'string' && isRow(next);
        if (!isTyped && !isBlank && !areRows) lines.push('');
      } else if (typeof part === 'string') lines.push(...part.split('\n'));
      else {
        writeLines();
        writer.writeRows(part);
      }
    });
    writeLines();
    return writer.finish();
  }

  private into(): Content[] {
    return this.cells.at(-1) ?? this.top;
  }

  /** Empty cells where a cell of an earlier row reaches down. */
  private coverCells(): void {
    const table = this.tables.at(-1);
    const row = table?.rows.at(-1);
    while (table && row && (table.covered[row.cells.length] ?? -1) >= table.rows.length - 1)
      row.cells.push([]);
  }
}

const textOfCell = (cell: readonly Content[]): string =>
  cell
    .filter((part) => typeof part === 'string' && part !== PARAGRAPH_END)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
