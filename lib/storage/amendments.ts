import { type Amendment, amendmentSchema } from '../convention/amendment';
import { conventionSchema } from '../convention/convention';
import { failure, type Outcome, success } from '../outcome';
import { database, type EnveloppeDatabase } from './database';
import { readRow } from './read-row';

/** The amendments of a convention, by the day they hold from. To be called inside a transaction, or alone. */
export async function amendmentsOf(db: EnveloppeDatabase, conventionId: string): Promise<Amendment[]> {
  const rows = await db.amendments.where('conventionId').equals(conventionId).toArray();
  return rows
    .map((row) => readRow(amendmentSchema, row, 'amendments', (row as { id?: unknown }).id))
    .sort((first, second) => (first.effectiveDate < second.effectiveDate ? -1 : 1));
}

/** @throws StorageError for a row that cannot be read. */
export const listAmendments = async (conventionId: string): Promise<Amendment[]> =>
  amendmentsOf(await database(), conventionId);

/**
 * Stores an amendment beside its convention, in one transaction: the same file is refused, and so is a tranche whose id
 * is taken. The failure is a French sentence.
 */
export async function saveAmendment(amendment: Amendment): Promise<Outcome<Amendment, string>> {
  const db = await database();
  return db.transaction('rw', db.conventions, db.amendments, async () => {
    const stored = await db.conventions.get(amendment.conventionId);
    if (!stored) return failure("Avenant refusé : sa convention n'est plus dans la base.");
    const { digest } = amendment.source;
    const twin =
      (await db.amendments.where('source.digest').equals(digest).first()) ??
      (await db.conventions.where('source.digest').equals(digest).first());
    if (twin) return failure('Avenant refusé : ce fichier est déjà importé.');
    const convention = readRow(conventionSchema, stored, 'conventions', amendment.conventionId);
    const texts = [convention, ...(await amendmentsOf(db, convention.id))];
    const taken = new Set(texts.flatMap(({ tranches }) => tranches.map(({ id }) => id)));
    if (amendment.tranches.some(({ id }) => taken.has(id))) {
      return failure("Avenant refusé : une de ses tranches porte l'identifiant d'une autre.");
    }
    await db.amendments.add(amendmentSchema.parse(amendment));
    return success(amendment);
  });
}

/** Deletes an amendment imported by mistake. Refused once an entry releases one of its tranches. */
export async function deleteAmendment(id: string): Promise<Outcome<null, string>> {
  const db = await database();
  return db.transaction('rw', db.amendments, db.ledger, async () => {
    const stored = await db.amendments.get(id);
    if (!stored) return success(null);
    const amendment = readRow(amendmentSchema, stored, 'amendments', id);
    const tranches = new Set(amendment.tranches.map((tranche) => tranche.id));
    const used = await db.ledger
      .where('conventionId')
      .equals(amendment.conventionId)
      .filter((row) => tranches.has(String((row as { trancheId?: unknown }).trancheId)))
      .count();
    if (used > 0) {
      return failure(
        `Avenant gardé : ${used} écriture(s) du registre portent sur ses tranches. Annuler une écriture ne l'efface pas.`,
      );
    }
    await db.amendments.delete(id);
    return success(null);
  });
}
