import { addMonths } from '../../dates';
import type { Candidate } from '../candidate';
import { isAmendment } from '../is-amendment';
import { proposeDate } from '../propose';
import { isFormerValue } from '../reading/former-value';
import type { Reading } from '../reading/reading';
import { isUnderDuration } from '../reading/under-duration';
import { retainedFor } from '../retained';
import { isComplement } from '../values/complement';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { COUNTED } from './effect-words';
import { OTHER_END, SUBJECT } from './find-amended-end';
import { findDurations, monthsOf } from './find-duration';
import { isOfContract, OF_CONTRACT } from './of-contract';

const DURATION = spaced(
  new RegExp(
    pattern`${[
      /\bdure(?:ra)? (?=[a-z0-9-]{1,20}(?: et une?)? (?:\(\d{1,3}\) )?(?:mois|ans?|annees?)\b)/,
      /\b(?:est faite|s'engagent) pour (?=[a-z0-9-]{1,20}(?: et une?)? (?:\(\d{1,3}\) )?(?:mois|ans?|annees?)\b)/,
      /\bduree (?:de |d'|maximale de |initiale de |: ?)/,
      /(?<=\n[ \t|]{0,4})duree(?: de la (?:convention|delegation))? ?\t/,
      pattern`\b(?:conclue?|etablie?|passee?|valable|consentie?|souscrite|signee?) (?:${[
        /pour (?:une (?:duree|periode) (?:de |d')|)/,
        /(?=[a-z0-9-]{1,20}(?: et une?)? (?:\(\d{1,3}\) )?(?:mois|ans?)\b)/,
      ]})`,
      /\bcouvre une (?:periode|duree) de /,
      pattern`\b(?:${[
        /vaut|court|s'applique|s'etend|produi(?:t|ra) (?:ses )?effets?/,
      ]})(?: des sa signature,? et)? (?:pour|pendant|sur) (?!les |ces )`,
      /\b(?:vaut|court) (?=[a-z0-9-]{1,20}(?: et une?)? (?:\(\d{1,3}\) )?(?:mois|ans?|annees?) a (?:compter|partir|dater)\b)/,
      pattern`(?<=\b(?:${[
        /vigueur|effets?/,
        /(?:s'applique|vaut|court|est applicable|est (?:donnee|souscrite)) a (?:compter|partir)/,
      ]})\b(?:(?!\bet\b)[^.;,]){0,60}),? pour (?:une duree de )?(?=[a-z0-9-]{1,20}(?: et une?)? (?:\(\d{1,3}\) )?(?:mois|ans?|annees?)\b)`,
      /\b(?:se lient|est donnee|vaut) pour (?=[a-z0-9-]{1,20}(?: et une?)? (?:\(\d{1,3}\) )?(?:mois|ans?|annees?)\b(?! (?:a|de) (?!compter\b|partir\b)[a-z]{2,12}(?:er|ir|re)\b))/,
      /\bduree\b[^.\n]{0,40}\best (?:fixee a|de)\b/,
      /\b(?:lient?|oblige(?:nt)?) les parties (?:des [^.;,]{3,50} et )?(?:durant|pendant|pour) /,
      pattern`(?<=^|\n[ \t]{0,8}|\bduree ?[.:] )(?=[a-z0-9-]{1,20}(?: et une?)? (?:\(\d{1,3}\) )?(?:mois|ans?)(?:${COUNTED}) a (?:compter|dater|partir) d)`,
      /(?:^|\n)(?:\d{1,2} ?[.)] ?)?[^\n.;]{0,20}\bduree(?: de la (?:convention|delegation))?\s?:?\s*\n/,
    ]}`,
    'g',
  ),
);
/** « une expérimentation d'une durée de douze mois »: not the convention's own. */
const OF_OTHER =
  /\b(?:l'|la |le |une? |des? |d'une? |cette |cet )(?!(?:presente |meme )?(?:convention|delegation|acte|protocole|document|duree|periode)\b)[a-z-]{4,}(?: [a-z-]{3,}){0,2} d'une $/;
/** … or from something that the text does not date. */
const FROM_EVENT = pattern`^(?:${COUNTED})\s{0,3},? ?(?:a compter|a partir|suivant|apres) (?:de (?:la |l'|leur |sa )|du |des |la |l')(?!(?:presente? )?(?:${[
  pattern`date(?! d(?:e la |e l'|u |e sa |e )(?!${[
    /la |l'|sa /,
    pattern`(?:derniere |seconde )?(?:${[
      /signature|notification|prise d|entree en|convention|delegation|effet/,
      /contreseing/,
    ]})`,
  ]}))`,
  /jour|signature|notification|prise d|entree en|lendemain|premier\b|1er/,
  /contreseing|derniere|seconde|plus|convention|effet|moment|mois|\d|debut/,
  /publication(?! d(?:u |e la |e l'|es )(?:decret|arrete|loi|avis|appel))/,
]}))`;
/** « prolongée pour une durée de douze mois »: counted from an end that the avenant may not give. */
const PROLONGED = /\b(?:prolong|proroge|reconduit|renouvel|report)[a-z]{0,4} (?:[a-z]+ ){0,2}$/;
const FROM_DAY =
  /^[^.;\d]{0,20}\ba (?:compter|partir|dater) (?:d[^.;\d]{0,60}\b(?:le|du)|du)(?: (?:lun|mar|mercre|jeu|vendre|same)di)? (?=\d)/;
/** Places looked at: no convention speaks of its duration so often. */
const MOST = 1_000;

/**
 * The last day that a start and a duration in months lead to: « conclue pour une durée de vingt-quatre mois à
 * compter de sa signature ». The start is the one retained, or the day that the duration gives itself.
 * Nothing when no duration is the convention's own.
 */
export function endFromDuration(reading: Reading, found: readonly Candidate[]): Candidate | undefined {
  const [first, ...others] = endsFromDurations(reading, found);
  // Two durations that lead to two days: one of them is of something else.
  const isOne = others.every((other) => first && dayOf(other) === dayOf(first));
  return first && !isOne ? { ...first, confidence: 'to-check' } : first;
}

function endsFromDurations(reading: Reading, found: readonly Candidate[]): Candidate[] {
  const ends: Candidate[] = [];
  const starts = retainedFor(found, 'start-date');
  const start = starts.toSorted((first, second) => dayOf(first).localeCompare(dayOf(second))).at(-1);
  let looked = 0;
  for (const match of reading.folded.matchAll(DURATION)) {
    looked += 1;
    if (looked > MOST) break;
    // Below a heading, the sentence that follows it.
    const sentence = reading.sentenceAt(
      match[0].endsWith('\n') ? match.index + match[0].length : match.index,
    );
    const before = reading.folded.slice(Math.max(sentence.start, match.index - 150), match.index);
    const words = reading.folded.slice(sentence.start, sentence.end);
    const isHeading = match[0].endsWith('\n');
    if (
      !isHeading &&
      !SUBJECT.test(before) &&
      !isOfContract(reading, before) &&
      !isUnderDuration(reading, match.index) &&
      !/\bsa\s$|\b(?:signataires|parties)\s$/.test(before) &&
      // « 6.2 Durée : 22 mois »
      !(/^duree ?:|\t$/.test(match[0]) && /(?:^|\n)[ \t\d.)•-]*$/.test(before)) &&
      !/convention|delegation/.test(words.slice(0, 300))
    )
      continue;
    if (
      OF_OTHER.test(before) ||
      PROLONGED.test(before) ||
      OF_CONTRACT.test(reading.folded.slice(sentence.start, match.index)) ||
      OTHER_END.test(before) ||
      isComplement(before.replace(/\s+$/, ' ')) ||
      /\bsignature est $|\bsignature $/.test(before)
    )
      continue;
    const scope = {
      start: match.index,
      end: Math.min(sentence.end, match.index + 120),
    };
    const duration = findDurations(reading, scope).find(
      (each) =>
        !isFormerValue(reading, each) &&
        !/\bpreavis\b[^.;\n]{0,60}$/.test(reading.folded.slice(scope.start, each.start)),
    );
    const months = duration && monthsOf(duration);
    if (!duration || months === undefined) continue;
    // « La durée est portée de vingt-quatre à trente-six mois »: counted from a day that the avenant does not give.
    if (/\bportee? (?:de|a)\b/.test(reading.folded.slice(match.index, duration.start))) continue;
    const after = { start: duration.end, end: sentence.end };
    const event = FROM_EVENT.test(reading.folded.slice(after.start, after.end));
    const [eventDay] = event ? reading.datesIn(after) : [];
    if (event && !eventDay) continue;
    // « pour dix-huit mois à compter du lancement du service, le 1er juillet 2026 »: its own first day.
    const own = FROM_DAY.exec(reading.folded.slice(duration.end, sentence.end));
    const from = (own && reading.dateAt(duration.end + own[0].length)) ?? eventDay;
    if (from) {
      const reason = `Durée de ${months} mois, à compter du jour qu’elle dit.`;
      ends.push(proposeDate(reading, 'end-date', addMonths(from.date, months), duration, 'sure', reason));
      continue;
    }
    if (start?.value.type !== 'date' || isAmendment(reading)) continue;
    const confidence = starts.length === 1 ? start.confidence : 'to-check';
    ends.push(
      proposeDate(
        reading,
        'end-date',
        addMonths(start.value.date, months),
        duration,
        confidence,
        `Début et durée de ${months} mois.`,
      ),
    );
  }
  return ends;
}

const dayOf = ({ value }: Candidate): string => (value.type === 'date' ? value.date : '');
