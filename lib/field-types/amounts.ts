import type { FieldType } from './field-type';

/** AE: consumed by commitments, tax included. */
export const commitmentAmount = {
  id: 'commitment-amount',
  label: 'Montant AE',
  names: [
    'montant ae',
    'montant en ae',
    'montant des ae',
    'autorisation d engagement',
    'autorisations d engagement',
    'total ae',
    'ae demandees',
  ],
  shortNames: ['ae'],
  technicalNames: ['montant ae', 'ae amount', 'commitment amount'],
  kind: 'amount',
} as const satisfies FieldType;

/** CP: consumed by payments, tax included. CP is also a postcode, paid leave and a profit center. */
export const paymentAmount = {
  id: 'payment-amount',
  label: 'Montant CP',
  names: [
    'montant cp',
    'montant en cp',
    'montant des cp',
    'credit de paiement',
    'credits de paiement',
    'total cp',
    'cp demandes',
  ],
  shortNames: ['cp'],
  technicalNames: ['montant cp', 'cp amount', 'payment amount'],
  kind: 'amount',
} as const satisfies FieldType;

export const amountExclTax = {
  id: 'amount-excl-tax',
  label: 'Montant HT',
  names: ['montant ht', 'total ht', 'prix ht', 'montant hors taxe', 'montant hors taxes', 'prix net'],
  shortNames: ['ht'],
  technicalNames: ['montant ht', 'amount excl tax', 'netwr', 'preis'],
  kind: 'amount',
} as const satisfies FieldType;

export const amountInclTax = {
  id: 'amount-incl-tax',
  label: 'Montant TTC',
  names: ['montant ttc', 'total ttc', 'prix ttc', 'montant toutes taxes comprises'],
  shortNames: ['ttc'],
  technicalNames: ['montant ttc', 'amount incl tax'],
  kind: 'amount',
} as const satisfies FieldType;
