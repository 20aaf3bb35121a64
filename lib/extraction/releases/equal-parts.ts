import { yearOf } from '../../dates';
import type { Cents } from '../../money';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { type FoundDate, MONTHS } from '../values/find-dates';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { findShares } from './find-shares';

const EQUAL = spaced(
  pattern`${[
    /\bpar (moitie|tiers|quart)s?\b/,
    pattern`\b(?:en )?(deux|trois|quatre) (?:${[
      /fractions|parts|fois|versements|tranches|echeances/,
    ]}) (?:egales|egaux|identiques)\b`,
    /\ben (deux|trois|quatre) (?:fois|temps|versements|tranches|fractions),? (?:a|en|par) parts egales\b/,
    /\ben (deux|trois|quatre) (?:moities|tiers|quarts)\b/,
  ]}`,
);
const PARTS: Readonly<Record<string, number>> = {
  moitie: 5_000,
  deux: 5_000,
  tiers: 3_333,
  trois: 3_333,
  quart: 2_500,
  quatre: 2_500,
};
const DAY = new RegExp(`\\b(?:\\d{1,2}|1er) (?:${MONTHS})\\b`, 'g');
const ORDINAL = new RegExp(
  `\\bl'une?(?= )|\\b(?:la|le|l'|une?) ?(?:premiere?(?! (?:${MONTHS})\\b)|seconde?|deuxieme|troisieme|quatrieme|derniere?|autre)\\b`,
  'g',
);

const RANKED = /^(?:l'une?|(?:le|la) (?:premiere?|premier|1er|1re))\b/;
/** « aux dates suivantes : » above « 15 janvier 2026 » and « 15 juillet 2026 ». */
const DAYS_ONLY = new RegExp(
  `^(?:[-•*·] ?)?(?:(?:le )?(?:\\d{1,2}|1er) (?:${MONTHS})(?: 20\\d\\d)?[\\s,;.]*(?:et )?)+$`,
);
const RANKED_ITEM =
  /^[^a-z]{1,6}(?:la|le|une?) (?:premiere?|seconde?|deuxieme|troisieme|quatrieme|derniere?)\b/;

/**
 * A sentence that shares credits in equal parts, with what tells them: « … sont délivrées par tiers. Le premier l'est à la
 * signature ; le deuxième, … », or the items « – la première … » or the days alone below it.
 */
export function equalScope(
  { folded, sentences, sentenceRank }: Reading,
  { start, end }: Span,
  items: readonly Span[],
): Span | undefined {
  if (!EQUAL.test(folded.slice(start, end))) return undefined;
  const next = sentences[sentenceRank(start) + 1];
  const last = items.at(-1);
  if (last && items.every((item) => RANKED_ITEM.test(folded.slice(item.start, item.start + 30))))
    return { start, end: last.end };
  const isDays = ({ start: from, end: to }: Span) => DAYS_ONLY.test(folded.slice(from, to));
  if (last && items.every(isDays)) return { start, end: last.end };
  if (next && folded[end - 1] === ':' && isDays(next)) return { start, end: next.end };
  return next && RANKED.test(folded.slice(next.start, next.start + 20))
    ? { start, end: next.end }
    : undefined;
}

/**
 * « par moitié : la première à la signature, la seconde le 30/06/2025 », « par quarts, les 1er janvier, … »: equal
 * parts told one by one, each by its rank or by its day alone.
 */
export function equalParts(
  reading: Reading,
  scope: Span,
  year: number | undefined,
): (Span & { share: number | { readonly amount: Cents } })[] {
  const words = reading.folded.slice(scope.start, scope.end);
  const match = EQUAL.exec(words);
  const share = PARTS[match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4] ?? ''];
  if (!match || share === undefined) return [];
  const from = match.index + match[0].length;
  const ownAmount = amountOfEach(reading, scope.start + from);
  const each = ownAmount === undefined ? share : { amount: ownAmount };
  const count = Math.round(10_000 / share);
  // « par moitié : 50 % …, le 1er avril ; 50 % … », « par moitié : 45 k€ au 3 février ; 45 k€ … »: each part tells its own.
  const below = { start: scope.start + from, end: scope.end };
  const told = findShares(reading, below);
  if (told.length > 1 && told.every((part) => part.share !== 'rest')) return [];
  if (reading.amountsIn(below).length === count) return [];
  const parts = Array.from(words.slice(from).matchAll(ORDINAL), ({ index, 0: word }) => ({
    start: scope.start + from + index,
    end: scope.start + from + index + word.length,
    share: each,
  }));
  if (parts.length === count) return parts;
  // « le jour de la signature, puis, si la revue est favorable, le 19 septembre »: each turn with its condition.
  const turns = Array.from(
    words.slice(from).matchAll(/\bpuis\b/g),
    ({ index }) => scope.start + from + index,
  );
  if (turns.length === count - 1)
    return [scope.start + from, ...turns].map((start) => ({ start, end: start + 1, share: each }));
  const days = reading.datesIn({ start: scope.start + from, end: scope.end });
  // « par tiers à la signature, le 15 mai et le 15 septembre 2025 ».
  const signed = /\b(?:a|des) la signature\b/.exec(words.slice(from));
  // « le 1er février et le 1er septembre » of each year: days that leave their year out.
  const ofYear =
    year === undefined || (days.length > 0 && !(leavesYearOut(words.slice(from)) && isOnly(year, days)))
      ? []
      : Array.from(words.slice(from).matchAll(DAY), ({ index }) => scope.start + from + index);
  const starts = ofYear.length > days.length ? ofYear : days.map(({ start }) => start);
  if (signed && starts.length === count - 1) starts.unshift(scope.start + from + signed.index);
  // Each part begins where its own day does: what opens it is read from there.
  return starts.length === count ? starts.map((start) => ({ start, end: start, share: each })) : [];
}

/** « par quarts de 50 000 € »: what each part comes to, which may not be what the year makes it. */
function amountOfEach(reading: Reading, start: number): Cents | undefined {
  const [amount] = reading.amountsIn({ start, end: start + 40 });
  return amount && /^,? (?:de|d'un montant de) $/.test(reading.folded.slice(start, amount.start))
    ? amount.amount
    : undefined;
}

/** « le 3 février, le 2 mai et le 3 novembre 2025 »: the year is said with the last day alone. */
const leavesYearOut = (words: string): boolean => DAYS_IN_ROW.test(words);
const DAYS_IN_ROW = spaced(
  new RegExp(
    `(?:\\d{1,2}|1er) (?:${MONTHS})(?:(?:,|,? et|,? puis|,? enfin) (?:le |au )?(?:\\d{1,2}|1er) (?:${MONTHS})){0,2},? (?:et|puis|enfin) (?:le |au )?(?:\\d{1,2}|1er) (?:${MONTHS}) 20\\d\\d\\b`,
  ),
);
const isOnly = (year: number, days: readonly FoundDate[]): boolean =>
  days.length === 1 && days.every(({ date }) => yearOf(date) === year);
