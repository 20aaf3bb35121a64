import { keepsHyphen } from '../../extraction/reading/kept-hyphen';
import { type PageLine, segmentText } from './page-lines';
import { heightOf, isRead, lowerQuarterOf } from './page-word';

/** The width of a space, in heights of the letters, with some slack for justified lines. */
const SPACE = 0.5;
/** How much more room than between two lines of a paragraph parts two paragraphs, in heights. */
const MORE_ROOM = 0.45;
/** Between two lines of a paragraph, where no line tells. */
const USUAL_ROOM = 0.35;
/** Fewer lines that go on do not tell the room between two lines: the one may be a title that fills its line. */
const ENOUGH_WRAPPED = 3;
/** Letters so much taller or smaller are a heading or what follows it: sizes of a text that was typed, not measured off an image. */
const OTHER_SIZE = 0.1;
/**
 * The lines of a text as its author typed them: a line that ends where the next word no longer fitted goes on, a short
 * one ends its paragraph, and more room than usual is a blank line.
 */
export function paragraphs(lines: readonly PageLine[], margin: number): string[] {
  const isFull = lines.map((line, rank) => {
    const next = lines[rank + 1]?.segments[0]?.words[0];
    if (!next || line.segments.length > 1) return false;
    return line.box.right + SPACE * heightOf(line.box) + (next.box.right - next.box.left) > margin;
  });
  const gaps = lines.map((line, rank) => (lines[rank + 1]?.box.top ?? 0) - line.box.bottom);
  const wrapped = gaps.filter((_, rank) => isFull[rank]);
  const least = Math.min(...gaps.slice(0, -1).filter((gap) => gap > 0));
  const out: string[] = [];
  let goesOn = false;
  lines.forEach((line, rank) => {
    const text = line.segments.map(segmentText).join('  ');
    const height = heightOf(line.box);
    const open = goesOn ? (out.pop() ?? '') : '';
    if (goesOn) out.push(open.startsWith('+') ? open + text : joined(open, text));
    else out.push(text);
    // Most lines that fill their margin go on: a quarter of them may end their paragraph.
    const told = wrapped.length > 0 ? lowerQuarterOf(wrapped) : USUAL_ROOM * height;
    const usual =
      wrapped.length < ENOUGH_WRAPPED ? Math.min(told, Math.max(USUAL_ROOM * height, least)) : told;
    const isFar = (gaps[rank] ?? 0) > usual + MORE_ROOM * height;
    goesOn = /^[|+]/.test(out.at(-1) ?? '')
      ? isOpenRow(out.at(-1) ?? '', textOf(lines[rank + 1]))
      : isFull[rank] === true && !isFar && !startsAnew(line, lines[rank + 1]);
    if (isFar && rank < lines.length - 1) out.push('');
  });
  return out;
}

/** `| AE | 10 |`: a row between bars goes on as long as its last bar is missing, or what follows ends with it. */
function isOpenRow(row: string, next: string): boolean {
  const isOpen = !/[|+]$/.test(row);
  if (next === '' || next === '|') return isOpen && next !== '';
  return !/^[|+]/.test(next) && (isOpen || /[|+]$/.test(next));
}

const ITEM = /^(?:[-•*–—>]|\d{1,2}[.)°]|[a-z]\))\s/;
/** « Délégataires : », « Délégataire – ». */
const LABEL = /^\p{Lu}[^:;.,–—]{2,40}(?:\s?:|\s[–—-])(?=\s|$)/u;

/** « Article 1 », « TITRE II – Crédits »; not « Article 3 de la convention », which a line may begin with. */
const HEADING =
  /^(?:Article|ARTICLE|Titre|TITRE|Chapitre|CHAPITRE|Annexe|ANNEXE)\s(?:\d{1,2}(?:er|ER)?|[IVX]{1,4}|premier|PREMIER)\s?(?:$|[.:–—-]|\p{Lu})/u;

/** A line typed across the page. */
const RULE = /^(?:={5,}|-{5,}|_{5,}|\*{5,})$/;

/** A rule, a list item, a heading, letters of another size, or a label: alone on its line, or below another one. */
function startsAnew(line: PageLine, next: PageLine | undefined): boolean {
  const following = textOf(next);
  const label = LABEL.exec(following);
  const isLabel = label !== null && (label[0] === following.trim() || LABEL.test(textOf(line)));
  const isRule = [textOf(line), following].some((text) => RULE.test(text));
  return isLabel || isRule || ITEM.test(following) || HEADING.test(following) || isOtherSize(line, next);
}

function isOtherSize(line: PageLine, next: PageLine | undefined): boolean {
  const isOnImage = ({ segments }: PageLine) => segments.some(({ words }) => words.some(isRead));
  if (!next || isOnImage(line) || isOnImage(next)) return false;
  const [own, other] = [heightOf(line.box), heightOf(next.box)];
  return Math.abs(own - other) > OTHER_SIZE * own;
}

const textOf = (line: PageLine | undefined): string => line?.segments.map(segmentText).join('  ') ?? '';

/** A hyphen at the end of a line stays when it belongs to the word; otherwise the reading decides, from the line end. */
function joined(before: string, after: string): string {
  if (!before.endsWith('-')) return `${before} ${after}`;
  const isCode = /[A-Z0-9]-$/.test(before) && /^[A-Z0-9]{2}/.test(after);
  // « Centre-Val de Loire »: a hyphen before a capital was never put there to cut a word.
  const isName = /\p{Ll}-$/u.test(before) && /^\p{Lu}/u.test(after);
  return isCode || isName || keepsHyphen(before) ? before + after : `${before}\n${after}`;
}
