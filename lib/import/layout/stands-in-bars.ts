import { isPipeRow, isPipeRule } from './table-rows';

/** Whether a line is a row of a table whose cells bars part, or its rule. */
export function standsInBars(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (isPipeRow(line)) return true;
  const between =
    line.includes('|') && [lines[index - 1], lines[index + 1]].some((near) => isPipeRule(near ?? ''));
  return between || isPipeRule(line) || isBareRow(lines, index) || isBarred(lines, index);
}

/**
 * Two bars or more in a line, and as many in the one before or after: the same columns without any rule. One bar is a
 * column only among three lines that have one, of which two end with an amount.
 */
function isBarred(lines: readonly string[], index: number): boolean {
  const count = (line: string | undefined) => (line ?? '').split(/\s\|(?=\s|$)/).length - 1;
  const own = count(lines[index]);
  const isLike = (rank: number) => count(lines[rank]) === own;
  if (own === 1)
    return [index - 2, index - 1, index].some((first) => {
      const three = [first, first + 1, first + 2];
      return three.every(isLike) && three.filter((rank) => BARRED_AMOUNT.test(lines[rank] ?? '')).length > 1;
    });
  return own >= 2 && (isLike(index - 1) || isLike(index + 1));
}

const BARRED_AMOUNT = /\s\| *\d[\d .\u00a0\u202f]*(?:,\d{1,2})? ?(?:€|k€|euros?)?\s*$/;

/** How far below its rule line a row without outer pipes is looked for. */
const LONGEST_BARE_TABLE = 60;

/** `2024 | 10 | 20` under a rule line, all rows between having a bar. */
function isBareRow(lines: readonly string[], index: number): boolean {
  for (let rank = index; rank > index - LONGEST_BARE_TABLE && lines[rank]?.includes('|'); rank -= 1) {
    if (isPipeRule(lines[rank] ?? '')) return true;
  }
  return false;
}
