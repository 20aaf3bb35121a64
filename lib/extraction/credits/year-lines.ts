import { BUDGET_KINDS } from '../../convention/budget-kind';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';
import { amountOf } from '../values/find-amounts';
import { pattern } from '../values/pattern';
import { kindsIn } from './budget-words';
import { isOtherMoney } from './other-money';

/** « - Exercice 2025 : 40 000 € », or « 2025 : 180      2026 : 395      soit 575 » on one line. */
const YEAR_LINE =
  /(?:(?:^|\n)[ \t•*.·-]*|(?<=\d ?) {2,})(?:[a-z]\)\s)?(?:en |annee |exercice |gestion )?(20\d\d)\s?:\s{0,6}(\d{1,3}(?:[ .']\d{3}){1,4}(?:,\d{1,2})?|\d{1,12}(?:[.,]\d{1,4})?)\s?(k€|m€|€|euros?)?(?: ttc)?(?:[ ;.,]*(?=\n|$)|(?= {2,}(?:20\d\d ?:|soit|total)))/g;

/** « soit : 300 000,00 », « total : … », at the end of such a list. */
const TOTAL_LINE =
  /(?:(?:^|\n)[ \t•*.·-]*(?:soit|(?:sous-)?total|ensemble|montant total)\s?:\s{0,6}|(?<=\n[ \t]*20\d\d ?:[^\n]*\d ?) {2,}(?:soit|total) ?:? )(\d{1,3}(?:[ .']\d{3}){1,4}(?:,\d{1,2})?|\d{1,12}(?:[.,]\d{1,4})?)\s?(k€|m€|€|euros?)?(?: ttc)?[ ;.,]*(?=\n|$)/g;

/** « AE ouvertes en 2026 : 160 000 », « total CP : 240 000 »: a budget and its year, the unit being said above the list. */
const BUDGET_LINE = new RegExp(
  pattern`(?:^|\n)[ \t•*.·-]*(?:\d{1,2}(?:\.\d{1,2}){1,2}[.)]?\s+)?(?:total )?(?:${[
    /ae|cp|autorisations? d'engagement|credits? de paiement/,
  ]})(?: [a-z']{2,20}){0,3}(?: (20\d\d))?\s?:\s{0,6}(\d{1,3}(?:[ .']\d{3}){1,4}(?:,\d{1,2})?)(?: ?(?:€|euros))?[ ;.,]*(?=\n|$)`,
  'g',
);

/** « Échéancier des CP (en euros) » above « 2024 : 90 000 ». */
export function yearLines(reading: Reading): TableFigure[] {
  const ofYears = [...reading.folded.matchAll(YEAR_LINE)].slice(0, MOST).flatMap((match) => {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    const year = { value: Number(match[1]), at: { start, end: start + 4 } };
    return lineFigures(reading, match.index, start + 4, match[2] ?? '', match[3], year);
  });
  const ofBudgets = budgetLines(reading);
  if (ofYears.length === 0) return ofBudgets;
  const totals = [...reading.folded.matchAll(TOTAL_LINE)]
    .slice(0, MOST)
    .flatMap((match) => lineFigures(reading, match.index, match.index, match[1] ?? '', match[2], undefined));
  return [...ofYears, ...totals.filter(({ kind }) => ofYears.some((own) => own.kind === kind))];
}

const MOST = 200;
const UNIT = /(?:\ben |\()(k€|m€|milliers d'euros|millions d'euros)/;

/** Each line names its budget: two years of them at least, under words that say euros. */
function budgetLines(reading: Reading): TableFigure[] {
  const lines = [...reading.folded.matchAll(BUDGET_LINE)].slice(0, MOST);
  const heading = lines[0] ? moneyHeading(reading.folded, lines[0].index + 1) : '';
  const isMoney = /euros|€/.test(heading) && !isOtherMoney(heading);
  const unit = UNIT.exec(heading)?.[1] ?? '';
  const figures = lines.flatMap(({ 0: line, 1: year, 2: digits = '', index }): TableFigure[] => {
    const [kind] = kindsIn(line, index);
    const amount = amountOf(digits, unit);
    const isTotal = year === undefined && /\btotal\b/.test(line);
    if (!kind || amount === undefined || (year === undefined && !isTotal)) return [];
    const start = index + line.lastIndexOf(digits);
    const at = { start, end: start + digits.length };
    return [
      { kind: kind.kind, year: isTotal ? 'total' : Number(year), amount, at, basis: [kind.at], line: null },
    ];
  });
  const years = new Set(figures.map(({ year }) => year));
  return isMoney && years.size > 1 ? figures : [];
}

/** « Montants (AE = CP) »: each line is of both. */
const OF_BOTH = /\bae ?= ?cp\b|\ben ae (?:et|comme) en cp\b/;

/** The figures of one line, whose budget its heading names; none where the heading names none, or other money. */
function lineFigures(
  reading: Reading,
  line: number,
  from: number,
  digits: string,
  ownUnit: string | undefined,
  year: { readonly value: number; readonly at: Span } | undefined,
): TableFigure[] {
  const heading = headingAbove(reading.folded, line);
  const kinds = kindsIn(heading.text, heading.start);
  const kind = kinds[0];
  const isOfBoth = OF_BOTH.test(heading.text);
  if (!kind || isOtherMoney(heading.text)) return [];
  if (!isOfBoth && kinds.some((each) => each.kind !== kind.kind)) return [];
  const unit = UNIT.exec(heading.text)?.[1] ?? '';
  // Figures with cents need no unit to be money.
  if (!ownUnit && !/euros|€/.test(heading.text) && !/[ .]\d{3},\d\d$/.test(digits)) return [];
  const amount = amountOf(digits, ownUnit ?? unit);
  if (amount === undefined) return [];
  const start = reading.folded.indexOf(digits, from);
  const at = { start, end: start + digits.length };
  const basis = year ? [year.at] : [kind.at];
  const budgets = isOfBoth ? BUDGET_KINDS : [kind.kind];
  return budgets.map((own) => ({ kind: own, year: year?.value ?? 'total', amount, at, basis, line: null }));
}

/** The nearest line above that is no line of the list. */
function headingAbove(folded: string, index: number): { text: string; start: number } {
  let end = index;
  for (let step = 0; step < 15 && end > 0; step += 1) {
    const start = folded.lastIndexOf('\n', end - 1) + 1;
    const text = folded.slice(start, end);
    if (
      text.trim() !== '' &&
      !/^[ \t•*.·-]*(?:[a-z]\)\s)?(?:(?:en |annee |exercice |gestion )?20\d\d|soit|total|(?:total )?(?:ae|cp)\b[^:€]{0,40})\s?:/.test(
        text,
      )
    )
      return { text: text.slice(0, 300), start };
    end = start - 1;
  }
  return { text: '', start: 0 };
}

/** The nearest line above that no amount ends: « 2. MONTANTS (euros, toutes taxes comprises) ». */
function moneyHeading(folded: string, index: number): string {
  const above = folded.slice(Math.max(0, index - 600), index).split('\n');
  return (
    above.findLast((line) => line.trim() !== '' && !/:\s{0,6}\d[\d .']*(?:,\d{1,2})?[ €.;]*$/.test(line)) ??
    ''
  );
}
