import { medianOf, type PageWord } from './page-word';

/** The width of a letter in each word that is long enough to tell: the same everywhere on a typewriter. */
export const letterWidths = (words: readonly PageWord[]): number[] =>
  words.filter(({ text }) => text.length > 2).map(({ text, box }) => (box.right - box.left) / text.length);

/** Whether more than a share of widths differ from the usual one by less than so much of it. */
export function areEven(widths: readonly number[], slack: number, share: number): boolean {
  const usual = medianOf(widths);
  const even = widths.filter((width) => Math.abs(width - usual) < slack * usual);
  return even.length > share * widths.length;
}
