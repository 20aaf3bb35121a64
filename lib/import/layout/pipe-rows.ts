import { joined } from './spaced-line';
import { isDrawnRule, isPipeRule, isValue, pipeCells } from './table-rows';

/**
 * The rows between bars. In a table drawn with a rule between its rows, a line without an amount goes on the one above,
 * as far as the next rule.
 */
export function pipeRows(lines: readonly string[]): string[][] {
  const parts: string[][][] = [[]];
  for (const line of lines) {
    if (!isPipeRule(line)) parts.at(-1)?.push(pipeCells(line));
    else if (isDrawnRule(line)) parts.push([]);
  }
  const filled = parts.filter((part) => part.length > 0);
  const amounts = filled.map((part) => part.filter(hasValue).length);
  const isDrawn = filled.length > 2 && amounts.every((count) => count < 2);
  return isDrawn ? filled.map(merged) : filled.flat();
}

const hasValue = (row: readonly string[]): boolean => row.some((cell, column) => column > 0 && isValue(cell));

const merged = (rows: readonly (readonly string[])[]): string[] => {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    rows.map((row) => row[column] ?? '').reduce((above, below) => joined(above, below)),
  );
};
