import type { Box } from '../../extraction/document';
import { eraseLeaders } from './erase-leaders';
import { eraseRules } from './erase-rules';
import { type GrayImage, isBlank, toGraymap } from './gray-image';
import { skewOf, straightened } from './straighten';

/** A page ready for the optical reader. */
export interface PreparedPage {
  readonly width: number;
  readonly height: number;
  /** A portable graymap. */
  readonly file: Uint8Array<ArrayBuffer>;
  /** Nothing is written on it, rules and leaders apart. */
  readonly isBlank: boolean;
  /** Degrees by which the page was turned back. */
  readonly skew: number;
  /** The rules that were on it, on the straightened page. */
  readonly rules: readonly Box[];
  /** The dotted leaders that were on it. */
  readonly leaders: readonly Box[];
}

/** Straightens a page and takes its rules and its dotted leaders out. */
export function preparePage(page: GrayImage): PreparedPage {
  const skew = skewOf(page);
  const { image: unruled, rules } = eraseRules(straightened(page, skew));
  const { image, leaders } = eraseLeaders(unruled);
  return {
    width: image.width,
    height: image.height,
    file: toGraymap(image),
    isBlank: isBlank(image),
    skew,
    rules,
    leaders,
  };
}
