import type { FieldType } from './field-type';

/** Domain, segment, sub-segment of purchase: `12.01.01`. */
export const materialGroup = {
  id: 'material-group',
  label: 'Groupe de marchandises',
  names: [
    'groupe de marchandises',
    'groupe de marchandise',
    'groupe marchandises',
    'groupe marchandise',
    'gpe marchandises',
    'gr march',
    'gr marchandises',
    'gr de marchandises',
    'grp marchandises',
    'grpe marchandises',
    'grp march',
    'groupe march',
    'segment d achat',
  ],
  shortNames: ['gm'],
  technicalNames: ['material group', 'matkl', 'wgbez', 'groupe marchandises'],
  shape: /^\d{2}\.\d{2}\.\d{2}$/,
  kind: 'code',
} as const satisfies FieldType;
