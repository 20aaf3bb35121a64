import type { FieldType } from './field-type';

/** Fourteen digits. Whose it is, the type does not say: it is never filled without a taught field. */
export const siret = {
  id: 'siret',
  label: 'SIRET',
  names: ['siret', 'numero siret', 'code siret'],
  shortNames: [],
  technicalNames: ['siret'],
  shape: /^\d{14}$/,
  kind: 'code',
} as const satisfies FieldType;
