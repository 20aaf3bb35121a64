import { type IsoDate, parseDay } from '../dates';
import { failure, type Outcome, success } from '../outcome';
import type { Cells, Extract, ExtractLine, ExtractProblem } from './extract';
import type { ExtractLayout, FoundLayout } from './layout';
import { layouts } from './layouts';

/** Rows between two words on the progress. */
const STEP = 2_000;

/** A sheet as it was read: a workbook may hold a summary beside the extract. */
export interface ExtractSheet {
  readonly name: string;
  readonly rows: readonly Cells[];
}

/**
 * Reads an extract out of the sheets of a file: the layout is recognised by its header, or by its columns, and every
 * row is read, left aside or told to be wrong. The failure is the end of a French sentence that starts with the file's name.
 */
export function readExtract(
  fileName: string,
  sheets: readonly ExtractSheet[],
  onProgress: (done: number, of: number) => void = () => {},
): Outcome<Extract, string> {
  const found = bestOf(sheets);
  if (!found)
    return failure(
      `n’est pas un extrait Chorus connu : aucune ligne d’en-tête n’y nomme un n° d’EJ et un montant. Extraits lus : ${layouts.map(({ label }) => label).join(' ; ')}.`,
    );
  const { layout, place, rows } = found;
  const lines: ExtractLine[] = [];
  const problems: ExtractProblem[] = [];
  let leftAside = 0;
  for (let rank = place.start; rank < rows.length; rank += 1) {
    const cells = rows[rank] ?? [];
    if (cells.every((cell) => cell === '')) continue;
    const read = place.read(cells, rank + 1);
    if (read.kind === 'lines') for (const line of read.lines) lines.push(line);
    else if (read.kind === 'problem') problems.push({ row: rank + 1, message: read.message });
    else leftAside += 1;
    if (rank % STEP === 0) onProgress(rank, rows.length);
  }
  const day = dayOfExtract(rows.slice(0, place.start), fileName);
  const { id, label, tells, holdsCarryOver = false } = layout;
  return success({ layout: id, label, tells, holdsCarryOver, lines, problems, leftAside, day });
}

interface Found {
  readonly layout: ExtractLayout;
  readonly place: FoundLayout;
  readonly rows: readonly Cells[];
}

function bestOf(sheets: readonly ExtractSheet[]): Found | undefined {
  let best: Found | undefined;
  for (const { rows } of sheets)
    for (const layout of layouts) {
      const place = layout.find(rows);
      if (place && place.score > (best?.place.score ?? 0)) best = { layout, place, rows };
    }
  return best;
}

const DAY = /(?:^|\D)(\d{2}[/.-]\d{2}[/.-]20\d{2}|20\d{2}-\d{2}-\d{2})(?:\D|$)/;

/** The last day told above the header (« Date d'extraction : 31/10/2023 »), else the one in the file's name. */
function dayOfExtract(preamble: readonly Cells[], fileName: string): IsoDate | null {
  const texts = [...preamble.flat().filter((cell) => /extra|[ée]dit|date|jour|actualis/i.test(cell))];
  const told = [...preamble.flat(), fileName].map((text) => DAY.exec(text)?.[1]);
  const near = texts.map((text) => DAY.exec(text)?.[1]).find((day) => day !== undefined);
  const day = near ?? told.find((found) => found !== undefined);
  const compact = /(?:^|\D)(20\d{2})(\d{2})(\d{2})(?:\D|$)/.exec(fileName);
  return parseDay(day ?? (compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : '')) ?? null;
}
