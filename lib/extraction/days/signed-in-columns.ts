import type { Reading } from '../reading/reading';

/** Whether a day, after these words of its line, is that of a signature by its column: below a place, or beside another day. */
export const isSignedInColumns = (reading: Reading, start: number, line: string): boolean =>
  IN_COLUMN.test(reading.folded.slice(Math.max(0, start - 100), start)) ||
  isBelowPlaces(reading, start, line) ||
  isInRowOfDays(reading, start);

/** « Fait à Nantes », « Le », and the day, each on its line. */
const IN_COLUMN = /(?:^|\n)[ \t]*fait a [a-z' -]{2,40},?[ \t]*\n[ \t]*le[ \t]*\n[ \t]*$/;

/** « Fait à Paris,      Fait à Saint-Denis, » above « le 28 mars 2024      le 5 avril 2024 ». */
const isBelowPlaces = (reading: Reading, start: number, line: string): boolean =>
  /^[ \t]*(?:le [^.;:€]{6,30}\s+)?le\s{1,2}$/.test(line) &&
  /\bfait a [^\n;.]{2,80},?[ \t]*\n[^\n]{0,60}$/.test(reading.folded.slice(Math.max(0, start - 200), start));

/** The widest line of two columns, in characters. */
const WIDEST = 250;
/** « le 23 mai 2025          le 23 mai 2025 », « 06/05/2024 17:41   13/05/2024 08:55 », below two signatories or two stamps. */
function isInRowOfDays({ folded, datesIn }: Reading, place: number): boolean {
  const before = folded.slice(Math.max(0, place - WIDEST), place);
  const start = place - before.length + before.lastIndexOf('\n') + 1;
  const [line = ''] = folded.slice(start, start + WIDEST + 1).split('\n', 1);
  if (line.length > WIDEST) return false;
  const days = datesIn({ start, end: start + line.length });
  const left = days.reduce((words, day) => words.replace(folded.slice(day.start, day.end), ''), line);
  return (
    days.length > 1 &&
    /^(?:\s|le|a|\d{1,2}[:h]\d{2}(?::\d{2})?)*$/.test(left) &&
    /(?:^|\n)[ \t]*(?:pour l[ae'][^\n]{3,120}|signee? electroniquement[^\n]*)\n(?:(?:\b[a-z]\.|[^\n.;:€\d]){3,160}\n)?$/.test(
      folded.slice(Math.max(0, start - 300), start),
    )
  );
}
