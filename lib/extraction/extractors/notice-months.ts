import { fold } from '../../normalise';
import type { Candidate } from '../candidate';
import { type FoundDuration, findDurations, monthsOf } from '../days/find-duration';
import {
  BEFORE_ENDING,
  ENDING,
  HANDED,
  HEADED,
  MEETING,
  NOTICE,
  OF_CONTRACT,
  OF_OTHER_ACT,
  OF_TERMS,
  OTHER_NOTICE,
} from '../days/notice-words';
import type { Span } from '../document';
import { propose } from '../propose';
import { isFormerValue } from '../reading/former-value';
import { headingOnLine } from '../reading/heading-on-line';
import { lineStart } from '../reading/line-start';
import { isRecalledAbove } from '../reading/preamble';
import type { Reading } from '../reading/reading';
import { isRecital } from '../reading/recital';
import type { Extractor } from './extractor';

/** « Sauf mention contraire, le préavis est de trois mois »: what general conditions say where the act does not. */
const UNLESS_SAID = /\bsauf (?:mention|stipulation|disposition)s? (?:contraire|particuliere)/;
/** « Rappel : même montage l'an dernier (conv. du 20 janvier, préavis 2 mois) ». */
const RECALLED = /^[-•*> \t]{0,4}(?:rappel|pour (?:memoire|rappel))\b/;
const lineTo = (reading: Reading, at: number): string => reading.folded.slice(lineStart(reading, at), at);

/** How far from the word « préavis » its length stands. */
const AFTER = 110;
const BEFORE = 40;

/** The months of notice before the convention may be ended. A notice in days is asked about. */
export const noticeMonths = {
  id: 'notice-months',
  extract(reading) {
    const found = new Map<number, Candidate>();
    for (const match of reading.folded.matchAll(NOTICE)) {
      const sentence = reading.sentenceAt(match.index);
      if (/\bsans $/.test(reading.folded.slice(match.index - 5, match.index))) continue;
      // « Rappelant : – que son préavis est de trois mois ; ».
      if (isRecital(reading, sentence)) continue;
      const isDelay = /^delai/.test(match[0]);
      const told = reading.folded.slice(sentence.start, match.index);
      const goesOn = reading.folded.slice(match.index, match.index + AFTER);
      // « … ; le délégant est avisé six mois à l'avance de tout redéploiement ».
      if (/^a l'avance de toute?s? /.test(goesOn)) continue;
      if (
        isDelay &&
        (HANDED.test(told) ||
          /^[^.;]{0,60}\b(?:pour |afin d[e'] ?)[a-z']{0,3}[a-z]{3,12}(?:er|ir|re)\b/.test(goesOn))
      )
        continue;
      // « Elle cesse de plein droit deux mois après la notification de sa dénonciation. »
      const isEnding =
        ENDING.test(told) ||
        HEADED.test(headingOnLine(reading, sentence.start)) ||
        (/\b(?:cesse|expire|prend fin|s'acheve|s'eteint|se resou[dt])/.test(told) &&
          /^[^.;]{0,60}\b(?:denonc|resili|renonc)/.test(goesOn)) ||
        /^[^.;]{0,60}\b(?:en cas de|avant toute) (?:retrait|resiliation|denonciation|rupture)\b/.test(
          goesOn,
        ) ||
        /^avant la date de (?:retrait|resiliation)\b/.test(goesOn) ||
        BEFORE_ENDING.test(reading.folded.slice(match.index, sentence.end));
      const isNotice =
        match[0] === 'preavis' ||
        /^delai de (?:prevenance|conge|resiliation|denonciation|retrait)$/.test(match[0]);
      if (!isNotice && (!isEnding || /\bmise en demeure\b/.test(told))) continue;
      if (/\bdevai(?:t|ent) (?:prendre fin|s'achever|expirer)\b/.test(told) && match[0] === 'plus tot')
        continue;
      // « informe de tout changement de prestataire avec un préavis de deux mois ».
      if (/\b(?:changement|remplacement|suspension) d[eu']|\bsuspendue?s?\b/.test(told) && !ENDING.test(told))
        continue;
      const next = {
        start: match.index,
        end: isHeading(reading, match.index)
          ? match.index + 2 * AFTER
          : Math.min(endOfLabel(reading, sentence), match.index + AFTER),
      };
      // « un préavis de quatre mois à l'autre, laquelle dispose d'un mois pour … ».
      const other = /, l(?:aquelle|equel) dispose /.exec(reading.folded.slice(next.start, next.end));
      if (other) next.end = next.start + other.index;
      const stop = reading.folded.indexOf(';', next.start);
      // « trois mois à l'avance ; deux mois suffisent désormais ».
      const isNew = /\bdesormais\b/.test(reading.folded.slice(stop, next.end));
      if (stop > next.start && stop < next.end && !isNew) next.end = stop;
      const prior = {
        start: Math.max(sentence.start, match.index - BEFORE),
        end: match.index,
      };
      // « trois mois, ramené à un mois en cas de force majeure » changes nothing.
      const durations = findDurations(reading, next);
      const isExcepted = /\b(?:en cas de|lorsque|si|sauf)\b/.test(
        reading.folded.slice(durations[0]?.end ?? match.index, next.end),
      );
      // « … cesse six mois après, et jamais au milieu d'une année scolaire »: the length stands before.
      const isSaid = /^(?:apres|plus tard)$/.test(match[0]);
      const after = isSaid ? [] : durations.filter((each) => isExcepted || !isFormerValue(reading, each));
      const duration =
        after.find((each) => wholeMonths(each) !== undefined) ??
        findDurations(reading, prior)
          .filter((each) => !isFormerValue(reading, each))
          .at(-1);
      if (!duration) continue;
      const months = wholeMonths(duration);
      // « quatre-vingt-dix jours, soit trois mois » is said twice.
      const all = [duration, ...after];
      const isDeadline =
        match[0] !== 'preavis' &&
        /\b(?:dans|sous|expiration d')\s?(?:un |le )?$/.test(
          reading.folded.slice(Math.max(0, match.index - 16), match.index),
        );
      // « Il peut rappeler ses agents en respectant un préavis de deux mois ».
      // « Les fermetures de sentiers sont annoncées avec un préavis d'un mois. »
      const around = reading.folded.slice(Math.max(0, sentence.start - 200), sentence.end);
      const isUnsaid =
        !ENDING.test(around) && /\bannonce|\bfermetures?\b|\bcoupures?\b|\binterruptions?\b/.test(told);
      const own = reading.folded.slice(sentence.start, sentence.end);
      // « Le marché peut être résilié … », « pour ne pas interrompre le service, les parties se réunissent six mois avant ».
      const isOfThing =
        OF_CONTRACT.test(told) || MEETING.test(own) || (!ENDING.test(around) && OF_TERMS.test(own));
      const isOfOther = isUnsaid || isOfThing || (OTHER_NOTICE.test(own) && !ENDING.test(own));
      const isPlain =
        !isDeadline &&
        !isOfOther &&
        !isRecalledAbove(reading, { start: sentence.start, end: match.index + match[0].length }) &&
        !UNLESS_SAID.test(own) &&
        !RECALLED.test(lineTo(reading, match.index)) &&
        // « … renouvelé, sauf volonté contraire exprimée trois mois avant »: it may be no more than not renewed.
        !/\bvolonte contraire\b/.test(told) &&
        all.some(({ unit }) => unit !== 'day') &&
        all.every((each) => wholeMonths(each) === months);
      if (months === undefined || months > 120 || found.has(months) || found.size > 5) continue;
      found.set(
        months,
        propose(reading, {
          fact: 'notice-months',
          value: { type: 'months', months },
          at: duration,
          confidence: isPlain ? 'sure' : 'to-check',
          reason: isPlain
            ? 'Durée donnée avec le mot « préavis ».'
            : 'Préavis en jours, ou plusieurs durées dans la phrase.',
        }),
      );
    }
    const all = [...found.values()];
    // « La convention de 2024 prévoyait un préavis d'un mois », « le bail … (préavis de six mois) ».
    const own = all.filter(({ quote }) => !OF_OTHER_ACT.test(fold(quote.text)));
    if (own.length === 1) return own;
    const reason =
      all.length > 1 ? 'Plusieurs préavis dans le texte.' : 'Ce préavis peut être celui d’un autre acte.';
    return all.map((each) => ({ ...each, confidence: 'to-check' as const, reason }));
  },
} as const satisfies Extractor;

/** « Préavis en cas de rupture :⏎3 mois. »: a label whose value its line end parts from it. */
function endOfLabel({ folded, sentences, sentenceRank }: Reading, { start, end }: Span): number {
  const next = sentences[sentenceRank(start) + 1];
  const isValue = next && /^[a-z0-9() -]{1,24} mois\.?$/.test(folded.slice(next.start, next.end));
  return folded[end - 1] === ':' && isValue ? next.end : end;
}

/** « 4° Préavis (article 10) » above « Au lieu de : « deux mois » » and « Lire : … », or above « « un mois » devient « deux mois » ». */
const isHeading = (reading: Reading, at: number): boolean =>
  /^[^\n.;]{0,60}\n\s*(?:au lieu de\s?:|(?:a l'article [^\n«]{1,30})?«[^«»]{3,24}» (?:devient|est remplace))/.test(
    reading.folded.slice(at, at + 160),
  );

/** Thirty days are taken as a month, and asked about; other numbers of days are no months. */
const wholeMonths = (duration: FoundDuration): number | undefined =>
  monthsOf(duration) ?? (duration.count % 30 === 0 ? duration.count / 30 : undefined);
