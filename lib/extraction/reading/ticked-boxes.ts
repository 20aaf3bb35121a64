import type { Span } from '../document';

const TICKED = '☒☑✓✔';
const EMPTY = '☐□';
const BOX = new RegExp(`[${TICKED}${EMPTY}]`, 'g');

/** What a form says by its boxes: a choice left empty says nothing, and the sign of a ticked one is no word. */
export function uncheckedChoices(text: string): Span[] {
  const boxes = [...text.matchAll(BOX)];
  return boxes.map(({ 0: sign, index }, rank) => {
    if (TICKED.includes(sign)) return { start: index, end: index + 1 };
    const line = text.indexOf('\n', index);
    const next = boxes[rank + 1]?.index ?? text.length;
    return { start: index, end: Math.min(next, line < 0 ? text.length : line) };
  });
}
