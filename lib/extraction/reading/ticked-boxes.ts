import type { Span } from '../document';

const TICKED = /^(?:[☒☑✓✔]|\[[xX]\])$/u;
const BOX = /[☒☑✓✔☐□]|\[[xX ]\](?!\()/gu;

const TASK = /(?:^|\n)[ \t]*[-*+] $/;

/** « [X] original »: said of the sheet. */
const OF_PAPER = /^\S{1,3}\s?(?:original|copie|exemplaire)\b/i;

/** What a form says by its boxes: a choice left empty says nothing, and the sign of a ticked one is no word. */
export function uncheckedChoices(text: string): Span[] {
  // Between brackets, an empty box is told from a blank field where another one is ticked.
  const hasTicks = /\[[xX]\]/.test(text);
  const boxes = [...text.matchAll(BOX)].filter(([sign]) => hasTicks || sign !== '[ ]');
  return boxes.map(({ 0: sign, index }, rank) => {
    if (TICKED.test(sign))
      return {
        start: index,
        end: index + (OF_PAPER.exec(text.slice(index, index + 40))?.[0].length ?? sign.length),
      };
    // « - [ ] AE 2027 : … », of a list of tasks: not done yet, and no choice left aside.
    if (TASK.test(text.slice(Math.max(0, index - 12), index)))
      return { start: index, end: index + sign.length };
    const line = text.indexOf('\n', index);
    const next = boxes[rank + 1]?.index ?? text.length;
    return { start: index, end: Math.min(next, line < 0 ? text.length : line) };
  });
}

/** « [ 0215-03 ] », « [       ] »: what is written between brackets, or left blank. */
const BRACKETS = /\[([^\]\n[]{0,120})\]/g;
/** Fewer brackets are a writer's own. */
const FEWEST = 6;

/** The brackets round the values of a form, and those left blank. */
export function valueBrackets(text: string): Span[] {
  const all = [...text.matchAll(BRACKETS)].filter(
    // « [intitulé] » of a model is no value, and « [ ] » is a box.
    ([whole, inside = '']) => whole !== '[ ]' && (inside.trim() === '' || /\d/.test(inside)),
  );
  return all.length < FEWEST
    ? []
    : all.flatMap(({ index, 0: whole, 1: inside = '' }) => {
        const value = inside.trim();
        const end = index + whole.length;
        if (value === '') return [{ start: index, end }];
        const start = index + whole.indexOf(value);
        return [
          { start: index, end: start },
          { start: start + value.length, end },
        ];
      });
}

/** « le |15/03/2025| »: tight round a value, and no side of a cell. */
const BARS = /\|([^|\s](?:[^|\n]{0,38}[^|\s])?)\|/g;
const FEWEST_BARS = 4;
const LONGEST_LINE = 500;

/** The bars round the values of a form; a row of a table begins with one. */
export function valueBars(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const isRow = /^\s*\|/.test(line);
    if (!isRow && line.length <= LONGEST_LINE)
      for (const { index, 0: whole } of line.matchAll(BARS)) {
        const at = start + index;
        found.push({ start: at, end: at + 1 }, { start: at + whole.length - 1, end: at + whole.length });
      }
    start += line.length + 1;
  }
  return found.length < 2 * FEWEST_BARS ? [] : found;
}
