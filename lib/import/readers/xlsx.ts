import { openArchive } from '../archive/open-archive';
import { Refusal } from '../import-error';
import { decodeXml } from '../markup/decode-xml';
import { readMarkup } from '../markup/read-markup';
import { numberText } from '../sheet/number-text';
import { cellText, type Sheet, writeSheets } from '../sheet/write-sheets';
import { type CellStyle, readStyles } from '../sheet/xlsx-styles';
import type { ReadFile } from './reader';

const MOST_COLUMNS = 200;
const MOST_ROWS = 5_000;

/** An Excel workbook: texts exactly as they are, numbers with their unit, dates as dates; hidden sheets left out. */
export const readXlsx: ReadFile = (bytes) => ({ format: 'xlsx', ...writeSheets(xlsxSheets(bytes)) });

/** Blank rows that are kept, so that a row is found again by its number. */
const MOST_BLANKS = 100;

/**
 * The sheets of a workbook, each cut after so many rows. With `keepsBlanks` a row has the rank it has in the file;
 * without, blank rows that follow one another are one. @throws Refusal
 */
export function xlsxSheets(bytes: Uint8Array, mostRows = MOST_ROWS, keepsBlanks = false): Sheet[] {
  const archive = openArchive(bytes);
  const part = (name: string) => (archive.names.includes(name) ? decodeXml(archive.part(name)) : '');
  const shared = sharedTexts(part('xl/sharedStrings.xml'));
  const { styles, isFrom1904 } = readStyles(part('xl/styles.xml'), part('xl/workbook.xml'));
  const targets = relations(part('xl/_rels/workbook.xml.rels'));
  return sheetList(decodeXml(archive.part('xl/workbook.xml'))).map(({ name, relation }): Sheet => {
    const path = targets.get(relation) ?? '';
    const xml = part(path.startsWith('/') ? path.slice(1) : `xl/${path}`);
    return { name, rows: sheetRows(xml, { shared, styles, isFrom1904, mostRows, keepsBlanks }) };
  });
}

function sheetList(xml: string): { name: string; relation: string }[] {
  const list: { name: string; relation: string }[] = [];
  readMarkup(xml, 'xml', {
    open(name, attributes) {
      if (name === 'sheet' && !/hidden/i.test(attributes['state'] ?? ''))
        list.push({ name: attributes['name'] ?? '', relation: attributes['r:id'] ?? '' });
    },
    close() {},
    text() {},
  });
  return list;
}

function relations(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  readMarkup(xml, 'xml', {
    open(name, attributes) {
      if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
    },
    close() {},
    text() {},
  });
  return targets;
}

/** The texts that cells refer to by rank; how they are pronounced (`rPh`) is not part of them. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let inText = false;
  let spoken = 0;
  readMarkup(xml, 'xml', {
    open(name) {
      if (name === 'si') texts.push('');
      else if (name === 'rPh') spoken += 1;
      else if (name === 't') inText = true;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') spoken -= 1;
    },
    text(text) {
      if (inText && spoken === 0) texts[texts.length - 1] += text;
    },
  });
  return texts;
}

interface SheetReading {
  readonly shared: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly isFrom1904: boolean;
  readonly mostRows: number;
  readonly keepsBlanks: boolean;
}

function sheetRows(xml: string, reading: SheetReading): string[][] {
  const { shared, styles, isFrom1904, mostRows, keepsBlanks } = reading;
  const rows: string[][] = [];
  let cell = { at: '', type: '', style: 0, value: '', hasFormula: false };
  let inValue = false;
  readMarkup(xml, 'xml', {
    open(name, attributes) {
      if (name === 'row') {
        const rank = Number(attributes['r'] ?? rows.length + 1) - 1;
        // Rows that are left out are blank: they part two tables.
        const blanks = Math.min(rank - rows.length, MOST_BLANKS);
        if (keepsBlanks) for (let blank = 0; blank < blanks; blank += 1) rows.push([]);
        else if (blanks > 0 && rows.length > 0 && rank < mostRows) rows.push([]);
        rows.push([]);
      } else if (name === 'c')
        cell = {
          at: attributes['r'] ?? '',
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          value: '',
          hasFormula: false,
        };
      else if (name === 'v' || name === 't') inValue = true;
      else if (name === 'f') cell.hasFormula = true;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c') {
        if (cell.hasFormula && cell.value === '' && cell.type !== 'str') throw notCalculated(cell.at);
        const row = rows.at(-1);
        const column = columnOf(cell.at) ?? row?.length ?? 0;
        if (!row || column >= MOST_COLUMNS || rows.length > mostRows) return;
        while (row.length < column) row.push('');
        row[column] = cellText(valueOfCell(cell, shared, styles[cell.style], isFrom1904));
      }
    },
    text(text) {
      if (inValue) cell.value += text;
    },
  });
  return rows;
}

function valueOfCell(
  { type, value }: { type: string; value: string },
  shared: readonly string[],
  style: CellStyle | undefined,
  isFrom1904: boolean,
): string {
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'VRAI' : 'FAUX';
  if (type !== 'n') return value;
  if (value === '' || Number.isNaN(Number(value))) return value;
  const number = Number(value);
  if (style?.kind === 'date') return dayText(number, isFrom1904);
  if (style?.kind === 'percent') return `${numberText(number * 100)} %`;
  const digits = numberText(number).padStart(style?.digits ?? 0, '0');
  return style?.kind === 'euros' ? `${digits} €` : digits;
}

/** Days since 30 December 1899 (or 1 January 1904), as a French date. */
function dayText(days: number, isFrom1904: boolean): string {
  const day = new Date(
    Date.UTC(isFrom1904 ? 1904 : 1899, isFrom1904 ? 0 : 11, isFrom1904 ? 1 : 30) +
      Math.floor(days) * 86_400_000,
  );
  if (Number.isNaN(day.getTime())) return String(days);
  const [year, month, date] = day.toISOString().slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** `B7` → 1. */
function columnOf(place: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const notCalculated = (place: string): Refusal =>
  new Refusal(
    'corrupt',
    `contient des formules dont le résultat n’est pas enregistré (cellule ${place}). Ouvrez-le dans votre tableur, enregistrez-le et recommencez.`,
  );
