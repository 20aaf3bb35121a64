import { add, type Cents, cents, negate, parseAmount, ZERO } from '../../money';
import type { Span } from '../document';
import { frenchNumber, NUMBER_WORD, SPELLED_YEAR } from './french-number';

export interface FoundAmount extends Span {
  readonly amount: Cents;
}

const DIGITS = String.raw`(?<![\w/.,]|[\w)]-)(?!00)(\d{1,3}(?:[ .']\d{3}){1,4}(?:,\d{1,4}|, 00)?|\d{1,12}(?:[.,]\d{1,4})?)`;
const UNIT = String.raw`\s{0,2}(k€|m€|k ?euros?|k ?eur\b|m ?euros?|millions? d'euros|millions? €|milliers d'euros|mille (?:euros|€)|€|euros?\b|eur\b)`;
const AMOUNT = new RegExp(DIGITS + UNIT, 'g');
/** « EUR 84.000,00 ». */
const AFTER_UNIT =
  /(?<![a-z(])(?:eur|€) {1,2}(\d{1,3}(?:[ .']\d{3}){1,4}(?:,\d{1,2})?)(?!\s{0,2}(?:[km]?€|eur|[\d%.,]\d))/g;
const SPELLED = new RegExp(
  String.raw`(?<![\p{L}-]|\d )(${NUMBER_WORD}(?:[\s-](?:et[\s-])?${NUMBER_WORD}){0,12})\s(?:d')?euros\b`,
  'gu',
);

/** « une enveloppe de 129⏎000 € »: the end of a line of prose inside an amount. */
const CUT = /(?<=[^\n]{30} \d{1,3})\n(?=\d{3}(?: \d{3})* ?(?:[km]?€|euros?\b))/g;

/** « AE 2025 : - 20 000 € », « (-20 000 €) », « : moins 20 000 € »: a sign. At the start of a line or between figures a dash is none. */
const MINUS = /[:(=|\t] {0,3}(?:-|moins) ?$|[a-z:(=|] {0,3}-$/;
const LONGEST_MINUS = 10;

/** Every amount in euros that a text states with its unit, in figures or in words, in order. */
export function findAmounts(folded: string): FoundAmount[] {
  const found: FoundAmount[] = [];
  for (const match of folded.replace(CUT, ' ').matchAll(AMOUNT)) {
    const amount = amountOf(match[1] ?? '', match[2] ?? '');
    if (amount === undefined) continue;
    const isLess = MINUS.test(folded.slice(Math.max(0, match.index - LONGEST_MINUS), match.index));
    const end = match.index + match[0].length;
    const more = centsAfter(folded, end);
    const whole = add(amount, more.amount);
    found.push({ start: match.index, end: more.end, amount: isLess ? negate(whole) : whole });
  }
  for (const match of folded.matchAll(AFTER_UNIT)) {
    const amount = amountOf(match[1] ?? '', '');
    if (
      amount === undefined ||
      found.some(({ start }) => start >= match.index && start < match.index + match[0].length)
    )
      continue;
    found.push({ start: match.index, end: match.index + match[0].length, amount });
  }
  for (const match of folded.matchAll(SPELLED)) {
    const words = match[1] ?? '';
    const isAfterYear = OF_YEAR.test(folded.slice(Math.max(0, match.index - 10), match.index));
    const year = isAfterYear ? (YEAR_AND.exec(words)?.[0].length ?? 0) : 0;
    const value = frenchNumber(words.slice(year));
    if (value !== undefined && Number.isSafeInteger(value * 100)) {
      const more = centsAfter(folded, match.index + match[0].length);
      found.push({ start: match.index + year, end: more.end, amount: add(cents(value * 100), more.amount) });
    }
  }
  return saidOnce(
    folded,
    found.sort((first, second) => first.start - second.start),
  );
}

/** « … en deux mille vingt-six et quatre-vingt mille euros en … »: the year of the amount before. */
const YEAR_AND = new RegExp(`^${SPELLED_YEAR} et `);
const OF_YEAR = /\b(?:en|exercice|annee) $/;

const CENTIMES = new RegExp(
  `^\\s{1,3}et\\s{1,3}(?:(\\d{1,2})|(${NUMBER_WORD}(?:-(?:et-)?${NUMBER_WORD}){0,2}))\\s{1,3}centimes?\\b`,
);

/** « 42 125 euros et 25 centimes »: what stands after the euros. */
function centsAfter(folded: string, end: number): { readonly amount: Cents; readonly end: number } {
  const match = CENTIMES.exec(folded.slice(end, end + 60));
  const count = match && (match[1] ? Number(match[1]) : frenchNumber(match[2] ?? ''));
  return match && count !== undefined && count !== null && count < 100
    ? { amount: cents(count), end: end + match[0].length }
    : { amount: ZERO, end };
}

/** Between an amount and the figures that say it again: « deux cent mille euros (200 000 €) », « …, soit 200 000 € ». */
export const SAID_AGAIN = /^[\s,]{0,3}\(\s?$|^,? ?soit \(?$/;

/** « deux cent mille euros (200 000 €) » is one amount, said once: the figures confirm nothing. Two that differ stay two. */
function saidOnce(folded: string, found: readonly FoundAmount[]): FoundAmount[] {
  const kept: FoundAmount[] = [];
  for (const next of found) {
    const last = kept.at(-1);
    const isSame = last?.amount === next.amount && SAID_AGAIN.test(folded.slice(last.end, next.start));
    if (last && isSame) kept[kept.length - 1] = { ...next, start: last.start };
    else kept.push(next);
  }
  return kept;
}

/** Figures with a unit of money, `euros` when it is empty. */
export function amountOf(digits: string, unit: string): Cents | undefined {
  const scale = /^(?:k|mille|millier)/.test(unit) ? 'k€' : /^m/.test(unit) ? 'M€' : '€';
  const parsed = parseAmount(`${digits} ${scale}`);
  return parsed.ok && parsed.value < TOO_MUCH ? parsed.value : undefined;
}

/** Cents. A thousand million euros are delegated to nobody: « 400 000 250 000 » are two amounts that ran together. */
const TOO_MUCH = 100_000_000_000;
