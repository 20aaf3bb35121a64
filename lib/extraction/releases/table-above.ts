import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { headerSignals } from '../values/header-signals';
import { spaced } from '../values/spaced';
import type { Allotted } from './tranche-part';

/** Where the words of a sentence begin that ran on with the last cells of the table above it. */
export function belowTable(reading: Reading, { start, end }: Span): number {
  const table = reading.tableAt(start);
  if (!table || table.end >= end) return start;
  return table.end + (/\S/.exec(reading.folded.slice(table.end, end))?.index ?? 0);
}

/** « Ils vous seront ouverts … ». */
const THESE = spaced(/^ils (?:(?:vous|lui|leur) )?(?:sont|seront) /);

/** The budgets of the table of credits right above « Ils vous seront ouverts … », where they are of one year only. */
export function ofTableAbove(
  reading: Reading,
  sentence: Span,
  words: string,
  allotted: readonly Allotted[],
): BudgetKind[] | undefined {
  const before = reading.sentences[reading.sentenceRank(sentence.start) - 1];
  const table = before && reading.tableAt(before.start);
  if (!table || !THESE.test(words) || new Set(allotted.map(({ year }) => year)).size !== 1) return undefined;
  const named = table.rows.flat().flatMap((cell) => headerSignals(cell).kinds);
  const own = allotted.filter(({ kind }) => named.includes(kind)).map(({ kind }) => kind);
  return own.length > 0 ? [...new Set(own)] : undefined;
}
