import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMarkup } from '../../../lib/import/markup/read-markup';

/** A cell as LibreOffice holds it once it has opened the file. */
export interface OfficeCell {
  readonly text: string;
  /** `float`, `string`, `date`, `currency`…; empty for a blank cell. */
  readonly type: string;
  /** Of a number. */
  readonly value: number | null;
  /** Of a date, `YYYY-MM-DD`. */
  readonly day: string | null;
  readonly hasFormula: boolean;
}

/** Semicolons, double quotes, UTF-8, French numbers, special numbers detected, formulas evaluated: a careless opening. */
const CSV_FILTER = '--infilter=CSV:59,34,76,1,,1036,false,true,false,false,false,-1,true';

const MOST_BLANKS = 20;

/** Opens a file in LibreOffice Calc and gives back what its cells then hold, sheet by sheet. */
export function openInOffice(folder: string, name: string, bytes: Uint8Array | string): OfficeCell[][][] {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const done = spawnSync(
    process.env['SOFFICE'] ?? 'soffice',
    [
      ...[`-env:UserInstallation=file://${join(folder, 'office')}`, '--headless', '--calc'],
      ...(name.endsWith('.csv') ? [CSV_FILTER] : []),
      ...['--convert-to', 'fods', '--outdir', folder, path],
    ],
    { encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`soffice: ${done.stderr || done.error}`);
  return sheetsOf(readFileSync(join(folder, `${basename(name).replace(/\.\w+$/, '')}.fods`), 'utf8'));
}

/** The cells of a flat OpenDocument spreadsheet; blank ends of rows and sheets are left out. */
export function sheetsOf(xml: string): OfficeCell[][][] {
  const sheets: OfficeCell[][][] = [];
  let row: OfficeCell[] = [];
  let inText = false;
  let cell: { attributes: Readonly<Record<string, string>>; text: string } | null = null;
  readMarkup(xml, 'xml', {
    open(name, attributes) {
      if (name === 'table:table') sheets.push([]);
      else if (name === 'table:table-row') row = [];
      else if (name === 'table:table-cell') cell = { attributes, text: '' };
      else if (name === 'text:p' && cell) {
        inText = true;
        if (cell.text !== '') cell.text += '\n';
      } else if (name === 'text:s' && cell) cell.text += ' ';
      else if (name === 'text:tab' && cell) cell.text += '\t';
    },
    close(name) {
      if (name === 'text:p') inText = false;
      if (name === 'table:table-cell' && cell) {
        const { attributes, text } = cell;
        const value = attributes['office:value'];
        const type = attributes['office:value-type'] ?? '';
        const made = {
          text,
          type,
          value: value === undefined ? null : Number(value),
          day: attributes['office:date-value']?.slice(0, 10) ?? null,
          hasFormula: attributes['table:formula'] !== undefined,
        };
        // A sheet repeats its blank cells to its last column.
        const times = Number(attributes['table:number-columns-repeated'] ?? 1);
        for (let time = 0; time < (type === '' ? Math.min(times, MOST_BLANKS) : times); time += 1)
          row.push(made);
        cell = null;
      } else if (name === 'table:table-row' && row.some(({ type }) => type !== '')) sheets.at(-1)?.push(row);
    },
    text(text) {
      if (cell && inText) cell.text += text;
    },
  });
  return sheets;
}
