import { negate } from '../../money';
import { isAmendment } from '../is-amendment';
import { balancedFigures, hasTwinSets, rivalSets } from '../page-credits/balanced-sets';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import type { ReadingTable } from '../reading/reading-tables';
import { findNamedTranches } from '../releases/named-tranches';
import { tellsOpening } from '../releases/opening-columns';
import { shareColumn } from '../releases/tabled-shares';
import { tableLayouts } from '../table-layouts';
import type { TableFigure, TableHeading, TableReading } from '../table-layouts/table-layout';
import { headerSignals } from '../values/header-signals';
import { paragraphAbove } from './above-table';
import { closes, completing, hasRivals, isAmong, isContradicted, isSame } from './balance';
import { budgetGroups } from './budget-groups';
import { namedLinesIn } from './credit-line';
import { currentColumns } from './current-columns';
import { delegatedRows } from './delegated-rows';
import { grantedRows } from './granted-rows';
import { groupedRows } from './grouped-rows';
import { lotsOfBudgets } from './lots-of-budgets';
import { mayBeOfOthers } from './other-credits';
import { ownCells } from './own-cells';
import { proseFigures } from './prose-figures';
import { shareFigures } from './share-figures';
import { leavesStaffOpen } from './staff-cells';
import { leavesSubColumns } from './sub-columns';
import { isSubtotal } from './subtotals';
import { tableHeading } from './table-heading';
import { hasTwinCells } from './twin-cells';
import { lacksUnit, saysOtherUnit } from './unit-said';
import { hasUnreadCredits, leavesRest, leavesTables } from './unread-credits';
import { withoutInnerSums } from './without-inner-sums';
import { withoutNet } from './without-net';
import { withoutQuarters } from './without-quarters';

/** A table of credits has a row per year or per reference; longer ones, or more of them, are something else. */
const MOST_ROWS = 500;
const MOST_TABLES = 200;

export interface CreditFigures {
  /** Amounts per budget and year, those of the tables before those of the sentences. */
  readonly figures: readonly TableFigure[];
  /** Those of rows with references of their own, which may be told beside the sums of their years. */
  readonly rows: readonly TableFigure[];
  /** Totals said in sentences, for the budgets that a table gives. */
  readonly spokenTotals: readonly TableFigure[];
  /** What a table says that it is, where it sets what was beside what is. */
  readonly manner: 'replacement' | 'increment' | undefined;
  /** A part of the tables could not be read, or only a table of former credits was found. */
  readonly hasUnclear: boolean;
}

/** Every AE and CP that the convention states per year (or in total), wherever it does. A budget that a table gives is not read from sentences. */
export const creditFigures = oncePerReading((reading): CreditFigures => {
  const laidOut = reading.tables.slice(0, MOST_TABLES).flatMap((table) => {
    if (table.rows.length > MOST_ROWS || isOfReleases(reading, table)) return [];
    const heading = tableHeading(reading, table);
    const { table: current, manner } = currentColumns(
      withoutInnerSums(
        grantedRows(
          withoutQuarters(ownCells(reading, groupedRows(budgetGroups(lotsOfBudgets(withoutNet(table)))))),
        ),
      ),
    );
    for (const layout of tableLayouts) {
      const found = layout.read(current, heading);
      // A table that sets what was beside what is tells both: its heading may speak of either.
      if (found)
        return [
          {
            ...signed(found, heading.reduction),
            table,
            manner,
            isFormer: heading.isFormer && manner === undefined,
            isPlain: heading.unit === '',
          },
        ];
    }
    return [];
  });
  const read = byTable(reading, laidOut);
  const current = read.filter(({ isFormer }) => !isFormer);
  const prose = proseFigures(reading);
  // A table of former acts says nothing of what the sentences open.
  const isTold = prose.some(({ year }) => year !== 'total');
  const tables = current.length > 0 || isTold ? current : read;
  const fromTables = tables.flatMap(({ figures }) => delegatedRows(figures));
  const inTables = new Set(fromTables.map(({ kind }) => kind));
  const ofTranches = trancheFigures(reading);
  // One tranche of several is not read again as the whole of its year.
  const apart = prose.filter(({ at }) => !ofTranches.some((each) => each.at.start === at.start));
  const fromProse = [...apart, ...ofTranches].filter(({ kind }) => !inTables.has(kind));
  const shared = shareFigures(reading, [...fromTables, ...prose]).filter(
    ({ kind }) => ![...fromTables, ...fromProse].some((each) => each.kind === kind && each.year !== 'total'),
  );
  const figures = [...fromTables, ...fromProse, ...shared];
  const all = [...figures, ...completing(figures, prose)];
  const rows = all.filter(({ line, year }) => line !== null && year !== 'total');
  const manner = tables.find((table) => table.manner)?.manner;
  const isUnread =
    hasUnreadCredits(reading) ||
    fromProse.some(({ at }) => mayBeOfOthers(reading, at)) ||
    hasTwinSets(reading) ||
    rivalSets(reading).some((set) => isSame(set, all)) ||
    tables.some(({ table }) => leavesStaffOpen(reading, table) || leavesSubColumns(table)) ||
    tables.some(({ table, figures, isPlain }) => isPlain && lacksUnit(reading, table, figures));
  // What the words leave open, the sums may tell, or settle.
  const balanced = balancedFigures(reading);
  const isSettled = balanced !== undefined && isSame(balanced, all);
  // A total in a sentence holds against the sums; one of a table is of its own column.
  const totals = all.filter(({ year, at }) => year === 'total' && !reading.tableAt(at.start));
  const isOtherUnit =
    saysOtherUnit(reading) && (tables.length === 0 || tables.some(({ isPlain }) => isPlain));
  if (
    balanced &&
    (isSettled
      ? isAmendment(reading)
      : !closes(all) ||
        isAmong(balanced, all) ||
        hasRivals(all) ||
        (isContradicted(all) && !isAmendment(reading)))
  )
    return {
      // An avenant recalls other totals than its own.
      figures: isAmendment(reading) ? balanced : [...balanced, ...totals],
      rows,
      spokenTotals: prose.filter(({ year }) => year === 'total'),
      manner,
      hasUnclear: isUnread || isOtherUnit,
    };
  const isUnclear =
    (tables.length === 0 && read.length > 0) ||
    leavesTables(reading, read) ||
    tables.some(({ unclear, isFormer }) => unclear.length > 0 || isFormer);
  return {
    figures: isSettled ? all.filter((figure) => !isSubtotal(reading, figure, all, balanced)) : all,
    rows,
    spokenTotals: prose.filter(({ kind, year }) => year === 'total' && inTables.has(kind)),
    manner,
    hasUnclear:
      (isUnclear && !isSettled) ||
      leavesRest(reading, read) ||
      (tables.length > 0 && isOtherUnit) ||
      isUnread ||
      hasTwinCells(reading, all),
  };
});

/** One table for each line of credits, named above it or in its head: what it gives is a part of each year, and its totals are its own. */
function byTable<Read extends TableReading & { readonly table: ReadingTable }>(
  reading: Reading,
  read: readonly Read[],
): readonly Read[] {
  const codes = read.map(({ table, figures }) => {
    const named = figures.every(({ line }) => line === null)
      ? namedLinesIn(reading, { ...paragraphAbove(reading, table), end: table.end })
      : [];
    return named.length === 1 ? named[0]?.code : undefined;
  });
  if (new Set(codes.filter((code) => code !== undefined)).size < 2) return read;
  return read.map((own, rank) => {
    const line = codes[rank];
    if (line === undefined) return own;
    const figures = own.figures.filter(({ year }) => year !== 'total').map((figure) => ({ ...figure, line }));
    return { ...own, figures };
  });
}

/** A table of the parts of a year, or of tranches each with its opening: it is no table of years. */
function isOfReleases(reading: Reading, table: ReadingTable): boolean {
  if (shareColumn(reading, table) !== undefined) return true;
  const [header = []] = table.rows;
  const budgets = new Set(header.flatMap((cell) => headerSignals(cell).kinds));
  const named = findNamedTranches(reading).filter(
    ({ at, year }) => year !== undefined && at.start >= table.start && at.end <= table.end,
  );
  // Both budgets: each tranche opens some of the one and some of the other.
  return (
    tellsOpening(header) &&
    named.length > 1 &&
    (budgets.size === 1 || named.length >= 2 * (table.rows.length - 2))
  );
}

/** The amounts below « sont réduits des montants suivants : », taken back; what « sont réduits » alone means is not sure. */
function signed(found: TableReading, reduction: TableHeading['reduction']): TableReading {
  if (reduction === undefined || found.figures.some(({ amount }) => amount < 0)) return found;
  if (reduction === 'unclear') return { ...found, unclear: found.figures.map(({ at }) => at) };
  return { ...found, figures: found.figures.map((figure) => ({ ...figure, amount: negate(figure.amount) })) };
}

/** Named tranches add up to the allotments of their years. */
function trancheFigures(reading: Reading): TableFigure[] {
  return findNamedTranches(reading).flatMap(({ kind, year, amount, at, name, basis }) =>
    year === undefined ? [] : [{ kind, year, amount, at, basis, line: name }],
  );
}
