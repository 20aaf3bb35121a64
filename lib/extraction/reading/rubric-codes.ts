import type { Span } from '../document';

/** « B1  AE », « C2. 25 % des AE »: the rubric of a form, before what it labels. */
const CODED = /^[ \t]*([A-K])\d{1,2}[ \t]?[.:)–-]?[ \t]{1,4}(?=\S)/gm;
/** Fewer lines so begun may be rooms, roads or annexes. */
const FEWEST = 6;

/** The codes of the rubrics of a form: of several frames, each at the start of its line. They say nothing of the convention. */
export function rubricCodes(text: string): Span[] {
  const codes = [...text.matchAll(CODED)];
  const frames = new Set(codes.map(([, letter]) => letter));
  return codes.length >= FEWEST && frames.size > 2
    ? codes.map(({ 0: code, index }) => ({ start: index, end: index + code.length }))
    : [];
}
