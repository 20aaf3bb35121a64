import { joined } from './spaced-line';
import { isDrawnRule, isPipeRule, isValue, pipeCells } from './table-rows';

/**
 * The rows between bars. In a table drawn with a rule between its rows, a line without an amount goes on the one above,
 * as far as the next rule. A cell that reaches over several columns stands in the first of them.
 */
export function pipeRows(lines: readonly string[]): string[][] {
  const bars = lines.some(isDrawnRule) ? barsOf(lines) : [];
  const parts: string[][][] = [[]];
  const written = lines.filter((line) => !isPipeRule(line));
  // « | 2025 | 2026 » above « AE | 10 | 20 »: a bar that begins a line closes a blank cell.
  const isOpen = written.filter((line) => OUTER.test(line)).length * 2 < written.length;
  const places = isOpen ? barsOf(lines) : [];
  for (const line of lines) {
    const apart = isOpen && !isPipeRule(line) ? cellsBetween(line, places) : undefined;
    if (apart) {
      parts.at(-1)?.push(apart);
      continue;
    }
    const blank = isOpen && OUTER.test(line) ? [''] : [];
    if (!isPipeRule(line)) parts.at(-1)?.push([...blank, ...placedCells(line, bars)]);
    else if (isDrawnRule(line)) parts.push([]);
  }
  const filled = parts.filter((part) => part.length > 0);
  const amounts = filled.map((part) => part.filter((row, rank) => standsAlone(row, part[rank - 1])).length);
  const isDrawn = filled.length > 2 && amounts.every((count) => count < 2);
  return isDrawn ? filled.map(merged) : filled.flat();
}

const OUTER = /^\s*\|/;

/** Where the bars of the fullest line stand. */
const barsOf = (lines: readonly string[]): number[] =>
  lines
    .filter((line) => !isPipeRule(line))
    .map((line) => Array.from(line.matchAll(/\|/g), ({ index }) => index))
    .reduce((most, own) => (own.length > most.length ? own : most), []);

function placedCells(line: string, bars: readonly number[]): string[] {
  const cells = pipeCells(line);
  const own = Array.from(line.matchAll(/\|/g), ({ index }) => bars.indexOf(index));
  if (own.length >= bars.length || own.includes(-1) || cells.length !== own.length - 1) return cells;
  const placed = Array.from({ length: bars.length - 1 }, () => '');
  cells.forEach((cell, rank) => {
    placed[own[rank] ?? 0] = cell;
  });
  return placed;
}

/**
 * « | AE | CP | » above « Brique | 2025 | 2026 | 2025 | 2026 | », where no bar begins the rows: each cell in the column that its
 * bar begins. Undefined where its bars are not among those of the fullest row, or are as many.
 */
function cellsBetween(line: string, bars: readonly number[]): string[] | undefined {
  const own = Array.from(line.matchAll(/\|/g), ({ index }) => bars.indexOf(index));
  if (own.length === 0 || own.length >= bars.length || own.includes(-1)) return undefined;
  const cells = line.split('|').map((cell) => cell.trim());
  const placed = Array.from({ length: bars.length + 1 }, () => '');
  cells.forEach((cell, rank) => {
    placed[rank === 0 ? 0 : (own[rank - 1] ?? 0) + 1] = cell;
  });
  return placed.at(-1) === '' && cells.at(-1) === '' ? placed.slice(0, -1) : placed;
}

/** A row of figures, or of a year that has none. */
const hasValue = (row: readonly string[]): boolean =>
  row.some((cell, column) => column > 0 && isValue(cell)) || /^20\d\d$/.test(row[0] ?? '');

/** … or a label and what it labels, below another one. */
const standsAlone = (row: readonly string[], above: readonly string[] | undefined): boolean =>
  hasValue(row) || (above !== undefined && isLabelled(row) && isLabelled(above));

const isLabelled = ([label = '', ...others]: readonly string[]): boolean =>
  /^\p{Lu}/u.test(label) && others.some((cell) => cell !== '');

const merged = (rows: readonly (readonly string[])[]): string[] => {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    rows.map((row) => row[column] ?? '').reduce((above, below) => joined(above, below)),
  );
};
