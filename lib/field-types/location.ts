import type { FieldType } from './field-type';

/** `N` national, then region, département, commune; `S` a site, `B` a building. */
export const location = {
  id: 'location',
  label: 'Localisation interministérielle',
  names: [
    'localisation interministerielle',
    'loc interministerielle',
    'localisation interm',
    'loc interm',
    'localis interm',
    'loc inter',
    'code localisation interministerielle',
  ],
  shortNames: ['li', 'loc int'],
  technicalNames: ['localisation interministerielle'],
  shape: /^(?:N(?:\d{2}(?:\d{2}(?:\d{3})?)?)?|S\d{6,7}|B\d{6})$/,
  kind: 'code',
} as const satisfies FieldType;
