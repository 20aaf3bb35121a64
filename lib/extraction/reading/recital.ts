import type { Span } from '../document';
import { pattern } from '../values/pattern';
import { oncePerReading } from './once-per';
import type { Reading } from './reading';

/** « Vu la convention … d'un montant de … », « Considérant que … »: what other acts say, never what this one opens. */
const RECITAL = pattern`${[
  pattern`^[-•* \t]{0,4}(?:${[
    /vu|considerant|etant rappele|rappel ?:|a titre de rappel/,
    /il est (?:d'abord |prealablement |ici )?rappele/,
    /pour (?:memoire|rappel)/,
  ]})\b`,
  /\bpar (?:une |la )?convention (?:n ?[°º] ?[a-z0-9/-]+,? )?(?:signee|du|conclue)\b/,
  pattern`\bla convention\b[^.;]{0,80}\b(?:a|avait) (?:deja )?(?:${[
    /confie|delegue|ouvert|alloue|attribue|accorde|fixe|prevu|reparti/,
  ]})e?s?\b`,
  /(?:^|[-;:] )la convention (?:a ete )?signee?\b[^.;]{0,60} pour un montant/,
  /\b(?:delegation|convention),? (?:precedente|echue|anterieure)/,
  /\b(?:premiere|precedente|ancienne) (?:delegation|convention)\b[^.;]{0,100}\b(?:portait|s'elevait|etait|ouvrait|prevoyait|(?:a|avait) (?:ouvert|delegue|confie|alloue|porte|mis|dote|permis))\b/,
  /(?:^|[-;:] )(?:elle|celle-ci|cette convention) (?:portait|prevoyait|ouvrait|s'elevait)\b/,
  /\bl'avenant n ?[°º] ?\d{1,2}\b[^.;]{0,80}\b(?:a|avait) (?:ajoute|porte|augmente|ouvert|fixe|reduit|complete|releve|abonde)\b/,
  /\bavai(?:t|ent) (?:deja )?(?:confie|delegue|alloue|verse|ouvert|mis|consacre|engage|depense)/,
]}`;

/** « – que son préavis est de trois mois ; »: one of the things that the sentence above recalls, or decides. */
const CLAUSE = /^[-•* \t]{0,4}qu(?:e (?:l[ae]s?|son|sa|ses|l')|'(?:elles?|ils?))\b/;

/** Whether words of one sentence tell what another act says, or the convention before its avenant. */
export function isRecital(reading: Reading, { start, end }: Span): boolean {
  const words = reading.folded.slice(start, end);
  return RECITAL.test(words) || (CLAUSE.test(words) && !isDecided(reading, start));
}

/** « … sont convenues : § 1. De confier …, § 4. Que la délégation expire … »: what the parties decide, and not what they recall. */
const isDecided = (reading: Reading, at: number): boolean =>
  leads(reading).findLast(({ start }) => start < at)?.isDecided ?? false;

const leads = oncePerReading(({ folded }) =>
  Array.from(folded.matchAll(LEAD), ({ index, 1: decided }) => ({
    start: index,
    isDecided: decided !== undefined,
  })),
);
/** What opens the list of what the parties decide, and of what they recall. */
const LEAD = new RegExp(
  pattern`\b(?:(${[
    /(?:conv(?:enue?s?|iennent|ient)|decident?|arretent|arrete(?:es?|s)?|stipulent|s'(?:accordent|engagent))(?: (?:de |sur )?ce qui suit)? ?:/,
  ]})|${[
    /considerant|rappelant|rappele|constatant/,
    /attendu(?=,? qu| ?:)/,
    // « au vu du taux de réponse »
    /(?<!\bau )vu/,
  ]}\b)`,
  'g',
);

const CITING = /^[-•* \t]{0,4}(?:(?:\d{1,2}\.){0,2}\d{0,2}[.)]? {1,3})?(?:vu|considerant)\b/;

/** « Vu la convention du 11 mai 2022, imputée sur l'UO … »: whether a place stands among what the act cites. */
export function isCited(reading: Reading, place: number): boolean {
  const { start } = reading.sentenceAt(place);
  return CITING.test(reading.folded.slice(start, start + 30));
}
