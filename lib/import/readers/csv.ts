import { decodeText } from '../decode-text';
import { parseCsv } from '../sheet/parse-csv';
import { cellText, writeSheets } from '../sheet/write-sheets';
import type { ReadFile } from './reader';

/** Separated values, each cell as it is written: `035200010101` keeps its zero. */
export const readCsv: ReadFile = (bytes) => {
  const rows = parseCsv(decodeText(bytes).replace(/^\ufeff/, '')).map((row) => row.map(cellText));
  return { format: 'csv', ...writeSheets([{ name: '', rows }]) };
};
