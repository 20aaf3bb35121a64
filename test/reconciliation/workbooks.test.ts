import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../lib/import/extract/read-sheets';
import { fixtureExtract } from './read-fixture';

const FIXTURES = join(import.meta.dirname, '../fixtures/extracts');

/**
 * One workbook of LibreOffice Calc, saved in both of its formats: a sheet to read first, a hidden sheet with an older
 * extraction, merged title rows, columns hidden and rows filtered out, dates of four kinds in one column, amounts as
 * numbers in four formats, some shown without their cents, blank rows, and a subtotal that is a formula.
 */
describe.each(['ods', 'xlsx'])('an extract that LibreOffice saved as .%s', (kind) => {
  const name = `delegation-libreoffice.${kind}`;
  const extract = fixtureExtract(name);

  it('is read from its visible sheet, whatever its cells are', () => {
    expect(extract.layout).toBe('detailed-follow-up');
    expect(extract.day).toBe('2024-03-31');
    expect(extract.problems).toEqual([]);
    expect(extract.leftAside).toBe(1);
    expect(
      extract.lines.map(({ row, commitmentNumber, line, day, committed, carriedOver, paid, paying }) => [
        ...[row, commitmentNumber, line, day],
        ...[committed, carriedOver, paid, paying],
      ]),
    ).toEqual([
      [7, '0001821732', '10', '2024-03-15', 500_000, 0, null, 120_000],
      [8, '2103105755', '1', '2024-03-12', 1_880_000, 1_880_000, 1_000_030, 0],
      [12, '2104453606', '2', '2024-03-20', -123_450, 0, null, 30],
      [13, '2104453606', '1', '2024-03-20', 123_456_789, 0, 100, 0],
    ]);
    expect(new Set(extract.lines.map(({ fundsCenter }) => fundsCenter))).toEqual(new Set(['0352-CFSE-CFIN']));
    expect(new Set(extract.lines.map(({ activity }) => activity))).toEqual(new Set(['035200010101']));
  });

  it('has its rows where the person sees them', () => {
    const sheets = readSheets(kind, readFileSync(join(FIXTURES, name)));
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Lisez-moi', '1. Extraction']);
    expect(sheets[1]?.rows[5]?.slice(0, 5)).toEqual([
      'Service exécutant',
      '',
      'Centre financier',
      '',
      'N° EJ',
    ]);
    expect(sheets[1]?.rows[13]?.[0]).toBe('Résultat');
  });
});
