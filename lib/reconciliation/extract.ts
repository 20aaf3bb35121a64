import type { BudgetKind } from '../convention/budget-kind';
import type { IsoDate } from '../dates';
import type { Cents } from '../money';

/** A row of an extract: its cells as they are written. */
export type Cells = readonly string[];

/** One line of a Chorus extract, whatever its layout. Amounts are tax included, in euro cents; null = not stated. */
export interface ExtractLine {
  /** Rank in the file, 1 for its first row: where the person finds it again. */
  readonly row: number;
  /** EJ, ten characters; null for a payment without one. */
  readonly commitmentNumber: string | null;
  /** Poste, without leading zeros. */
  readonly line: string | null;
  /** null = the fiscal year of the extract. */
  readonly year: number | null;
  readonly day: IsoDate | null;
  readonly fundsCenter: string | null;
  readonly functionalArea: string | null;
  readonly activity: string | null;
  /** Montant engagé, `carriedOver` included. */
  readonly committed: Cents | null;
  /** Bascule des EJ non soldés, of earlier years; null where the layout has none. */
  readonly carriedOver: Cents | null;
  /** Demandes de paiement paid. */
  readonly paid: Cents | null;
  /** Demandes de paiement on their way: recorded, invoiced, not paid yet. */
  readonly paying: Cents | null;
}

/** A row that could not be read: told, never passed over. */
export interface ExtractProblem {
  readonly row: number;
  readonly message: string;
}

/** A whole extract, read. */
export interface Extract {
  readonly layout: string;
  readonly label: string;
  /** The budgets its layout speaks of: a list of payments says nothing of commitments. */
  readonly tells: readonly BudgetKind[];
  /** Its engagé of a year holds the bascule of earlier years, and does not tell it apart. */
  readonly holdsCarryOver: boolean;
  readonly lines: readonly ExtractLine[];
  readonly problems: readonly ExtractProblem[];
  /** Rows left aside because they repeat others: subtotals, and movements that are neither. */
  readonly leftAside: number;
  /** The day that the lines above the header, or the name of the file, give; null when they give none. */
  readonly day: IsoDate | null;
}
