import type { Cell, TableBlock, TextBlock } from '../../extraction/document';
import { runningLines } from '../../extraction/reading/running-lines';
import { alignedColumns, columnOf, fitColumns } from './aligned-columns';
import { DocumentWriter } from './document-writer';
import { withoutDots } from './dotted-fields';
import { withPartiesApart } from './parties-beside';
import { pipeRows } from './pipe-rows';
import { plainBoxes } from './plain-boxes';
import { semicolonRows } from './semicolon-rows';
import { inReadingOrder } from './side-by-side';
import { spacedTable } from './spaced-table';
import { standsInBars } from './stands-in-bars';
import { stripMarks } from './strip-marks';
import { isItem, isRunning, type Segment, spacedSegments } from './table-rows';

type LineKind = 'text' | 'pipes' | 'tabs' | 'aligned';

/** Lines kept, marks removed, tables found: rows between pipes become rows between tabs, their rule line is dropped. */
export function layOut(raw: string): { text: string; blocks: (TextBlock | TableBlock)[] } {
  const writer = new DocumentWriter();
  const lines = raw.replace(/^\ufeff/, '').split(/\r\n|[\r\n\f\u2028\u2029]/);
  layOutLines(writer, withPartiesApart(inReadingOrder(withoutMargins(lines))), stripMarks);
  return writer.finish();
}

/** Without the blank that every line begins with, and the one that a line ends with: a tab there is an empty cell. */
function withoutMargins(lines: readonly string[]): readonly string[] {
  const ends = lines.map((line) => line.replace(/[ \u00a0]+$/, ''));
  const margin = ends.reduce(
    (least, line) => (line === '' ? least : Math.min(least, line.search(/[^ ]/))),
    Number.POSITIVE_INFINITY,
  );
  return margin > 0 && margin < Number.POSITIVE_INFINITY ? ends.map((line) => line.slice(margin)) : ends;
}

/** A convention has fewer lines: beyond, a table is only looked for line by line. */
const MOST_LINES = 5_000;

/** A line of a message that was answered or passed on: without the marks of quotation, whatever it holds. */
const unquoted = (line: string): string => line.replace(/^(?:\s{0,3}>)+ ?/, '');

/** The same, into a document that has other things besides; `strip` takes the marks of a line away. */
export function layOutLines(
  writer: DocumentWriter,
  raw: readonly string[],
  strip: (line: string) => string = (line) => line,
): void {
  const lines = semicolonRows(withoutDots(raw.map((line) => plainBoxes(unquoted(line)))));
  const running = runningRanks(lines);
  const kindOf = (index: number): LineKind => (running.has(index) ? 'text' : ownKind(lines, index));
  const lineWriter = new LineWriter(writer, strip);
  let belowHeading = 0;
  for (let first = 0; first < lines.length; ) {
    const kind = kindOf(first);
    const isFirst = kindOf(first - 1) !== 'aligned' || first === belowHeading;
    const begins = kind === 'aligned' && isFirst && first < MOST_LINES;
    if (begins && isHeading(lines[first] ?? '')) {
      lineWriter.write('text', lines.slice(first, first + 1));
      first += 1;
      belowHeading = first;
      continue;
    }
    const table = begins ? spacedTable(lines, first, running) : undefined;
    if (table) {
      lineWriter.writeRows(table.rows.map((row) => row.map(({ text }) => text)));
      if (table.between.length > 0) writer.writeLines(table.between);
      first = table.end;
      continue;
    }
    let last = first + 1;
    const goesOn = (index: number) =>
      kindOf(index) === kind || (kind === 'aligned' && isCellLine(lines, index));
    while (last < lines.length && goesOn(last)) last += 1;
    lineWriter.write(kind, lines.slice(first, last));
    first = last;
  }
}

/** « Programme 224 « Soutien aux politiques du ministère de la culture »          (en euros) », above a table. */
const isHeading = (line: string): boolean => {
  const [lead, unit, ...others] = spacedSegments(line).map(({ start, end }) => line.slice(start, end));
  return others.length === 0 && (lead ?? '').length > LONGEST_LABEL && UNIT.test(unit ?? '');
};
const LONGEST_LABEL = 60;
const UNIT = /^\(?(?:montants? )?en (?:k€|M€|milliers d['’]euros|millions d['’]euros|euros)[^)]{0,20}\)?$/i;

/** A row label that goes on on the next line: a short line between two aligned ones. */
function isCellLine(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  const most = OF_GROUP.test(line) ? LONGEST_GROUP : 40;
  const isShort = line.trim() !== '' && line.length <= most && !/[.:;!?]\s*$/.test(line);
  const isList = isItem(spacedSegments(line).map(({ start, end }) => line.slice(start, end)));
  return isShort && !isList && ownKind(lines, index) === 'text' && ownKind(lines, index + 1) === 'aligned';
}

/** « UO 0224-CSGC-TR29 (traitement des documents) », above its AE and its CP. */
const OF_GROUP = /^\s*(?:UO|Unité opérationnelle|Action|Sous-action|Programme)\s[^.;:]*\d/i;
const LONGEST_GROUP = 90;

/** The ranks of the lines that come back on each page: they stand in no table. */
function runningRanks(lines: readonly string[]): ReadonlySet<number> {
  const starts = new Map<number, number>();
  let start = 0;
  for (const [rank, line] of lines.entries()) {
    starts.set(start, rank);
    start += line.length + 1;
  }
  return new Set(runningLines(lines.join('\n')).flatMap((line) => starts.get(line.start) ?? []));
}

function ownKind(lines: readonly string[], index: number): LineKind {
  const line = lines[index] ?? '';
  if (standsInBars(lines, index)) return 'pipes';
  if (line.trim() === '') return 'text';
  if (line.includes('\t')) return 'tabs';
  const segments = spacedSegments(line);
  if (isRunning(line, segments) || isItem(segments.map(({ start, end }) => line.slice(start, end))))
    return 'text';
  return /\S[ \u00a0]{2,}\S/.test(line) || /^[ \u00a0]{8,}\S/.test(line) ? 'aligned' : 'text';
}

class LineWriter {
  private readonly writer: DocumentWriter;
  private readonly strip: (line: string) => string;
  private columns: readonly Segment[] = [];

  constructor(writer: DocumentWriter, strip: (line: string) => string) {
    this.writer = writer;
    this.strip = strip;
  }

  write(kind: LineKind, lines: readonly string[]): void {
    if (kind === 'pipes') this.writeRows(pipeRows(lines));
    else if (kind === 'tabs') {
      const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
      const filled = rows.some((row) => row.filter((cell) => cell !== '').length > 1);
      if (filled) this.writeRows(rows);
      else this.writer.writeLines(lines.map(this.strip));
    } else if (kind === 'aligned') this.writeAligned(lines);
    else this.writer.writeLines(lines.map(this.strip));
  }

  writeRows(rows: readonly (readonly string[])[]): void {
    this.writer.writeRows(rows.map((row) => row.map((cell) => this.strip(cell).trim())));
  }

  private writeAligned(raw: readonly string[]): void {
    const lines = raw.map(this.strip);
    const segments = lines.map(spacedSegments);
    const goesOn = this.columns.length > 1 && fitColumns(segments, this.columns);
    const columns = goesOn ? this.columns : alignedColumns(segments);
    if (!goesOn && segments.filter((row) => row.length > 1).length < 2) {
      this.writer.writeLines(lines);
      return;
    }
    this.columns = columns;
    const start = this.writer.length;
    const rows = lines.map((line, index) => {
      const from = this.writer.length;
      this.writer.push(`${line}\n`);
      return columns.map((_, rank): Cell => {
        const own = (segments[index] ?? []).filter((segment) => columnOf(segment, columns) === rank);
        const first = own[0]?.start ?? line.length;
        const last = own.at(-1)?.end ?? first;
        return { text: line.slice(first, last), start: from + first, end: from + last };
      });
    });
    this.writer.writeTable(start, rows);
  }
}
