/** A picture in grays, row by row, 0 black to 255 white. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Grays of a picture in colours; what is transparent is the white of the paper. */
export function toGray({ width, height, data }: ImageData): GrayImage {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at += 1, from += 4) {
    const alpha = data[from + 3] ?? 255;
    const luma = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8;
    pixels[at] = alpha === 255 ? luma : 255 - (((255 - luma) * alpha) >> 8);
  }
  return { width, height, pixels };
}

/** The gray that best parts ink from paper (Otsu): what is darker is ink. */
export function inkThreshold({ pixels }: GrayImage): number {
  const counts = new Float64Array(256);
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  const total = pixels.length;
  const sum = counts.reduce((all, count, gray) => all + count * gray, 0);
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let threshold = 127;
  counts.forEach((count, gray) => {
    below += count;
    sumBelow += count * gray;
    if (below === 0 || below === total) return;
    const apart = sumBelow / below - (sum - sumBelow) / (total - below);
    const score = below * (total - below) * apart * apart;
    if (score > best) {
      best = score;
      threshold = gray;
    }
  });
  // The last gray of ink is ink itself.
  return threshold + 1;
}

/** Grays by which ink differs from its paper, however faint: the noise of a scan is less. */
const FAINT = 40;
/** Points that one letter has at least. */
const ONE_LETTER = 40;

/** Whether nothing is written on a page: fewer points of ink than one letter has. */
export function isBlank({ pixels }: GrayImage): boolean {
  const counts = new Uint32Array(256);
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  const paper = counts.indexOf(Math.max(...counts));
  return counts.subarray(0, Math.max(0, paper - FAINT)).reduce((all, count) => all + count, 0) < ONE_LETTER;
}

/** As a portable graymap, which optical readers open without a decoder. */
export function toGraymap({ width, height, pixels }: GrayImage): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}
