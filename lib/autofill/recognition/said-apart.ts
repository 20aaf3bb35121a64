import type { ControlLabel, FormControl } from '../form-control';
import { readAmountLabel } from './amount-label';
import { matchName } from './name-match';

/**
 * « Fonds Nouvelle imputation » of a cell is its row and its column in one breath, which say it better one by one. Text
 * before the first box of a section that only repeats its heading is of all boxes: « Imputation budgétaire », then « DF ».
 */
export function isSaidApart({ text, source }: ControlLabel, { labels, context }: FormControl): boolean {
  const of = (kind: ControlLabel['source']) => labels.filter((label) => label.source === kind);
  if (source === 'text-before') return text === context[0] && saysLess(text, labels);
  if (source !== 'aria-labelledby' && source !== 'aria-label') return false;
  return of('column-header').some((column) =>
    of('row-header').some((row) =>
      [`${row.text} ${column.text}`, `${column.text} ${row.text}`].includes(text),
    ),
  );
}

/** The heading names nothing, or another thing than the box: « Libellé » under « Centre de coûts ». */
function saysLess(heading: string, labels: readonly ControlLabel[]): boolean {
  const own = labels.find(({ text }) => text !== heading);
  if (!own) return false;
  const named = matchName(heading);
  const ownName = matchName(own.text);
  return named ? ownName !== null && ownName.type !== named.type : !readAmountLabel(heading);
}
