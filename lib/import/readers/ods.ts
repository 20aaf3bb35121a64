import { openOpenDocument } from '../archive/open-document';
import { readMarkup } from '../markup/read-markup';
import { numberText } from '../sheet/number-text';
import { cellText, type Sheet, writeSheets } from '../sheet/write-sheets';
import type { ReadFile } from './reader';

/** A sheet repeats its blank cells to the edge of the world: beyond this, a repetition is not a document's. */
const MOST_COLUMNS = 200;
const MOST_ROWS = 5_000;

/** Blank rows that are kept, so that a row is found again by its number. */
const MOST_BLANKS = 100;

/** A LibreOffice spreadsheet: what each cell shows, or its value where what it shows is rounded; hidden sheets left out. */
export const readOds: ReadFile = (bytes) => ({ format: 'ods', ...writeSheets(odsSheets(bytes)) });

/**
 * The sheets of a spreadsheet, each cut after so many rows. With `keepsBlanks` a row has the rank it has in the file;
 * without, blank rows that follow one another are one. @throws Refusal
 */
export function odsSheets(bytes: Uint8Array, mostRows = MOST_ROWS, keepsBlanks = false): Sheet[] {
  const sheets: (Sheet & { rows: string[][]; isHidden: boolean })[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let row: string[] = [];
  let rowTimes = 1;
  let cell: { text: string; times: number; attributes: Readonly<Record<string, string>> } | undefined;
  let skipping = 0;
  readMarkup(openOpenDocument(bytes), 'xml', {
    open(name, attributes) {
      if (skipping > 0 || name === 'office:annotation') {
        skipping += 1;
        return;
      }
      if (name === 'style:style') style = attributes['style:name'] ?? '';
      else if (name === 'style:table-properties' && attributes['table:display'] === 'false')
        hiddenStyles.add(style);
      else if (name === 'table:table')
        sheets.push({
          name: attributes['table:name'] ?? '',
          rows: [],
          isHidden: hiddenStyles.has(attributes['table:style-name'] ?? ''),
        });
      else if (name === 'table:table-row') {
        row = [];
        rowTimes = Number(attributes['table:number-rows-repeated'] ?? 1) || 1;
      } else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
        cell = { text: '', times: Number(attributes['table:number-columns-repeated'] ?? 1) || 1, attributes };
      else if (name === 'text:p' && cell && cell.text !== '') cell.text += ' ';
      else if (name === 'text:s' && cell) cell.text += ' ';
    },
    close(name) {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      const rows = sheets.at(-1)?.rows;
      if ((name === 'table:table-cell' || name === 'table:covered-table-cell') && cell) {
        const text = valueOfCell(cell.text, cell.attributes);
        const times = Math.min(cell.times, text === '' ? MOST_COLUMNS - row.length : MOST_COLUMNS);
        for (let rank = 0; rank < times; rank += 1) row.push(text);
        cell = undefined;
      } else if (name === 'table:table-row' && rows && rows.length < mostRows) {
        const isBlank = row.every((text) => text === '');
        const times = Math.min(rowTimes, MOST_BLANKS);
        for (let rank = 0; rank < (isBlank && !keepsBlanks ? 1 : times); rank += 1) rows.push(row);
      }
    },
    text(text) {
      if (cell && skipping === 0) cell.text += text;
    },
  });
  return sheets.filter(({ isHidden }) => !isHidden);
}

/** What the cell shows; its exact value when that says more than what is shown. */
function valueOfCell(shown: string, attributes: Readonly<Record<string, string>>): string {
  const text = cellText(shown);
  const type = attributes['office:value-type'];
  const value = attributes['office:value'];
  if (type === 'date') return dateText(attributes['office:date-value']) ?? text;
  if ((type === 'float' || type === 'currency') && value !== undefined) {
    const plain = Number(text.replace(/[^\d,.-]/g, '').replace(',', '.'));
    // Shown in English, its dot is French for nothing: a column may hold both.
    if (text !== '' && plain === Number(value)) return text.replace('.', ',');
    return numberText(Number(value)) + (type === 'currency' ? ' €' : '');
  }
  return text;
}

function dateText(iso: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '') ?? [];
  return year && `${day}/${month}/${year}`;
}
