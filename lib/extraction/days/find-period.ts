import { leadSentence } from '../reading/lead-sentence';
import type { Reading } from '../reading/reading';
import { isCited } from '../reading/recital';
import { isUnderDuration } from '../reading/under-duration';
import type { FoundDate } from '../values/find-dates';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { isHeadOf, isNamedNext } from './of-next';

const PERIOD = spaced(
  pattern`${[
    pattern`\b(?:${[
      /valable|valide|applicable|executoire|en vigueur|conclue?|consentie?|accordee?/,
      /etablie?|donnee?|s'applique|s'exerce|s'execute|court|porte/,
      /produi(?:t|ra) (?:ses )?effets?|periode|duree|validite|regit/,
    ]})\b[^.;]{0,60}?\bdu $`,
    /\b(?:vaut|va|a cours|s'exerce|s'execute|s'etend|joue|vit|dure|se deroule) du $/,
  ]}`,
);
const OF_WORK =
  /\b(?:prestations?|depenses?|travaux|actions|operations|missions?|loyers?|maintenance|hebergement|charges|fluides|abonnements?)\b[^.;]{0,30}\bdu $/;
const SUBJECT =
  /(?:^|\n)l[ae] (?:present[e]? )?contrat (?:court|est|produit|porte|s'applique)\b|(?:^|[\n.] ?)duree ?:|^(?:[^\n]{0,60}\n\s*)?valable du $|\b(?:convention|delegation|document|acte|protocole|mandat|present contrat|elle|validite|regit)\b/;

const IT = /^[^a-z]*il (?:vaut|court|s'applique|est (?:valable|applicable)) /;
/** What a sentence begins with: its number, and what is said of an act that it names next; with `[2]`, of the one that is read. */
const OPENING = spaced(
  pattern`^([^a-z]*(?:art(?:icle|\.) [a-z\d-]{1,12}[ .:–-]{1,4})?)(?:${[
    /(valable|valide|en vigueur)|applicable|conclue?|consentie|etablie|accordee/,
    /produisant (?:ses )?effets?|prenant effet|courant|valant|allant|s'appliquant|s'etendant/,
  ]}) du $`,
);
/** « … est reporté du 31 décembre 2026 au 30 novembre 2027 ». */
const MOVED = /\b(?:report|prorog|prolong|repouss|avanc|modifi|pass|port|recul|decal)[a-z]{1,4} du $/;
/** « 4) Durée⏎du 1er octobre 2025 au 31 mars 2027 »: all that stands below its heading. */
const HEADED =
  /\n[ \t#§]*(?:(?:article|art\.) )?(?:[^\n.;:]{0,30}[–-] )?(?:[\dixv]{0,4}(?:er)?|[a-h](?=[.)]))\s?[.):-]{0,2}\s{0,2}(?:duree|validite|periode de validite)(?: (?:de la|de cette) (?:convention|delegation))?\s?[.:]?\s*\n\s*(?:[a-z0-9-]{2,20} (?:mois|ans?|annees|trimestres|semestres), )?du $/;
/** « 5. Validité. Du 1er juillet 2023 au 31 décembre 2025. »: on the line of its heading. */
const RUN_IN =
  /(?:^|\n)[ \t#§*]*(?:(?:article|art\.) )?[a-h\dixv.]{0,5}[ .)°–-]{0,3}(?:duree|validite|periode de validite)(?: de la (?:convention|delegation))?(?: ?[.:]|[.:]?\*\*[.:]?| [–-])\s(?:[a-z0-9-]{2,20} (?:mois|ans?|annees|trimestres|semestres), )?du $/;
/** « Validité : 01/03/2024 – 30/06/2025 », or an arrow, which is read as a colon. */
const RANGE = /^ ?(?:[–—:>-]|->) ?$/;
const LABEL =
  /(?:^|\n)[ \t#*\d.)-]*(?:duree|validite|periode(?: (?:de validite|couverte))?)(?: de la (?:convention|delegation))? ?[:\t]\s{0,3}$/;
const isAlone = ({ folded }: Reading, { end }: FoundDate): boolean =>
  /^\s?(?:[.;\n]|, (?:inclus|soit)\b|$)/.test(folded.slice(end, end + 10));

/** « La convention est valable du 1er mai 2025 au 30 avril 2027 »: both days of the convention's own period. */
export function findPeriod(reading: Reading): { first: FoundDate; last: FoundDate } | undefined {
  for (const [rank, first] of reading.dates.entries()) {
    const last = reading.dates[rank + 1];
    const between = reading.folded.slice(first.end, last?.start);
    const isRange =
      RANGE.test(between) && LABEL.test(reading.folded.slice(Math.max(0, first.start - 60), first.start));
    if (!last || !(isRange || /^\s+au\s+$/.test(between))) continue;
    // What the recitals give is the period of another act.
    if (isCited(reading, first.start)) continue;
    const sentence = reading.sentenceAt(first.start);
    const lead = leadSentence(reading, sentence);
    const before =
      (lead ? `${reading.folded.slice(lead.start, lead.end)} : ` : '') +
      reading.folded.slice(Math.max(sentence.start, first.start - 120), first.start);
    if (isRange && isAlone(reading, last)) return { first, last };
    if (isRange) continue;
    // « … porte sur des prestations réalisées du … au … ».
    if (HEADED.test(reading.folded.slice(Math.max(0, first.start - 80), first.start))) return { first, last };
    // « 5 – Du 2 mars 2026 au 29 décembre 2028. Résiliation possible … »
    const isArticle = /(?:^|\n)[ \t]*(?:article )?\d{1,2} ?[-–.):] ?du $/.test(before);
    if (
      isArticle &&
      /^[.,;] ?(?:resiliation|preavis|denonciation)\b/.test(reading.folded.slice(last.end, last.end + 20))
    )
      return { first, last };
    if (
      RUN_IN.test(reading.folded.slice(Math.max(0, first.start - 80), first.start)) &&
      isAlone(reading, last)
    )
      return { first, last };
    // « Art. 5 – Valable du … au … . », « Produisant ses effets du … au …, la délégation … ».
    const opening = OPENING.exec(reading.folded.slice(sentence.start, first.start));
    const next = reading.folded.slice(last.end, sentence.end);
    if (
      opening &&
      isHeadOf(opening[1] ?? '') &&
      (isNamedNext(next) || (opening[2] && isAlone(reading, last)))
    )
      return { first, last };
    if (MOVED.test(before)) continue;
    // « Vie du protocole », above « Il vaut du … ».
    const isOfHeading = IT.test(before) && isUnderDuration(reading, first.start);
    if (PERIOD.test(before) && (isOfHeading || SUBJECT.test(before)) && !OF_WORK.test(before))
      return { first, last };
  }
  return undefined;
}
