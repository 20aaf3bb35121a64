import { columnOf } from './aligned-columns';
import { BLANK_CELL, cellOf, joinedCell, type SpacedCell, type SpacedLine } from './spaced-line';
import { isValue, type Segment } from './table-rows';

/** The cells of a line, in so many columns; by their rank where it has a piece for each, but that of the labels. */
export function cellsOf(line: SpacedLine, columns: readonly Segment[]): SpacedCell[] {
  const cells: SpacedCell[] = columns.map(() => BLANK_CELL);
  const [lead] = line.segments;
  const missing = columns.length - line.segments.length;
  const isBeside = missing === 1 && lead !== undefined && lead.start >= (columns[0]?.end ?? 0);
  line.segments.forEach((segment, rank) => {
    const column = missing === 0 || isBeside ? rank + missing : columnOf(segment, columns);
    cells[column] = joinedCell(cells[column] ?? BLANK_CELL, cellOf(line, segment));
  });
  return cells;
}

/** The rows of a body: a line without a value goes on the row above, or begins the label of the one below. */
export function spacedBody(lines: readonly SpacedLine[], columns: readonly Segment[]): SpacedCell[][] {
  const cells = lines.map((line) => cellsOf(line, columns));
  // A share may come first.
  const isOfValues = columns.map((_, column) =>
    cells.some(({ [column]: { text } = BLANK_CELL }) => isValue(text) && (column > 0 || text.endsWith('%'))),
  );
  const hasValue = cells.map((row) => row.some(({ text }, column) => isOfValues[column] && isValue(text)));
  const rows: SpacedCell[][] = [];
  let label: SpacedCell[] | undefined;
  const add = (above: readonly SpacedCell[] | undefined, below: readonly SpacedCell[]) =>
    below.map((cell, column) => joinedCell(above?.[column] ?? BLANK_CELL, cell));
  cells.forEach((row, rank) => {
    const isApart = lines[rank]?.isApart === true;
    const opensNext = hasValue[rank + 1] === true && lines[rank + 1]?.isApart === false;
    if (hasValue[rank]) {
      rows.push(add(label, row));
      label = undefined;
    } else if (!label && isGroup(row)) rows.push(row);
    else if (label || (opensNext && (isApart || opensLabel(row[0]?.text, cells[rank + 1]?.[0]?.text))))
      label = add(label, row);
    else if (isApart || rows.length === 0 || isRow(row)) rows.push(row);
    else rows[rows.length - 1] = add(rows.at(-1), row);
  });
  return label ? [...rows, label] : rows;
}

/** « Résidences d'artistes » above « en milieu rural   84 000 ». */
export const opensLabel = (own = '', below = ''): boolean =>
  /^\p{Lu}/u.test(own) && /^[\p{Ll}(]/u.test(below);

/** « UO 0304-CDIP-CESC », « Crédits de paiement »: the name of the lines below it; « 2028 »: a year without any. */
const isGroup = (row: readonly SpacedCell[]): boolean =>
  /^(?:UO |(?:(?:Ensemble|Total)(?: des (?:deux |trois )?[a-zé]{2,8})?|20\d\d|AE|CP|(?:Autorisations d['’]engagement|Crédits de paiement)(?: \((?:AE|CP)\))?)$)/i.test(
    row[0]?.text ?? '',
  );

/** « Service exécutant   PRFPLTF033 (plateforme »: a label and what it labels; among more cells the rest of one has no capital. */
const isRow = ([label = BLANK_CELL, ...others]: readonly SpacedCell[]): boolean =>
  (/^\p{Lu}/u.test(label.text) || (label.text !== '' && others.length === 1)) &&
  others.some(({ text }) => text !== '');
