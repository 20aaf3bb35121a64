import type { ReadingCell } from '../reading/reading-tables';
import { cellAmount, unitOf } from '../values/cell-amount';
import { headerSignals } from '../values/header-signals';
import { PAST, type TableFigure, type TableLayout } from './table-layout';

const TOLD_AGAIN = /\b(?:total|ancien|nouve|initial|modifie|avant|apres|dont|cumul|variation|ecart)/;
const ONE_BUDGET = /^(?:(ae|autorisations? d'engagements?)|(?:cp|credits? de paiements?))\b/;

/** A line of credits by its code or its rank, and no other table inside the table. */
const LINE =
  /\d{4}-[a-z0-9]{4}|\b0\d{3}[a-z0-9]{8}\b|^(?:uo|action|volet|activite|centre financier)\b(?!.*\b(?:dont|cout|rempla))/;

/** « 2025 », « exercice 2025 », « année N+1 (2026) », « 2025 (en €) », « 2025 réalisé ». */
const YEAR_HEAD =
  /^(?:(?:annee|exercice|gestion|budget|en) )?(?:n(?: ?\+ ?\d)? ?)?\(?20\d\d\)?(?: ?\(?(?:en )?(?:€|k€|m€|euros?)\)?)?(?: \(?(?:realise|execute|prevu|en cours)e?s?\)?)?$/;

const lastYear = (cell: ReadingCell | undefined): number =>
  Number(/(?<![\d/-])(20\d\d)$/.exec(cell?.folded ?? '')?.[1]);

/** Whether two labels of rows name the same budget. */
const ofSame = (one: string, other: string): boolean => {
  const [first, second] = [ONE_BUDGET.exec(one), ONE_BUDGET.exec(other)];
  return first !== null && second !== null && (first[1] === undefined) === (second[1] === undefined);
};

/**
 * `| | 2024 | 2025 | Total |` above `| AE | … |` and `| CP | … |`, perhaps once for each line, named in a row of its own
 * above them: `| UO 0304-CDIP-CESC | | |`.
 */
export const yearsInColumns = {
  id: 'years-in-columns',
  read(table, { unit }) {
    const figures: TableFigure[] = [];
    const unclear: ReadingCell[] = [];
    let header: readonly ReadingCell[] | undefined;
    // « AE fonctionnement » and « AE investissement » add up; « AE » told twice, or what was and what is, do not.
    const labels = table.rows.map(([label]) => label?.folded ?? '');
    const isPart = (label: string) =>
      !TOLD_AGAIN.test(label) && new Set(labels.filter((other) => ofSame(other, label))).size > 1;
    let group: ReadingCell | undefined;
    for (const row of table.rows) {
      const signals = row.map(headerSignals);
      const own = signals[0]?.kinds ?? [];
      if (own.length === 0) {
        if (row[0]?.folded && row.slice(1).every(({ folded }) => folded === '')) group = row[0];
        const heads = row.slice(1).filter(({ folded }) => !PAST.test(folded));
        const years = heads
          .map(headerSignals)
          .filter(({ year, kinds }) => year !== undefined && kinds.length === 0);
        const plain = heads.filter(({ folded }) => YEAR_HEAD.test(folded));
        if (years.length > 0 && plain.length === years.length) {
          // « en k€ 2025 | 2026 | 2027 »: the labels took the first year, and each amount may stand under the next one's head.
          if (lastYear(row[0]) === Number(/20\d\d/.exec(plain[0]?.folded ?? '')?.[0]) - 1) return undefined;
          header = row;
        } else if (row[0]?.folded === '' && header) unclear.push(...amountsUnder(header, row, unit));
        continue;
      }
      if (!header) return undefined;
      for (const [column, cell] of row.entries()) {
        const { year, isTotal, isBeyond } = headerSignals(header[column]);
        const place = year ?? (isTotal ? 'total' : undefined);
        if (column === 0 || place === undefined || PAST.test(header[column]?.folded ?? '')) continue;
        const read = cellAmount(cell, unitOf(row[0]) ?? unit);
        if (read.type === 'unclear') unclear.push(cell);
        if (read.type !== 'amount') continue;
        const basis = [row[0], header[column]].filter((each) => each !== undefined);
        const label = row[0]?.folded ?? '';
        const isRepeated = labels.filter((other) => other === label).length > 1;
        const ofGroup = group && isRepeated && LINE.test(group.folded) ? group.folded : null;
        const line = place !== 'total' && isPart(label) ? label : ofGroup;
        for (const kind of own)
          figures.push({ kind, year: place, amount: read.amount, at: cell, basis, line, isBeyond });
      }
    }
    return figures.length === 0 ? undefined : { figures, unclear };
  },
} as const satisfies TableLayout;

/** Amounts under a year in a row without a label: whose they are is not read. */
const amountsUnder = (
  header: readonly ReadingCell[],
  row: readonly ReadingCell[],
  unit: string,
): ReadingCell[] =>
  row.filter(
    (cell, column) =>
      headerSignals(header[column]).year !== undefined && cellAmount(cell, unit).type === 'amount',
  );
