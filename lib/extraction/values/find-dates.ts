import { dayOf, endOfMonth, type IsoDate, MONTHS as MONTH_NAMES, monthRank } from '../../dates';
import type { Span } from '../document';
import { frenchNumber, NUMBER_WORD } from './french-number';

export interface FoundDate extends Span {
  readonly date: IsoDate;
  /** `end-of-period`: « fin mars 2024 », « fin de l'exercice 2024 », read as its last day. */
  readonly precision: 'day' | 'end-of-period';
}

/** The months, folded, for patterns. */
export const MONTHS = MONTH_NAMES.join('|');
const MONTH = `(${MONTHS})`;
const NUMERIC = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?![\d/]|[.-]\d)/g;
const ISO = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
const WORDED = new RegExp(
  `(?<!\\d)(\\d{1,2}|premier)\\s?(?:er)?\\s{1,3}${MONTH}\\s{1,3}(?:de l'(?:exercice|annee)\\s{1,3})?(\\d{4})(?!\\d)`,
  'g',
);
/** « 2025.06.11 14:22:07 », as electronic signatures have it. */
const STAMPED = /(?<![\d.])(20\d\d)\.(\d{2})\.(\d{2})(?=\s\d{2}:\d{2})/g;
/** « 2 JUIL. 2025 », as stamps have it. */
const SHORT = /(?<!\d)(\d{1,2})(?:er)?\s(janv|fevr?|avr|juill?|sept|oct|nov|dec)\.?\s{1,2}(\d{4})(?!\d)/g;
/** « 1 7 FEV. 2025 », « 2 4 JUIN 2025 »: a stamp whose wheels stand apart, after « le » or a blank. */
const APART =
  /(?<=(?:^|\n|\t| {2}|\ble |- )[ \t]*)([0-3]) (\d)\s(janv?|fevr?|mars|avr|mai|juin|juill?|aout|sept?|oct|nov|dec)\.?\s{1,2}(20\d\d)(?!\d)/g;
const SHORT_MONTHS = ['jan', 'fev', 'mar', 'avr', 'mai', 'jun', 'jui', 'aou', 'sep', 'oct', 'nov', 'dec'];
/** « le dix-huit décembre deux mille vingt-cinq », « le 3 novembre deux mille vingt-cinq ». */
const SPELLED = new RegExp(
  `\\b(premier|\\d{1,2}(?= )|${NUMBER_WORD}(?:[\\s-](?:et[\\s-])?${NUMBER_WORD}){0,2})\\s{1,3}${MONTH}\\s{1,3}(\\d{4}|deux[\\s-]mille(?:[\\s-](?:et[\\s-])?${NUMBER_WORD}){0,3})(?![a-z\\d])`,
  'g',
);
/** « L'an deux mille vingt-quatre, le vingt-six septembre », as deeds begin. */
const YEAR_FIRST = new RegExp(
  `\\bl'an (deux[\\s-]mille(?:[\\s-](?:et[\\s-])?${NUMBER_WORD}){0,3}),?(?: et)? le (premier|${NUMBER_WORD}(?:[\\s-](?:et[\\s-])?${NUMBER_WORD}){0,2})\\s{1,3}${MONTH}(?![a-z])`,
  'g',
);
const END_OF_MONTH = new RegExp(
  `\\b(?:fin|dernier jour)\\s(?:du mois (?:de |d')|de |d')?${MONTH}\\s{1,3}(\\d{4})(?!\\d)`,
  'g',
);

/** « à la fin du premier trimestre 2026 ». */
const END_OF_QUARTER =
  /\bfin du (premier|1er|deuxieme|second|2e|2nd|troisieme|3e|quatrieme|dernier|4e) (trimestre|semestre)(?: de)? (20\d\d)(?!\d)/g;
const RANKS: Readonly<Record<string, number>> = {
  p: 1,
  '1': 1,
  d: 2,
  s: 2,
  '2': 2,
  t: 3,
  '3': 3,
  q: 4,
  '4': 4,
};

/** « Jusqu'au terme de l'exercice 2027 », « s'arrête avec l'année 2025 », « au dernier jour de la gestion 2026 »: its last day. */
const END_OF_YEAR =
  /\b(?:terme|fin|cloture|dernier jour|(?<=\b(?:fini(?:t|ra)|s'arrete(?:ra)?|s'acheve(?:ra)?|expire(?:ra)?|cesse(?:ra)?|s'eteint|prend(?:ra)? fin|se termine(?:ra)?) )avec) (?:de )?(?:l'(?:exercice|annee)(?: civile| budgetaire)?|la gestion(?: budgetaire)?|de) (20\d\d)(?!\d)/g;

/** Every day that a folded text states, in order. `14/04/25` is of this century; `31/06/2024` is no day. */
export function findDates(folded: string): FoundDate[] {
  const found: FoundDate[] = [];
  const keep = (match: RegExpMatchArray, date: IsoDate | undefined, precision: FoundDate['precision']) => {
    const start = match.index ?? 0;
    if (date) found.push({ start, end: start + match[0].length, date, precision });
  };
  for (const match of folded.matchAll(NUMERIC)) {
    const year = Number(match[3]);
    keep(match, dayOf(year < 100 ? year + 2000 : year, Number(match[2]), Number(match[1])), 'day');
  }
  for (const match of [...folded.matchAll(ISO), ...folded.matchAll(STAMPED)])
    keep(match, dayOf(Number(match[1]), Number(match[2]), Number(match[3])), 'day');
  for (const match of folded.matchAll(WORDED)) {
    const day = match[1] === 'premier' ? 1 : Number(match[1]);
    keep(match, dayOf(Number(match[3]), monthRank(match[2] ?? '') ?? 0, day), 'day');
  }
  for (const match of folded.matchAll(SHORT))
    keep(match, dayOf(Number(match[3]), shortMonth(match[2]), Number(match[1])), 'day');
  for (const match of folded.matchAll(SPELLED)) {
    const day = match[1] === 'premier' ? 1 : Number(match[1]) || (frenchNumber(match[1] ?? '') ?? 0);
    // « premier octobre 2025 », « 3 octobre 2025 » are found above.
    if (/^(?:premier$|\d)/.test(match[1] ?? '') && /^\d/.test(match[3] ?? '')) continue;
    const year = Number(match[3]) || (frenchNumber(match[3] ?? '') ?? 0);
    keep(match, dayOf(year, monthRank(match[2] ?? '') ?? 0, day), 'day');
  }
  for (const match of folded.matchAll(YEAR_FIRST)) {
    const day = match[2] === 'premier' ? 1 : (frenchNumber(match[2] ?? '') ?? 0);
    keep(match, dayOf(frenchNumber(match[1] ?? '') ?? 0, monthRank(match[3] ?? '') ?? 0, day), 'day');
  }
  for (const match of folded.matchAll(END_OF_MONTH)) {
    keep(match, endOfMonth(Number(match[2]), monthRank(match[1] ?? '') ?? 1), 'end-of-period');
  }
  for (const match of folded.matchAll(END_OF_QUARTER)) {
    const isLast = match[1] === 'dernier';
    const months = match[2] === 'semestre' ? 6 : 3;
    const rank = isLast ? 12 / months : (RANKS[match[1]?.[0] ?? ''] ?? 0);
    const month = rank * months;
    keep(match, month > 0 && month <= 12 ? endOfMonth(Number(match[3]), month) : undefined, 'end-of-period');
  }
  for (const match of folded.matchAll(END_OF_YEAR))
    keep(match, dayOf(Number(match[1]), 12, 31), 'end-of-period');
  for (const full of [...found]) found.push(...listedBefore(folded, full));
  return withStamps(folded, found).sort((first, second) => first.start - second.start);
}

/** The days with those of stamps whose figures stand apart, in the place of what their last figure alone would tell. */
function withStamps(folded: string, found: readonly FoundDate[]): FoundDate[] {
  const stamps = Array.from(folded.matchAll(APART), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    date: dayOf(Number(match[4]), shortMonth(match[3]), Number(`${match[1]}${match[2]}`)),
    precision: 'day' as const,
  }));
  return [
    ...found.filter(({ start, end }) => !stamps.some((stamp) => start >= stamp.start && end <= stamp.end)),
    ...stamps.flatMap(({ date, ...each }) => (date ? [{ ...each, date }] : [])),
  ];
}

/** The rank of a month that a stamp cuts short: « juin » is told apart from « juil. » by its last letter. */
const shortMonth = (name = ''): number =>
  SHORT_MONTHS.indexOf(name === 'juin' ? 'jun' : name.slice(0, 3)) + 1;

const LISTED = new RegExp(`(?<!\\d)(\\d{1,2})(?: ?er)? ${MONTH}(?:, (?:le )?| et (?:le )?)$`);
const MOST_LISTED = 12;

/** « les 15 mars, 15 juin et 15 décembre 2026 »: the year of the last is that of those before. */
function listedBefore(folded: string, full: FoundDate): FoundDate[] {
  const found: FoundDate[] = [];
  const year = Number(full.date.slice(0, 4));
  let end = full.start;
  for (let count = 0; count < MOST_LISTED; count += 1) {
    const match = LISTED.exec(folded.slice(Math.max(0, end - 30), end));
    const date = match && dayOf(year, monthRank(match[2] ?? '') ?? 0, Number(match[1]));
    if (!match || !date || date >= full.date) break;
    const start = end - match[0].length;
    found.push({
      start,
      end: end - (/(?:, (?:le )?| et (?:le )?)$/.exec(match[0])?.[0].length ?? 0),
      date,
      precision: 'day',
    });
    end = start;
  }
  return found;
}
