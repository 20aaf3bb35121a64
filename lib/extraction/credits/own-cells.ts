import { OTHER_CURRENCY } from '../../currencies';
import type { Reading } from '../reading/reading';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { pattern } from '../values/pattern';
import { withoutStaffColumns, withoutStaffRows } from './staff-cells';
import { subColumns } from './sub-columns';

/** A table of credits without what its rows and columns tell beside them: forecasts, other money, titre 2. */
export const ownCells = (reading: Reading, table: ReadingTable): ReadingTable =>
  subColumns(
    withoutStaffColumns(
      reading,
      withoutForecasts(withoutStaffRows(reading, withoutGross(withoutOtherMoney(table)))),
    ),
  );

const OTHER_MONEY = new RegExp(String.raw`\d[\d .,]*\s?(?:${OTHER_CURRENCY})\b`);
/** « 400 000 € | (47 732 697 F CFP) »: what a column gives in another money, under no head. */
function withoutOtherMoney(table: ReadingTable): ReadingTable {
  const width = Math.max(0, ...table.rows.map(({ length }) => length));
  const isOther = Array.from({ length: width }, (_, column) => {
    const cells = table.rows.flatMap((row) => row[column]?.folded || []);
    return cells.length > 1 && cells.every((cell) => OTHER_MONEY.test(cell));
  });
  return isOther.includes(true)
    ? { ...table, rows: table.rows.map((row) => row.filter((_, column) => !isOther[column])) }
    : table;
}

/** « Brut | Réserve 5 % | Net délégué »: the last column alone is delegated. */
function withoutGross(table: ReadingTable): ReadingTable {
  const [header = []] = table.rows;
  const isAside = header.map(({ folded }) => /\breserve\b|\bgels?\b/.test(folded));
  const isGross = header.map(({ folded }) => /\bbrute?s?\b/.test(folded));
  const hasNet = header.some(({ folded }) => /\bnett?e?s?\b/.test(folded));
  if (!hasNet || !isAside.includes(true) || !isGross.includes(true)) return table;
  const rows = table.rows.map((row) => row.filter((_, column) => !isAside[column] && !isGross[column]));
  return { ...table, rows };
}

/** « 2028 (prévision) »: a row of what is not given yet. */
const FORECAST = pattern`${[
  /^[*_\s(]{0,4}(?:pour (?:memoire|information)|a titre d'information|hors (?:convention|delegation))\b/,
  /^avant (?:l'exercice |l'annee )?20\d\d\b/,
  pattern`\((?:${[
    /convention (?:precedente|anterieure)/,
    /options?|optionnel(?:le)?|eventuel(?:le)?|previsions?/,
    /previsionnel(?:le)?s?|estimations?|a titre indicatif|indicati(?:f|ve)/,
    /pour (?:information|memoire)/,
  ]})\)`,
]}`;
/** « 2023 (p.m.) », « F CFP »: a column of another convention, or of another money. */
const ASIDE = new RegExp(
  String.raw`\((?:p\. ?m\.?|pour (?:memoire|information))\)|^p\. ?m\.?$|^(?:(?:${OTHER_CURRENCY})(?: (?:cfp|pacifique|suisses?))?|us ?\$|\$|£|livres?)$`,
);
function withoutForecasts(table: ReadingTable): ReadingTable {
  const [header = []] = table.rows;
  const isAside = header.map(({ folded }, rank) => rank > 0 && ASIDE.test(folded));
  return {
    ...table,
    rows: table.rows
      // « Pour mémoire », alone above « 2022-2023 | 415 000 € ».
      .filter((_, rank) => !isRubricAside(table.rows[rank - 1]))
      .filter(([label]) => !FORECAST.test(label?.folded ?? '') && !ASIDE.test(label?.folded ?? ''))
      .map((cells) => cells.filter((_, rank) => !isAside[rank])),
  };
}

const isRubricAside = (row: readonly ReadingCell[] | undefined): boolean =>
  FORECAST.test(row?.[0]?.folded ?? '') && row?.slice(1).every(({ folded }) => folded === '') === true;
