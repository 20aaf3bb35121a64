import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { BY_WORDS } from './name-words';
import { nameIn, plainNameIn } from './party-name';
import { BODY, isPlainName } from './plain-name';

const COMMA_BODY =
  ",\\s+(?=(?:(?:la|le)\\s|l')(?:direction|delegation|secretariat|service|prefecture|ministere|agence|institut|office|mission|delegue interministeriel|rect(?:eur|rice)|prefete?)\\b)";
const LAST_PARAGRAPH = /\n\s*\n(?![\s\S]*\n\s*\n)/;
/** The last blank line, the last item of a list, or the last comma before a body. */
const BREAKS = [
  new RegExp(`${COMMA_BODY}(?![\\s\\S]*${COMMA_BODY})`),
  LAST_PARAGRAPH,
  /\n\s*[-•*]\s(?![\s\S]*\n\s*[-•*]\s)/,
];

/** « représentée par …, cheffe de service, et la direction B, ci-après « »: what comes before is said of the first party. */
const AFTER_SPEAKER = /\brepresente[\s\S]*,\s+et\s+(?=l[ae]\s|l')/;
const TO_ROLE = pattern`^[\s,;:«"“(]*(?:(?:${[
  /service a competence nationale|etablissement public[a-z ]{0,40}/,
  /operateur de l'etat/,
]}),\s*)?(?:ci-(?:apres|dessous)|en\s(?:sa\s)?qualite\sde|en\stant\sque)?[\s,;:«"“(]*(?:(?:designee?s?|denommee?s?|appelee?s?)\s(?:(?:par|sous)\s${BY_WORDS}\s)?[«"“]?\s?)?(?:l[ae]s?\s)?(?:services?\s)?$`;

/** Whether what stands there is nothing but a name. */
export const isPlain = (reading: Reading, { start, end }: Span): boolean =>
  isPlainName(reading.text.slice(start, end), []);

const OTHER_SIDE = /\n\s*(?:et )?d'autre part\s*[,:]\s*(?![\s\S]*d'autre part)/;

const RIGHT_BEFORE = /^[\s,(–—-]{0,4}(?:l[ae]s?\s|l')?$/;

/** « 1.2. La direction A, … », « … en 2021. La direction A, … »: where a point of a plan, or a sentence, begins with a body. */
const OPENS = /(?:\n\s*\d{1,2}(?:\.\d{1,2}){0,2}[.)]?[ \t]+|(?<!\bm)\.\s+)(?:la |le |l')/g;
/** « La direction, ci-après », said again, is not the whole of a name. */
const WHOLE_NAME = /\s\S+\s|\(/;

/** The body that the last sentence before a role begins with: what those above it say is none of its name. */
function bodyOfSentence(reading: Reading, { start, end }: Span): Span | undefined {
  const opens = [...reading.folded.slice(start, end).matchAll(OPENS)].at(-1);
  const at = opens && plainNameIn(reading, { start: start + opens.index + opens[0].length, end });
  const name = at && reading.folded.slice(at.start, at.end);
  return at && name && BODY.test(name) && WHOLE_NAME.test(name) ? at : undefined;
}

/** The name before a role; what a paragraph above it says, with its dates and its colons, is none of it. */
export function nearestName(reading: Reading, { start, end }: Span): Span | undefined {
  // « D'AUTRE PART, la direction B, service délégataire »: what comes before is said of the first party.
  const apart = OTHER_SIDE.exec(reading.folded.slice(start, end));
  const own = apart && nameIn(reading, { start: start + apart.index + apart[0].length, end });
  if (own) return own;
  const whole = nameIn(reading, { start, end });
  // « Direction A – le délégant⏎   Ministère B, 3 quai Bas⏎⏎Service C – le délégataire »: the role is that of C.
  const last = LAST_PARAGRAPH.exec(reading.folded.slice(start, end));
  const beside = last && plainNameIn(reading, { start: start + last.index + last[0].length, end });
  if (beside && RIGHT_BEFORE.test(reading.folded.slice(beside.end, end))) return beside;
  const ofSentence = bodyOfSentence(reading, { start, end });
  if (ofSentence) return ofSentence;
  // What stands on the lines before: a paragraph, or the sentence that opens a list.
  const below = BREAKS.flatMap((line) => {
    const match = line.exec(reading.folded.slice(start, end));
    const own = match && nameIn(reading, { start: start + match.index + match[0].length, end });
    return own ? [own] : [];
  });
  // « Identité des cocontractants », above « • Direction A … – délégant ».
  const isOfBody = (at: Span) => BODY.test(reading.folded.slice(at.start, at.end));
  const isHead = whole && !isOfBody(whole) && below.some((each) => isOfBody(each) && isPlain(reading, each));
  if (whole && isPlain(reading, whole) && !isHead) return whole;
  const speaker = AFTER_SPEAKER.exec(reading.folded.slice(start, end));
  const second = speaker && nameIn(reading, { start: start + speaker.index + speaker[0].length, end });
  const isWhole = second && TO_ROLE.test(reading.folded.slice(second.end, end));
  return below.find((each) => isPlain(reading, each)) ?? (isWhole ? second : undefined) ?? below[0] ?? whole;
}
