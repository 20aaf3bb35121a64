import type { FieldType } from './field-type';

/** Only the dates of the delegation convention itself: those of a service, a contract or a delivery are not these. */
export const startDate = {
  id: 'start-date',
  label: "Date d'effet",
  names: [
    'date d effet',
    'date de prise d effet',
    'prise d effet',
    'prend effet',
    'prenant effet',
    'convention prend effet',
    'entre en vigueur',
    'convention entre en vigueur',
    'entree en vigueur',
    'date d entree en vigueur',
    'date d entree en vigueur de la convention',
    'entree en vigueur de la convention',
    'debut de la convention',
    'date de debut de la convention',
    'debut de la delegation',
    'date de debut de la delegation',
  ],
  shortNames: ['date de debut'],
  technicalNames: ['date effet', 'start date', 'effective date'],
  kind: 'date',
} as const satisfies FieldType;

export const endDate = {
  id: 'end-date',
  label: 'Date de fin',
  names: [
    'fin de la convention',
    'fin technique',
    'date de fin de la convention',
    'terme de la convention',
    'echeance de la convention',
    'date d echeance de la convention',
    'expiration de la convention',
    'date d expiration de la convention',
    'fin de la delegation',
    'date de fin de la delegation',
    'terme de la delegation',
    'echeance de la delegation',
    'expiration de la delegation',
    'convention prend fin',
    'convention expire',
    'prend fin',
    'expire',
  ],
  shortNames: ['date de fin', 'echeance', 'date d echeance'],
  technicalNames: ['date fin', 'end date', 'end date of the agreement', 'agreement end date'],
  kind: 'date',
} as const satisfies FieldType;

export const signatureDate = {
  id: 'signature-date',
  label: 'Date de signature',
  names: [
    'date de signature',
    'signature de la convention',
    'convention signee le',
    'convention a ete signee',
    'derniere signature',
    'date de la derniere signature',
    'date de signature de la convention',
  ],
  shortNames: ['signe le', 'signee le'],
  technicalNames: ['date signature', 'signature date'],
  kind: 'date',
} as const satisfies FieldType;
