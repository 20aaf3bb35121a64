import type { BudgetKind } from '../../convention/budget-kind';
import { yearOf } from '../../dates';
import { tableHeading } from '../credits/table-heading';
import type { Reading } from '../reading/reading';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { cellAmount } from '../values/cell-amount';
import type { FoundAmount } from '../values/find-amounts';
import { headerSignals } from '../values/header-signals';
import { namedBudgets } from '../values/named-budgets';
import { belowHead } from './below-head';
import { findShares } from './find-shares';
import type { NamedTranche } from './named-tranche';
import {
  areOpenings,
  isTotalRow,
  openingColumn,
  openingColumns,
  openingOf,
  tellsOpening,
} from './opening-columns';
import { inParts } from './row-parts';
import { RANK } from './row-rank';
import { tabledBudgets } from './tabled-budgets';
import { type Year, yearOfRow, yearSaid } from './year-of-row';

const MOST_ROWS = 200;
const MOST_TABLES = 200;

/**
 * `| Tranche 2 (2025) | 120 000 € | 1er septembre 2025 |`, under a heading that names the budget and perhaps the year, or
 * one opening per row: `| 1er octobre 2025 | AE 2025 | 40 000 € | rapport |`.
 */
export function tabledTranches(reading: Reading): NamedTranche[] {
  return reading.tables
    .slice(0, MOST_TABLES)
    .filter(({ rows }) => rows.length <= MOST_ROWS)
    .flatMap((whole) => {
      const table = belowHead(reading, whole);
      const heads = headsOf(reading, table);
      return table.rows.flatMap((row) => heads.told.flatMap((only) => ofRow(reading, heads, row, only)));
    });
}

type Row = readonly ReadingCell[];
type Heads = ReturnType<typeof headsOf>;

/** What is said of every row: over the columns, and above the table. */
function headsOf(reading: Reading, table: ReadingTable) {
  const isBare = areOpenings(table);
  const [header = []] = isBare ? [] : table.rows;
  const above = reading.folded.slice(Math.max(0, table.start - 200), table.start).trimEnd();
  const { year, unit } = tableHeading(reading, table);
  const { told, both, year: ofColumns } = tabledBudgets(reading, table, year !== undefined);
  return {
    header,
    words: `${header.map(({ folded }) => folded).join(' ')} ${above.split('\n').at(-1) ?? ''}`,
    opens: isBare || tellsOpening(header),
    openings: openingColumn(header),
    /** « Ouverture des AE » beside « Ouverture des CP ». */
    ownOpenings: openingColumns(header),
    /** The budgets to read a row for, one after the other: `undefined`, whichever it names. */
    told,
    hasBoth: both.length > 0,
    year,
    ofColumns,
    unit,
  };
}

/** `only`: of AE and CP beside one another, the one that is asked for. */
function ofRow(reading: Reading, heads: Heads, row: Row, only: BudgetKind | undefined): NamedTranche[] {
  const { header, hasBoth, opens } = heads;
  const [label] = row;
  const last = row.at(-1);
  const credit = creditOf(reading, heads, row, only);
  if (!label || !last || !credit) return [];
  const { kind, amount, at, holder, ofHead } = credit;
  const year = yearOfRow(reading, row);
  // « T1 », « Première » under « Tranche ».
  const isNumbered = RANK.test(label.folded) && /^tranches?(?: n ?[°º])?$/.test(header[0]?.folded ?? '');
  const isNamed = isNumbered || /^tranche\b/.test(label.folded);
  const isCounted = !isTotalRow(row);
  const isOpening =
    !isNamed && !hasBoth && opens && (year ?? ofHead ?? heads.year) !== undefined && isCounted;
  // « 1er mars 2026 » under « Échéance », beside the AE and the CP of that day.
  const hasDay = hasBoth && tellsOpening(header.slice(0, 1)) && isCounted;
  const [dated] = hasDay ? reading.datesIn(label) : [];
  const isDay =
    !isNamed && hasDay && (dated !== undefined || year?.cell === label || AT_SIGNATURE.test(label.folded));
  // « 2026 | 180 000 € | 70 000 € | à la signature »: what opens both budgets of a year.
  const column = (only && heads.ownOpenings.get(only)) ?? heads.openings;
  const cell = column === undefined ? undefined : row[column];
  const told = cell && only ? openingOfBudget(cell, only) : cell;
  const isYear =
    hasBoth && year?.cell === label && isCounted && told !== undefined && isOneOpening(reading, told);
  if (!isNamed && !isOpening && !isDay && !isYear) return [];

  const isOfBoth = hasBoth && opens;
  const money = row.filter((_, column) => headerSignals(header[column]).kinds.length > 0);
  const opening = isYear
    ? { at: told, text: told.text, isConditional: false }
    : isOpening || (holder === last && opens) || isOfBoth
      ? openingOf({ rows: [header] }, row, [
          isDay ? undefined : year?.cell,
          holder,
          isNamed ? label : undefined,
          ...(isOfBoth ? money : []),
        ])
      : undefined;
  const ofDay = dated && { value: yearOf(dated.date), at: dated };
  const of = heads.ofColumns ?? year ?? ofHead ?? ofDay ?? heads.year ?? yearSaid(reading, label.folded);
  const tranche: NamedTranche = {
    name: isNamed ? label.folded : wordsOf(row),
    kind,
    year: of?.value,
    amount,
    at,
    basis: of ? [of.at] : [],
    sentence: { start: label.start, end: last.end },
    ...(opening && { opening }),
  };
  return isOpening ? inParts(reading, row, tranche) : [tranche];
}

/** « AE : 1er avril 2026 ; CP : fin avril 2026 », « AE à la signature, CP le 1er avril », « AE et CP : dès la signature »: what a cell says of one budget. */
function openingOfBudget(cell: ReadingCell, only: BudgetKind): ReadingCell | undefined {
  const labels = [...cell.folded.matchAll(OF_BUDGET)];
  if (labels.length === 0) return cell;
  const rank = labels.findIndex(({ 0: label }) => namedBudgets(label).includes(only));
  const own = labels[rank];
  if (!own) return undefined;
  const [from, to] = [own.index + own[0].length, labels[rank + 1]?.index ?? cell.folded.length];
  return {
    start: cell.start + from,
    end: cell.start + to,
    text: cell.text.slice(from, to).trim(),
    folded: cell.folded.slice(from, to).trim(),
  };
}
const OF_BUDGET =
  /(?:^|[;,]\s{0,3})(?:les )?(?:ae|cp|ae et (?:les )?cp|ae (?:=|\/) ?cp)(?: ?: ?| (?=(?:le|au|a|des|fin|apres|en|1er|\d{1,2}) ))/g;

const wordsOf = (row: Row): string => row.map(({ folded }) => folded).join(' ');

/** The one amount of a row, its budget, the cell that holds it and the year over that cell; « 0,00 » beside a day opens nothing. */
function creditOf(reading: Reading, { header, words, unit }: Heads, row: Row, only: BudgetKind | undefined) {
  const amounts = row.flatMap((cell, column) =>
    (only && !headerSignals(header[column]).kinds.includes(only)) || isNetBesideGross(header, column)
      ? []
      : amountsOf(reading, cell, header[column], unit),
  );
  const [at] = amounts;
  if (!at?.amount || amounts.length > 1) return undefined;
  const holder = row.find((cell) => at.start >= cell.start && at.end <= cell.end);
  // « CP 2026 » over the amounts.
  const head = holder && header[row.indexOf(holder)];
  const { kinds: ofColumn, year } = headerSignals(head);
  const [kind, other] =
    [only ? [only] : [], namedBudgets(wordsOf(row)), ofColumn].find(({ length }) => length === 1) ??
    namedBudgets(`${wordsOf(row)} ${words}`);
  if (!kind || other) return undefined;
  const ofHead: Year | undefined = head && year !== undefined ? { value: year, at: head } : undefined;
  return { kind, amount: at.amount, at, holder, ofHead };
}

/** « HT » beside « TTC »: credits are what is paid, tax and all. */
const isNetBesideGross = (header: Row, column: number): boolean =>
  /\bht\b/.test(header[column]?.folded ?? '') && header.some(({ folded }) => /\bttc\b/.test(folded));

/** « 50 % à la signature, 50 % le 1er juin », « AE à la signature, CP le 1er avril »: more than one. */
const isOneOpening = (reading: Reading, cell: ReadingCell): boolean =>
  findShares(reading, cell).length === 0 &&
  reading.datesIn(cell).length < 2 &&
  namedBudgets(cell.folded).length === 0 &&
  !/\b(?:puis|moitie|tiers)\b|;/.test(cell.folded);

/** Its year is left to tell: the one whose credits its amount makes up. */
const AT_SIGNATURE = /^(?:a|des) la signature\b/;

/** The amounts of a cell; under « AE (€) » or « Montant », figures need no unit. */
function amountsOf(
  reading: Reading,
  cell: ReadingCell,
  head: ReadingCell | undefined,
  unit: string,
): FoundAmount[] {
  const told = reading.amountsIn(cell);
  if (told.length > 0 || !head || !MONEY.test(head.folded) || /^20\d\d$/.test(cell.folded)) return told;
  const read = cellAmount(cell, unit);
  return read.type === 'amount' ? [{ start: cell.start, end: cell.end, amount: read.amount }] : [];
}

const MONEY = /\b(?:ae|cp|montants?|credits?|autorisations?|ttc)\b|€/;
