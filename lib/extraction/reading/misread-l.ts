/** Fewer in a text are names that are written so: « ProIA », « OpenIndex ». */
const FEWEST = 5;

/** « généraI », « déIégant », « Ie », « I'agence ». */
const MISREAD =
  /(?<=\p{Ll}I*)I(?![\p{Lu}--I]|\d)|(?<![\p{L}\d])I(?=(?:e|a|es|ui|eur|eurs)(?!\p{L})|'\p{L})/gv;

/** The places of the capital I that an optical reader took for an l, where it did so all through a text. */
export function misreadL(text: string): readonly number[] {
  const places = Array.from(text.matchAll(MISREAD), ({ index }) => index);
  return places.length < FEWEST ? [] : places;
}
