import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { frenchNumber, NUMBER_WORD } from '../values/french-number';

export interface FoundDuration extends Span {
  readonly count: number;
  readonly unit: 'day' | 'month' | 'year';
}

const DURATION = new RegExp(
  `(?<![\\w-])(?:(${NUMBER_WORD}(?:[ -](?:et[ -])?${NUMBER_WORD}){0,5})(?:\\s{1,4}\\((\\d{1,3})\\))?|(\\d{1,3})(?: \\(${NUMBER_WORD}\\))?)\\s{1,4}(mois|ans?|annees?|jours?|semaines?|trimestres?|semestres?)\\b(?: (et demie?)\\b)?`,
  'g',
);

/** By the first letter of the word. */
const UNITS: Readonly<Record<string, readonly [FoundDuration['unit'], number]>> = {
  m: ['month', 1],
  t: ['month', 3],
  s: ['month', 6],
  j: ['day', 1],
  a: ['year', 1],
};

/** Every stretch of time between two places: « vingt-quatre mois », « 3 ans », « un (1) mois ». */
export function findDurations(reading: Reading, { start, end }: Span): FoundDuration[] {
  const found = Array.from(reading.folded.slice(start, end).matchAll(DURATION)).flatMap(
    (match): FoundDuration[] => {
      const count = match[3] ? Number(match[3]) : frenchNumber(match[1] ?? '');
      if (count === undefined || (match[2] && Number(match[2]) !== count)) return [];
      const at = { start: start + match.index, end: start + match.index + match[0].length };
      const isWeek = match[4]?.startsWith('semaine');
      const [unit, times] = isWeek ? (['day', 7] as const) : (UNITS[match[4]?.[0] ?? ''] ?? ['year', 1]);
      // « deux ans et demi ».
      if (match[5] && unit === 'year') return [{ ...at, count: count * 12 + 6, unit: 'month' }];
      if (match[5]) return [{ ...at, count: count * times * 30 + 15, unit: 'day' }];
      return [{ ...at, count: count * times, unit }];
    },
  );
  // « Préavis (en mois) : 6 ».
  const labelled = Array.from(reading.folded.slice(start, end).matchAll(IN_MONTHS)).map(
    ({ 0: words, 1: count, index }): FoundDuration => ({
      start: start + index,
      end: start + index + words.length,
      count: Number(count),
      unit: 'month',
    }),
  );
  return joined(
    reading,
    [...found, ...labelled].sort((first, second) => first.start - second.start),
  );
}

const IN_MONTHS = /\((?:en )?mois\)[ \t:.|]{1,40}(\d{1,2})(?![\d/.,])/g;

/** « Deux ans et six mois » is one stretch. */
function joined(reading: Reading, found: readonly FoundDuration[]): FoundDuration[] {
  const kept: FoundDuration[] = [];
  for (const next of found) {
    const last = kept.at(-1);
    const isOne =
      last?.unit === 'year' &&
      next.unit === 'month' &&
      /^ (?:et )?$/.test(reading.folded.slice(last.end, next.start));
    if (last && isOne)
      kept[kept.length - 1] = {
        start: last.start,
        end: next.end,
        count: last.count * 12 + next.count,
        unit: 'month',
      };
    else kept.push(next);
  }
  return kept;
}

/** Whole months, or undefined for a stretch in days. */
export const monthsOf = ({ count, unit }: FoundDuration): number | undefined =>
  unit === 'month' ? count : unit === 'year' ? count * 12 : undefined;
