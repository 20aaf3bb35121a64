import { type IsoDate, parseIsoDate } from '../dates';
import { parseAmount } from '../money';
import { amount, day, type ExportSheet, number, type SheetCell, text } from '../report/files/sheet';
import type { Exchange } from './exchange';
import { AMOUNT_COLUMNS, TEMPLATE_COLUMNS, type TemplateColumn } from './template-columns';
import { toRows } from './to-rows';

const DAYS: ReadonlySet<TemplateColumn> = new Set([
  'dateConvention',
  'dateEffet',
  'dateFin',
  'importeeLe',
  'dateOuverture',
]);
const NUMBERS: ReadonlySet<TemplateColumn> = new Set(['exercice', 'preavisMois', 'fondsPropresMois']);

/** The template as a sheet: amounts and years are numbers, days are days, and no text is ever a formula. */
export const toSheet = (exchange: Exchange): ExportSheet => ({
  name: 'Conventions',
  rows: [
    TEMPLATE_COLUMNS.map(text),
    ...toRows(exchange).map((row) => TEMPLATE_COLUMNS.map((column) => cellOf(column, row[column]))),
  ],
});

function cellOf(column: TemplateColumn, written: string): SheetCell {
  if (written === '') return { kind: 'empty' };
  const value = AMOUNT_COLUMNS.has(column) ? parseAmount(written) : undefined;
  if (value?.ok) return amount(value.value);
  const date: IsoDate | undefined = DAYS.has(column) ? parseIsoDate(written) : undefined;
  if (date) return day(date);
  return NUMBERS.has(column) ? number(Number(written)) : text(written);
}
