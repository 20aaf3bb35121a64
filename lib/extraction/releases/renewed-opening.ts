import type { IsoDate } from '../../dates';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { namedBudgets } from '../values/named-budgets';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { findRelease } from './release';
import { yearsOf } from './release-clauses';
import type { ReleaseStatement } from './release-statement';
import { statedParts } from './stated-parts';

/** « Les AE 2026 devaient être ouvertes le 1er juin », « étaient disponibles »: how it was, which opens nothing now. */
const WAS = spaced(
  pattern`\b(?:devai(?:t|ent) (?:initialement )?(?:l')?etre|etai(?:t|ent)) (?:${[
    /ouverte?s?|disponibles?|utilisables?|liberee?s?|debloquee?s?|deleguee?s?|notifiee?s?/,
    /mis(?:es?)? (?:a (?:la )?disposition|en place)/,
  ]})\b`,
);
/** « Elle sera ouverte le … », « ; elles le seront le … ». */
const NOW = spaced(
  /(?:^|[;,] )(?:elles?|ils?|celles?-ci|ceux-ci|celui-ci) (?:le )?(?:est|sont|sera|seront)\b/,
);

/** « Les AE 2026, qui devaient être ouvertes le 1er juin, le seront le 1er octobre. » */
const NOW_OF_THEM =
  /,\s(?:le\s)?(?:est|sont|sera|seront)\s(?:desormais\s|finalement\s)?(?=ouverte?|disponible|utilisable|liberee?|debloquee?|deleguee?|notifiee?|mise?|le\s|au\s)/;
const OF_RELATIVE = /\bqui\s(?:devai|etai)/;

export const isFormerOpening = (words: string): boolean => WAS.test(words);

/**
 * « La seconde part des AE 2026, soit 40 %, devait être ouverte le 1er juin. Elle le sera le 1er octobre. »: the part of
 * the first words, on the day of the last.
 */
export function renewedOpening(
  reading: Reading,
  former: Span,
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  const words = reading.folded.slice(former.start, former.end);
  const own = NOW.exec(words) ?? (OF_RELATIVE.test(words) ? NOW_OF_THEM.exec(words) : null);
  const next = reading.sentences[reading.sentenceRank(former.start) + 1];
  const isNext = next !== undefined && NOW.exec(reading.folded.slice(next.start, next.end))?.index === 0;
  const now = own ? { start: former.start + own.index, end: former.end } : isNext ? next : undefined;
  if (!now) return [];
  const was = { start: former.start, end: own ? now.start : former.end };
  const kinds = namedBudgets(reading.folded.slice(was.start, was.end));
  const found = findRelease(reading, now, signed);
  const [part, otherPart] = statedParts(reading, was, signed);
  const years = yearsOf(reading, was);
  if (!found || !part || otherPart || kinds.length !== 1 || years.length !== 1) return [];
  return [{ kinds, years, parts: [{ ...part, found }] }];
}
