import type { ExtractLayout } from '../layout';
import { findNamedColumns } from '../named-columns';

/** The journal of payments (jp57): the EJ is the piece before, and may be missing. */
export const journalPayments = {
  id: 'journal-payments',
  label: 'Journal des paiements (jp57)',
  source: 'extracts.md §2 E',
  tells: ['payment'],
  find: (rows) =>
    findNamedColumns(rows, {
      required: ['commitmentNumber'],
      keys: {
        commitmentNumber: [
          'numero de la piece precedente',
          'numero de piece precedente',
          'n de piece precedente',
        ],
        line: ['poste de la piece precedente', 'numero de poste de la piece precedente', 'poste'],
      },
      amounts: {
        paid: [
          'montant paye',
          'montant a controler en dev transaction',
          'montant en devise de transaction',
          'montant en dev transaction',
          'montant',
        ],
      },
      toAmounts: ({ paid = null }) => ({ paid }),
    }),
} as const satisfies ExtractLayout;
