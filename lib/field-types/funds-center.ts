import type { FieldType } from './field-type';

/** Programme, BOP, UO: `0352-CFSE-CFIN`; nine characters name a whole BOP. */
export const fundsCenter = {
  id: 'funds-center',
  label: 'Centre financier',
  names: [
    'centre financier',
    'centre fin',
    'ctre financier',
    'ctr financier',
    'ctre fin',
    'ctr fin',
    'centre fi',
    'unite operationnelle',
    'code uo',
    'bop uo',
  ],
  shortNames: ['cf', 'uo', 'cfi', 'c fin', 'c financier'],
  technicalNames: [
    'funds center',
    'funds centre',
    'funds ctr',
    'fund center',
    'fistl',
    'fictr',
    'centre financier',
  ],
  shape: /^\d{4}-[A-Z0-9]{4}(?:-[A-Z0-9]{4})?$/,
  kind: 'code',
} as const satisfies FieldType;
