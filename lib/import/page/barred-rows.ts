import type { Box } from '../../extraction/document';
import type { PageLine } from './page-lines';
import { joinText, type PagePart } from './page-parts';
import { heightOf, isRead, medianOf, middleX, type PageWord } from './page-word';
import { wordsOf } from './tab-grid';
import { isTelling } from './word-lines';

/** Fewer lines with a bar at the same place are no rows. */
const FEWEST = 3;
/** Lines farther apart than this many heights are not one table. */
const GAP = 3.2;
/** How far from one another, in heights of the letters, the bars of a column stand. */
const SLACK = 0.4;
/** A bar is so narrow, whatever letter it was read as. */
const NARROW = 0.25;
const BAR = /^[|¦│Il!\][]$/;
/** Of the rows, those that have to show a bar for it to part two columns. */
const SHARE = 0.5;

/** Of the bars, those that have to stand where a column ends. */
const ALIGNED = 0.9;

interface Barred {
  readonly line: PageLine;
  /** The words, without the bars that were read with them. */
  readonly words: readonly PageWord[];
  /** Where bars stand, from left to right. */
  readonly bars: readonly number[];
}

/**
 * The lines of an image parted into the tables whose columns were typed with bars, and the rest: a cell that was lost leaves its
 * place empty, where a row of text would move the ones behind it.
 */
export function barredRows(lines: readonly PageLine[]): PagePart[] {
  if (!lines.some((line) => wordsOf(line).some(isRead))) return [{ kind: 'lines', lines }];
  const all = lines.map(barredLine);
  const parts: PagePart[] = [];
  for (let first = 0; first < all.length; ) {
    const end = endOfBarred(all, first);
    const rows = tableOf(all.slice(first, end));
    parts.push(rows ? { kind: 'table', rows } : { kind: 'lines', lines: lines.slice(first, first + 1) });
    first = rows ? end : first + 1;
  }
  return joinText(parts);
}

/** « |-[318-355] », « 000|150 »: a bar read with the word beside it. */
function barredLine(line: PageLine): Barred {
  const height = heightOf(line.box);
  const words: PageWord[] = [];
  const bars: number[] = [];
  for (const word of wordsOf(line)) {
    const letter = (word.box.right - word.box.left) / word.text.length;
    if (BAR.test(word.text) && (word.text === '|' || letter < NARROW * height)) {
      bars.push(middleX(word.box));
      continue;
    }
    let left = word.box.left;
    for (const piece of word.text.split(/([|¦│])/)) {
      const box: Box = { ...word.box, left, right: left + letter * piece.length };
      left = box.right;
      if (/^[|¦│]$/.test(piece)) bars.push(middleX(box));
      else if (piece !== '') words.push(piece === word.text ? word : { ...word, text: piece, box });
    }
  }
  return { line, words, bars };
}

/** From a line with bars on: those that have one under another of theirs. */
function endOfBarred(all: readonly Barred[], first: number): number {
  const seen: number[] = [];
  let end = first;
  for (let rank = first; rank < all.length; rank += 1) {
    const own = all[rank];
    const above = all[rank - 1];
    if (!own) break;
    const height = heightOf(own.line.box);
    if (rank > first && above && own.line.box.top - above.line.box.bottom > GAP * height) break;
    // What is left of a rule that was typed between two rows.
    if (own.bars.length === 0 && !own.words.some(isTelling)) continue;
    if (own.bars.length === 0) break;
    if (rank > first && !own.bars.some((bar) => seen.some((each) => isUnder(each, bar, height)))) break;
    seen.push(...own.bars);
    end = rank + 1;
  }
  return end;
}

const isUnder = (above: number, bar: number, height: number): boolean =>
  Math.abs(above - bar) < SLACK * height;

function tableOf(rows: readonly Barred[]): PageWord[][][] | undefined {
  const telling = rows.filter(({ words }) => words.some(isTelling));
  if (telling.length < FEWEST) return undefined;
  const height = medianOf(telling.map(({ line }) => heightOf(line.box)));
  const stops = stopsOf(telling, height);
  const bars = telling.flatMap((row) => row.bars);
  const onStops = bars.filter((bar) => stops.some((stop) => isUnder(stop, bar, height)));
  // Bars that each row has where its words end part nothing that stands one under the other.
  if (onStops.length < ALIGNED * bars.length) return undefined;
  const cells = telling.map(({ words }) => {
    const row: PageWord[][] = Array.from({ length: stops.length + 1 }, () => []);
    for (const word of words) {
      const isBar = word.text === '1' && stops.some((stop) => isUnder(stop, middleX(word.box), height / 2));
      if (!isBar) row[stops.filter((stop) => stop < middleX(word.box)).length]?.push(word);
    }
    return row;
  });
  // The bars on either side of a table hold nothing beyond them.
  const isFilled = (column: number) => cells.some((row) => row[column]?.some(isTelling));
  const columns = Array.from({ length: stops.length + 1 }, (_, column) => column).filter(
    (column) => (column > 0 && column < stops.length) || isFilled(column),
  );
  return columns.length > 1 ? cells.map((row) => columns.map((column) => row[column] ?? [])) : undefined;
}

/** Where enough rows have a bar, one under the other. */
function stopsOf(rows: readonly Barred[], height: number): number[] {
  const groups: number[][] = [];
  for (const bar of rows.flatMap(({ bars }) => bars).toSorted((one, other) => one - other)) {
    const group = groups.at(-1);
    if (group && isUnder(group.at(-1) ?? bar, bar, height)) group.push(bar);
    else groups.push([bar]);
  }
  return groups.filter((group) => group.length >= Math.max(FEWEST, SHARE * rows.length)).map(medianOf);
}
