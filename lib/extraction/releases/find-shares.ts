import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { frenchNumber, NUMBER_WORD } from '../values/french-number';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** A part of a year's credits: basis points, or what the other parts leave. */
export interface FoundShare extends Span {
  readonly share: number | 'rest';
}

const SHARE = spaced(
  new RegExp(
    pattern`${[
      /(?<![\d,.])(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|pour cent|p\. ?100)/,
      pattern`\b(?:${[
        /(?:la )?(?:premiere |seconde |deuxieme |autre )?(moitie)/,
        /(un tiers|le tiers|l'autre tiers|premier tiers|second tiers|deuxieme tiers|troisieme tiers|dernier tiers)/,
        /(deux (?:(?:autres|premiers|derniers) )?tiers)/,
        /((?:un|le|premier|deuxieme|troisieme|dernier|autre) quart)/,
        /((?:les )?trois (?:(?:autres|premiers|derniers) )?quarts)/,
        /(?:(?:un|le|premier|dernier) (cinquieme|dixieme)|(deux|trois|quatre) (?:(?:autres|premiers|derniers) )?cinquiemes)/,
        pattern`(${[
          /(?:l'autre|(?<=\bmoitie\b[^;]{3,90}, )la seconde)(?= (?:le|au|a la|a l'|a partir|a compter|des|apres|sur|fin|une fois|sous reserve|s'il|si|lorsqu|quand|moyennant)\b)/,
          /les (?:deux|trois|quatre) autres(?= (?:suivent|suivront|arrivent|arriveront|viennent|viendront)\b)/,
          /l'autre(?= (?:suit|suivra|arrive|arrivera|vient|viendra)\b)/,
          /le solde|le reste|le reliquat|le surplus|la difference|le complement/,
          /solde/,
        ]})`,
      ]})\b`,
    ]}`,
    'g',
  ),
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
      const part = match[4] ? Math.round((Number(match[4]) * 10_000) / Number(match[5])) : undefined;
      const whole = WHOLES[match[3] ?? ''] ?? 100;
      const share = part ?? (count === undefined ? 0 : Math.round((count * 10_000) / whole));
      return found(match, share > 0 && share <= 10_000 ? share : undefined);
    }),
  ].sort((first, second) => first.start - second.start);
}

const WORDED = new RegExp(
  `\\b(?:(${NUMBER_WORD}(?:[ -](?:et[ -])?${NUMBER_WORD}){0,3}) pour cent|(?:les )?(${NUMBER_WORD}) (sixieme|huitieme|neuvieme|dixieme|douzieme|vingtieme)s?|(?<![\\d/])([1-9])/([2-9]|10)(?![\\d/]))(?!\\w)`,
  'g',
);

const WHOLES: Readonly<Record<string, number>> = {
  sixieme: 6,
  huitieme: 8,
  neuvieme: 9,
  dixieme: 10,
  douzieme: 12,
  vingtieme: 20,
};

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
