import { yearOf } from '../../dates';
import { tableHeading } from '../credits/table-heading';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { ReadingCell } from '../reading/reading-tables';
import { cellAmount } from '../values/cell-amount';
import type { FoundAmount } from '../values/find-amounts';
import { headerSignals } from '../values/header-signals';
import { LONE_YEAR } from '../values/lone-year';
import { namedBudgets } from '../values/named-budgets';
import { findShares } from './find-shares';
import type { NamedTranche } from './named-tranche';
import { areOpenings, isTotalRow, openingColumn, openingOf, tellsOpening } from './opening-columns';
import { inParts } from './row-parts';
import { tabledBudgets } from './tabled-budgets';

const MOST_ROWS = 200;
const MOST_TABLES = 200;

/**
 * `| Tranche 2 (2025) | 120 000 € | 1er septembre 2025 |`, under a heading that names the budget and perhaps the year, or
 * one opening per row: `| 1er octobre 2025 | AE 2025 | 40 000 € | rapport |`.
 */
export function tabledTranches(reading: Reading): NamedTranche[] {
  return reading.tables.slice(0, MOST_TABLES).flatMap((table) => {
    if (table.rows.length > MOST_ROWS) return [];
    const isBare = areOpenings(table);
    const [header = []] = isBare ? [] : table.rows;
    const opens = isBare || tellsOpening(header);
    const above =
      reading.folded
        .slice(Math.max(0, table.start - 200), table.start)
        .trimEnd()
        .split('\n')
        .at(-1) ?? '';
    const heading = `${header.map(({ folded }) => folded).join(' ')} ${above}`;
    const { year: ofAll, unit } = tableHeading(reading, table);
    const openings = openingColumn(header);
    const { told, both, year: ofColumns } = tabledBudgets(reading, table, ofAll !== undefined);
    return table.rows.flatMap((row) =>
      told.flatMap((only): NamedTranche[] => {
        const [label] = row;
        const last = row.at(-1);
        const words = row.map(({ folded }) => folded).join(' ');
        const named = namedBudgets(words);
        const amounts = row.flatMap((cell, column) =>
          only && !headerSignals(header[column]).kinds.includes(only)
            ? []
            : amountsOf(reading, cell, header[column], unit),
        );
        const [amount] = amounts;
        const holder = row.find((cell) => amount && amount.start >= cell.start && amount.end <= cell.end);
        // « CP 2026 » over the amounts.
        const head = holder && header[row.indexOf(holder)];
        const { kinds: ofColumn, year: yearOfHead } = headerSignals(head);
        const [kind, other] =
          [only ? [only] : [], named, ofColumn].find(({ length }) => length === 1) ??
          namedBudgets(`${words} ${heading}`);
        // « 0,00 » beside a day opens nothing.
        if (!label || !last || !amount?.amount || amounts.length > 1 || !kind || other) return [];
        const own = row
          .slice(0, -1)
          .map((cell) => ({ cell, match: LONE_YEAR.exec(cell.folded) }))
          .find(({ cell, match }) => match && !reading.dateAt(cell.start + match.index));
        // « T1 », « Première » under « Tranche ».
        const isNumbered =
          RANK.test(label.folded) && /^tranches?(?: n ?[°º])?$/.test(header[0]?.folded ?? '');
        const isNamed = isNumbered || /^tranche\b/.test(label.folded);
        const ofHead = head && yearOfHead !== undefined ? { value: yearOfHead, at: head } : undefined;
        const isOpening =
          !isNamed &&
          both.length === 0 &&
          opens &&
          (own ?? ofHead ?? ofAll) !== undefined &&
          !isTotalRow(row);
        // « 1er mars 2026 » under « Échéance », beside the AE and the CP of that day.
        const day = both.length > 0 && tellsOpening(header.slice(0, 1)) && !isTotalRow(row);
        const [dated] = day ? reading.datesIn(label) : [];
        const isDay = !isNamed && day && (dated !== undefined || own?.cell === label);
        // « 2026 | 180 000 € | 70 000 € | à la signature »: what opens both budgets of a year.
        const openingCell = openings === undefined ? undefined : row[openings];
        const isYear =
          both.length > 0 &&
          own?.cell === label &&
          !isTotalRow(row) &&
          openingCell !== undefined &&
          isOneOpening(reading, openingCell);
        if (!isNamed && !isOpening && !isDay && !isYear) return [];
        const start = own?.match ? own.cell.start + own.match.index : undefined;
        const ofRow =
          start === undefined ? undefined : { value: Number(own?.match?.[1]), at: { start, end: start + 4 } };
        const ofDay = dated && { value: yearOf(dated.date), at: dated };
        const year = ofColumns ?? ofRow ?? ofHead ?? ofDay ?? ofAll ?? yearSaid(reading, label.folded);
        const isOfBoth = both.length > 0 && opens;
        const isLast = holder === last && opens;
        const money = row.filter((_, column) => headerSignals(header[column]).kinds.length > 0);
        const opening = isYear
          ? { at: openingCell, text: openingCell.text, isConditional: false }
          : isOpening || isLast || isOfBoth
            ? openingOf({ rows: [header] }, row, [
                isDay ? undefined : own?.cell,
                holder,
                isNamed ? label : undefined,
                ...(isOfBoth ? money : []),
              ])
            : undefined;
        const tranche: NamedTranche = {
          name: isNamed ? label.folded : words,
          kind,
          year: year?.value,
          amount: amount.amount,
          at: amount,
          basis: year ? [year.at] : [],
          sentence: { start: label.start, end: last.end },
          ...(opening && { opening }),
        };
        return isOpening ? inParts(reading, row, tranche) : [tranche];
      }),
    );
  });
}

/** « 50 % à la signature, 50 % le 1er juin », « AE à la signature, CP le 1er avril »: more than one. */
const isOneOpening = (reading: Reading, cell: ReadingCell): boolean =>
  findShares(reading, cell).length === 0 &&
  reading.datesIn(cell).length < 2 &&
  namedBudgets(cell.folded).length === 0 &&
  !/\b(?:puis|moitie|tiers)\b|;/.test(cell.folded);

const SAID = /\btranches? ((?:t?\d{1,2}(?:, | et )?){1,6})[^.;\d]{0,40}\b(20\d\d)(?!\d)/g;

/** « Les tranches 1 et 2 relèvent de l'exercice 2025, la tranche 3 de l'exercice 2026. » */
function yearSaid(reading: Reading, label: string): { value: number; at: Span } | undefined {
  const rank = /^(?:tranche (?:n ?[°º] ?)?|t ?)(\d{1,2})$/.exec(label)?.[1];
  for (const match of rank ? reading.folded.matchAll(SAID) : []) {
    const start = match.index + match[0].length - 4;
    if (!match[1]?.match(/\d+/g)?.includes(rank ?? '') || reading.dateAt(start)) continue;
    return { value: Number(match[2]), at: { start, end: start + 4 } };
  }
  return undefined;
}

/** « 1 », « T1 », « 2e », « Première ». */
const RANK =
  /^(?:t ?\d{1,2}|\d{1,2}(?:re|ere|e|eme|nde)?|premiere|deuxieme|seconde|troisieme|quatrieme|cinquieme|sixieme|derniere)$/;

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

const MONEY = /\b(?:ae|cp|montants?|credits?|autorisations?)\b|€/;
