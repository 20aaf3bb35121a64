import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCsv as writeConventions } from '../../../lib/exchange/csv';
import { consumptionSheet, reportSheets } from '../../../lib/report/execution-report';
import type { ExportSheet, SheetCell } from '../../../lib/report/files/sheet';
import { writeCsv } from '../../../lib/report/files/write-csv';
import { writeOds } from '../../../lib/report/files/write-ods';
import { writeXlsx } from '../../../lib/report/files/write-xlsx';
import { makeConvention } from '../../make-convention';
import { hostileTexts } from '../../report/hostile-texts';
import { hostileReport } from '../../report/make-report';
import { type OfficeCell, openInOffice } from './open-in-office';

/** What LibreOffice holds of one exported file, beside what was written into it. */
export interface CheckedExport {
  readonly name: string;
  readonly cells: number;
  /** Cells that became a formula. */
  readonly formulas: number;
  /** Amounts below zero that are numbers. */
  readonly negatives: number;
  readonly wrong: readonly string[];
}

/** Every export of a hostile account, opened in LibreOffice and compared cell by cell, totals with the ledger's. */
export function checkExports(): CheckedExport[] {
  const folder = mkdtempSync(join(tmpdir(), 'enveloppe-exports-'));
  const report = hostileReport();
  const sheets = reportSheets(report);
  const opened = (name: string, bytes: Uint8Array | string) => openInOffice(folder, name, bytes);
  const totals = [report.position.committed, report.position.outstanding];
  try {
    return [
      compared('compte-rendu.ods', sheets, opened('compte-rendu-ods.ods', writeOds(sheets)), totals),
      compared('compte-rendu.xlsx', sheets, opened('compte-rendu-xlsx.xlsx', writeXlsx(sheets)), totals),
      compared(
        'depenses.csv',
        [consumptionSheet(report)],
        opened('depenses-csv.csv', writeCsv(consumptionSheet(report))),
        totals,
      ),
      textsOnly('conventions.csv', opened('conventions-csv.csv', writeConventions(hostileConventions()))),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const hostileConventions = () => ({
  conventions: hostileTexts
    .slice(0, 100)
    .map((title, rank) => makeConvention({ id: `c${rank}`, title, number: title, product: title })),
  amendments: [],
});

/** Cell by cell; then the last row of the expenses, which must be what the ledger adds up to. */
function compared(
  name: string,
  sheets: readonly ExportSheet[],
  found: readonly (readonly (readonly OfficeCell[])[])[],
  totals: readonly number[],
): CheckedExport {
  const wrong: string[] = [];
  let negatives = 0;
  for (const [rank, sheet] of sheets.entries())
    for (const [line, row] of sheet.rows.entries())
      for (const [column, cell] of row.entries()) {
        const held = found[rank]?.[line]?.[column];
        if (cell.kind === 'amount' && cell.amount < 0 && held?.value === cell.amount / 100) negatives += 1;
        if (!isHeld(cell, held, name.endsWith('.csv')))
          wrong.push(
            `${sheet.name}, ligne ${line + 1}, colonne ${column + 1} : ${JSON.stringify([cell, held])}`,
          );
      }
  const expenses = found[sheets.findIndex((sheet) => sheet.name === 'Dépenses par EJ')]?.at(-1) ?? [];
  const [committed, outstanding] = [expenses[5], expenses[8]].map((cell) =>
    Math.round((cell?.value ?? 0) * 100),
  );
  if (committed !== totals[0] || outstanding !== totals[1])
    wrong.push(`totaux ${committed} et ${outstanding}, registre ${totals.join(' et ')}`);
  return { ...counted(name, found), negatives, wrong };
}

function counted(name: string, found: readonly (readonly (readonly OfficeCell[])[])[]) {
  const cells = found.flat(2).filter(({ type }) => type !== '');
  return { name, cells: cells.length, formulas: cells.filter(({ hasFormula }) => hasFormula).length };
}

/** Of a file without types: no cell became a formula, and every hostile text is still there. */
function textsOnly(name: string, found: readonly (readonly (readonly OfficeCell[])[])[]): CheckedExport {
  const count = counted(name, found);
  const rows = found[0]?.length ?? 0;
  return { ...count, negatives: 0, wrong: rows > 100 ? [] : [`${rows} lignes`] };
}

/** What is seen of a text: no control character, which XML cannot hold, and no space, which programs join. */
const plain = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\s\ufffe\uffff]+/gu, '');

/** Separated values have no types: a text of digits is a number there, and an apostrophe may stand before a text. */
function isHeld(cell: SheetCell, held: OfficeCell | undefined, isCsv: boolean): boolean {
  if (held?.hasFormula) return false;
  switch (cell.kind) {
    case 'text':
      if (isCsv && held?.type === 'float') return /^\d+$/.test(cell.text) && held.value === Number(cell.text);
      return (
        held?.type === 'string' &&
        [cell.text, ...(isCsv ? [`'${cell.text}`] : [])].map(plain).includes(plain(held.text))
      );
    case 'amount':
      return held?.value === cell.amount / 100;
    case 'number':
      return held?.value === cell.number;
    case 'day':
      return held?.day === cell.day;
    case 'empty':
      return held === undefined || held.type === '';
  }
}
