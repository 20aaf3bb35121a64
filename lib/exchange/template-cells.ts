import { parseDay } from '../dates';
import { type Cents, parseAmount } from '../money';
import type { TemplateColumn, TemplateRow } from './template-columns';

/** A cell that cannot be read: its message is French and names the row and the column. */
export class CellProblem extends Error {}

/** Between the items of one cell. */
const BETWEEN = ' | ';

export const orNull = (cell: string): string | null => (cell === '' ? null : cell);
/** « A | B »; a list one of whose items has the bar itself, or a bracket, is written as JSON. */
export function joined(items: readonly string[]): string {
  const isPlain = items.every((item) => item !== '' && !item.includes(BETWEEN) && !item.startsWith('['));
  return isPlain ? items.join(BETWEEN) : JSON.stringify(items);
}

export function list(cell: string): string[] {
  if (!cell.startsWith('[')) return cell === '' ? [] : cell.split(BETWEEN);
  try {
    const items: unknown = JSON.parse(cell);
    if (Array.isArray(items) && items.every((item) => typeof item === 'string')) return items;
  } catch {
    // Not ours: one item that begins with a bracket.
  }
  return [cell];
}

function reject(column: TemplateColumn, number: number, expected: string): never {
  throw new CellProblem(`Ligne ${number}, colonne ${column} : ${expected}. Rien n’a été importé.`);
}

export function amountIn(row: TemplateRow, column: TemplateColumn, number: number): Cents {
  const parsed = parseAmount(row[column]);
  return parsed.ok ? parsed.value : reject(column, number, 'un montant est attendu, par exemple 70 000,00');
}

export function wholeIn(row: TemplateRow, column: TemplateColumn, number: number): number {
  return /^\d{1,6}$/.test(row[column])
    ? Number(row[column])
    : reject(column, number, 'un nombre entier est attendu');
}

export function dateIn(row: TemplateRow, column: TemplateColumn, number: number): string | null {
  if (row[column] === '') return null;
  return parseDay(row[column]) ?? reject(column, number, 'une date est attendue, AAAA-MM-JJ ou JJ/MM/AAAA');
}

export function yesIn(row: TemplateRow, column: TemplateColumn, number: number): boolean {
  if (row[column] === 'oui') return true;
  return row[column] === 'non' ? false : reject(column, number, '« oui » ou « non » est attendu');
}

/** A list that an avenant may leave as it was: an empty cell is none, « [] » an empty list. */
export const changedList = (cell: string): string[] | null => (cell === '' ? null : list(cell));
export const joinedChange = (items: readonly string[] | null): string =>
  items === null ? '' : items.length === 0 ? '[]' : joined(items);
