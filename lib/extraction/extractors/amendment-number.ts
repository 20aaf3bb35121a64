import { propose } from '../propose';
import type { Extractor } from './extractor';

const NUMBER =
  /\bavenant\s{1,4}(?:(?:d[e']\s?)?[a-z]{5,20}\s{1,4})?\(?(?:n\s?[°º]?o?s?\s{0,2}|numero\s{1,2})(\d{1,2}|[ivx]{1,4}|un|deux|trois|quatre|cinq|six)(?![a-z0-9])/;
/** « AVENANT 3 », alone on its line, behind the convention's name, or before it: « AVENANT 1 – CONVENTION … ». */
const BARE =
  /(?:^|\n[ \t]*|[-–] )avenant (\d{1,2})[ \t]*(?=\n|$|[-–:] (?:convention|delegation|protocole)\b)/;
const ORDINAL =
  /\b(premier|deuxieme|second|troisieme|quatrieme|cinquieme|([1-9])(?:er|e|eme))\s{1,4}avenant\b/;
const RANKS: Readonly<Record<string, string>> = {
  premier: '1',
  deuxieme: '2',
  second: '2',
  troisieme: '3',
  quatrieme: '4',
  cinquieme: '5',
  un: '1',
  deux: '2',
  trois: '3',
  quatre: '4',
  cinq: '5',
  six: '6',
};

/** The number of the avenant itself, as its title gives it. Another avenant may be named in the recitals. */
export const amendmentNumber = {
  id: 'amendment-number',
  extract(reading) {
    const head = reading.headlines[0];
    const from = head?.lines[0]?.start ?? 0;
    const to = head?.lines.at(-1)?.end ?? 0;
    const title = reading.folded.slice(from, to);
    const match = NUMBER.exec(title) ?? BARE.exec(title) ?? ORDINAL.exec(title);
    if (!match) return [];
    const word = match[1] ?? '';
    const start = from + match.index + match[0].indexOf(word);
    return [
      propose(reading, {
        fact: 'amendment-number',
        value: { type: 'text', text: match[2] ?? RANKS[word] ?? word.toUpperCase() },
        at: { start, end: start + word.length },
        confidence: 'sure',
        reason: 'Numéro porté par le titre de l’avenant.',
      }),
    ];
  },
} as const satisfies Extractor;
