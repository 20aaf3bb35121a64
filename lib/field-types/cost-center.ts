import type { FieldType } from './field-type';

/** A prefix of the entity and, mostly, the three digits of a département: `SGSIFAB075`. At least one letter. */
export const costCenter = {
  id: 'cost-center',
  label: 'Centre de coûts',
  names: [
    'centre de cout',
    'centre de couts',
    'centre cout',
    'centre couts',
    'c cout',
    'c couts',
    'ccouts',
    'ctre cout',
    'ctre couts',
    'ctr de cout',
    'ctr de couts',
    'ctr cout',
    'ctr couts',
    'centre de responsabilite',
  ],
  shortNames: ['cc', 'ccou', 'cdc'],
  technicalNames: ['cost center', 'cost centre', 'cost ctr', 'costcenter', 'kostl', 'centre cout'],
  shape: /^(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6,10}$/,
  kind: 'code',
} as const satisfies FieldType;
