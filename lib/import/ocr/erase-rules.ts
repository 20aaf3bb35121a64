import type { Box } from '../../extraction/document';
import { type GrayImage, inkThreshold } from './gray-image';

/** Ink that runs on so far, as shares of the page's width, is a rule and no letter (a capital is 0.012 high). */
const SHORTEST_ACROSS = 0.045;
const SHORTEST_DOWN = 0.032;
/** Thicker than this share, it is a stamp or a picture. */
const THICKEST = 0.006;
/** Breaks that noise makes in a rule, in pixels. */
const BREAK = 2;

interface Stroke {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The rules of a page (borders of tables, underlines) found and painted over with paper: an optical reader takes them
 * for digits, `| 70 000 €` becoming 170 000 €, and loses rows between them.
 */
export function eraseRules(image: GrayImage): { image: GrayImage; rules: Box[] } {
  const { width, height } = image;
  const threshold = inkThreshold(image);
  const isInk = (x: number, y: number) => (image.pixels[y * width + x] ?? 255) < threshold;
  const across = strokes(height, width, (y, x) => isInk(x, y), SHORTEST_ACROSS * width);
  const down = strokes(width, height, (x, y) => isInk(x, y), SHORTEST_DOWN * width);
  const most = Math.max(6, THICKEST * width);
  const boxes = [
    ...gathered(across, most).map(({ line, end, from, to }) => ({
      left: from,
      right: to,
      top: line,
      bottom: end,
    })),
    ...gathered(down, most).map(({ line, end, from, to }) => ({
      left: line,
      right: end,
      top: from,
      bottom: to,
    })),
  ];
  const pixels = Uint8Array.from(image.pixels);
  for (const { left, right, top, bottom } of boxes) {
    const isAcross = right - left > bottom - top;
    paint(pixels, image, isAcross ? [left, top - 1, right, bottom + 1] : [left - 1, top, right + 1, bottom]);
  }
  return { image: { width, height, pixels }, rules: boxes };
}

/** The long runs of ink on each line, across or down. */
function strokes(
  lines: number,
  length: number,
  isInk: (line: number, at: number) => boolean,
  shortest: number,
): Stroke[] {
  const found: Stroke[] = [];
  for (let line = 0; line < lines; line += 1) {
    let from = -1;
    let last = -1;
    for (let at = 0; at <= length; at += 1) {
      if (at < length && isInk(line, at)) {
        if (from < 0) from = at;
        last = at;
      } else if (from >= 0 && (at - last > BREAK || at === length)) {
        if (last - from >= shortest) found.push({ line, from, to: last + 1 });
        from = -1;
      }
    }
  }
  return found;
}

/** Strokes on neighbouring lines that run side by side make one rule; a thick one is none. */
function gathered(
  all: readonly Stroke[],
  most: number,
): { line: number; end: number; from: number; to: number }[] {
  const rules: { line: number; end: number; from: number; to: number }[] = [];
  let open: typeof rules = [];
  for (const { line, from, to } of all) {
    open = open.filter((rule) => rule.end >= line - 2);
    const own = open.find((rule) => rule.from < to && from < rule.to);
    if (own) {
      own.end = line + 1;
      own.from = Math.min(own.from, from);
      own.to = Math.max(own.to, to);
    } else {
      const rule = { line, end: line + 1, from, to };
      rules.push(rule);
      open.push(rule);
    }
  }
  return rules.filter(({ line, end }) => end - line <= most);
}

function paint(
  pixels: Uint8Array,
  { width, height }: GrayImage,
  [left, top, right, bottom]: readonly [number, number, number, number],
): void {
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1)
    pixels.fill(255, y * width + Math.max(0, left), y * width + Math.min(width, right));
}
