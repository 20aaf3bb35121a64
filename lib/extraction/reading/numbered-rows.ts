type Row = readonly { readonly text: string; readonly folded: string }[];

const NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?$/;
const PARAGRAPH = /^[^\n]{25,}[.;:]$/;

/** « 3.2.⇥Calendrier de mise à disposition : »: a numbered paragraph that a reader set between the rows of tables. */
const isParagraph = ([number, words, ...others]: Row): boolean =>
  NUMBER.test(number?.folded ?? '') &&
  PARAGRAPH.test(words?.text ?? '') &&
  others.every(({ text }) => text === '');

/** « 3.⇥Moyens »: its heading, right above it. */
const isHeading = ([number, words, ...others]: Row, below: Row | undefined): boolean =>
  NUMBER.test(number?.folded ?? '') &&
  words !== undefined &&
  others.every(({ text }) => text === '') &&
  below !== undefined &&
  isParagraph(below);

/** The tables that stand between numbered paragraphs, each alone; the same rows where there are no such paragraphs. */
export function betweenParagraphs<Each extends Row>(rows: readonly Each[]): readonly (readonly Each[])[] {
  if (rows.filter(isParagraph).length < 2) return [rows];
  const parts: Each[][] = [[]];
  for (const [rank, row] of rows.entries()) {
    if (isParagraph(row) || isHeading(row, rows[rank + 1])) parts.push([]);
    else parts.at(-1)?.push(row);
  }
  return parts.filter((part) => part.length > 0);
}
