import type { BudgetKind } from '../../convention/budget-kind';
import type { Cents } from '../../money';
import { kindsIn } from '../credits/budget-words';
import type { Span } from '../document';
import { cellAt } from '../reading/cell-at';
import type { Reading } from '../reading/reading';
import type { ReadingTable } from '../reading/reading-tables';
import { yearsSaid } from '../reading/years-said';
import { amountOf } from '../values/find-amounts';

/** A place on the page: its columns in its line and, inside a table, its cell. */
export interface Place extends Span {
  readonly left: number;
  readonly right: number;
  readonly table: ReadingTable | undefined;
  readonly cell: number;
}
export type PlacedAmount = Place & { readonly amount: Cents };
/** « 2022-2024 » is no year: what it heads was before, or is of several. */
export type PlacedYear = Place & { readonly year: number | 'total' | 'range' };
export type PlacedBudget = Place & { readonly kind: BudgetKind };

/** One line of the page with what it tells of credits. */
export interface MarkedLine extends Span {
  readonly rank: number;
  readonly amounts: readonly PlacedAmount[];
  /** Years, and words that say that an amount is of them all. */
  readonly years: readonly PlacedYear[];
  readonly budgets: readonly PlacedBudget[];
}

/** Figures without a unit, as tables hold them; a figure below a thousand only where thousands are meant. */
const BARE =
  /(?<![\w/.,'°§+-]|\d )(?!0\d)(\d{1,3}(?:[ .']\d{3}){1,4}(?:,\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?)(?![\w/%°-]|[.,']\d| ?%| \d)/g;
const TOTAL =
  /\b(?:sous-total|(?<!\b(?:ce|du) )total|totaux|ensemble|cumul|en tout|somme)\b|^[ \t]*soit(?= \d[\d .,]{2,15}(?:€|euros|[km]€)?[ .;]*$)|[σ∑]/g;
const RANGE = /(?<![\d/-])20\d\d ?[-–/] ?20\d\d(?![\d/-])/g;
/** « engager 420 000 € … payer 280 000 € », where nothing says AE or CP. */
const DEEDS = /\b(engagements?|engager)\b|\b(paiements?|payer)\b/g;
const MONEY = /euros|€/;
/** A convention has fewer lines. */
const MOST_LINES = 3_000;
/** … and shorter ones: what is longer tells no amounts by their places. */
const LONGEST_LINE = 2_000;

/** The lines of a text with the amounts, years and budgets that they tell, in order. */
export function markedLines(reading: Reading): MarkedLine[] {
  const { folded } = reading;
  const units = [...folded.matchAll(UNIT)];
  const isMoney = MONEY.test(folded);
  const lines: MarkedLine[] = [];
  for (let start = 0, rank = 0; start < folded.length && rank < MOST_LINES; rank += 1) {
    const next = folded.indexOf('\n', start);
    const end = next < 0 ? folded.length : next;
    const line = { start, end: Math.min(end, start + LONGEST_LINE) };
    const words = folded.slice(start, line.end);
    const place = (at: Span): Place => placeOf(reading, line, at);
    const years = yearsSaid(reading, line);
    const said = reading.amountsIn(line);
    const unit =
      units
        .findLast(({ index }) => index < start)
        ?.slice(1)
        .find(Boolean) ?? '';
    const bare = isMoney ? bareAmounts(reading, line, unit, [...said, ...years]) : [];
    const named = kindsIn(words, start);
    lines.push({
      ...line,
      rank,
      amounts: [...said, ...bare].map((each) => ({ amount: each.amount, ...place(each) })).sort(inOrder),
      years: [
        ...years.map((each) => ({ year: each.year, ...place(each) })),
        ...Array.from(words.matchAll(RANGE), (match) => ({
          year: 'range' as const,
          ...place(spanOf(match, start)),
        })),
        ...Array.from(words.matchAll(TOTAL), (match) => ({
          year: 'total' as const,
          ...place(spanOf(match, start)),
        })),
      ].sort(inOrder),
      budgets: (named.length > 0 ? named : deedsIn(words, start)).map(({ kind, at }) => ({
        kind,
        ...place(at),
      })),
    });
    start = end + 1;
  }
  return lines;
}

/** The lines above one, the nearest first, so many at most. */
export const markedAbove = (lines: readonly MarkedLine[], { rank }: MarkedLine, most: number): MarkedLine[] =>
  lines.slice(Math.max(0, rank - most), rank).reverse();

const inOrder = (first: Span, second: Span) => first.start - second.start;
const spanOf = (match: RegExpMatchArray, offset: number): Span => ({
  start: offset + (match.index ?? 0),
  end: offset + (match.index ?? 0) + match[0].length,
});

const deedsIn = (words: string, offset: number) =>
  Array.from(words.matchAll(DEEDS), (match) => ({
    kind: match[1] ? ('commitment' as const) : ('payment' as const),
    at: spanOf(match, offset),
  }));

function placeOf(reading: Reading, line: Span, at: Span): Place {
  const held = cellAt(reading, at);
  return {
    start: at.start,
    end: at.end,
    left: at.start - line.start,
    right: at.end - line.start,
    table: held?.table,
    cell: held?.column ?? -1,
  };
}

/** Whether a cell holds a figure and nothing else but a sign or a mark: « Phase 1 » is no amount. */
function fillsCell(reading: Reading, at: Span): boolean {
  const own = cellAt(reading, at)?.cell;
  return (
    !own ||
    (/^[-+ ]{0,2}$/.test(reading.folded.slice(own.start, at.start)) &&
      /^ ?(?:\(\d\)|\*)?$/.test(reading.folded.slice(at.end, own.end)))
  );
}

function bareAmounts(reading: Reading, { start, end }: Span, unit: string, known: readonly Span[]) {
  return [...reading.folded.slice(start, end).matchAll(BARE)].flatMap((match) => {
    const at = spanOf(match, start);
    const digits = match[1] ?? '';
    const isShort = /^\d{1,3}$/.test(digits) || /^\d+\.\d{1,2}$/.test(digits);
    const isTabled = reading.tableAt(at.start) !== undefined;
    if (isTabled && isShort && !fillsCell(reading, at)) return [];
    // « 5. Délais »: the rank of a part.
    if (!isTabled && isShort && reading.folded.slice(start, at.start).trim() === '') return [];
    const inColumn =
      isTabled || /(?:^| {2}|\t|: ?)$/.test(reading.folded.slice(Math.max(start, at.start - 2), at.start));
    if (reading.dateAt(at.start) || known.some((each) => each.start < at.end && at.start < each.end))
      return [];
    if (isShort && digits !== '0' && (unit === '' || !inColumn)) return [];
    if (!inColumn && !/[ .]\d{3}/.test(digits)) return [];
    const amount = amountOf(digits, unit);
    return amount === undefined ? [] : [{ amount, ...at }];
  });
}

/** The unit of bare figures, said last above them. */
const UNIT =
  /\b(?:en|exprimee?s? en|unite :)\s{0,2}(k€|m€|k ?euros|milliers? d'(?:euros|€)|millions? d'(?:euros|€)|euros)|\((?:en )?(k€|m€|k ?euros|milliers? d'(?:euros|€)|millions? d'(?:euros|€)|euros|€)/g;
