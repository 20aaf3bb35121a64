import type { ExtractLayout } from '../layout';
import { findNamedColumns } from '../named-columns';

/** Payments, one row a poste of a demande de paiement: the export of the grants, and the CP of a file with a header. */
export const paymentsByRequest = {
  id: 'payments-by-request',
  label: 'Paiements par demande de paiement',
  source: 'extracts.md §2 D',
  tells: ['payment'],
  find: (rows) =>
    findNamedColumns(rows, {
      required: ['commitmentNumber', 'paymentNumber'],
      amounts: { paid: ['montant paye', 'montant', 'eur', 'amount'] },
      toAmounts: ({ paid = null }) => ({ paid }),
    }),
} as const satisfies ExtractLayout;
