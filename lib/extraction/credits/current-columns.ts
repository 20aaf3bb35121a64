import type { ReadingCell, ReadingTable } from '../reading/reading-tables';

const FORMER =
  /\b(?:initiale?(?:ment)?|initiaux|avant|ancien(?:ne)?s?|actuel(?:le)?s?|precedente?s?|en vigueur|d'origine|pour memoire)\b/;
const CURRENT =
  /\b(?:apres|nouve(?:au|l|lle|aux|lles)|modifiee?s?|consolidee?s?|cumul(?:ee?s?)?|revisee?s?|desormais|applicables?)\b/;
const NEWEST = /\b(?:nouve(?:au|l|lle|aux|lles)|present avenant)\b/;
const WHOLE = /\b(?:modifiee?s?|consolidee?s?|cumul(?:ee?s?)?)\b/;
const CHANGE =
  /\b(?:avenant|complement(?:aires?)?|supplement(?:aires?)?|variation|ecart|evolution|ajustement|mouvement|abondement|ajout|difference)\b/;
/** Rows that may hold the header. */
const HEADER_ROWS = 3;

/** Which columns of a table stand when it sets what was beside what is. */
export interface ColumnsKept {
  readonly table: ReadingTable;
  /** `replacement`: the columns of what is; `increment`: those of what is added; undefined: the table sets nothing side by side. */
  readonly manner: 'replacement' | 'increment' | undefined;
}

/**
 * « AE convention initiale | AE après avenant », « Initial | Avenant n° 1 | Total »: the columns that stand once the
 * avenant is applied, or the ones it adds when those are not given. A header that says only one thing changes nothing.
 */
export function currentColumns(table: ReadingTable): ColumnsKept {
  const width = table.rows[0]?.length ?? 0;
  const heads = Array.from({ length: width }, (_, column) => headOf(table, column));
  // « Montant après avenant n° 1 » was, beside « Nouveau montant ».
  // « Présent avenant » is what is added, beside « Convention modifiée ».
  const hasWhole = heads.some((head) => WHOLE.test(head));
  const isNewest = !hasWhole && heads.some((head) => NEWEST.test(head)) ? NEWEST : CURRENT;
  const roles = heads.map((head) => {
    const role = roleOf(head);
    return role === 'current' && !isNewest.test(head) ? 'former' : role;
  });
  // « Convention | Variation | Après avenant »: the convention as it was.
  if (roles.includes('current'))
    for (const [column, head] of heads.entries()) if (/\bconvention\b/.test(head)) roles[column] ??= 'former';
  for (const [column, role] of byNumber(heads).entries()) roles[column] = role ?? roles[column];
  const kept = roles.includes('current') ? 'current' : roles.includes('change') ? 'change' : undefined;
  // « Échéancier de l'avenant n° 2 | Variation | Nouvel échéancier »: the new one tells what the first was.
  const isTold =
    roles.includes('former') || (kept === 'current' && isNewest === NEWEST && roles.includes('change'));
  if (!isTold || !kept) return { table, manner: undefined };
  const columns = roles.flatMap((role, column) => (role === undefined || role === kept ? [column] : []));
  const body = table.rows.findIndex((row) => row.some(isAmount));
  const rows = table.rows.map((row, rank) =>
    columns.flatMap((column) => (rank < body ? headCell(row, column, columns) : row[column]) ?? []),
  );
  return { table: { ...table, rows }, manner: kept === 'current' ? 'replacement' : 'increment' };
}

/** « AE (avenant n° 1) | AE (avenant n° 2) »: the last one stands. */
function byNumber(heads: readonly string[]): ('former' | 'current' | undefined)[] {
  const numbers = heads.map((head) => Number(/\bavenant n ?[°º] ?(\d)\b/.exec(head)?.[1] ?? Number.NaN));
  const told = numbers.filter((number) => !Number.isNaN(number));
  const last = Math.max(...told);
  if (new Set(told).size < 2) return heads.map(() => undefined);
  return numbers.map((number) => (Number.isNaN(number) ? undefined : number === last ? 'current' : 'former'));
}

function roleOf(head: string): 'former' | 'current' | 'change' | undefined {
  if (CURRENT.test(head)) return 'current';
  if (FORMER.test(head)) return 'former';
  return CHANGE.test(head) ? 'change' : undefined;
}

/** What the header says of a column: a label of the row above stands for the columns on its right that have none. */
function headOf(table: ReadingTable, column: number): string {
  const words: string[] = [];
  for (const row of table.rows.slice(0, HEADER_ROWS)) {
    if (row.some(isAmount)) break;
    words.push(above(row, column)?.folded ?? '');
  }
  return words.join(' ');
}

/** « AE » above a column that does not stand is the head of the blank ones on its right too. */
function headCell(
  row: readonly ReadingCell[],
  column: number,
  kept: readonly number[],
): ReadingCell | undefined {
  const own = row[column];
  let left = column - 1;
  while (own?.folded === '' && left > 0 && row[left]?.folded === '' && !kept.includes(left)) left -= 1;
  return own?.folded === '' && left > 0 && !kept.includes(left) ? row[left] : own;
}

/** The cell, or the nearest on its left that is not blank; the first is the label of the rows. */
function above(row: readonly ReadingCell[], column: number): ReadingCell | undefined {
  let left = column;
  while (left > 1 && row[left]?.folded === '') left -= 1;
  return row[left];
}

const isAmount = ({ folded }: ReadingCell): boolean =>
  /^\d[\d .,']*\s?(?:€|k€|m€|euros?)?$/.test(folded) && !/^20\d\d$/.test(folded);
