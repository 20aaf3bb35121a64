import type { BudgetKind } from '../convention/budget-kind';
import type { Cents } from '../money';
import type { Cells, ExtractLine } from './extract';

/** What a layout has to say of one row: its lines, a row to leave aside, or what is wrong with it. */
export type RowReading =
  | { readonly kind: 'lines'; readonly lines: readonly ExtractLine[] }
  | { readonly kind: 'aside' }
  | { readonly kind: 'problem'; readonly message: string };

/** A layout recognised in a file: where its lines start and how one is read. */
export interface FoundLayout {
  /** Rank of the first row of lines, 0 for the first of the file. */
  readonly start: number;
  /** How much of the layout was found: the best of several is taken. */
  readonly score: number;
  read(cells: Cells, row: number): RowReading;
}

/** One layout of Chorus extracts: how it is told from the others, and what its columns mean. */
export interface ExtractLayout {
  /** Equal to the file name. */
  readonly id: string;
  /** What the person knows it by. */
  readonly label: string;
  /** Where its columns are known from. */
  readonly source: string;
  readonly tells: readonly BudgetKind[];
  /** Its engagé of a year holds the bascule of earlier years, and does not tell it apart. */
  readonly holdsCarryOver?: boolean;
  find(rows: readonly Cells[]): FoundLayout | undefined;
}

/** The amounts of a line that is not told otherwise. */
export const NO_AMOUNTS: Pick<ExtractLine, 'committed' | 'carriedOver' | 'paid' | 'paying'> = {
  committed: null,
  carriedOver: null,
  paid: null,
  paying: null,
};

/** The amounts of a row by the name of their column. */
export type Amounts = Readonly<Record<string, Cents | null>>;
