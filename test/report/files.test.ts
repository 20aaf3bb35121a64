import { describe, expect, it } from 'vitest';
import { computePosition } from '../../lib/budget/position';
import { isoDate } from '../../lib/dates';
import { odsSheets } from '../../lib/import/readers/ods';
import { xlsxSheets } from '../../lib/import/readers/xlsx';
import { parseCsv } from '../../lib/import/sheet/parse-csv';
import { euros } from '../../lib/money';
import { consumptionSheet, makeExecutionReport, reportSheets } from '../../lib/report/execution-report';
import { amount, day, type ExportSheet, number, text } from '../../lib/report/files/sheet';
import { writeCsv } from '../../lib/report/files/write-csv';
import { writeOds } from '../../lib/report/files/write-ods';
import { writeXlsx } from '../../lib/report/files/write-xlsx';
import { makeAllotment, makeConvention } from '../make-convention';
import { commitment } from '../make-ledger';
import { hostileTexts } from './hostile-texts';
import { hostileReport } from './make-report';

const sheet: ExportSheet = {
  name: 'Essai',
  rows: [
    [text('Objet'), text('Montant'), text('Jour'), text('Exercice')],
    [text('=1+1'), amount(euros(-1_234.5)), day(isoDate('2024-02-29')), number(2024)],
    [text('a;b "c"\nd'), amount(null), day(null), text('')],
  ],
};

describe('exports', () => {
  it('separated values: UTF-8 mark, semicolons, commas; a text never starts a formula, an amount is a number', () => {
    expect(writeCsv(sheet)).toBe(
      '\ufeff"Objet";"Montant";"Jour";"Exercice"\r\n"\'=1+1";-1234,50;29/02/2024;2024\r\n"a;b ""c""\nd";;;\r\n',
    );
  });

  it('no hostile text is left at the start of a cell', () => {
    const written = writeCsv({ name: '', rows: hostileTexts.map((content) => [text(content), text('x')]) });
    const cells = parseCsv(written.replace(/^\ufeff/, '')).flatMap(([first = '']) => first);
    expect(cells.length).toBeGreaterThanOrEqual(1_000);
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠|%]/.test(cell))).toEqual([]);
  });

  it.each([['ods', odsSheets, writeOds] as const, ['xlsx', xlsxSheets, writeXlsx] as const])(
    '%s is read back cell by cell',
    (_kind, read, write) => {
      const [found] = read(write([sheet]));
      expect(found?.name).toBe('Essai');
      expect(found?.rows.slice(0, 2)).toEqual([
        ['Objet', 'Montant', 'Jour', 'Exercice'],
        ['=1+1', expect.stringMatching(/^-1[\s\u202f]?234,50?( €)?$/), '29/02/2024', '2024'],
      ]);
      expect(found?.rows[2]?.[0]).toBe('a;b "c" d');
    },
  );

  it('nothing of a year that is over is available', () => {
    const convention = makeConvention({
      allotments: [2023, 2024].map((year) => makeAllotment('commitment', year, 1_000)),
    });
    const position = computePosition(convention, [commitment('a', 300, '2023-05-01')], isoDate('2024-06-01'));
    const report = makeExecutionReport(position, { progress: '', forecasts: [], lastExtract: null });
    const rows = reportSheets(report)[1]?.rows.map((row) => [row[0], row[1], row[6], row[7]]) ?? [];
    expect(rows).toContainEqual([text('AE'), number(2023), amount(euros(700)), amount(null)]);
    expect(rows).toContainEqual([text('AE'), number(2024), amount(euros(1_000)), amount(euros(1_000))]);
  });

  it('the totals of the account are those of the ledger', () => {
    const report = hostileReport();
    expect(report.totals.committed).toBe(report.position.committed);
    expect(report.totals.outstanding).toBe(report.position.outstanding);
    const total = consumptionSheet(report).rows.at(-1);
    expect(total?.[5]).toEqual(amount(report.position.committed));
    expect(reportSheets(report).map(({ name }) => name)).toEqual([
      'Convention',
      'Crédits par exercice',
      'Dépenses par EJ',
      'Prévisions',
    ]);
  });
});
