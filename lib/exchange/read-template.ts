import { failure, type Outcome } from '../outcome';
import type { Exchange } from './exchange';
import { fromRows } from './from-rows';
import { AMOUNT_COLUMNS, TEMPLATE_COLUMNS, type TemplateRow } from './template-columns';

/**
 * The conventions and avenants of a template's rows of cells, whatever file they came from. The failure is French.
 * @param textOf the text that a cell holds, where the file had to guard it.
 */
export function readTemplate(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  textOf: (cell: string) => string = (cell) => cell,
): Outcome<Exchange, string> {
  const missing = TEMPLATE_COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0)
    return failure(
      `Ce tableau n’est pas le modèle d’échange : il lui manque ${missing.join(', ')}. Rien n’a été importé.`,
    );
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  return fromRows(
    filled.map(
      (row) =>
        Object.fromEntries(
          TEMPLATE_COLUMNS.map((column) => {
            const cell = row[header.indexOf(column)] ?? '';
            return [column, AMOUNT_COLUMNS.has(column) ? cell : textOf(cell)];
          }),
        ) as TemplateRow,
    ),
  );
}
