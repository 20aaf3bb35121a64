import type { IsoDate } from '../../dates';
import type { Cents } from '../../money';

/** What was read of a purchase order (« BDC_2103105755_….pdf »). Amounts in euro cents. */
export interface PurchaseOrder {
  readonly fileName: string;
  /** EJ; null when neither the file's name nor the document tells one, or when they tell two. */
  readonly commitmentNumber: string | null;
  /** Total tax included, when its label or the sum of net and tax holds it; else null. */
  readonly total: Cents | null;
  /** Every amount of its first page, smallest first: one that the ledger waits for may be the total. */
  readonly amounts: readonly Cents[];
  readonly day: IsoDate | null;
  /** « BRB… », the number of the purchase request. */
  readonly requestNumber: string | null;
  readonly supplier: string | null;
  /** Read off a picture: a digit may be wrong, so nothing of it is held to be sure by itself. */
  readonly isPicture: boolean;
}
