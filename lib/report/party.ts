import type { Convention } from '../convention/convention';

/** A body as a letter names it, or a blank to fill where the convention did not tell. */
export function partyOf({ parties }: Convention, role: 'delegating' | 'delegate'): string {
  const names = parties.filter((party) => party.role === role).map(({ name }) => name);
  return names.length > 0 ? names.join(', ') : role === 'delegating' ? '[délégant]' : '[délégataire]';
}
