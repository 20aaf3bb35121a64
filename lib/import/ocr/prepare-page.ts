import type { Box } from '../../extraction/document';
import { eraseRules } from './erase-rules';
import { type GrayImage, toGraymap } from './gray-image';
import { skewOf, straightened } from './straighten';

/** A page ready for the optical reader. */
export interface PreparedPage {
  readonly width: number;
  readonly height: number;
  /** A portable graymap. */
  readonly file: Uint8Array<ArrayBuffer>;
  /** Degrees by which the page was turned back. */
  readonly skew: number;
  /** The rules that were on it, on the straightened page. */
  readonly rules: readonly Box[];
}

/** Straightens a page and takes its rules out. */
export function preparePage(page: GrayImage): PreparedPage {
  const skew = skewOf(page);
  const { image, rules } = eraseRules(straightened(page, skew));
  return { width: image.width, height: image.height, file: toGraymap(image), skew, rules };
}
