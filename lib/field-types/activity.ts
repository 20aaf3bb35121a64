import type { FieldType } from './field-type';

/** Programme, then eight characters, letters allowed: `035200010101`, `020304DGTUCT`. */
export const activity = {
  id: 'activity',
  label: 'Activité',
  names: [
    'code activite',
    'activite budgetaire',
    'activite de programmation',
    'referentiel de programmation',
    'activite du referentiel de programmation',
    'ref programmation',
    'reference de programmation',
    'referentiel d activite',
    'referentiel de prog',
    'ref prog',
    'programme de financement',
    'prog financement',
  ],
  shortNames: ['activite', 'activites', 'act'],
  technicalNames: [
    'funded program',
    'funded programme',
    'funded prog',
    'measure',
    'referentiel programmation',
    'code activite',
  ],
  shape: /^\d{4}[A-Z0-9]{8}$/,
  kind: 'code',
} as const satisfies FieldType;
