import type { PageWord } from './page-word';
import { type TabGrid, tabsBetween } from './tab-grid';

/** Words of a row that stand together, and how many tabs stand before them. */
export interface Piece {
  readonly words: PageWord[];
  readonly tabs: number;
  /** What stands before is as wide as a space: what stands on either side tells how likely it is a tab. */
  readonly doubt: Doubt;
}

/** None where a tab it is; else, from a tab very likely to a space very likely. */
type Doubt = 0 | 1 | 2 | 3 | 4;
/** Taken for a tab unless the row then has too many cells. */
export const LIKELY = 1;

export interface TypedRow {
  readonly pieces: Piece[];
  /** The rank of its first line. */
  readonly first: number;
}

export function piecesOf(words: readonly PageWord[], grid: TabGrid): Piece[] {
  const pieces: Piece[] = [];
  words.forEach((word, rank) => {
    const before = words[rank - 1];
    const { tabs, maybe } = tabsBetween(before, word, grid);
    const isUnit = maybe && UNIT.test(word.text);
    const doubt = maybe ? doubtOf(before?.text ?? '', word.text) : 0;
    if (pieces.length === 0 || (tabs > 0 && !isUnit)) pieces.push({ words: [word], tabs, doubt });
    else pieces.at(-1)?.words.push(word);
  });
  return pieces;
}

const UNIT = /^(?:k€|M€|€|%)$/;

/** « 120 » and « 000 », « 50 000 » and « € ». */
export const isOneAmount = (before: string, after: string): boolean =>
  (/^\d{1,3}$/.test(before) && /^\d{3}(?:,\d+)?$/.test(after)) || UNIT.test(after);

/** What begins a cell: a budget after a year or a label; an amount after a label or another whole amount. */
function doubtOf(before: string, after: string): Doubt {
  if (isOneAmount(before, after)) return 4;
  const isBudget = /^(?:AE|CP)$/.test(after) && !/^(?:en|d'|les|des|=|de)$/.test(before);
  const isAmount =
    /^\d{2,3}(?:,\d+)?$|^\d,\d+$|^[-–]$/.test(after) &&
    /^(?:\p{L}{3,}|:|€|\d{3}(?:,\d+)?|[-–])$/u.test(before);
  if (isBudget || isAmount) return LIKELY;
  return /^[\p{Lu}\d«+]/u.test(after) ? 2 : 3;
}

/** The columns of a row, where gaps of at most so much doubt are tabs. */
export const widthOf = (row: readonly Piece[], most: number): number =>
  1 + row.reduce((tabs, piece) => tabs + (piece.doubt <= most ? piece.tabs : 0), 0);

/** The gaps of a row that may be tabs or spaces and are tabs, the most likely first, as long as columns are missing. */
export function tabsOf(row: readonly Piece[], width: number): Piece[] {
  let missing = width - widthOf(row, 0);
  const doubtful = row.filter(({ doubt }) => doubt > 0).toSorted((one, other) => one.doubt - other.doubt);
  const end = doubtful.findIndex(({ tabs }) => {
    missing -= tabs;
    return missing < 0;
  });
  return end < 0 ? doubtful : doubtful.slice(0, end);
}

/** A row in so many columns. */
export function placedIn(row: readonly Piece[], width: number): PageWord[][] {
  const tabs = new Set(tabsOf(row, width));
  const cells: PageWord[][] = [[]];
  for (const piece of row) {
    if (piece.doubt === 0 || tabs.has(piece)) for (let tab = 0; tab < piece.tabs; tab += 1) cells.push([]);
    cells.at(-1)?.push(...piece.words);
  }
  return cells;
}
