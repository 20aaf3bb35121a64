import type { Box } from '../../extraction/document';
import { type GrayImage, inkThreshold } from './gray-image';

/** A dot is no larger than this share of the page's width, and the next one no farther. */
const LARGEST = 0.005;
const FARTHEST = 0.016;
/** How evenly the dots of a leader follow each other, and how many there are: three are an ellipsis. */
const EVEN = 0.35;
const FEWEST = 6;
/** How far above or below the one before it a dot may stand, in pixels. */
const LEVEL = 2;

/**
 * The dotted leaders of a page (« Programme ........ 214 ») found and painted over with paper: an optical reader takes
 * their dots for letters, and the letters beside them for others.
 */
export function eraseLeaders(image: GrayImage): { image: GrayImage; leaders: Box[] } {
  const dots = dotsOf(image);
  const leaders: Box[] = [];
  const pixels = Uint8Array.from(image.pixels);
  for (const row of rowsOf(dots, FARTHEST * image.width)) {
    for (const { left, right, top, bottom } of row)
      for (let y = Math.max(0, top - 1); y < Math.min(image.height, bottom + 1); y += 1)
        pixels.fill(255, y * image.width + Math.max(0, left - 1), y * image.width + right + 1);
    const [first, last] = [row[0], row.at(-1)];
    if (first && last) leaders.push({ ...first, right: last.right });
  }
  return { image: { ...image, pixels }, leaders };
}

/** The specks of ink that are as small as a dot and stand alone, from left to right. */
function dotsOf(image: GrayImage): Box[] {
  const { width, height, pixels } = image;
  const threshold = inkThreshold(image);
  const seen = new Uint8Array(pixels.length);
  const largest = LARGEST * width;
  const dots: Box[] = [];
  for (let start = 0; start < pixels.length; start += 1) {
    if (seen[start] || (pixels[start] ?? 255) >= threshold) continue;
    const box = { left: width, right: 0, top: height, bottom: 0 };
    const open = [start];
    seen[start] = 1;
    let area = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      area += 1;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
      for (let nextY = Math.max(0, y - 1); nextY <= Math.min(height - 1, y + 1); nextY += 1)
        for (let nextX = Math.max(0, x - 1); nextX <= Math.min(width - 1, x + 1); nextX += 1) {
          const next = nextY * width + nextX;
          if (seen[next] || (pixels[next] ?? 255) >= threshold) continue;
          seen[next] = 1;
          open.push(next);
        }
    }
    if (area > 2 && box.right - box.left <= largest && box.bottom - box.top <= largest) dots.push(box);
  }
  return dots.sort((first, second) => first.left - second.left);
}

/** Dots that follow each other on one level, evenly. */
function rowsOf(dots: readonly Box[], farthest: number): Box[][] {
  const rows: Box[][] = [];
  let open: Box[][] = [];
  for (const dot of dots) {
    open = open.filter((row) => dot.left - (row.at(-1)?.right ?? 0) <= 2 * farthest);
    const own = open.find((row) => followsOn(row, dot, farthest));
    if (own) own.push(dot);
    else {
      const row = [dot];
      rows.push(row);
      open.push(row);
    }
  }
  return rows.filter(({ length }) => length >= FEWEST);
}

function followsOn(row: readonly Box[], dot: Box, farthest: number): boolean {
  const last = row.at(-1);
  const before = row.at(-2);
  if (!last || Math.abs(last.bottom - dot.bottom) > LEVEL) return false;
  const step = dot.left - last.left;
  if (dot.left <= last.right || step > farthest) return false;
  return before === undefined || Math.abs(step - (last.left - before.left)) <= Math.max(2, EVEN * step);
}
