import { add, ZERO } from '../../money';
import type { ExtractLayout } from '../layout';
import { findNamedColumns } from '../named-columns';

/**
 * EJ and services rendered of a funds center, cumulated since 1 January; « délégation de gestion » puts the service
 * exécutant in front. Engagé holds the bascule; each euro of a demande de paiement stands in one column only.
 */
export const detailedFollowUp = {
  id: 'detailed-follow-up',
  label: 'INF_BUD_53, suivi des EJ et des services faits',
  source: 'extracts.md §2 A',
  tells: ['commitment', 'payment'],
  find: (rows) =>
    findNamedColumns(rows, {
      required: ['commitmentNumber'],
      needs: ['carriedOver', 'paid'],
      amounts: {
        committed: ['montant engage'],
        carriedOver: ['bascule des ej non soldes', 'bascule'],
        certified: ['montant certifie non solde'],
        recorded: ['montant pre enregistre'],
        invoiced: ['montant facture'],
        paid: ['montant paye'],
      },
      toAmounts: ({ committed = null, carriedOver = null, recorded, invoiced, paid = null }) => ({
        committed,
        carriedOver: carriedOver ?? ZERO,
        paid,
        paying: add(recorded ?? ZERO, invoiced ?? ZERO),
      }),
    }),
} as const satisfies ExtractLayout;
