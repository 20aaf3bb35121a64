import { addMonths } from '../../dates';
import type { Candidate } from '../candidate';
import { proposeDate } from '../propose';
import { isFormerValue } from '../reading/former-value';
import { headingOnLine } from '../reading/heading-on-line';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import type { FoundDate } from '../values/find-dates';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { ACT_AS_SUBJECT } from './act-as-subject';
import { BESIDE_NOTICE } from './end-words';
import { STOPS } from './ends-told-beside';
import { findDurations, monthsOf } from './find-duration';

/** What ends besides the convention. */
export const OTHER_END =
  /comptable|accord-cadre|\bvisa\b|agrement|homologation|licence|budgetaire|facture|prestation|marches?\b|commande|rapport|bilan|mission|bail|stage|(?<!\b(?:de|apres|a|des) sa )publication|conserv|archiv|habilitation/;
/** The convention, its term or its duration. */
export const SUBJECT = pattern`\b(?:${[
  /convention|presente lettre|presente decision|stipulations|les presentes/,
  /(?:ces|presentes) dispositions|delegation|document|acte|protocole/,
  /mandats?|accord(?!-cadre)|duree/,
  /parties (?:sont|restent|demeurent) liees/,
  /elle|il|validite|(?:ses|leurs) effets/,
  /la presente(?= (?:lie|oblige|vaut|court|prend|entre|s'applique)\b)/,
]})\b`;
/** Days looked at, and how far apart an old day and the new one stand. */
const MOST = 1_000;
const REACH = 200;

/** The end that an avenant gives by what it changes: so many months more, or another day in the place of one. */
export const amendedEnd = (reading: Reading): Candidate[] =>
  [
    ...prolongedEnd(reading),
    ...raisedDuration(reading),
    ...endInstead(reading),
    ...replacedDay(reading),
  ].slice(0, 1);

/** « La convention finira plus tôt : au lieu du 31 décembre 2026, le 31 juillet 2026. » */
const endInstead = (reading: Reading): Candidate[] =>
  reading.dates.slice(0, MOST).flatMap((former, rank): Candidate[] => {
    const next = reading.dates[rank + 1];
    if (!next || !IS.test(reading.folded.slice(former.end, next.start))) return [];
    const { start } = reading.sentenceAt(former.start);
    const [, before] = INSTEAD.exec(reading.folded.slice(start, former.start)) ?? [];
    if (before === undefined || !ACT_AS_SUBJECT.test(before)) return [];
    const reason = 'Nouveau jour de fin, mis à la place de l’ancien.';
    return [proposeDate(reading, 'end-date', next.date, next, 'sure', reason)];
  });
const INSTEAD = spaced(pattern`^([^.;]*)\b(?:${[STOPS]})\b[^.;\d]{0,60}\bau lieu du $`);
const IS = spaced(/^,? (?:mais |c'est )?(?:le|au) $/);

const OF_END =
  /\b(?:duree|terme|date de fin|fin de la (?:convention|delegation)|expiration|prorogation|prolongation|proroge|prolonge|prend(?:ra)? fin|s'acheve)/;

/** The convention's own, and not that of works or of talks. */
const OF_ITS_END = pattern`${[
  /\b(?:duree|terme|echeance|fin|expiration|validite) de la (?:presente )?(?:convention|delegation)\b/,
  /\b(?:prend(?:ra)? fin|s'acheve(?:ra)?|expire(?:ra)?)\b/,
  /\bdate de fin\b(?! d(?:es |u |e la |e l')(?!(?:presente )?(?:convention|delegation)))/,
  /\b(?:convention|delegation) (?:est )?(?:prolonge|proroge)e\b/,
]}`;
const HEADED = pattern`^[ \t]*(?:(?:article|art\.?|point|clause|section|chapitre) )?(?:\d{1,2}(?:\.\d{1,2})?|[ivx]{1,4}|[a-h]|1er|premier)?[-.:)°–\s]{0,5}(?:${[
  /modification de (?:la |l')?|prolongation de (?:la |l')?/,
  /report (?:de la |du )?/,
]})?(?:duree|terme|prorogation|prolongation|echeance|fin)(?: de la (?:convention|delegation))?\s?\.?$`;

/** What is replaced is no day, or the day of something else: « fixée à l'article 4 pour l'ouverture du solde ». */
const OF_ANOTHER =
  /\b(?:activite|centre|compte|unite operationnelle|uo)\b|\bpour (?:l[ae]s? |l')(?!fin\b|terme\b|echeance\b)/;

/** « Les mots « le 31 décembre 2026 » sont remplacés par « le 30 juin 2027 » »: a later day, most often of the end. */
function replacedDay(reading: Reading): Candidate[] {
  for (const [rank, former] of reading.dates.slice(0, MOST).entries()) {
    const next = reading.dates[rank + 1];
    if (!next || next.date === former.date || next.start - former.end > REACH) continue;
    const words = reading.folded.slice(former.end, next.start);
    // « L'activité A, close au 31 décembre 2025, est remplacée par B. … Article 4 »: what is replaced is no day.
    const isOneSentence = next.end <= reading.sentenceAt(former.start).end;
    if (OF_ANOTHER.test(words) || (!isOneSentence && /\barticle \d\b/.test(words))) continue;
    if (
      !/\bremplace|\bdevien(?:t|nent)\b|\blire\b|\b(?:l'on |on )?y lit\b|\bplace a\b|\bsubstitue|\best (?:reportee|repoussee) au\b|\bs'entend(?:ra|ent|ront)? desormais d[eu]\b/.test(
        words,
      ) ||
      !isFormerValue(reading, former)
    )
      continue;
    const { start: opened, end: closed } = reading.sentenceAt(former.start);
    const sentence = reading.folded.slice(opened, closed);
    if (OTHER_END.test(sentence)) continue;
    // The sentence, or the heading it follows, says what the day is of.
    const above =
      reading.folded
        .slice(Math.max(0, opened - 120), opened)
        .trimEnd()
        .split('\n')
        .at(-1) ?? '';
    const isOfEnd =
      OF_ITS_END.test(sentence) ||
      isToldEnd(reading, former) ||
      isOnlyChange(reading, former) ||
      BESIDE_NOTICE.test(sentence) ||
      [above, headingOnLine(reading, opened), ...sentence.split('\n', 1)].some((line) => HEADED.test(line));
    const mayBe = isOfEnd || OF_END.test(sentence) || (above.length < 80 && OF_END.test(above));
    // An end is most often put off.
    const isLater = next.date > former.date;
    if (!isLater && !mayBe) continue;
    const reason = isOfEnd
      ? 'Nouveau jour de fin, mis à la place de l’ancien.'
      : 'Jour mis à la place d’un autre : vérifiez que c’est celui de la fin.';
    return [
      proposeDate(reading, 'end-date', next.date, next, isOfEnd && isLater ? 'sure' : 'to-check', reason),
    ];
  }
  return [];
}

/** « Le présent avenant prolonge la convention », above the only day that it replaces. */
const isOnlyChange = (reading: Reading, former: FoundDate): boolean =>
  prolonged(reading).length === 1 && prolonged(reading)[0] === former.date;
const prolonged = oncePerReading((reading) =>
  PROLONGS.test(reading.folded)
    ? [
        ...new Set(
          reading.dates
            .slice(0, MOST)
            .filter((day) => isFormerValue(reading, day))
            .map(({ date }) => date),
        ),
      ]
    : [],
);
const PROLONGS = spaced(
  pattern`\b(?:${[
    // « L'avenant n° 1 a prolongé la convention »: another one did.
    /(?<!\b(?:a|ont|avait|avaient|ayant|ete|deja) )(?:prolong|prorog|repouss|report|recul)(?:e|ent)/,
    /(?<!\bpas (?:a |de )?)(?:prolong|prorog|repouss|report|recul)(?:er|eant|ant)/,
    /(?:prolongation|prorogation|report) d[eu]/,
  ]}) (?:(?:la|le|l'|sa|son) ?(?:duree|terme|echeance|date de fin|fin|validite) de )?(?:la |cette )?(?:presente )?(?:convention|delegation)\b(?! d)`,
);

/** « … la gestion d'une enveloppe …, jusqu'au 31 décembre 2025 »: another sentence ends there. */
const isToldEnd = (reading: Reading, former: FoundDate): boolean =>
  reading.dates.slice(0, MOST).some(({ date, start }) => {
    const before = reading.folded.slice(Math.max(0, start - 60), start);
    return date === former.date && start !== former.start && UNTIL.test(before) && !OTHER_END.test(before);
  });
const UNTIL =
  /\b(?:(?:repouss|report|prorog|prolong|fix)[a-z]{0,5} (?:de |du |d')?(?:son |sa |le |la |l')?(?:terme|echeance|(?:date de )?fin|expiration)(?: de la (?:convention|delegation))?(?: (?:initial|alors) fixee?)? du [^.;,()]{8,20} au|jusqu'au|expir[a-z]{1,5}(?: le)?|s'acheve(?:nt)?(?: le)?|pren(?:d|ait|ant) fin(?: le)?|(?:terme|echeance|fin)(?: (?:de la (?:convention|delegation)|initiale?))?(?: (?:est|etait) fixee?)?(?: (?:au|le|du))?) $/;
const OF_SIGNATURE = /\b(?:signee?|conclue?|notifiee?|datee?|en date)\b[^.;,]{0,30}\b(?:le|du)\s$/;
const PROLONGED =
  /\b(?:prolong|report|proroge|repouss|recul)[a-z]{1,6} (?:de |d'(?:une duree de )?|pour une duree de )/g;

/** « L'échéance de la convention, le 31 décembre 2025, est reportée de neuf mois »: the day and what is added. */
function prolongedEnd(reading: Reading): Candidate[] {
  return [...reading.folded.matchAll(PROLONGED)].slice(0, 5).flatMap((match): Candidate[] => {
    const sentence = reading.sentenceAt(match.index);
    const days = reading.datesIn({ start: sentence.start, end: match.index });
    // « … signée le 3 mars 2025, est prolongée de douze mois »: no end of hers.
    const [former] = days.filter(
      ({ start }) => !OF_SIGNATURE.test(reading.folded.slice(Math.max(0, start - 60), start)),
    );
    const [duration] = findDurations(reading, { start: match.index, end: sentence.end });
    const months = duration && monthsOf(duration);
    const isOfEnd = SUBJECT.test(reading.folded.slice(sentence.start, match.index));
    if (!former || !duration || days.length > 1 || months === undefined || !isOfEnd) return [];
    const reason = `Ancien jour de fin, prolongé de ${months} mois.`;
    return [proposeDate(reading, 'end-date', addMonths(former.date, months), duration, 'sure', reason)];
  });
}

const RAISED = /\bduree\b[^.;]{0,160}?\bportee (?:de|a)\b/g;
const FROM_DAY = /\ba (?:compter|partir|dater) du $/;

/** « La durée de trente mois à compter du 7 novembre 2023 est portée à trente-neuf mois »: the new duration, from the same day. */
function raisedDuration(reading: Reading): Candidate[] {
  return [...reading.folded.matchAll(RAISED)].slice(0, 5).flatMap((match): Candidate[] => {
    const { start, end } = reading.sentenceAt(match.index);
    const days = reading
      .datesIn({ start, end })
      .filter((day) => FROM_DAY.test(reading.folded.slice(Math.max(start, day.start - 20), day.start)));
    const duration = findDurations(reading, { start: match.index + match[0].length, end }).at(-1);
    const months = duration && monthsOf(duration);
    const [day, other] = days;
    if (
      !day ||
      other ||
      !duration ||
      months === undefined ||
      OTHER_END.test(reading.folded.slice(start, end))
    )
      return [];
    const reason = `Nouvelle durée de ${months} mois, à compter du jour qu’elle dit.`;
    return [proposeDate(reading, 'end-date', addMonths(day.date, months), duration, 'sure', reason)];
  });
}
