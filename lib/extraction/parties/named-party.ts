import type { Span } from '../document';

/** A body that signs, where its name stands. */
export interface NamedParty {
  readonly role: 'delegating' | 'delegate' | 'beneficiary';
  readonly at: Span;
}
