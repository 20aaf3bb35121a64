import type { FieldType } from './field-type';

export const fund = {
  id: 'fund',
  label: 'Fonds',
  names: ['code fonds', 'fonds de concours'],
  shortNames: ['fonds', 'fond', 'fds', 'fdc'],
  technicalNames: ['geber', 'fincode', 'fund'],
  shape: /^[A-Z0-9-]{1,10}$/,
  kind: 'code',
} as const satisfies FieldType;
