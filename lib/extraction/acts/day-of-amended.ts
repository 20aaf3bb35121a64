import type { Reading } from '../reading/reading';
import type { FoundDate } from '../values/find-dates';
import { spaced } from '../values/spaced';
import { isBareAct } from './bare-act';
import { tellsOfConvention } from './told-of-convention';

/** « … , signée le », « … du », just before the day of the convention. */
export const DATED = spaced(
  /[,;]? ?\(?(?:(?:qui a ete |a ete |est )?(?:signee?|conclue?|passee?|etablie?|notifiee?)(?: a [a-z-]{2,30})?(?: par (?:les|l[ae]s? ?deux)? ?parties)?,?(?: en date du| le| du)?|en date du|datee? du|du|le) ?:? ?$/,
);
const ACT =
  /\b(convention|protocole|delegation|contrat|lettre|avenant|decret|arrete|loi|ordonnance|circulaire|decision)s?\b/g;
/** « la convention de partenariat », « la convention-cadre ». */
export const OTHER_KIND = /^convention(?:-cadre| cadre| de (?!delegation|gestion)| d'(?!application))/;
/** How far before its day an act is named. */
export const REACH = 260;

/** Whether a day is said to be that of the convention that the avenant changes. */
export function isOfConvention(reading: Reading, { start, precision }: FoundDate): boolean {
  if (precision !== 'day') return false;
  const sentence = reading.sentenceAt(start);
  const head = reading.headlines[0]?.lines;
  const isTitle = start < (head?.at(-1)?.end ?? 0);
  const from = Math.max(isTitle ? (head?.[0]?.start ?? 0) : sentence.start, start - REACH);
  const before = reading.folded.slice(from, start);
  const clause = DATED.exec(before);
  // « À l'article 7 de la convention, la date du … est remplacée »: a day that it says.
  if (!clause || /\bla date du\s?$/.test(before)) return false;
  if (isBareAct(before.slice(0, clause.index), clause[0])) return true;
  const acts = [...before.slice(0, clause.index).matchAll(ACT)];
  const nearest = acts.at(-1);
  if (!nearest || !/convention|protocole|delegation|contrat|lettre/.test(nearest[1] ?? '')) return false;
  // « Par lettre datée du », « Vu le contrat … »: an act of that kind only where the title names one.
  const title = reading.folded.slice(head?.[0]?.start ?? 0, head?.at(-1)?.end ?? 0);
  const kind = nearest[1] ?? '';
  if (/^(?:protocole|contrat|lettre)$/.test(kind) && !title.includes(kind)) return false;
  if (OTHER_KIND.test(before.slice(nearest.index))) return false;
  // « l'avenant n° 1 à cette convention, signé le … »: not « signée ».
  if (
    /\b(?:signe|conclu|passe|etabli|notifie|date)\b/.test(clause[0]) &&
    acts.at(-2)?.[1] === 'avenant' &&
    /^(?:convention|delegation|lettre)$/.test(nearest[1] ?? '')
  )
    return false;
  const isSigned = /signe|conclu|passe|etabli|notifi|date/.test(clause[0]);
  const after = reading.folded.slice(start, Math.min(sentence.end, start + REACH));
  const isChanged = /\b(?:modifiee?s?|remplacee?s?|completee?s?|prorogee?s?|prolongee?s?|susvisee?s?)\b/.test(
    after,
  );
  return (
    isSigned ||
    isTitle ||
    tellsOfConvention(before, after) ||
    ((/\bvu\b|\bconsiderant la convention\b|\bpar (?:une |la )?convention\b/.test(before) || isChanged) &&
      /\bdu\s*$/.test(before))
  );
}
