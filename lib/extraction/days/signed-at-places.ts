import { lineStart } from '../reading/line-start';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { SEEN, SEEN_ABOVE } from './signature-words';

/** How many lines below may name who signs, or hold the other signatures. */
const BELOW = 12;
/** A longer line holds more than signatures. */
const WIDEST = 250;
/** The day of a line, once it is read. */
const DAY = '§';
/** Words that all have a capital, but for those of « Neuilly-sur-Marne », « Le Port de la Réunion ». */
const NAME = /\p{Lu}[\p{L}'-]{1,20}(?: (?:sur|en|de|du|la|le|les|\p{Lu}[\p{L}'-]{1,20})){0,3}/u;
/** « (IRA) », « (pour la direction A) »: a label is a party's, and not the controller's or the accountant's. */
const LABEL = new RegExp(
  pattern` ?\((?:${[
    /(?!D?CB|D\p{Lu}?FIP)\p{Lu}[\p{Lu}\d]{1,9}(?:[ -]\p{Lu}[\p{L}\d]{0,12}){0,3}/u,
    /(?:[Pp]our )?(?:l[ea]s? |l')[^()\n§]{2,60}/,
    /(?:co-?)?délégante?|(?:co-?)?délégataire/,
  ]})\)`,
  'uy',
);
/** « À Lille le § », « Lille, le § » before a label; « Saisie, le § » names no place. */
const PLACED = new RegExp(
  pattern`${[
    pattern`(?:Fait )?[àÀA] (?:${NAME}),? le {1,2}§`,
    pattern`((?:${NAME}), le {1,2}§)`,
    pattern`[Ll]e {1,2}§,? à (?:${NAME})`,
  ]}`,
  'uy',
);
const BETWEEN = /[ \t]{2,}|\t| ?[;/|–-] | et /y;
/** A line that may stand below: who signs, without a figure. */
const SIGNATORY = /^[^.;:€\d]{0,120}$/;
/** « Comités : » above is no signature, « Fait en deux exemplaires : » is. */
const LISTS = /:[ \t]*\n\s*$/;
const AGREES = /\b(?:fait|sign[a-z]+|lu et (?:approuve|accepte)|(?:bon pour|pour) accord)\b[^\n]{0,80}\n\s*$/;

/**
 * Whether a day is one of those that the parties signed on, each after its place, in lines that hold nothing else and
 * end the act: « à Lille le 23 janvier 2026 (IRA)          à Paris le 30 janvier 2026 (DGAFP) ».
 */
export function isSignedAtPlaces(reading: Reading, day: number): boolean {
  const { folded } = reading;
  const start = lineStart(reading, day);
  if (!isRow(reading, start)) return false;
  const above = folded.slice(Math.max(0, start - 160), start);
  const first = reading.datesIn({ start, end: day + 1 })[0]?.start ?? day;
  if (SEEN.test(folded.slice(start, first)) || SEEN_ABOVE.test(folded.slice(Math.max(0, start - 160), first)))
    return false;
  if (LISTS.test(above) && !AGREES.test(above)) return false;
  const isOwnLine =
    reading.sentenceAt(start).start >= start ||
    AGREES.test(above) ||
    (start > 0 && isRow(reading, lineStart(reading, start - 1)));
  return isOwnLine && isAtFoot(reading, start);
}

const isRow = (reading: Reading, start: number): boolean => holdsSignatures(lineAt(reading, start) ?? '');

/** Whether a line holds days, each with its place, and nothing else: read one after the other, since the whole as one pattern takes long to compile. */
function holdsSignatures(line: string): boolean {
  const end = line.trimEnd().length;
  for (let at = line.search(/[^ \t]|$/); ; ) {
    const placed = matchAt(PLACED, line, at);
    if (!placed) return false;
    at += placed[0].length;
    const label = matchAt(LABEL, line, at);
    if (placed[1] !== undefined && !label) return false;
    at += label?.[0].length ?? 0;
    if (line[at] === '.') at += 1;
    if (at >= end) return true;
    const between = matchAt(BETWEEN, line, at);
    if (!between) return false;
    at += between[0].length;
  }
}

function matchAt(sticky: RegExp, line: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(line);
}

function isAtFoot(reading: Reading, start: number): boolean {
  let at = start;
  for (let below = 0; below < BELOW; below += 1) {
    at = reading.folded.indexOf('\n', at) + 1;
    if (at === 0) return true;
    const line = lineAt(reading, at);
    if (line === undefined || !(SIGNATORY.test(line) || holdsSignatures(line))) return false;
  }
  return true;
}

/** The line that begins here, as it is written, each of its days as one sign; undefined where it is too long. */
function lineAt(reading: Reading, start: number): string | undefined {
  const stop = reading.folded.indexOf('\n', start);
  const end = stop < 0 ? reading.folded.length : stop;
  if (end - start > WIDEST) return undefined;
  const days = reading.datesIn({ start, end }).toReversed();
  return days.reduce(
    (line, each) => line.slice(0, each.start - start) + DAY + line.slice(each.end - start),
    reading.text.slice(start, end),
  );
}
