import { addMonths, dayOf, endOfMonth, type IsoDate, monthOf, monthRank, yearOf } from '../../dates';
import { afterSignature } from '../days/after-signature';
import { findDurations, monthsOf } from '../days/find-duration';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { MONTHS } from '../values/find-dates';
import { namedBudgets } from '../values/named-budgets';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { CONDITION } from './condition-words';
import { findShares } from './find-shares';
import { isClosingDay } from './present-days';
import { opens } from './release-words';

const MONTH = spaced(/\b(?:(mi-)|en|courant|au mois de|du mois de|d'ici|de|d') ?([a-z]{3,9}) (20\d\d)\b/);

/** « dans les trente jours suivant la signature »: the last of these days. */
export function delayed(reading: Reading, scope: Span, signed: IsoDate): IsoDate | undefined {
  const words = reading.folded.slice(scope.start, scope.end);
  if (/\bfin du mois d(?:e (?:la |sa )|u )signature/.test(words))
    return endOfMonth(yearOf(signed), monthOf(signed));
  if (
    !/\b(?:suivant|qui suit|qui suivent|apres|a compter de|de|lendemain de)\s(?:la |sa )?(?:date de )?(?:la )?(?:(?:derniere|seconde) )?(?:des )?signature/.test(
      words,
    )
  )
    // A stretch of time that is counted in a way unknown here.
    return findDurations(reading, scope).length > 0 ? undefined : signed;
  return afterSignature(words, signed, findDurations(reading, scope)[0]);
}

/** « attendue en février 2026 (au plus tard le 27) ». */
const LATEST = /^[ ,(]{1,3}au plus tard le (\d{1,2})(?=[\s.,;)]*$|[.,;)])/;

/**
 * « en janvier 2026, après … »: at the latest, the day that is said of it or the last of the month; of « mi-décembre »,
 * only the day said. Only for an event, whose day is not sure anyway.
 */
export function expectedMonth(words: string): IsoDate | undefined {
  const match = MONTH.exec(words);
  const rank = match && monthRank(match[2] ?? '');
  if (!match || !rank) return undefined;
  const year = Number(match[3]);
  const day = Number(LATEST.exec(words.slice(match.index + match[0].length))?.[1]);
  return (day && dayOf(year, rank, day)) || (match[1] ? undefined : endOfMonth(year, rank));
}

const SAME_DAY = spaced(/\ba (?:la |cette )meme date\b|\b(?:le|ce) meme jour\b/);

/** « Les CP sont mis à disposition avec les AE »: on the day of these. */
export const WITH_OTHERS = spaced(
  /\b(?:avec|en meme temps que|le meme jour que) les (?:ae|cp|autorisations d'engagement|credits de paiement)(?=[.;]|,? et\b|$)/,
);
/** Sentences that are looked back over for the day of the other credits. */
const MOST_BEFORE = 3;

/** The day of this year on which the other budget was said just before to be opened, in a sentence that tells no other day nor share. */
export function withOthers(reading: Reading, scope: Span, year: number) {
  const match = WITH_OTHERS.exec(reading.folded.slice(scope.start, scope.end));
  if (!match) return undefined;
  const [kind] = namedBudgets(match[0]);
  const rank = reading.sentenceRank(scope.start);
  const told = reading.sentences.slice(Math.max(0, rank - MOST_BEFORE), rank).filter((sentence) => {
    const words = reading.folded.slice(sentence.start, sentence.end);
    return opens(words) && namedBudgets(words).includes(kind ?? 'commitment');
  });
  const [only, other] = told;
  if (!only || other) return undefined;
  const words = reading.folded.slice(only.start, only.end);
  const [day, another] = reading.datesIn(only);
  const isWhole = namedBudgets(words).length === 1 && findShares(reading, only).length === 0;
  const isPlain = !CONDITION.test(words) && reading.amountsIn(only).length === 0;
  const start = scope.start + match.index;
  return day && yearOf(day.date) === year && !another && isWhole && isPlain
    ? { date: day.date, start, end: start + match[0].length }
    : undefined;
}

/** « … le 1er février 2022. Sur les CP, 400 000 € seront disponibles à la même date »: the day told last before. */
export function sameDay(reading: Reading, scope: Span) {
  const match = SAME_DAY.exec(reading.folded.slice(scope.start, scope.end));
  const from = scope.start + (match?.index ?? 0);
  const before = reading.sentences[reading.sentenceRank(from) - 1]?.start ?? 0;
  const told = match && reading.datesIn({ start: before, end: from }).at(-1);
  return told ? { date: told.date, start: from, end: from + match[0].length } : undefined;
}

const EXPECTED = pattern`${[
  /^\s*(?:cet(?:te)? |ce |ces |(?:elle|il|celle-ci|celui-ci)\b)[^.;\d]{0,80}\b(?:attendue?s?|prevue?s?|programmee?s?|fixee?s?|interviendra|intervient|appelee? a intervenir|aura lieu|se tiendra|inscrite?s?|rendue?s?|remise?s?|demandee?s?|donnee?s?|refusee?s?|prononcee?s?|delivree?s?|due?s?(?= le ))\b[^.;\d]{0,40}(?<!\b(?:apres|avant que|depuis) (?:le )?)(?<!\ba (?:compter|partir) du )$/,
  // « Cette présentation doit avoir lieu au plus tard le 31 mars. »
  pattern`^\s*(?:cet(?:te)? |ce |ces |(?:celle-ci|celui-ci|elle|il)\b)(?:(?!\bne )[^.;\d]){0,80}\b(?:doit|doivent|devra|devront) (?:${[
    /avoir lieu|intervenir|se tenir/,
    /etre (?:remis|rendu|transmis|produit|presente|donne|prononce|delivre|adopte|valide|acheve|fourni|communique|depose|obtenu|adresse)e?s?/,
  ]})\b[^.;\d]{0,40}(?<!\b(?:apres|depuis) (?:le )?)(?<!\ba (?:compter|partir) du )$`,
  /^\s*(?:il|elle|celui-ci|celle-ci|le delegant|la delegante) (?:se prononce(?:ra)?|statue(?:ra)?|fait connaitre sa decision|rend(?:ra)? sa decision)[^.;\d]{0,20}\b(?:avant le|au plus tard le|le) $/,
]}`;

/** « … qu'après approbation du rapport. Cette approbation est attendue le 31 janvier 2025. »: the day is in the next sentence. */
export function expectedBelow(reading: Reading, end: number): IsoDate | undefined {
  const next = reading.sentences[reading.sentenceRank(Math.max(0, end - 1)) + 1];
  if (!next || next.start - end > 3) return undefined;
  const [day, other] = reading.datesIn(next);
  const isTold = day && !other && EXPECTED.test(reading.folded.slice(next.start, day.start));
  return isTold && isOfBefore(reading, next, end) ? day.date : undefined;
}

const THIS = /^\s*(?:cet(?:te)?|ces?) ([a-z]{4,})/;
/** What a decision is called whatever the words that ask for it. */
const ANY_STEP =
  /^(?:accord|approb|avis|condition|decision|etape|examen|evenement|formalite|instance|piece|reunion|revue|seance|validation)/;
/** Letters that a noun shares with the verb that it says again: « approuvé », « cette approbation ». */
const STEM = 4;

/** « Cette présentation … », where a presentation was just spoken of; « Ce marché … », where no contract was, is of something else. */
function isOfBefore(reading: Reading, next: Span, end: number): boolean {
  const noun = THIS.exec(reading.folded.slice(next.start, next.end))?.[1];
  const before = reading.sentenceAt(Math.max(0, end - 1));
  return (
    noun === undefined ||
    ANY_STEP.test(noun) ||
    new RegExp(`\\b${noun.slice(0, STEM)}`).test(reading.folded.slice(before.start, next.start))
  );
}

/** « un mois après la fin de l'exercice 2025 ». */
export function laterThan(
  reading: Reading,
  scope: Span,
  { date, start }: { date: IsoDate; start: number },
): IsoDate {
  const [delay] = findDurations(reading, { start: scope.start, end: start });
  const months =
    delay && /^ apres\b[^.;,]{0,12}$/.test(reading.folded.slice(delay.end, start))
      ? monthsOf(delay)
      : undefined;
  return months === undefined ? date : addMonths(date, months);
}

const YEARLY = new RegExp(
  `\\b(?:(fin)\\s{1,3}(?:du mois de |de |d')?|(\\d{1,2}|premier) ?(?:er)?\\s{1,3})(${MONTHS})\\b(?!\\s{1,3}\\d)`,
);

/** « Le 15 janvier », « fin mars », told for each year. */
export function yearlyDay(reading: Reading, { start, end }: Span, year: number) {
  const match = YEARLY.exec(reading.folded.slice(start, end));
  const month = match && monthRank(match[3] ?? '');
  if (!match || !month) return undefined;
  const day = match[2] === 'premier' ? 1 : Number(match[2]);
  const date = match[1] ? endOfMonth(year, month) : dayOf(year, month, day);
  const at = { start: start + match.index, end: start + match.index + match[0].length };
  return date && !isClosingDay(reading, at) ? { date, ...at } : undefined;
}
