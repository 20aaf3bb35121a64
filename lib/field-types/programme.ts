import type { FieldType } from './field-type';

export const programme = {
  id: 'programme',
  label: 'Programme',
  names: [
    'programme budgetaire',
    'code programme',
    'numero de programme',
    'state budget programme',
    'programme',
  ],
  shortNames: ['prog', 'prg', 'pgm'],
  technicalNames: ['programme'],
  shape: /^0?\d{3}$/,
  kind: 'code',
} as const satisfies FieldType;
