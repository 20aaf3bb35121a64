import type { ReadingTable } from '../reading/reading-tables';
import { headerSignals } from '../values/header-signals';

/** « CP T1 », « CP 2e trimestre », « CP S1 ». */
const PART_OF_YEAR =
  /\b(?:t|s|trim(?:estre)?\.?|semestre) ?[1-4]\b|\b[1-4](?:er|e|eme|nd|d)? ?(?:trim(?:estre)?|semestre)\b/;

/** « AE T3 » may be those of title 3; nobody delegates those of title 1. */
const FIRST_PART = /1/;

/** A table without the columns of quarters and half-years that stand beside the one of the whole year. */
export function withoutQuarters(table: ReadingTable): ReadingTable {
  const header = table.rows.find((row) => row.some((cell) => headerSignals(cell).kinds.length > 0)) ?? [];
  const columns = header.map((cell) => ({
    kind: headerSignals(cell).kinds.join(),
    part: PART_OF_YEAR.exec(cell.folded)?.[0],
  }));
  const dropped = columns.map(
    ({ kind, part }) =>
      part !== undefined &&
      kind !== '' &&
      columns.some((each) => each.kind === kind && each.part === undefined) &&
      columns.some((each) => each.kind === kind && FIRST_PART.test(each.part ?? '')),
  );
  return dropped.includes(true)
    ? { ...table, rows: table.rows.map((row) => row.filter((_, column) => !dropped[column])) }
    : table;
}
