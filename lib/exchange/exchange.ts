import type { Amendment } from '../convention/amendment';
import type { Convention } from '../convention/convention';

/** What is exchanged: conventions, and the avenants that change them (or others that the reader has). */
export interface Exchange {
  readonly conventions: readonly Convention[];
  readonly amendments: readonly Amendment[];
}
