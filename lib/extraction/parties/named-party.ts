import type { Span } from '../document';

/** A body that signs, where its name stands. */
export interface NamedParty {
  readonly role: 'delegating' | 'delegate' | 'beneficiary';
  readonly at: Span;
}

/** Whether somebody delegates and somebody is delegated to: one role alone is half a reading. */
export const haveBothRoles = (parties: readonly NamedParty[]): boolean =>
  new Set(parties.map(({ role }) => role)).size > 1;
