import { strToU8, zipSync } from 'fflate';
import type { IsoDate } from '../../dates';
import { plainAmount } from '../../money';
import { type ExportSheet, type SheetCell, xmlText } from './sheet';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Style ranks: 0 plain, 1 amount (`#,##0.00`), 2 day, 3 head. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

/** A workbook for Excel: every text is an inline string, every amount a number. */
export function writeXlsx(sheets: readonly ExportSheet[]): Uint8Array<ArrayBuffer> {
  const ranks = sheets.map((_, rank) => rank + 1);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${ranks.map((rank) => `<Override PartName="/xl/worksheets/sheet${rank}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name }, rank) => `<sheet name="${sheetName(name)}" sheetId="${rank + 1}" r:id="rId${rank + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${ranks.map((rank) => `<Relationship Id="rId${rank}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${rank}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      sheets.map((sheet, rank) => [`xl/worksheets/sheet${rank + 1}.xml`, sheetOf(sheet)]),
    ),
  };
  return new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))),
  );
}

/** Excel refuses some signs and more than 31 characters. */
const sheetName = (name: string): string => xmlText(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));

function sheetOf({ rows }: ExportSheet): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const body = rows
    .map((row, rank) => `<row>${row.map((cell) => cellOf(cell, rank === 0)).join('')}</row>`)
    .join('');
  return `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="${width}" width="22" customWidth="1"/></cols><sheetData>${body}</sheetData></worksheet>`;
}

function cellOf(cell: SheetCell, isHead: boolean): string {
  switch (cell.kind) {
    case 'text':
      return `<c t="inlineStr"${isHead ? ' s="3"' : ''}><is><t xml:space="preserve">${xmlText(cell.text)}</t></is></c>`;
    case 'amount':
      return `<c s="1"><v>${plainAmount(cell.amount, '.')}</v></c>`;
    case 'number':
      return `<c><v>${cell.number}</v></c>`;
    case 'day':
      return `<c s="2"><v>${serialOf(cell.day)}</v></c>`;
    case 'empty':
      return '<c/>';
  }
}

/** Days since 30 December 1899. */
const serialOf = (day: IsoDate): number => (Date.parse(day) - Date.parse('1899-12-30')) / 86_400_000;
