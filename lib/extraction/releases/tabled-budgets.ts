import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { headerSignals } from '../values/header-signals';
import { namedBudgets } from '../values/named-budgets';
import { openingColumn, tellsOpening } from './opening-columns';

interface TabledYear {
  readonly value: number;
  readonly at: Span;
}

/** Whose amounts the rows of a table open. */
export interface TabledBudgets {
  /** Each row opens one amount of each of these; of a budget that its words name, where that is undefined. */
  readonly told: readonly (BudgetKind | undefined)[];
  /** Those that every row opens together. */
  readonly both: readonly BudgetKind[];
  /** The year that the columns of both name. */
  readonly year: TabledYear | undefined;
}

/** @param hasYear whether what stands above the table tells the year of all its amounts. */
export function tabledBudgets(reading: Reading, table: ReadingTable, hasYear: boolean): TabledBudgets {
  const [header = []] = table.rows;
  const opened = openedBudget(header);
  const columns = opened ? undefined : budgetColumns(header);
  const areTold = columns?.year === undefined ? !hasYear : openingColumn(header) !== undefined;
  // « AE = CP »: one column for both.
  const shared = tellsOpening(header)
    ? header.map((cell) => headerSignals(cell).kinds).filter(({ length }) => length > 1)
    : [];
  const [ofBoth = []] = shared.length === 1 ? shared : [];
  const only = ofBoth.length > 0 ? onlyBudget(reading, table.end) : [];
  const both = only.length > 0 ? only : columns ? (areTold ? columns.kinds : []) : ofBoth;
  return {
    told: opened ?? (both.length > 0 ? both : [undefined]),
    both,
    year: both.length > 0 ? columns?.year : undefined,
  };
}

/** « Les dates de la dernière colonne ne concernent que les AE », below the table. */
function onlyBudget({ folded }: Reading, end: number): BudgetKind[] {
  const said =
    /\bne (?:concern|val|s'appliqu|port)[a-z]{1,5} que (?:pour |aux? |sur )?(?:les )?[^.;\n]{0,30}/.exec(
      folded.slice(end, end + 300),
    );
  const kinds = said ? namedBudgets(said[0]) : [];
  return kinds.length === 1 ? kinds : [];
}

/** `| AE | CP | Mise à disposition des AE |`: the one of two budgets whose opening the table tells. */
function openedBudget(header: readonly ReadingCell[]): [BudgetKind] | undefined {
  const budgets = new Set(header.flatMap((cell) => headerSignals(cell).kinds));
  const [kind, other] = namedBudgets(
    header
      .filter((cell) => tellsOpening([cell]))
      .map(({ folded }) => folded)
      .join(' '),
  );
  return budgets.size > 1 && kind && !other ? [kind] : undefined;
}

/** `| Tranche | AE 2026 | CP 2026 |`: the two budgets with a column of their own, of one year or of none said. */
function budgetColumns(
  header: readonly ReadingCell[],
): { kinds: BudgetKind[]; year: TabledYear | undefined } | undefined {
  const own = header.flatMap((cell) => {
    const { kinds, year } = headerSignals(cell);
    const [kind, other] = kinds;
    return kind && !other ? [{ kind, year, at: cell }] : [];
  });
  const [first, second] = own;
  if (own.length !== 2 || !first || !second || first.kind === second.kind || first.year !== second.year)
    return undefined;
  const { year, at } = first;
  return {
    kinds: [first.kind, second.kind],
    year: year === undefined ? undefined : { value: year, at },
  };
}
