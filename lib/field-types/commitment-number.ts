import type { FieldType } from './field-type';

/** Ten digits in Chorus, but a vendor has ten digits too: shape alone never decides. */
export const commitmentNumber = {
  id: 'commitment-number',
  label: "N° d'engagement juridique (EJ)",
  names: [
    'engagement juridique',
    'numero d engagement',
    'numero engagement',
    'num ej',
    'numero d ej',
    'numero ej',
    'n ej',
    'n d ej',
    'n d engagement',
    'ref engagement',
    'reference engagement',
    'reference de l engagement',
    'engagement chorus',
    'engagement sifac',
  ],
  shortNames: ['ej'],
  technicalNames: ['legal commitment number', 'legal commitment', 'commitment number', 'ebeln', 'num ej'],
  shape: /^\d{10}$/,
  kind: 'code',
} as const satisfies FieldType;
