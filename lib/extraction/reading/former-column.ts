import type { Span } from '../document';
import { cellAt, type HeldCell } from './cell-at';
import { oncePer } from './once-per';
import type { Reading } from './reading';
import type { ReadingCell, ReadingTable } from './reading-tables';

const FORMER =
  /\b(?:initiale?(?:s|ment)?|initiaux|avant|ancien(?:ne)?s?|actuel(?:le)?s?|precedente?s?|anterieure?s?|en vigueur|d'origine|pour memoire|rappel|au lieu de|clos(?:e|es)?|cloturee?s?|fermee?s?|prevue?s? en 20\d\d|executee?s?|realisee?s?|consommee?s?)\b/;
const CURRENT =
  /\b(?:apres|nouve(?:au|l|lle|aux|lles)|modifiee?s?|consolidee?s?|cumul(?:ee?s?)?|revisee?s?|actualisee?s?|desormais|applicables?|a compter d[eu]|a partir d[eu])\b|^lire\b/;
const NEWEST = /\b(?:nouve(?:au|l|lle|aux|lles)|present avenant)\b/;
const WHOLE = /\b(?:modifiee?s?|consolidee?s?|cumul(?:ee?s?)?)\b/;
const CHANGE =
  /\b(?:avenant|complement(?:aires?)?|supplement(?:aires?)?|variation|ecart|evolution|ajustement|mouvement|abondement|ajout|difference)\b/;
/** What was asked for, beside what was granted. */
export const REQUESTED = /\b(?:demande|sollicite|propose|souhaite|estime)e?s?\b/;
export const GRANTED =
  /\b(?:notifie|accorde|retenu|octroye|attribue|ouvert|delegue|alloue|obtenu|arrete|valide)e?s?\b/;
/** Rows that may hold the header. */
const HEADER_ROWS = 3;

/** « Au lieu de | Lire »: a head that says enough alone. */
const ALONE =
  /^(?:ancien(?:ne)?s?|avant|precedente?s?|actuel(?:le)?s?|initiale?s?|au lieu de|rappel|pour memoire|(?:a )?ne pas)\b|\((?:[^()]*[ ,])?(?:close?|cloturee?|fermee?)s?\)/;

const INSTEAD = /^au lieu de\b/;

/** Whether a value stands under « Ancienne valeur », beside « Nouvelle valeur ». */
export function isInFormerColumn(reading: Reading, at: Span): boolean {
  const { table, column } = cellAt(reading, at) ?? {};
  if (!table || column === undefined) return false;
  // The first column holds the labels of the rows, but under « Au lieu de » beside « Lire ».
  if (column === 0) return INSTEAD.test(headsOf(table)[0] ?? '') && /^lire\b/.test(headsOf(table)[1] ?? '');
  const { roles } = columnRoles(table);
  return (
    ALONE.test(table.rows[0]?.[column]?.folded ?? '') ||
    (roles[column] === 'former' && roles.includes('current'))
  );
}

/** The cell of a value; undefined outside a table, and in the labels of its rows. */
export function columnAt(reading: Reading, at: Span): HeldCell | undefined {
  const held = cellAt(reading, at);
  return held && held.column > 0 ? held : undefined;
}

type Role = 'former' | 'current' | 'change' | undefined;

interface ColumnRoles {
  readonly roles: readonly Role[];
  readonly isNewest: boolean;
}

/** What each column of a table tells: what was, what is, or what changes; `isNewest`: only what is called new stands. */
export const columnRoles = oncePer((table: ReadingTable): ColumnRoles => {
  const heads = headsOf(table);
  // « Montant après avenant n° 1 » was, beside « Nouveau montant ».
  // « Présent avenant » is what is added, beside « Convention modifiée ».
  const hasWhole = heads.some((head) => WHOLE.test(head));
  const isNewest = !hasWhole && heads.some((head) => NEWEST.test(head));
  const stands = isNewest ? NEWEST : CURRENT;
  // « AE demandées | AE notifiées »: what was asked for opens nothing.
  const isAsked = heads.some((head) => REQUESTED.test(head));
  const roles = heads.map((head): Role => {
    if (isAsked && REQUESTED.test(head)) return 'former';
    if (isAsked && GRANTED.test(head)) return 'current';
    const role = roleOf(head);
    return role === 'current' && !stands.test(head) ? 'former' : role;
  });
  // « Imputation 2024 (close) Imputation à compter de 2025 », two heads that one cell took.
  for (const [column, head] of heads.entries()) {
    const [former, current] = [head.search(FORMER), head.search(CURRENT)];
    if (former < 0 || current < 0 || heads[column + 1] !== head) continue;
    roles[column] = former < current ? 'former' : 'current';
    roles[column + 1] = former < current ? 'current' : 'former';
  }
  // « Convention | Variation | Après avenant »: the convention as it was.
  if (roles.includes('current'))
    for (const [column, head] of heads.entries()) if (/\bconvention\b/.test(head)) roles[column] ??= 'former';
  for (const [column, role] of byNumber(heads).entries()) roles[column] = role ?? roles[column];
  return { roles, isNewest };
});

/** « AE (avenant n° 1) | AE (avenant n° 2) », « rappel avenant n° 1 | présent avenant »: the last one stands. */
function byNumber(heads: readonly string[]): ('former' | 'current' | undefined)[] {
  const hasWhole = heads.some((head) => WHOLE.test(head));
  const numbers = heads.map((head) =>
    !hasWhole && /\bpresent avenant\b/.test(head)
      ? PRESENT
      : Number(/\bavenant n ?[°º] ?(\d)\b/.exec(head)?.[1] ?? Number.NaN),
  );
  const told = numbers.filter((number) => !Number.isNaN(number));
  const last = Math.max(...told);
  if (new Set(told).size < 2) return heads.map(() => undefined);
  return numbers.map((number) => (Number.isNaN(number) ? undefined : number === last ? 'current' : 'former'));
}

/** Later than any that it follows. */
const PRESENT = 10;

function roleOf(head: string): Role {
  if (CURRENT.test(head)) return 'current';
  if (FORMER.test(head)) return 'former';
  return CHANGE.test(head) ? 'change' : undefined;
}

/** What the header says of each column. */
export const headsOf = (table: ReadingTable): string[] =>
  (table.rows[0] ?? []).map((_, column) => headOf(table, column));

/** … a label of the row above stands for the columns on its right that have none. */
function headOf(table: ReadingTable, column: number): string {
  const words: string[] = [];
  for (const row of table.rows.slice(0, HEADER_ROWS)) {
    if (row.some(isAmount)) break;
    words.push(above(row, column)?.folded ?? '');
  }
  return words.join(' ');
}

/** The cell, or the nearest on its left that is not blank; the first is the label of the rows. */
function above(row: readonly ReadingCell[], column: number): ReadingCell | undefined {
  const own = centred(row, column);
  if (own) return own;
  let left = column;
  while (left > 1 && row[left]?.folded === '') left -= 1;
  return row[left];
}

/** Heads in the middle of as many columns each: « | | Avant avenant | | Variation | | Après avenant » over six. */
function centred(row: readonly ReadingCell[], column: number): ReadingCell | undefined {
  const heads = row.slice(1).filter(({ folded }) => folded !== '');
  const width = (row.length - 1) / heads.length;
  if (column < 1 || heads.length < 2 || width < 2 || !Number.isInteger(width)) return undefined;
  const isEach = heads.every((head, rank) => Math.floor((row.indexOf(head) - 1) / width) === rank);
  return isEach ? heads[Math.floor((column - 1) / width)] : undefined;
}

export const isAmount = ({ folded }: ReadingCell): boolean =>
  /^\d[\d .,']*\s?(?:€|k€|m€|euros?)?$/.test(folded) && !/^20\d\d$/.test(folded);
