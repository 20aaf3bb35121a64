import { isItem } from '../layout/table-rows';
import { type PageLine, segmentText } from './page-lines';
import { heightOf, isRead, medianOf, type PageWord } from './page-word';

/** Whether a line is no row of the table that the lines above it make. */
export const beginsAnother = (above: readonly PageLine[], line: PageLine): boolean =>
  isTitle(line) || isBlankBetween(above, line);

/** The title of an act, in capitals, is no row of what the one above it ended with. */
const TITLE =
  /^(?:(?:PREMIER|DEUXIÈME|TROISIÈME) )?(?:AVENANT|CONVENTION|PROTOCOLE|DÉLÉGATION DE GESTION|ANNEXE)(?![\p{L}-])/u;

const isTitle = ({ segments }: PageLine): boolean => TITLE.test(segments.map(segmentText).join(' '));

/** Rows that stand close together, and a blank line after them: what follows is another table. Not told on an image. */
const CLOSE_ROWS = 0.45;
const BLANK_LINE = 0.9;

function isBlankBetween(above: readonly PageLine[], line: PageLine): boolean {
  const gap = line.box.top - (above.at(-1)?.box.bottom ?? 0);
  const height = medianOf(above.map(({ box }) => heightOf(box)));
  const gaps = above.slice(1).map(({ box }, rank) => box.top - (above[rank]?.box.bottom ?? 0));
  const isOnImage = above.flatMap(({ segments }) => segments).some(({ words }) => words.some(isRead));
  return (
    !isOnImage &&
    above.length > 2 &&
    gap > BLANK_LINE * height &&
    gaps.every((each) => each < CLOSE_ROWS * height)
  );
}

/** Rows between typed bars tell their own columns. */
export const isBarred = ({ segments }: PageLine): boolean =>
  /^(?:\||\+[-=]+\+)/.test(segments[0]?.words[0]?.text ?? '');

/** « –   40 % à la signature »: an item, whatever room stands after its mark. */
export const isItemLine = ({ segments }: PageLine): boolean => isItem(segments.map(segmentText));

/** « Autorisations » above « d'engagement 415 000 185 000 »: a label of two lines, its figures beside the second. */
export function isRestOfLabel(
  row: readonly (readonly PageWord[])[],
  [label]: readonly (readonly PageWord[])[],
): boolean {
  const isLabelAlone = row.every((cell, column) => cell.length > 0 === (column === 0));
  return isLabelAlone && /^(?!dont|soit)\p{Ll}/u.test(label?.[0]?.text ?? '');
}
