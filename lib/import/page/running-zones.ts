import type { PageLine } from './page-lines';
import { segmentText } from './page-lines';

/** The share of a page's height, at its top and at its foot, where running heads and feet stand. */
const TOP = 0.075;
const FOOT = 0.075;

const textOf = (line: PageLine): string => line.segments.map(segmentText).join(' ');
/** Page numbers differ from one page to the next; an optical reader also slips on a letter here and there. */
function shapeOf(line: PageLine): string {
  const text = textOf(line);
  const shape = text
    .replace(/\d+/g, '0')
    .replace(/[^\p{L}0]/gu, '')
    .toLowerCase();
  // Two rows of figures are not the same row.
  return (shape.match(/\p{L}/gu) ?? []).length < LEAST_LETTERS ? text : shape;
}

/** Fewer letters than this tell no head or foot. */
const LEAST_LETTERS = 3;

/** The lines of each page without the heads and feet that come back, and without bare page numbers. */
export function withoutRunningLines(
  pages: readonly { readonly lines: readonly PageLine[]; readonly height: number }[],
): PageLine[][] {
  const inZone = (line: PageLine, height: number) =>
    line.box.bottom < TOP * height || line.box.top > (1 - FOOT) * height;
  const seen = new Map<string, number>();
  for (const { lines, height } of pages) {
    const shapes = new Set(lines.filter((line) => inZone(line, height)).map(shapeOf));
    for (const shape of shapes) seen.set(shape, (seen.get(shape) ?? 0) + 1);
  }
  return pages.map(({ lines, height }) =>
    lines.filter((line) => {
      if (!inZone(line, height)) return true;
      const isNumber = /^(?:page|p\.)?\s*[-–—]?\s*\d{1,3}\s*(?:(?:\/|sur|de)\s*\d{1,3})?\s*[-–—]?$/i.test(
        textOf(line).trim(),
      );
      return !isNumber && (seen.get(shapeOf(line)) ?? 0) < 2;
    }),
  );
}
