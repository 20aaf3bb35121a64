import type { ExtractLayout } from '../layout';
import { findNamedColumns } from '../named-columns';

/** The AIFE's export of the AE consumed, or any file with its columns named: EJ, poste, and one amount. */
export const nationalCommitments = {
  id: 'national-commitments',
  label: 'AE consommées par EJ et poste (AIFE)',
  source: 'domain.md §1.3, extracts.md §2 C',
  tells: ['commitment'],
  find: (rows) =>
    findNamedColumns(rows, {
      required: ['commitmentNumber', 'line'],
      excluded: ['paymentNumber'],
      amounts: { committed: ['montant engage', 'montant', 'eur', 'amount'] },
      toAmounts: ({ committed = null }) => ({ committed }),
    }),
} as const satisfies ExtractLayout;
