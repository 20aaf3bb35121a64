/** Two lines may hold as many semicolons by chance. */
const FEWEST_ROWS = 3;
/** … and so may more lines one, between a label and its value. */
const FEWEST_PAIRS = 6;
const LONGEST_CELL = 60;
/** A cell of a row that a program wrote may hold a sentence. */
const LONGEST_WRITTEN = 240;

/** A cell between quotation marks, in which a semicolon parts nothing. */
const QUOTED = /(?<=^|;)"(?:[^"]|"")*"(?=;|$)/g;

/** The line with its cells bare, sign for sign: no quotation marks around them, one for two inside. */
const bare = (line: string): string =>
  line.replace(QUOTED, (cell) => {
    let opened = false;
    const inner = cell.slice(1, -1).replaceAll(';', ',');
    return ` ${inner.replaceAll('""', () => {
      opened = !opened;
      return opened ? ' "' : '" ';
    })} `;
  });

/** The semicolons that part the cells of a line; 0 where it is a sentence or the item of a list. */
function separators(line: string): number {
  const filled = line.replace(QUOTED, (cell) => '-'.repeat(cell.length));
  const cells = filled.split(';');
  // In a sentence a space stands beside each of them.
  const isTight = !/;[ \u00a0]|[ \u00a0];(?!;|$)/.test(filled);
  const isPair = isTight && cells.length === 2 && cells.every((cell) => cell !== '');
  const isWritten = isTight && (cells.length > 2 || isPair);
  const isRow = isWritten
    ? cells.every((cell) => cell.length <= LONGEST_WRITTEN)
    : cells.length > 2 &&
      cells.every((cell) => cell.trim().length <= LONGEST_CELL) &&
      !/[.;]\s*$/.test(filled);
  return isRow ? cells.length - 1 : 0;
}

/** « "echeance";"libelle" »: nobody but a program writes so, were it one row. */
const isQuotedRow = (line: string): boolean => /^"(?:[^"]|"")*"(?:;"(?:[^"]|"")*")+\s*$/.test(line);

/** Rows whose cells semicolons part, as they are pasted from a sheet: tabs in their place, sign for sign. */
export function semicolonRows(lines: readonly string[]): readonly string[] {
  const counts = lines.map(separators);
  const tabbed = [...lines];
  for (let first = 0; first < lines.length; ) {
    let last = first + 1;
    while (last < lines.length && counts[last] === counts[first]) last += 1;
    const parts = counts[first] ?? 0;
    const isWritten = lines.slice(first, last).every(isQuotedRow);
    if (parts > 0 && (isWritten || last - first >= (parts === 1 ? FEWEST_PAIRS : FEWEST_ROWS)))
      for (let rank = first; rank < last; rank += 1)
        tabbed[rank] = bare(lines[rank] ?? '').replaceAll(';', '\t');
    first = last;
  }
  return tabbed;
}
