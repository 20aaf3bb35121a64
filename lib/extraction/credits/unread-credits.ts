import { BUDGET_KINDS, type BudgetKind } from '../../convention/budget-kind';
import type { Reading } from '../reading/reading';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { cellAmount } from '../values/cell-amount';
import { namedBudgets } from '../values/named-budgets';
import { pattern } from '../values/pattern';
import { kindsIn } from './budget-words';
import { namedLinesIn } from './credit-line';
import { UNCOUNTED } from './other-money';

/** Amounts on top of those of another sentence: nothing here counts them. */
const ON_TOP =
  /\b(?:ce|ces) (?:montants?|credits?|sommes?) (?:est|sont) (?:augmente|majore|diminue|reduit|minore)|\b(?:ouvre|delegue|alloue|attribue|met)(?:nt)? (?:aussi|egalement|en outre|de plus)\b/;
/** One row of a table, or each of several things that have one. */
const ONE_ROW = pattern`${[
  /\bseule?s? (?:l'apport|la part|les apports|la dotation)[^.;]{0,60} (?:est|sont) delegue/,
  /\b(?:porte|concerne|vise)[^.;]{0,30} (?:sur )?(?:la|les) seule?s? (?:lignes?|credits?|part)\b/,
  /\bseule?s? (?:la|les) (?:lignes?|part)\b[^.;]{0,60}\b(?:delegue|concerne|vise)/,
]}`;
const EACH_OF =
  /\bchac(?:un|une) des (?:deux|trois|quatre|cinq)\b|\bchaque (?:operation|projet|site|volet|action)\b/;
const MOST_SENTENCES = 2_000;

/** Whether sentences say of credits what no rule counts: what is read of them elsewhere is asked about. */
export function hasUnreadCredits(reading: Reading): boolean {
  const isOfOneRow = reading.tables.some(hasNamedRows) && ONE_ROW.test(reading.folded);
  const isOfEach = reading.tables.length > 1 && EACH_OF.test(reading.folded) && hasTwinTables(reading);
  return (
    isOfOneRow ||
    isOfEach ||
    reading.sentences.slice(0, MOST_SENTENCES).some((sentence) => {
      const words = reading.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 600));
      const [amount, other] = reading.amountsIn(sentence);
      if (!amount || reading.tableAt(sentence.start) || kindsIn(words, 0).length === 0) return false;
      const isSharedOut = other?.amount === amount.amount && namedLinesIn(reading, sentence).length > 1;
      return UNCOUNTED.test(words) || ON_TOP.test(words) || isSharedOut;
    })
  );
}

/** Whether some row gives an amount of something that has a name: « 2026 – apport DGS », « Part de la région ». */
const hasNamedRows = ({ rows }: ReadingTable): boolean =>
  rows.some(
    ([label, ...cells]) =>
      label?.folded &&
      !PLAIN_LABEL.test(label.folded) &&
      cells.some((cell) => cellAmount(cell, '').type === 'amount'),
  );
const PLAIN_LABEL = pattern`^(?:${[
  /(?:exercice |annee |gestion )?20\d\d$/,
  /(?:sous-)?totaux\b|(?:sous-)?total\b|ensemble\b|cumul\b/,
  /(?:ae|cp)\b|autorisations? d'engagements?\b|credits? de paiements?\b/,
]})`;

/** Whether a row of some table names both budgets, each in its own cell. Where it gives no year, its rows were not read. */
export const hasBudgetHeads = ({ tables }: Reading): boolean =>
  tables.some(({ rows }) =>
    rows.some(
      (row) =>
        row.some(({ folded }) => namedBudgets(folded).join() === 'commitment') &&
        row.some(({ folded }) => namedBudgets(folded).join() === 'payment'),
    ),
  );

interface OfTable {
  readonly table: ReadingTable;
}

/** Whether some tables of AE and CP were read and others were not: what the ones give is not all. */
export const leavesTables = (reading: Reading, read: readonly OfTable[]): boolean =>
  read.length > 0 && unread(reading, read).length > 0;

/** The tables with a row of AE and a row of CP that are none of those that were read. */
const unread = ({ tables }: Reading, read: readonly OfTable[]): ReadingTable[] =>
  tables.filter((table) => !isAmong(table, read) && hasBudgetRows(table));

const isAmong = (table: ReadingTable, read: readonly OfTable[]): boolean =>
  read.some((each) => each.table === table);

/** Characters between the parts of a table that a line of words cuts in two. */
const CUT = 160;
const OF_OTHERS =
  /\bpour (?:memoire|information)\b|\bhors (?:la |de la )?(?:presente )?(?:delegation|convention)\b/;

/** Whether rows of AE and of CP without any head go on below a table that was read: the rest of it, cut off. */
export const leavesRest = (reading: Reading, read: readonly OfTable[]): boolean =>
  unread(reading, read).some((table) => {
    const above = reading.tables[reading.tables.indexOf(table) - 1];
    const [first = []] = table.rows;
    return (
      above !== undefined &&
      isAmong(above, read) &&
      table.start - above.end < CUT &&
      !OF_OTHERS.test(reading.folded.slice(above.end, table.start)) &&
      BUDGET_KINDS.some((kind) => givesBudget(first, kind))
    );
  });

/** Whether a row of AE and a row of CP give amounts. */
const hasBudgetRows = ({ rows }: ReadingTable): boolean =>
  BUDGET_KINDS.every((kind) => rows.some((row) => givesBudget(row, kind)));

const givesBudget = ([label, ...cells]: readonly ReadingCell[], kind: BudgetKind): boolean =>
  namedBudgets(label?.folded ?? '').join() === kind &&
  cells.some((cell) => cellAmount(cell, '').type === 'amount');

/** Two tables of the same figures: told again, or those of two things. */
function hasTwinTables({ tables }: Reading): boolean {
  const told = tables.map(({ rows }) =>
    rows.map((row) => row.map(({ folded }) => folded).join('\t')).join('\n'),
  );
  return new Set(told).size < told.length;
}
