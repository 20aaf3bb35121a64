import type { PageWord } from '../page/page-word';

/** Fewer letters than this tell nothing of a page. */
const ENOUGH_LETTERS = 40;

/**
 * The share of a page's letters that stand in words read with confidence: nearly 1 on a page that stands upright, nearly
 * 0 on one that lies on its side or its head. Measured: 0.9 and more, 0.1 and less.
 */
export function readsWell(words: readonly PageWord[]): number {
  let all = 0;
  let clear = 0;
  for (const { text, confidence = 0 } of words) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    all += text.length;
    if (letters >= 3 && confidence >= 75) clear += letters;
  }
  return all < ENOUGH_LETTERS ? 0 : clear / all;
}
