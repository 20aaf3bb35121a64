import type { ExtractLayout } from '../layout';
import { findPositionalColumns } from '../positional-columns';

/** CP of a region's services, comma separated, known by place. */
export const regionalPayments = {
  id: 'regional-payments',
  label: 'INF-BUD-53, CP consommés (vue détaillée)',
  source: 'extracts.md §2 C',
  tells: ['payment'],
  find: (rows) =>
    findPositionalColumns(rows, {
      measure: 'paid',
      widths: {
        21: { programme: 0, functionalArea: 1, activity: 3, commitmentNumber: 4, line: 5, day: 8 },
      },
    }),
} as const satisfies ExtractLayout;
