import type { Convention } from './convention';

/** What the administration calls each party of a convention. */
export const ROLE_NAMES: Readonly<Record<Convention['parties'][number]['role'], string>> = {
  delegating: 'Délégant',
  delegate: 'Délégataire',
  beneficiary: 'Bénéficiaire',
};
