import { failure, type Outcome, success } from './outcome';

declare const centsBrand: unique symbol;
/** An amount in whole euro cents. Signed, always a safe integer. */
export type Cents = number & { readonly [centsBrand]: true };

/** A rate in basis points: 2000 is 20 %. Whole, so that no rate is ever a binary fraction. */
export type BasisPoints = number;

/** French VAT rates, in basis points (CGI art. 278 to 281 nonies; 850 and 210 are those of the overseas departments). */
export const VAT_RATES: readonly BasisPoints[] = [2000, 1000, 850, 550, 210, 0];

/** @throws RangeError when `amount` is not a whole number of cents: a fraction is a bug, never rounded in silence. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of cents: ${amount}`);
  return (amount === 0 ? 0 : amount) as Cents;
}

export const ZERO = /* @__PURE__ */ cents(0);
export const euros = (amount: number): Cents => cents(Math.round(amount * 100));
export const sum = (amounts: Iterable<Cents>): Cents => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
};
export const add = (first: Cents, second: Cents): Cents => cents(first + second);
export const subtract = (first: Cents, second: Cents): Cents => cents(first - second);
export const negate = (amount: Cents): Cents => cents(-amount);
export const smallest = (first: Cents, ...others: Cents[]): Cents => cents(Math.min(first, ...others));

/** `numerator / denominator` of an amount, rounded half up (away from zero) to the cent, in whole-number arithmetic. */
export function fraction(amount: Cents, numerator: number, denominator: number): Cents {
  const product = BigInt(amount) * BigInt(numerator);
  const divisor = BigInt(denominator);
  // Stryker disable next-line EqualityOperator: zero is zero, whichever half is added.
  const half = (product < 0n ? -divisor : divisor) / 2n;
  return cents(Number((product + half) / divisor));
}

/** An amount net of tax with its tax, rounded half up to the cent (per line: domain rule of the State's orders). */
export function withTax(exclTax: Cents, rate: BasisPoints): Cents {
  return fraction(exclTax, 10_000 + rate, 10_000);
}

/** The amount net of tax whose total with tax is nearest to `inclTax`, rounded half up to the cent. */
export function withoutTax(inclTax: Cents, rate: BasisPoints): Cents {
  return fraction(inclTax, 10_000, 10_000 + rate);
}

/** Whether an amount has reached a share (in basis points) of another, without rounding anything. */
export const hasReachedShare = (amount: Cents, of: Cents, share: BasisPoints): boolean =>
  BigInt(amount) * 10_000n >= BigInt(of) * BigInt(share);

/** `count` parts that differ by one cent at most and always add up to the total. The first parts take the odd cents. */
export function split(total: Cents, count: number): Cents[] {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`cannot split in ${count}`);
  const base = Math.trunc(total / count);
  const odd = total - base * count;
  return Array.from({ length: count }, (_, rank) =>
    cents(base + (rank < Math.abs(odd) ? Math.sign(odd) : 0)),
  );
}

const MULTIPLIERS: Record<string, number> = { '': 1, k: 1_000, m: 1_000_000 };
const AMOUNT = /^([-+]?)\s*(\d[\d .,'’]*)\s*(k|m)?\s*(?:€|euros?|eur)?\s*(?:ttc|ht)?$/i;

/** Spelt out with its digits in brackets, as contracts do: `soixante-dix mille euros (70 000 €)`. */
const SPELT_OUT = /^[\p{L} -]+ euros? ?\(([^()]+)\)$/iu;

/**
 * An amount as a person writes it in French: `70 000 €`, `70 000,00`, `70.000,00`, `70000.50`, `70 k€`, `0,07 M€`,
 * in Markdown bold or spelt out before its digits.
 * One separator followed by exactly three digits is a thousands separator, unless it is the only one and a comma.
 * Errors: `empty`, `not-an-amount`, `more-than-cents` (a third decimal is not rounded in silence).
 */
export function parseAmount(text: string): Outcome<Cents, 'empty' | 'not-an-amount' | 'more-than-cents'> {
  const plain = text
    .replace(/[\s\u00a0\u202f\u2007\u2009]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(/^\*\*([^*]+)\*\*$/, '$1');
  if (plain === '') return failure('empty');
  const match = AMOUNT.exec(SPELT_OUT.exec(plain)?.[1] ?? plain);
  if (!match) return failure('not-an-amount');
  const [, sign, digits = '', unit = ''] = match;
  const number = splitDecimals(digits.trim().replace(/['’]/g, ' '));
  if (!number) return failure('not-an-amount');
  const multiplier = MULTIPLIERS[unit.toLowerCase()] ?? 1;
  const scaled = BigInt(number.whole + number.decimals) * BigInt(multiplier) * 100n;
  const divisor = 10n ** BigInt(number.decimals.length);
  if (scaled % divisor !== 0n) return failure('more-than-cents');
  const amount = Number((sign === '-' ? -scaled : scaled) / divisor);
  return Number.isSafeInteger(amount) ? success(cents(amount)) : failure('not-an-amount');
}

/**
 * An amount typed by the person: as `parseAmount`, but a lone dot before three digits is refused (`ambiguous`), because
 * `1.234` is one thousand for some and one euro for others; and so is what is not more than zero (`not-positive`).
 */
export function parseTypedAmount(
  text: string,
): Outcome<Cents, 'empty' | 'not-an-amount' | 'more-than-cents' | 'ambiguous' | 'not-positive'> {
  if (/^\s*\d{1,3}\.\d{3}\s*€?\s*$/.test(text)) return failure('ambiguous');
  const parsed = parseAmount(text);
  return parsed.ok && parsed.value <= 0 ? failure('not-positive') : parsed;
}

function splitDecimals(digits: string): { whole: string; decimals: string } | undefined {
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  const tail = digits.slice(last + 1);
  const isWhole = last === -1 || (tail.length === 3 && digits.indexOf(',') !== last);
  const whole = isWhole ? digits : digits.slice(0, last);
  const decimals = isWhole ? '' : tail;
  if (!/^\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})*$|^\d+$/.test(whole) || !/^\d*$/.test(decimals)) return undefined;
  return { whole: whole.replace(/[ .,]/g, ''), decimals };
}

const EUROS = /* @__PURE__ */ new Intl.NumberFormat('fr-FR', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** `70 000,00 €` with the typographic spaces of French. */
export function formatAmount(amount: Cents): string {
  return `${EUROS.format(amount / 100)}\u00a0€`;
}

/** The amount as plain digits, two decimals and the given separator: what a form field takes. */
export function plainAmount(amount: Cents, separator: ',' | '.'): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}${separator}${digits.slice(-2)}`;
}
