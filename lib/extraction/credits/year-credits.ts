import type { Cents } from '../../money';
import type { TableFigure } from '../table-layouts/table-layout';

/** What the text says of one budget in one year. */
export interface YearCredits {
  readonly year: number;
  /** Several when the text gives two different amounts for the same year. */
  readonly readings: readonly {
    readonly amount: Cents;
    readonly figure: TableFigure;
    readonly isSum: boolean;
  }[];
}
