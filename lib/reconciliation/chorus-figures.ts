import type { BudgetKind } from '../convention/budget-kind';
import type { IsoDate } from '../dates';
import { add, type Cents, subtract, ZERO } from '../money';
import type { Extract, ExtractLine } from './extract';

/** What Chorus has for one EJ and poste in one year. */
export interface ChorusFigure {
  /** AE: new of the year. CP: paid and on their way. */
  amount: Cents;
  /** The part of CP that is not paid yet. */
  paying: Cents;
  /** Bascule into the year, where it is told. */
  carriedOver: Cents;
  day: IsoDate | null;
  /** Ranks of the rows it sums. */
  readonly rows: number[];
}

/** EJ (null: none) → poste (null: not told) → figure. */
export type FiguresByCommitment<Figure> = Map<string | null, Map<string | null, Figure>>;

/** The figures of an extract: year → EJ → poste. */
export type ChorusFigures = Map<number, FiguresByCommitment<ChorusFigure>>;

/** Counts one more line of an extract; lines of one poste add up, negative ones too. */
export function countLine(
  years: ChorusFigures,
  line: ExtractLine,
  kind: BudgetKind,
  fiscalYear: number,
): void {
  const figure = amountOf(line, kind);
  if (figure === null) return;
  const found = figureAt(years, line.year ?? fiscalYear, line);
  found.amount = add(found.amount, figure.amount);
  found.paying = add(found.paying, figure.paying);
  found.carriedOver = add(found.carriedOver, figure.carriedOver);
  if (line.day !== null && (found.day === null || line.day > found.day)) found.day = line.day;
  found.rows.push(line.row);
}

function amountOf(
  line: ExtractLine,
  kind: BudgetKind,
): Pick<ChorusFigure, 'amount' | 'paying' | 'carriedOver'> | null {
  if (kind === 'payment') {
    if (line.paid === null && line.paying === null) return null;
    const paying = line.paying ?? ZERO;
    return {
      amount: add(line.paid ?? ZERO, paying),
      paying,
      carriedOver: ZERO,
    };
  }
  if (line.committed === null) return null;
  const carriedOver = line.carriedOver ?? ZERO;
  return {
    amount: subtract(line.committed, carriedOver),
    paying: ZERO,
    carriedOver,
  };
}

function figureAt(years: ChorusFigures, year: number, { commitmentNumber, line }: ExtractLine): ChorusFigure {
  const commitments = at(years, year, () => new Map());
  return at(
    at(commitments, commitmentNumber, () => new Map()),
    line,
    (): ChorusFigure => ({
      amount: ZERO,
      paying: ZERO,
      carriedOver: ZERO,
      day: null,
      rows: [],
    }),
  );
}

/** What a map holds at a key, made when it is not there yet. */
export function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** The years that an extract speaks of. */
export const yearsOf = ({ lines }: Extract, fiscalYear: number): number[] =>
  [...new Set(lines.map(({ year }) => year ?? fiscalYear))].sort();
