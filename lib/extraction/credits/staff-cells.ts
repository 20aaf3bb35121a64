import type { Reading } from '../reading/reading';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { headerSignals } from '../values/header-signals';
import { pattern } from '../values/pattern';
import { splitHeads } from './split-heads';
import { HORS_STAFF, STAFF, staffScope } from './staff-scope';

/** What a head gives beside others: what pays staff, what does not, or both together; `part`: one of several that make the rest. */
type Role = 'staff' | 'rest' | 'part' | 'whole' | undefined;

/** « Autres titres », « titre 3 », « fonctionnement », beside « titre 2 ». */
const REST = pattern`\b(?:${[
  /autres (?:titres|depenses|credits)/,
  /titres? (?:3|iii|5|v|6|vi)/,
  /(?:de )?fonctionnement|investissement/,
]})\b`;
/** « Personnel », « AE – personnel », as a head. */
const ALONE = /^(?:[a-z' ]{2,30} ?[–-] ?)?personnels?$/;
const WHOLE = /\b(?:total|totaux|ensemble)\b/;
const EVERY_HORS = new RegExp(HORS_STAFF, 'g');

function roleOf(cell: ReadingCell | undefined): Role {
  const folded = cell?.folded ?? '';
  const isRest = HORS_STAFF.test(folded) || REST.test(folded);
  const isStaff = STAFF.test(folded.replace(EVERY_HORS, ' ')) || ALONE.test(folded);
  if (isStaff || isRest) return isStaff && isRest ? undefined : isStaff ? 'staff' : 'rest';
  return WHOLE.test(folded) ? 'whole' : undefined;
}

/** « Titre 3 | titre 5 | hors titre 2 »: the last is the rest, and the others its parts. */
function rolesOf(cells: readonly (ReadingCell | undefined)[]): Role[] {
  const isAll = cells.map((cell) => HORS_STAFF.test(cell?.folded ?? '') || ALL.test(cell?.folded ?? ''));
  return cells
    .map(roleOf)
    .map((role, rank) => (role === 'rest' && !isAll[rank] && isAll.includes(true) ? 'part' : role));
}
const ALL = /\bautres (?:titres|depenses|credits)\b/;

interface Columns {
  readonly roles: readonly Role[];
  readonly rows: ReadingTable['rows'];
}

const areTold = (roles: readonly Role[]): boolean => roles.includes('staff') && roles.includes('rest');

const isGroup = (cell: ReadingCell): boolean => {
  const { kinds, year } = headerSignals(cell);
  return kinds.length > 0 || year !== undefined;
};

/** The table with one row of heads, and what each column gives; undefined where titre 2 does not stand beside the rest. */
function columnsOf(table: ReadingTable): Columns | undefined {
  const under = splitHeads(table, isGroup);
  if (under && areTold(rolesOf(under.lower))) {
    const heads = under.lower.map((cell, column) => under.upper[column] ?? cell);
    return { roles: rolesOf(under.lower), rows: [heads, ...table.rows.slice(under.first)] };
  }
  const over = splitHeads(table, (cell) => roleOf(cell) !== undefined);
  if (over && areTold(rolesOf(over.upper)))
    return { roles: rolesOf(over.upper), rows: [over.lower, ...table.rows.slice(over.first)] };
  const rank = table.rows
    .slice(0, 3)
    .findIndex((row) => row.some((cell) => headerSignals(cell).kinds.length > 0));
  const roles = rolesOf((table.rows[rank] ?? []).map((cell, column) => (column > 0 ? cell : undefined)));
  if (!areTold(roles)) return undefined;
  const rows = table.rows.map((row, own) => (own === rank ? row.map(withoutTotal) : row));
  return { roles, rows };
}

/** « AE – total », beside the parts of its AE: no total of the years. */
const withoutTotal = (cell: ReadingCell): ReadingCell =>
  headerSignals(cell).kinds.length > 0
    ? {
        ...cell,
        folded: cell.folded.replace(/[ (–-]*\b(?:total|totaux|ensemble)\b(?: des?)?[ )–-]*/, ' ').trim(),
      }
    : cell;

/** What the heads or the labels of a table give, in the part that is delegated, and whether the text says so. */
function delegated(reading: Reading, table: ReadingTable, roles: readonly Role[]) {
  const scope = staffScope(reading) ?? scopeOfTotals(reading, table, roles);
  return { part: scope === 'out' ? ('rest' as const) : ('whole' as const), isSaid: scope !== undefined };
}

/** « … s'élève à 2 000 000 € »: the text tells the total of all, or that of the other titles. */
function scopeOfTotals({ folded }: Reading, { start, end, rows }: ReadingTable, roles: readonly Role[]) {
  const outside = folded.slice(0, start) + folded.slice(end);
  const isTold = (role: Role) =>
    (rows.at(-1) ?? []).some(
      (cell, column) => roles[column] === role && outside.includes(`${cell.folded} €`),
    );
  const [isWhole, isRest] = [isTold('whole'), isTold('rest')];
  if (isWhole === isRest) return undefined;
  return isWhole ? ('in' as const) : ('out' as const);
}

/**
 * « AE » over « Titre 2 », « Autres titres » and « Total », « AE titre 2 | AE autres titres | AE total »: the total of each,
 * or the other titles where the text delegates nothing else.
 */
export function withoutStaffColumns(reading: Reading, table: ReadingTable): ReadingTable {
  const columns = columnsOf(table);
  if (!columns) return table;
  const { roles, rows } = columns;
  const { part } = delegated(reading, table, roles);
  const isKept = (column: number) =>
    roles[column] === undefined || roles[column] === part || !roles.includes(part);
  return { ...table, rows: rows.map((row) => row.filter((_, column) => isKept(column))) };
}

const labelRoles = ({ rows }: ReadingTable): Role[] => rows.map(([label]) => roleOf(label));

const countOf = (roles: readonly Role[], own: Role): number => roles.filter((role) => role === own).length;

/** « AE hors T2 », « CP hors T2 » and « T2 (AE = CP) »: the last is told beside what is delegated. */
export function withoutStaffRows(reading: Reading, table: ReadingTable): ReadingTable {
  const roles = labelRoles(table);
  if (!areTold(roles)) return table;
  const { part, isSaid } = delegated(reading, table, []);
  const hasWhole = roles.includes('whole');
  if (part === 'whole' && (isSaid || hasWhole)) return table;
  return {
    ...table,
    rows: table.rows.filter((_, rank) => roles[rank] !== 'staff' && roles[rank] !== 'whole'),
  };
}

/**
 * Whether a table gives titre 2, the other titles and their total, and no word says which of them is delegated; or the
 * other titles are, each in a column of its own.
 */
export function leavesStaffOpen(reading: Reading, table: ReadingTable): boolean {
  const roles = columnsOf(table)?.roles ?? [];
  const isIn = (own: readonly Role[]) => areTold(own) && own.includes('whole');
  if (!isIn(roles)) return isIn(labelRoles(table)) && !delegated(reading, table, []).isSaid;
  const { part, isSaid } = delegated(reading, table, roles);
  return !isSaid || (part === 'rest' && countOf(roles, 'rest') > countOf(roles, 'whole'));
}
