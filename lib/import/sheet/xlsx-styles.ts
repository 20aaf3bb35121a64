import { readMarkup } from '../markup/read-markup';

/** What the format of a cell says its number is. */
export interface CellStyle {
  readonly kind: 'number' | 'date' | 'percent' | 'euros';
  /** Digits that a code shows at least: a format of `0000` shows 352 as 0352. */
  readonly digits: number;
}

/** Formats that Excel knows by number and never writes out: 14 to 22 and 45 to 47 are dates, 9 and 10 shares. */
const isDateNumber = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

export function readStyles(styles: string, workbook: string): { styles: CellStyle[]; isFrom1904: boolean } {
  const codes = new Map<number, string>();
  const found: CellStyle[] = [];
  let inCells = false;
  readMarkup(styles, 'xml', {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) found.push(styleOf(Number(attributes['numFmtId'] ?? 0), codes));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text() {},
  });
  return { styles: found, isFrom1904: /date1904="(?:1|true)"/.test(workbook) };
}

function styleOf(id: number, codes: ReadonlyMap<number, string>): CellStyle {
  const code = codes.get(id) ?? '';
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/€|\bEUR\b/.test(code)) return { kind: 'euros', digits: 0 };
  if (isDateNumber(id) || /[dmy]/i.test(bare.replace(/General|Standard/gi, '')))
    return { kind: 'date', digits: 0 };
  if (id === 9 || id === 10 || bare.includes('%')) return { kind: 'percent', digits: 0 };
  return { kind: 'number', digits: /^0+$/.test(bare) ? bare.length : 0 };
}
