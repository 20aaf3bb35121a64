import type { Span } from '../document';
import { pattern } from '../values/pattern';
import type { Reading } from './reading';

/** « Vu la convention … d'un montant de … », « Considérant que … »: what other acts say, never what this one opens. */
const RECITAL = pattern`${[
  pattern`^[-•* \t]{0,4}(?:${[
    /vu|considerant|etant rappele|rappel ?:|a titre de rappel/,
    /il est (?:d'abord |prealablement |ici )?rappele/,
    /pour (?:memoire|rappel)|que (?:l[ae]s?|son|sa|ses|l')/,
  ]})\b`,
  /\bpar (?:une |la )?convention (?:n ?[°º] ?[a-z0-9/-]+,? )?(?:signee|du|conclue)\b/,
  pattern`\bla convention\b[^.;]{0,80}\b(?:a|avait) (?:deja )?(?:${[
    /confie|delegue|ouvert|alloue|attribue|accorde|fixe|prevu|reparti/,
  ]})e?s?\b`,
  /(?:^|[-;:] )la convention (?:a ete )?signee?\b[^.;]{0,60} pour un montant/,
  /\b(?:delegation|convention),? (?:precedente|echue|anterieure)/,
  /\b(?:premiere|precedente|ancienne) (?:delegation|convention)\b[^.;]{0,40}\b(?:portait|s'elevait|etait)\b/,
  /\bavai(?:t|ent) (?:deja )?(?:confie|delegue|alloue|verse|ouvert|mis|consacre|engage|depense)/,
]}`;

/** Whether a sentence tells what another act says, or the convention before its avenant. */
export const isRecital = (folded: string): boolean => RECITAL.test(folded);

/** « … sont convenues : § 1. De confier …, § 4. Que la délégation expire … »: what the parties decide, and not what they recall. */
export function isDecided(reading: Reading, { start, end }: Span): boolean {
  if (!/^que\b/.test(reading.folded.slice(start, end))) return false;
  const lead = [...reading.folded.slice(0, start).matchAll(LEAD)].at(-1);
  return lead?.[1] !== undefined;
}
/** The last of what the parties decide, and of what they recall. */
const LEAD =
  /\b(convenue?s? :|conviennent :|decident :|arretent :)|\b(?:considerant|rappelant|rappele|attendu|constatant|vu)\b/g;

const CITING = /^[-•* \t]{0,4}(?:vu|considerant)\b/;

/** « Vu la convention du 11 mai 2022, imputée sur l'UO … »: whether a place stands among what the act cites. */
export function isCited(reading: Reading, place: number): boolean {
  const { start } = reading.sentenceAt(place);
  return CITING.test(reading.folded.slice(start, start + 20));
}
