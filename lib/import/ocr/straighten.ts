import type { Box } from '../../extraction/document';
import { type GrayImage, inkThreshold } from './gray-image';

/** Skews that are looked for, in degrees: a sheet put askew on the glass. */
const MOST = 4;
const COARSE = 0.4;
const FINE = 0.05;
/** Points of ink that are enough to tell. */
const SAMPLES = 40_000;

/**
 * How far the lines of a page lean, in degrees, clockwise: the angle at which rows of ink and rows of paper differ most.
 */
export function skewOf(image: GrayImage): number {
  const points = inkPoints(image);
  if (points.length < 400) return 0;
  const best = (from: number, to: number, step: number) => {
    let found = 0;
    let most = -1;
    for (let angle = from; angle <= to + step / 2; angle += step) {
      const score = sharpness(points, angle, image);
      // A straight page must not turn for nothing.
      if (score > most * (angle === 0 ? 0.999 : 1)) {
        most = score;
        found = angle;
      }
    }
    return found;
  };
  const near = best(-MOST, MOST, COARSE);
  const angle = best(near - COARSE, near + COARSE, FINE);
  return Math.abs(angle) < FINE * 1.5 ? 0 : angle;
}

/** Places of ink, x and y in turn. */
function inkPoints(image: GrayImage): Float32Array {
  const threshold = inkThreshold(image);
  const { width, height, pixels } = image;
  const found: number[] = [];
  // Every row, some columns: rows left out would beat against the bins and favour the angle zero.
  const step = Math.max(1, Math.round((width * height) / (SAMPLES * 12)));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += step) if ((pixels[y * width + x] ?? 255) < threshold) found.push(x, y);
  return Float32Array.from(found);
}

function sharpness(points: Float32Array, degrees: number, { width, height }: GrayImage): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const margin = Math.ceil(Math.abs(slope) * width);
  const rows = new Float64Array(height + 2 * margin + 1);
  for (let at = 0; at < points.length; at += 2) {
    const row = ((points[at + 1] ?? 0) - slope * (points[at] ?? 0) + margin) | 0;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let score = 0;
  for (let row = 1; row < rows.length; row += 1) {
    const change = (rows[row] ?? 0) - (rows[row - 1] ?? 0);
    score += change * change;
  }
  return score;
}

/** The picture turned back by its skew, about its middle; what comes in from outside is paper. */
export function straightened({ width, height, pixels }: GrayImage, degrees: number): GrayImage {
  if (degrees === 0) return { width, height, pixels };
  const [cos, sin] = turn(degrees);
  const [cx, cy] = [width / 2, height / 2];
  const turned = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = cos * (x - cx) - sin * (y - cy) + cx;
      const fromY = sin * (x - cx) + cos * (y - cy) + cy;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [dx, dy] = [fromX - left, fromY - top];
      const at = top * width + left;
      const above = (pixels[at] ?? 255) * (1 - dx) + (pixels[at + 1] ?? 255) * dx;
      const below = (pixels[at + width] ?? 255) * (1 - dx) + (pixels[at + width + 1] ?? 255) * dx;
      turned[y * width + x] = above * (1 - dy) + below * dy;
    }
  }
  return { width, height, pixels: turned };
}

const turn = (degrees: number): [number, number] => {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
};

/** A box of the straightened picture where it stands on the picture as it was. */
export function boxBefore(
  { left, top, right, bottom }: Box,
  degrees: number,
  { width, height }: { width: number; height: number },
): Box {
  if (degrees === 0) return { left, top, right, bottom };
  const [cos, sin] = turn(degrees);
  const [cx, cy] = [width / 2, height / 2];
  const [x, y] = [(left + right) / 2 - cx, (top + bottom) / 2 - cy];
  const [mx, my] = [cos * x - sin * y + cx, sin * x + cos * y + cy];
  const [halfWidth, halfHeight] = [(right - left) / 2, (bottom - top) / 2];
  return { left: mx - halfWidth, right: mx + halfWidth, top: my - halfHeight, bottom: my + halfHeight };
}
