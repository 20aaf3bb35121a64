import { type Cents, cents } from '../../money';
import { failure, type Outcome, success } from '../../outcome';
import { cleanCell } from './clean-cell';

/** Which sign parts euros from cents in a column; null when none of its cells tells. */
export type DecimalSign = ',' | '.' | null;

/** Thousands stand by three, before the decimal sign. */
const GROUPED = {
  ',': /^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d*)?$/,
  '.': /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?$/,
} as const;
const PLAIN = /^-?\d+[.,]?\d*$/;

/** One kind of minus, in front: an extract may write `–1,00` (U+2013), `1,00-` or `(1,00)`. No space, no currency. */
function plainNumber(text: string): string {
  const bare = text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00a0\u202f'’]|€|EUR/gi, '')
    .replace(/^\+/, '');
  const inside = /^\((.+)\)$/.exec(bare)?.[1];
  if (inside !== undefined) return `-${inside}`;
  return bare.endsWith('-') ? `-${bare.slice(0, -1)}` : bare;
}

/** The decimal sign of a column, from the cells that leave no doubt. */
export function decimalSignOf(cells: Iterable<string | undefined>): DecimalSign {
  for (const cell of cells) {
    const clean = cleanCell(cell);
    const number = clean === null ? '' : plainNumber(clean);
    const last = Math.max(number.lastIndexOf(','), number.lastIndexOf('.'));
    if (last < 0) continue;
    const sign = number[last] === ',' ? ',' : '.';
    const hasBoth = number.includes(',') && number.includes('.');
    const tail = number.length - last - 1;
    // 1.234 may be one thousand or one euro and some: it says nothing. 1.234.567 says that the dot groups.
    if (hasBoth || (tail !== 3 && number.indexOf(sign) === last)) return sign;
    if (number.indexOf(sign) !== last) return sign === ',' ? '.' : ',';
  }
  return null;
}

/**
 * An amount of an extract in euro cents, null when the cell says nothing. Sub-cent noise of binary fractions is
 * rounded away. Errors: `not-an-amount`, and `ambiguous` for `1.234` in a column where nothing tells what the dot is.
 */
export function parseAmountCell(
  cell: string | undefined,
  sign: DecimalSign,
): Outcome<Cents | null, 'not-an-amount' | 'ambiguous'> {
  const clean = cleanCell(cell);
  if (clean === null) return success(null);
  const number = PLAIN.test(clean) ? clean : plainNumber(clean);
  if (/^-?\d+(?:\.\d+)?E[-+]?\d+$/i.test(number)) return inCents(Number(number));
  if (!/^-?\d[\d.,]*$/.test(number)) return failure('not-an-amount');
  // One program may write two ways: a cell that leaves no doubt decides for itself, the column for the others.
  const decimal =
    (/[.,]/.test(number) && decimalSignOf([number])) || sign || (number.includes(',') ? ',' : '.');
  if (sign === null && /^-?\d{1,3}[.,]\d{3}$/.test(number)) return failure('ambiguous');
  if (!GROUPED[decimal].test(number)) return failure('not-an-amount');
  const grouped = decimal === ',' ? number.replaceAll('.', '') : number.replaceAll(',', '');
  const plain = grouped.replace(',', '.');
  return /^-?\d+(?:\.\d*)?$/.test(plain) ? inCents(Number(plain)) : failure('not-an-amount');
}

function inCents(value: number): Outcome<Cents, 'not-an-amount'> {
  const rounded = Math.round(Math.abs(value) * 100 + 1e-6) * Math.sign(value);
  return Number.isSafeInteger(rounded) ? success(cents(rounded)) : failure('not-an-amount');
}
