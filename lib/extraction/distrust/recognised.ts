import { endOfMonth, type IsoDate, monthOf, yearOf } from '../../dates';
import { cents } from '../../money';
import type { Candidate } from '../candidate';
import type { ImportedDocument } from '../document';
import { isRecognised, placesIn } from '../places';
import type { Reading } from '../reading/reading';
import { doubt } from './doubt';
import { otherCodes } from './other-codes';

/** Below this confidence of the optical reader, words are asked about. Above it they may still be wrong. */
const LEAST_WORDS = 80;

/** A text with as many letters and figures confused was read by an optical reader, whatever file it comes in. */
const CONFUSED = 5;
/** Two letters that may be one, which no length-keeping repair puts right: `interrninistériel`. */
const BLURRED = /rn|vv/;
/** « 2023-SG-08S »: the letter may be a figure. */
const MIXED = /\d[OISB]|[OISB]\d/;
const UNCONFIRMED = 'Lu sur une image, et rien d’autre ne le confirme : comparez avec la page.';
const OPTICAL = 'Le texte vient d’une lecture optique, où « rn » et « m » se confondent : comparez.';

/**
 * What was read off an image is sure only when something besides the image says so. Measured on scans: O for 0 in a
 * code, a border for a digit, at 94 % of confidence. Amounts are already held by their sums, a programme by the codes
 * that begin with it; a code, a title, an end or the day of a tranche must be read twice, another day be read twice or be the
 * edge of a month, words be clear.
 */
export function distrustRecognised(
  { document, dates, repairs }: Pick<Reading, 'document' | 'dates' | 'repairs'>,
  candidates: readonly Candidate[],
): Candidate[] {
  const bare = bared(document.text);
  const isOnImage = document.places?.some(({ confidence }) => confidence !== undefined) ?? false;
  const isTwice = (day: IsoDate) => dates.filter(({ date }) => date === day).length > 1;
  return candidates.flatMap((candidate) => {
    if (candidate.confidence !== 'sure') {
      const others = repairs >= CONFUSED ? otherCodeReadings(candidate) : otherReadings(document, candidate);
      return [candidate, ...others];
    }
    // In a text with many of them confused, an O among the figures of a code may be a zero, and a zero among its letters an O.
    if (repairs >= CONFUSED && isAmbiguous(candidate))
      return [doubt(candidate, MISREAD), ...otherCodeReadings(candidate)];
    const isBlurred =
      repairs >= CONFUSED &&
      candidate.value.type === 'text' &&
      (OF_TITLE.has(candidate.fact) ||
        BLURRED.test(candidate.value.text) ||
        (candidate.fact === 'number' && MIXED.test(candidate.value.text)));
    if (isBlurred) return doubt(candidate, OPTICAL);
    const places = placesIn(document, candidate.position);
    const confidences = places.flatMap(({ confidence }) => confidence ?? []);
    // A value whose word was not found again on the page may stand on an image.
    if (places.length === 0 && isOnImage && !holds(candidate, bare, isTwice))
      return doubt(candidate, UNCONFIRMED);
    if (confidences.length === 0) return candidate;
    // A page that shows what an earlier reading confused is confused again: no second mention holds its codes.
    const isHeld =
      !(repairs >= CONFUSED && candidate.value.type === 'code') &&
      holds(candidate, bare, isTwice) &&
      Math.min(...confidences) >= (candidate.value.type === 'amount' ? 0 : LEAST_WORDS);
    if (isHeld) return candidate;
    return [doubt(candidate, UNCONFIRMED), ...otherReadings(document, candidate)];
  });
}

const bared = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase();

const isSaidTwice = (bare: string, text: string): boolean =>
  bare.indexOf(bared(text)) !== bare.lastIndexOf(bared(text));

function holds({ value, fact }: Candidate, bare: string, isTwice: (day: IsoDate) => boolean): boolean {
  if (value.type === 'code' && fact !== 'programme') return isSaidTwice(bare, value.code);
  // A day at the edge of a month is hardly misread, and may yet be that of another row.
  if (value.type === 'date') return isTwice(value.date) || (fact !== 'end-date' && isEdge(value.date));
  if (value.type === 'tranche') {
    const { type, date } = value.tranche.release;
    return date === null || type === 'signature' || isTwice(date);
  }
  // The end of a title is lost, or what stands beside it taken for it.
  if (value.type === 'text' && OF_TITLE.has(fact)) return isSaidTwice(bare, value.text);
  return value.type !== 'line';
}

const OF_TITLE: ReadonlySet<string> = new Set(['title', 'amended-title']);

/** 1 January, 30 June, 31 December: a misread figure would hardly fall on one. */
const isEdge = (day: IsoDate): boolean =>
  day.endsWith('-01') || day === endOfMonth(yearOf(day), monthOf(day));

const MISREAD = 'Des chiffres et des lettres se confondent dans ce texte : comparez avec le document.';

const isAmbiguous = ({ value, fact }: Candidate): boolean =>
  fact.startsWith('cost-center') &&
  value.type === 'code' &&
  /O(?=\d)|(?<=\d)(?:O|[SZB](?=\d|$))|(?<=[A-Z])0(?=[A-Z])/.test(value.code);

/** What the signs of a code may be besides: zeros read as the letter, at its end, and the letter read as a zero, among its own. */
const otherReadings = (document: ImportedDocument, candidate: Candidate): Candidate[] =>
  isRecognised(document, candidate.position)
    ? [...otherCodeReadings(candidate), ...withoutSixes(candidate)]
    : [];

/** « 550 600 € », « 360 000 € »: a zero with a dot in it is read as a six. */
function withoutSixes(candidate: Candidate): Candidate[] {
  const { value, standing, fact } = candidate;
  if (value.type !== 'amount' || standing !== 'retained') return [];
  const figures = `${value.amount}`;
  const [inThousand, anywhere] = [/6(?=\d{2,4}$)/g, /(?<!^)6/g].map((six) => figures.replace(six, '0'));
  const reason =
    'Autre lecture possible : le zéro et le six se confondent sur une image. Comparez avec la page.';
  return [...new Set([inThousand, anywhere])]
    .filter((other) => other !== figures && OF_CREDITS.test(fact))
    .map((other) => ({
      ...candidate,
      value: { type: 'amount', amount: cents(Number(other)) },
      confidence: 'to-check',
      reason,
    }));
}
const OF_CREDITS = /^(?:commitment|payment)-(?:allotment:|total$)/;

function otherCodeReadings(candidate: Candidate): Candidate[] {
  const { value, standing } = candidate;
  if (value.type !== 'code' || standing !== 'retained') return [];
  const reason =
    'Autre lecture possible : des signes de ce code se confondent sur une image. Comparez avec la page.';
  return otherCodes(value.code).map((code) => ({
    ...candidate,
    value: { type: 'code', code },
    confidence: 'to-check',
    reason,
  }));
}
