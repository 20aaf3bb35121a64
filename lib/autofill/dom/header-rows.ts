import { holdsControl } from './find-controls';
import type { PlacedCell } from './placed-cell';

/** At least two heads and no control among them; a lone `<th colspan>` is the title of a layout table. */
export function isHeaderRow(cells: readonly PlacedCell[]): boolean {
  // A grid says so itself; its heads may hold a box to tick all lines.
  if (cells.length > 0 && cells.every(({ cell }) => cell.matches('[role=columnheader]:not(th)'))) return true;
  if (cells.length < 2) return false;
  const isHead = (placed: PlacedCell) => placed.isColumnHeader || placed.cell.closest('thead') !== null;
  return (
    !cells.some((placed) => placed.holdsControl && !placed.cell.closest('thead')) &&
    cells.some(isHead) &&
    cells.every((placed) => isHead(placed) || placed.text === '')
  );
}

/** Old pages write their heads in `td`: a first row of words, then a row with a box below most of them. */
export function isPlainHead(cells: readonly PlacedCell[], below: readonly PlacedCell[]): boolean {
  return (
    cells.length > 2 &&
    cells.length === below.length &&
    cells.every((placed) => !placed.holdsControl) &&
    cells.filter(({ text }) => text !== '').length > 2 &&
    below.filter((placed) => placed.holdsControl).length >= cells.length / 2
  );
}

/** The table that may hold the heads of this one: the nearest before it, when none of its rows has a control. */
export function headerTableAbove(table: Element): Element | null {
  let around: Element | null = table;
  for (let level = 0; level < 4 && around; level++) {
    for (let before = around.previousElementSibling; before; before = before.previousElementSibling) {
      const found = before.matches('table,[role=grid]')
        ? before
        : (before.querySelector('table') ??
          // A record that holds cells of a grid is below the heads of that grid.
          (before.matches('[role=rowgroup]') && table.querySelector('[role=gridcell]') ? before : null));
      // Each record of a grid may be a table of its own, below the one of its heads, and alone in its box.
      const isRecord = found === before || before.childElementCount === 1;
      // Boxes among the heads sift the rows: they are none of the grid.
      const holds = found?.querySelector('td,[role=gridcell]') && holdsControl(found);
      if (holds && isRecord) continue;
      if (found) return holds ? null : found;
      if (holdsControl(before)) return null;
    }
    around = around.parentElement;
  }
  return null;
}
