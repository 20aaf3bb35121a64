import type { Span } from '../document';
import { isFormerValue } from '../reading/former-value';
import type { Reading } from '../reading/reading';
import type { FoundDate } from '../values/find-dates';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { opens } from './release-words';
import { HELD_BACK } from './use-words';

/** How far before a day the words stand that say what it is. */
const REACH = 120;

/** « sur le bilan arrêté au 31 octobre 2025 », « la situation au 30 juin »: the day up to which something is told, and no event. */
const OF_ACCOUNTS =
  /\b(?:(?:arrete|etabli|dresse|consolide)e?s? (?:au|a la date du)|(?:clos|close|cloture|cloturee) (?:le|au)|(?:bilan|situation|etat|point|compte rendu|avancement|consommations?)(?: (?:d'execution|d'avancement|provisoire|des consommations|d'etape))? au) $/;

/** « sur la base du devis du 4 mars 2026 », « pour des marchés notifiés le … »: the day of a paper. */
const OF_PAPER = spaced(
  pattern`\b(?:${[
    /(?:devis|lettre|courrier|circulaire|note|arrete|decret|bon de commande|facture)s?(?: n ?[°º] ?[\w/-]{1,20})? (?:en date |datee?s? )?du/,
    /(?:devis|marches|contrats|bons de commande|commandes) (?:signe|notifie|conclu|passe)e?s? (?:le|avant le|apres le|depuis le)/,
  ]}) $`,
);

/** « ouvertes jusqu'au … », « ne peuvent plus être engagées après le … », « cessent d'être disponibles le … »: the last day, and not the first. */
const CLOSING = spaced(
  pattern`\b(?:${[
    /jusqu'(?:au(?: soir du)?|a la date du|a(?: la)?) /,
    /n(?:e |')(?:(?!\bqu[e'])[^.;:,]){0,50}\b(?:plus|pas)\b(?:(?!\b(?:qu[e']|avant|sans|tant|mais|et|puis))[^.;:,]){0,60} /,
    /n(?:e |')(?:(?!\bqu[e'])[^.;:,]){0,80} (?:apres|au-dela|passee?|posterieurement)(?: du| au| le| la date du)? /,
    /cess(?:e|ent|era|eront) d'etre [^.;:,]{0,60} /,
  ]})$`,
);

/** Whether a day is the last on which credits are used, or held. */
export const isClosingDay = ({ folded }: Reading, { start }: Span): boolean =>
  CLOSING.test(folded.slice(Math.max(0, start - REACH), start));

/** « prévue le 1er juin 2026, est reportée au 1er octobre 2026 »: the days of a scope that stand now and on which something opens. */
export function presentDays(reading: Reading, scope: Span): FoundDate[] {
  const days = reading
    .datesIn(scope)
    .filter(({ start }) => {
      const words = reading.folded.slice(Math.max(0, start - 60), start);
      return !OF_ACCOUNTS.test(words) && !OF_PAPER.test(words);
    })
    .filter((day) => !isClosingDay(reading, day));
  return days.length > 1 ? days.filter((day) => !isFormerValue(reading, day)) : days;
}

/** « Les AE 2027 restent bloquées jusqu'au 31 janvier 2027 »: the last day on which they are held. */
const HELD = spaced(
  pattern`\b(?:${[HELD_BACK, /indisponible|inutilisable|en (?:reserve|attente)/]})s? (?=jusqu'a)[^.;,]{0,40}$`,
);
const GOES_ON = /^(?:elles|ils|celles-ci|ceux-ci) /;

/** The day up to which a scope holds credits, where the next sentence does not say when they open. */
export function heldUntil(reading: Reading, scope: Span): FoundDate | undefined {
  const day = reading.datesIn(scope).find(({ start }) => HELD.test(reading.folded.slice(scope.start, start)));
  const next = day && reading.sentences[reading.sentenceRank(day.start) + 1];
  const words = next ? reading.folded.slice(next.start, next.end) : '';
  return GOES_ON.test(words) && opens(words) ? undefined : day;
}
