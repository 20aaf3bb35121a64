/** « .....58 400 €..... »: what was typed on the dots of a printed form. */
const FILLED = /(?<![^\s:|])\.{2,}(?=[^.\s])([^\n]*?[^.\s])\.{2,}(?![^\s|])/g;
/** « le ..17.. / ..03.. / ..2025.. ». */
const DAY = /\.{2,}(\d{1,2})\.{2,}\s?\/\s?\.{2,}(\d{1,2})\.{2,}\s?\/\s?\.{2,}(20\d\d)\.{2,}/g;
/** Dots between blanks, on which nothing was typed. */
const BLANK = /(?<=^\s*|\s{2,})\.{5,}(?=\s{2,}|\s*$)/g;
/** Fewer are leaders, or a pause. */
const FEWEST = 6;
/** A longer line is no line of a form. */
const LONGEST = 500;

/** The lines of a form that was filled in on its dots, each value in its place without them; other lines as they are. */
export function withoutDots(lines: readonly string[]): readonly string[] {
  const isShort = (line: string) => line.length <= LONGEST;
  const count = lines.filter(isShort).reduce((all, line) => all + (line.match(FILLED)?.length ?? 0), 0);
  if (count < FEWEST) return lines;
  return lines.map((line) =>
    isShort(line)
      ? line
          .replace(DAY, '$1/$2/$3')
          .replace(FILLED, (field) => field.replace(/^\.+|\.+$/g, (dots) => ' '.repeat(dots.length)))
          .replace(BLANK, (dots) => ' '.repeat(dots.length))
      : line,
  );
}
