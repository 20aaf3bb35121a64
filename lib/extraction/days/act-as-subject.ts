import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';

/** What a sentence or a clause begins with: its number, or the comma before it. */
const OPENS = /(?:^|[.,;:–\n-]\s{0,4}|\bart(?:icle|\.) [\divx]{1,4}\s{1,4})/;
/** « Signée le 3 mai, elle … »: the participle is of the act that the pronoun stands for. */
const SIGNED = /(?:signee|conclue|transmise|notifiee|publiee|etablie|approuvee|passee)\b[^.;]{0,80}, /;

/** « La convention », « l'accord », « elle », at the head of its clause: the act, of which the verb after it speaks. */
export const ACT_AS_SUBJECT = pattern`${[
  pattern`${OPENS}(?:${[
    /(?:la|cette) (?:presente )?(?:convention|delegation)/,
    /(?:l'|cet )(?:accord|avenant|acte)/,
    /(?:le|ce) (?:present )?(?:avenant|protocole|mandat|accord)/,
  ]})\s{1,4}$`,
  pattern`^[^a-z]*(?:art(?:icle|\.) [\divx]{1,4}\s{1,4})?(?:${SIGNED})?elle\s{1,4}$`,
]}`;

/** Whether a pronoun behind a day can only be the act: the sentence before speaks of it, and neither names anything of its gender. */
export function isActAlone(reading: Reading, day: Span, isFeminine: boolean): boolean {
  const sentence = reading.sentenceAt(day.start);
  const above = reading.sentences[reading.sentenceRank(day.start) - 1];
  if (!above || reading.folded.slice(above.end, sentence.start).includes('\n')) return false;
  const said = reading.folded.slice(above.start, above.end);
  const own = reading.folded.slice(sentence.start, day.start);
  const [subject, other] = isFeminine ? [FEMININE_ACT, FEMININE] : [MASCULINE_ACT, MASCULINE];
  const named = subject.exec(said);
  if (!named || !DETERMINED.test(own)) return false;
  return ![said.slice(named.index + named[0].length), own].some((words) => other.test(words));
}

/** … below its heading, or not. */
const FEMININE_ACT =
  /(?:^|\n)[^a-z]*(?:art(?:icle|\.) [\divx]{1,4}\s{1,4})?(?:(?:la|cette) (?:presente )?(?:convention|delegation)|la presente|elle)\b/;
const MASCULINE_ACT =
  /(?:^|\n)[^a-z]*(?:art(?:icle|\.) [\divx]{1,4}\s{1,4})?(?:(?:le|ce) (?:present )?(?:protocole|accord|avenant|mandat)|(?:l'|cet )(?:present )?(?:accord|avenant|acte))\b/;
/** A sentence that begins with no article may name anything. */
const DETERMINED =
  /^[^a-z]*(?:art(?:icle|\.) [\divx]{1,4}\s{1,4})?(?:les?|la|ces?|cette|tou(?:s|t|tes?)|l'|aucune?)\b/;
/** … but for what ends on no day of its own. */
const FEMININE =
  /\b(?:la|une|cette|sa|toute|chaque|aucune) (?!(?:derniere )?(?:signature|notification|publication|date|duree)\b)[a-z]|\b(?:leur|notre|votre) (?![a-z]+(?:ment|age)\b)[a-z]|\b[ld]'(?![a-z]+(?:ment|age)\b)[a-z]/;
const MASCULINE =
  /\b(?:le|un|ce|du|au|son|leur|notre|votre|tout|chaque|aucun) (?!lendemain\b|jour\b)[a-z]|\b[ld]'[a-z]/;
