import type { BudgetKind } from '../../convention/budget-kind';
import type { IsoDate } from '../../dates';
import { tableHeading } from '../credits/table-heading';
import type { Reading } from '../reading/reading';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { headerSignals } from '../values/header-signals';
import { namedBudgets } from '../values/named-budgets';
import { belowHead } from './below-head';
import { datedShares } from './dated-shares';
import { isTotalRow, openingOf, tellsOpening } from './opening-columns';
import { partsInCells } from './parts-in-cells';
import { findRelease } from './release';
import { yearsOf } from './release-clauses';
import type { ReleaseStatement } from './release-statement';
import { rankCell } from './row-rank';
import { filledFrom, shareOfCell } from './share-cells';
import { sharesByColumn } from './shares-by-column';
import type { StatedPart } from './stated-part';
import { statedParts } from './stated-parts';
import type { Allotted } from './tranche-part';
import { cardOpenings, creditsOf, wholeOpenings } from './whole-openings';

const MOST_ROWS = 50;
const MOST_TABLES = 200;

/**
 * `| Tranche | Part des AE 2025 | Mise à disposition |` above `| 1 | 50 % | à la signature |`: a table of the parts of a
 * year's credits, each with its opening. Budget and year stand in its heads, in the line above it, or are the only ones.
 */
export function tabledShares(
  reading: Reading,
  allotted: readonly Allotted[],
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  return reading.tables.slice(0, MOST_TABLES).flatMap((whole): ReleaseStatement[] => {
    const table = belowHead(reading, whole);
    const dated = datedShares(reading, table, signed);
    if (dated.length > 0) return dated;
    const labelled = labelledOpenings(reading, table, allotted, signed);
    if (labelled.length > 0) return labelled;
    const inParts = partsInCells(reading, table, signed);
    if (inParts.length > 0) return inParts;
    const byColumn = sharesByColumn(reading, table, allotted, signed);
    if (byColumn.length > 0) return byColumn;
    const column = shareColumn(reading, table);
    if (column === undefined) {
      const whole = wholeOpenings(reading, table, signed);
      return whole.length > 0 ? whole : cardOpenings(reading, table, signed);
    }
    const named = ofNamedCredits(reading, table, column, signed);
    if (named.length > 0) return named;
    const heading = tableHeading(reading, table);
    const heads = (table.rows[0] ?? []).map(headerSignals);
    const inHeads = [...new Set(heads.flatMap(({ kinds }) => kinds))];
    const ofAll: readonly BudgetKind[] =
      inHeads.length > 0 ? inHeads : heading.kind ? [heading.kind.value] : [];
    const [kind, other] = ofAll;
    if (!kind || other) return [];
    const [only] = onlyYear(allotted, [kind]);
    const year = heads.find((head) => head.year !== undefined)?.year ?? heading.year?.value ?? only;
    if (year === undefined) return [];
    const parts = dataRows(reading, table).flatMap(
      (row) => partOf(reading, table, row, column, [], signed) ?? [],
    );
    return parts.length > 0 ? [{ kinds: [kind], years: [year], parts }] : [];
  });
}

/** The part that a row tells, and what opens it. */
function partOf(
  reading: Reading,
  table: ReadingTable,
  row: readonly ReadingCell[],
  column: number,
  credits: readonly (ReadingCell | undefined)[],
  signed: IsoDate | undefined,
): StatedPart | undefined {
  const cell = row[column];
  const share = shareOfCell(reading, cell);
  const opening = openingOf(table, row, [cell, ...credits, rankCell(row)]);
  const found = opening && findRelease(reading, opening.at, signed);
  if (!share || !opening || !found) return undefined;
  const release = { ...found.release, text: opening.text };
  const conditional = found.conditional || opening.isConditional;
  return { share: share.share, found: { ...found, release, conditional }, at: share };
}

/**
 * `| T1 | AE 2024 | 40 % | à la signature |`, `| 1 | AE | 2024 | 40 % | … |`: each row names the credits of which it opens a
 * part, or leaves those of the row above.
 */
function ofNamedCredits(
  reading: Reading,
  table: ReadingTable,
  column: number,
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  const statements = new Map<string, ReleaseStatement>();
  let above: readonly ReadingCell[] | undefined;
  let columns: readonly number[] = [];
  for (const row of dataRows(reading, table)) {
    const filled = filledFrom(above, row, columns);
    const { kinds, year, cells } = creditsOf(filled);
    above = filled;
    columns = cells.map((cell) => (cell ? filled.indexOf(cell) : -1));
    const part = partOf(reading, table, row, column, cells, signed);
    if (!kinds || year === undefined || !part) return [];
    const key = `${kinds.join()} ${year}`;
    const known = statements.get(key);
    statements.set(key, { kinds, years: [year], parts: [...(known?.parts ?? []), part] });
  }
  return [...statements.values()];
}

/**
 * `| Mise à disposition des AE 2026 | en totalité le 15 février 2026 |`, or `| Ouverture | AE 2026 : le 15 février 2026 |`
 * and such rows below it without a label: rows of a card.
 */
function labelledOpenings(
  reading: Reading,
  table: ReadingTable,
  allotted: readonly Allotted[],
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  let above: ReadingCell | undefined;
  return table.rows.slice(0, MOST_ROWS).flatMap(([first, cell]): ReleaseStatement[] => {
    const label: ReadingCell | undefined = first?.folded === '' ? above : first;
    above = label;
    if (!label || !cell || !tellsOpening([label])) return [];
    const colon = namedBudgets(label.folded).length > 0 ? -1 : cell.folded.indexOf(':');
    const named = colon < 0 ? label : { start: cell.start, end: cell.start + colon };
    const kinds = namedBudgets(reading.folded.slice(named.start, named.end));
    const told = yearsOf(reading, named);
    // « Ouverture AE », where one year alone has such credits.
    const years = told.length > 0 ? told : onlyYear(allotted, kinds);
    const opening = { start: cell.start + colon + 1, end: cell.end };
    const parts = kinds.length > 0 && years.length > 0 ? statedParts(reading, opening, signed) : [];
    return parts.length > 0 ? [{ kinds, years, parts }] : [];
  });
}

/** The column whose every cell is one share of a whole, in a table that also tells openings. */
export function shareColumn(reading: Reading, table: ReadingTable): number | undefined {
  const [header = []] = table.rows;
  const isTold = tellsOpening(header) || (isPart(reading, header) && isBelowOpening(reading, table));
  if (table.rows.length > MOST_ROWS || !isTold) return undefined;
  const rows = dataRows(reading, table);
  if (rows.length === 0) return undefined;
  const column = header.findIndex((_, rank) =>
    rows.every((row) => {
      const cell = row[rank];
      return shareOfCell(reading, cell) !== undefined;
    }),
  );
  return column < 0 ? undefined : column;
}

const dataRows = (reading: Reading, table: ReadingTable) =>
  table.rows.slice(isPart(reading, table.rows[0] ?? []) ? 0 : 1).filter((row) => !isTotalRow(row));

/** « Les AE 2025 sont ouvertes par étapes : », and not what a supplier is paid. */
function isBelowOpening(reading: Reading, table: ReadingTable): boolean {
  const above = reading.folded.slice(Math.max(0, table.start - 250), table.start).trimEnd();
  const line = above.slice(above.lastIndexOf('\n\n') + 1);
  return (
    /\b(?:ouvert|mis(?:e|es)? a (?:la )?disposition|debloqu|liber|delegu|disponible)/.test(line) &&
    !/\b(?:titulaire|fournisseur|prestataire|marche|payee?s?)\b/.test(line)
  );
}

/** « étape 1 | 40 % | à la signature »: a part and its opening, in a table without a head. */
function isPart(reading: Reading, row: readonly ReadingCell[]): boolean {
  const cell = row.find((each) => shareOfCell(reading, each) !== undefined);
  const opening = cell && openingOf({ rows: [] }, row, [cell, rankCell(row)]);
  return opening !== undefined && findRelease(reading, opening.at, undefined) !== undefined;
}

/** The year of such credits, where there is but one. */
function onlyYear(allotted: readonly Allotted[], kinds: readonly BudgetKind[]): readonly number[] {
  const years = new Set(
    allotted.filter(({ kind, amount }) => kinds.includes(kind) && amount !== 0).map(({ year }) => year),
  );
  return years.size === 1 ? [...years] : [];
}
