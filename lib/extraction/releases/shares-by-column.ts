import type { BudgetKind } from '../../convention/budget-kind';
import type { IsoDate } from '../../dates';
import { tableHeading } from '../credits/table-heading';
import type { Reading } from '../reading/reading';
import type { ReadingTable } from '../reading/reading-tables';
import { headerSignals } from '../values/header-signals';
import { isTotalRow, openingOf, tellsOpening } from './opening-columns';
import { findRelease } from './release';
import type { ReleaseStatement } from './release-statement';
import { shareOfCell } from './share-cells';
import type { StatedPart } from './stated-part';
import type { Allotted } from './tranche-part';

const MOST_ROWS = 50;
/** « AE engagées », « Taux de consommation des CP »: what becomes of credits that are open, or what is aimed at. */
const OF_USE = /\b(?:engage|consomm|execut|pay|realis|depens|prevision|cumul|taux\b|objectif|cible)[a-z]*/;
const EMPTY = /^(?:|-{1,3}|–|—|\/|0 ?%|neant|sans objet)$/;

/**
 * `| Échéance | AE 2026 | CP 2026 |` above `| à la signature | 40 % | 25 % |`: a column of shares for each of several
 * credits, whose rows say when. Nothing where a cell of theirs is no share.
 */
export function sharesByColumn(
  reading: Reading,
  table: ReadingTable,
  allotted: readonly Allotted[],
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  const [header = [], ...all] = table.rows;
  const rows = all.filter((row) => !isTotalRow(row));
  const columns = creditColumns(reading, table, allotted);
  if (columns.length < 2 || rows.length > MOST_ROWS || !tellsOpening(header) || isOfUse(reading, table))
    return [];
  const statements = columns.map(({ kind, year, column }): ReleaseStatement | undefined => {
    const parts = rows.map((row): StatedPart | 'none' | undefined => {
      const cell = row[column];
      if (EMPTY.test(cell?.folded ?? '')) return 'none';
      const share = shareOfCell(reading, cell);
      const told = columns.map((each) => row[each.column]);
      const opening = openingOf(table, row, told);
      const found = opening && findRelease(reading, opening.at, signed, year);
      if (!share || !found) return undefined;
      const release = { ...found.release, text: opening.text };
      const conditional = found.conditional || opening.isConditional;
      return { share: share.share, found: { ...found, release, conditional }, at: share };
    });
    const told = parts.filter((part) => part !== 'none');
    const read = told.filter((part) => part !== undefined);
    return read.length === told.length && read.length > 0
      ? { kinds: [kind], years: [year], parts: read }
      : undefined;
  });
  const read = statements.filter((statement) => statement !== undefined);
  return read.length === statements.length ? read : [];
}

function isOfUse({ folded }: Reading, { start, rows }: ReadingTable): boolean {
  const above = folded.slice(Math.max(0, start - 150), start).trimEnd();
  return [above.split('\n').at(-1) ?? '', ...(rows[0] ?? []).map((cell) => cell.folded)].some((words) =>
    OF_USE.test(words.replace(BUDGET_NAME, '')),
  );
}
const BUDGET_NAME = /\b(?:autorisations? d'engagements?|credits? de paiements?)\b/g;

/** The columns that each name one budget, of the year that they, the table or the only credits of theirs tell. */
function creditColumns(reading: Reading, table: ReadingTable, allotted: readonly Allotted[]) {
  const heading = tableHeading(reading, table).year?.value;
  return (table.rows[0] ?? []).flatMap(
    (cell, column): { kind: BudgetKind; year: number; column: number }[] => {
      const { kinds, year: own } = headerSignals(cell);
      const [kind, other] = kinds;
      if (!kind || other) return [];
      const [only, more] = allotted.filter((each) => each.kind === kind && each.amount !== 0);
      const year = own ?? heading ?? (more ? undefined : only?.year);
      return year === undefined ? [] : [{ kind, year, column }];
    },
  );
}
