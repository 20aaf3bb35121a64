import { amendmentSchema } from '../convention/amendment';
import { type Convention, conventionSchema } from '../convention/convention';
import { failure, type Outcome, success } from '../outcome';
import { database } from './database';
import { readRow } from './read-row';

/** All conventions, by title. @throws StorageError for a row that cannot be read. */
export async function listConventions(): Promise<Convention[]> {
  const db = await database();
  const rows = await db.conventions.toArray();
  return rows
    .map((row) => readRow(conventionSchema, row, 'conventions', (row as { id?: unknown }).id))
    .sort((first, second) => first.title.localeCompare(second.title, 'fr'));
}

/** The title that a file is kept under, whether it was read as a convention or as an avenant. @throws StorageError for a row that cannot be read. */
export async function titleOfImported(digest: string): Promise<string | undefined> {
  const db = await database();
  const convention = await db.conventions.where('source.digest').equals(digest).first();
  if (convention) return readRow(conventionSchema, convention, 'conventions', digest).title;
  const amendment = await db.amendments.where('source.digest').equals(digest).first();
  return amendment ? readRow(amendmentSchema, amendment, 'amendments', digest).title : undefined;
}

/**
 * Stores a new convention in one transaction. The same file is refused (`already-imported`, with the title it is
 * kept under), also when two tabs try at once: IndexedDB runs overlapping write transactions one after the other.
 */
export async function saveConvention(
  convention: Convention,
): Promise<Outcome<Convention, { code: 'already-imported'; title: string }>> {
  const db = await database();
  return db.transaction('rw', db.conventions, async () => {
    const twin = await db.conventions.where('source.digest').equals(convention.source.digest).first();
    if (twin) {
      const { title } = readRow(conventionSchema, twin, 'conventions', convention.source.digest);
      return failure({ code: 'already-imported' as const, title });
    }
    await db.conventions.add(conventionSchema.parse(convention));
    return success(convention);
  });
}

/** Deletes a convention imported by mistake. Refused as soon as its ledger holds one entry: the ledger has no delete. */
export async function deleteConvention(
  id: string,
): Promise<Outcome<null, { code: 'has-entries'; count: number }>> {
  const db = await database();
  return db.transaction('rw', db.conventions, db.ledger, async () => {
    const count = await db.ledger.where('conventionId').equals(id).count();
    if (count > 0) return failure({ code: 'has-entries' as const, count });
    await db.conventions.delete(id);
    return success(null);
  });
}
