import type { Reading } from '../reading/reading';
import { findNamedTranches } from '../releases/named-tranches';
import { tableLayouts } from '../table-layouts';
import type { TableFigure } from '../table-layouts/table-layout';
import { currentColumns } from './current-columns';
import { proseFigures } from './prose-figures';
import { tableHeading } from './table-heading';

/** A table of credits has a row per year or per reference; longer ones, or more of them, are something else. */
const MOST_ROWS = 500;
const MOST_TABLES = 200;

export interface CreditFigures {
  /** Amounts per budget and year, those of the tables before those of the sentences. */
  readonly figures: readonly TableFigure[];
  /** Totals said in sentences, for the budgets that a table gives. */
  readonly spokenTotals: readonly TableFigure[];
  /** A part of the tables could not be read, or only a table of former credits was found. */
  readonly hasUnclear: boolean;
}

/** Every AE and CP that the convention states per year (or in total), wherever it does. A budget that a table gives is not read from sentences. */
export function creditFigures(reading: Reading): CreditFigures {
  const read = reading.tables.slice(0, MOST_TABLES).flatMap((table) => {
    if (table.rows.length > MOST_ROWS) return [];
    const heading = tableHeading(reading, table);
    const { table: current, manner } = currentColumns(table);
    for (const layout of tableLayouts) {
      const found = layout.read(current, heading);
      // A table that sets what was beside what is tells both: its heading may speak of either.
      if (found) return [{ ...found, isFormer: heading.isFormer && manner === undefined }];
    }
    return [];
  });
  const current = read.filter(({ isFormer }) => !isFormer);
  const tables = current.length > 0 ? current : read;
  const fromTables = tables.flatMap(({ figures }) => figures);
  const inTables = new Set(fromTables.map(({ kind }) => kind));
  const prose = proseFigures(reading);
  const fromProse = [...prose, ...trancheFigures(reading)].filter(({ kind }) => !inTables.has(kind));
  return {
    figures: [...fromTables, ...fromProse],
    spokenTotals: prose.filter(({ kind, year }) => year === 'total' && inTables.has(kind)),
    hasUnclear: tables.some(({ unclear, isFormer }) => unclear.length > 0 || isFormer),
  };
}

/** Named tranches add up to the allotments of their years. */
function trancheFigures(reading: Reading): TableFigure[] {
  return findNamedTranches(reading).flatMap(({ kind, year, amount, at, name, basis }) =>
    year === undefined ? [] : [{ kind, year, amount, at, basis, line: name }],
  );
}
