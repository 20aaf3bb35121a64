import type { ExtractLayout } from '../layout';
import { findPositionalColumns } from '../positional-columns';

const COLUMNS = { programme: 0, functionalArea: 1, activity: 3, commitmentNumber: 4 } as const;

/** AE of a region's services, comma separated, known by place: 17 columns, 18 once the day of replication is in. */
export const regionalCommitments = {
  id: 'regional-commitments',
  label: 'INF-BUD-53, AE consommées (vue détaillée)',
  source: 'extracts.md §2 C, domain.md §1.3',
  tells: ['commitment'],
  find: (rows) =>
    findPositionalColumns(rows, {
      measure: 'committed',
      widths: { 17: { ...COLUMNS, line: 5, day: 6 }, 18: { ...COLUMNS, line: 6, day: 7 } },
    }),
} as const satisfies ExtractLayout;
