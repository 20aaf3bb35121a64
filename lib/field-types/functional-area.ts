import type { FieldType } from './field-type';

/** Programme, action, sub-action: `0352-01`, `0101-01-03`. European money writes letters: `FSE00-14`. */
export const functionalArea = {
  id: 'functional-area',
  label: 'Domaine fonctionnel',
  names: [
    'domaine fonctionnel',
    'domaine fonct',
    'domaine fonc',
    'dom fonc',
    'dom fct',
    'dom fonct',
    'dom fonctionnel',
    'reference fonctionnelle',
    'action sous action',
    'action ou sous action',
  ],
  shortNames: ['df'],
  technicalNames: [
    'functional area',
    'func area',
    'funct area',
    'funcarea',
    'fkber',
    'farea',
    'domaine fonctionnel',
  ],
  shape: /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|F[A-Z]{2}\d{2}-\d{2})$/,
  kind: 'code',
} as const satisfies FieldType;
