import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { frenchNumber, NUMBER_WORD } from '../values/french-number';
import { spaced } from '../values/spaced';

/** A part of a year's credits: basis points, or what the other parts leave. */
export interface FoundShare extends Span {
  readonly share: number | 'rest';
}

const SHARE = spaced(
  /(?<![\d,.])(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|pour cent|p\. ?100)|\b(?:(?:la )?(?:premiere |seconde |deuxieme |autre )?(moitie)|(un tiers|le tiers|premier tiers|second tiers|deuxieme tiers|dernier tiers)|(deux (?:autres )?tiers)|((?:un|le|premier|deuxieme|dernier|autre) quart)|((?:les )?trois (?:autres )?quarts)|(?:(?:un|le|premier|dernier) (cinquieme|dixieme)|(deux|trois|quatre) cinquiemes)|(le solde|le reste|le reliquat|le surplus|la difference|le complement|solde))\b/g,
);

/** The shares that a scope states, in order. « Les 50 % restants » is 50 %. */
export function findShares(reading: Reading, { start, end }: Span): FoundShare[] {
  const words = reading.folded.slice(start, end);
  const found = (match: RegExpExecArray, share: FoundShare['share'] | undefined): FoundShare[] =>
    share === undefined
      ? []
      : [{ start: start + match.index, end: start + match.index + match[0].length, share }];
  return [
    ...Array.from(words.matchAll(SHARE)).flatMap((match) => found(match, shareOf(match))),
    // « soixante pour cent », « trois dixièmes ».
    ...Array.from(words.matchAll(WORDED)).flatMap((match) => {
      const count = frenchNumber(match[1] ?? match[2] ?? '');
      // « 3/4 ».
      const part = match[3] ? Math.round((Number(match[3]) * 10_000) / Number(match[4])) : undefined;
      const share = part ?? (count === undefined ? 0 : count * (match[1] ? 100 : 1_000));
      return found(match, share > 0 && share <= 10_000 ? share : undefined);
    }),
  ].sort((first, second) => first.start - second.start);
}

const WORDED = new RegExp(
  `\\b(?:(${NUMBER_WORD}(?:[ -](?:et[ -])?${NUMBER_WORD}){0,3}) pour cent|(?:les )?(${NUMBER_WORD}) dixiemes|(?<![\\d/])([1-9])/([2-9]|10)(?![\\d/]))(?!\\w)`,
  'g',
);

const FIFTHS: Readonly<Record<string, number>> = { deux: 4_000, trois: 6_000, quatre: 8_000 };

function shareOf(match: RegExpMatchArray): number | 'rest' | undefined {
  if (match[1]) {
    const share = Math.round(Number(match[1].replace(',', '.')) * 100);
    return share > 0 && share <= 10_000 ? share : undefined;
  }
  if (match[2]) return 5_000;
  if (match[3]) return 3_333;
  if (match[4]) return 6_667;
  if (match[5]) return 2_500;
  if (match[6]) return 7_500;
  if (match[7]) return match[7] === 'dixieme' ? 1_000 : 2_000;
  if (match[8]) return FIFTHS[match[8]];
  return 'rest';
}
