import type { Migration } from './migration';

/** Where the database began. */
export const toVersion1: Migration = {
  version: 1,
  indexes: { conventions: 'id, &source.digest', ledger: '++seq, &id, conventionId', settings: 'key' },
  migrate: (stored) => stored,
};
