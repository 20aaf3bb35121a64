import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { isToldBeside } from './told-beside';

/** How far round a programme, in its sentence, the words are looked for that say whose it is. */
const REACH = 240;

/** « Programme : 349 », « | Programme | 349 | », « Programme 206 « Sécurité … » »: what a line or a cell is for. */
const LABELLED =
  /(?:^|[\n\t|>])[ \t*•·–-]*(?:programme|prog\.?|pgm)(?: (?:concerne|support|d'imputation))?(?:\s?n ?[°º])?[\s|:.…*]{0,44}(?:le programme )?0?$/;

/** Words before a programme that say that the credits of the act are of it, or that its expenses are written on it. */
const OPENED = spaced(
  pattern`\b(?:${[
    /credits?|dotations?|enveloppes?|sommes?|montants?|fonds|autorisations? d'engagement|ae|cp/,
    /delegue(?:e|s|es|r|nt)?|confie(?:e|s|es|r|nt)?|ouvert(?:e|s|es)?|abonde(?:e|s|es)?|alloue(?:e|s|es)?/,
    /imput(?:e|ee|es|ees|er|ent|ation|ations)|rattachee?s?|portee?s?|inscrite?s?|executee?s?/,
    /complements?|supplement(?:s|aires?)?|gestion|(?:€|euros?)|responsable/,
  ]})\b[^.;:]{0,160}$`,
);
/** « Le programme 364 supporte les dépenses. », « … 120 000 € du programme 364 sont délégués ». */
const DELEGATED =
  /^[^.;\n]{0,120}\b(?:(?:est|sont|seront) (?:delegue|ouvert|mis)e?s?\b|support(?:e|era) les\b)/;

/** « Le programme 218, lui, demeure. »: an avenant leaves it as it is. */
const KEPT = /^(?: «[^»\n]{0,80}»)?,? (?:lui,? )?(?:demeure|est maintenu|reste inchange|ne change pas)\b/;

/**
 * Whether the words beside a programme, of which no code of the text tells, say that it is the one of the act: its label,
 * or a sentence by which the credits are of it. Another's own credits, an earlier convention, what is told for
 * information or left out name a programme as well.
 */
export function isOwnProgramme(reading: Reading, at: Span): boolean {
  const { folded } = reading;
  const sentence = reading.sentenceAt(at.start);
  const from = Math.max(sentence.start, at.start - REACH);
  const to = Math.min(sentence.end, at.end + REACH);
  if (isToldBeside(reading, at)) return false;
  return (
    LABELLED.test(folded.slice(Math.max(0, at.start - 60), at.start)) ||
    OPENED.test(folded.slice(from, at.start)) ||
    DELEGATED.test(folded.slice(at.end, to)) ||
    (isAmendment(reading) && KEPT.test(folded.slice(at.end, to)))
  );
}
