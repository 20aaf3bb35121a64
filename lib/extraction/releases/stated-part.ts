import type { Cents } from '../../money';
import type { Span } from '../document';
import type { FoundRelease } from './release';

/** A part of a year's credits that a scope opens. */
export interface StatedPart {
  /** Basis points, an amount of money, the year but for an amount, what the others leave, or the whole year. */
  readonly share: number | 'rest' | 'whole' | { readonly amount: Cents } | { readonly butFor: Cents };
  readonly found: FoundRelease;
  readonly at: Span;
  /** « 24 000 € (30 %) »: both are told, so that the credits of the year need not be. */
  readonly told?: { readonly amount: Cents; readonly share: number };
  /** The words open the year in several times, and only one of them is read. */
  readonly isSplit?: boolean;
  /** An avenant says that it is what it adds to the credits of the year. */
  readonly isAdded?: boolean;
  /** The mission, lot or site whose credits it is. */
  readonly ofMission?: string;
}
