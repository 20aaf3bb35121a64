import type { Migration, StoredRow } from './migration';
import { resealed } from './resealed';

/** What each kind of entry gained. What was not asked of the person then is not known now. */
const GAINED: Readonly<Record<string, StoredRow>> = {
  commitment: { line: null, fundsCenter: null },
  payment: { fundsCenter: null },
  confirmation: { line: null },
  'tranche-release': { decidedBy: '' },
};

const withTrancheCenters = (tranches: unknown): unknown =>
  Array.isArray(tranches)
    ? tranches.map((tranche: StoredRow) => ({ ...tranche, fundsCenter: null }))
    : tranches;

/** Amendments and thresholds get a table; entries and tranches may name a funds center, a release names who decided it. */
export const toVersion2: Migration = {
  version: 2,
  indexes: { amendments: 'id, conventionId, &source.digest', controls: 'conventionId' },
  migrate: (stored) =>
    resealed(stored, {
      ...stored,
      conventions: (stored['conventions'] ?? []).map((row) => ({
        ...row,
        ownFunds: null,
        excludesStaffCosts: null,
        tranches: withTrancheCenters(row['tranches']),
      })),
      ledger: (stored['ledger'] ?? []).map((row) => ({ ...row, ...GAINED[String(row['operation'])] })),
    }),
};
