import { type Convention, conventionSchema } from '../convention/convention';
import type { Exchange } from '../exchange/exchange';
import { saveAmendment } from './amendments';
import { database } from './database';
import { readRow } from './read-row';

/** What became of an exchange file: titles of conventions and avenants. */
export interface AddedExchange {
  readonly added: readonly string[];
  /** Already here, by their identity or their source: left as they are. */
  readonly known: readonly string[];
  /** French: avenants that could not be kept, and why. */
  readonly refused: readonly string[];
}

/**
 * Stores what an exchange file has and is not here yet: its conventions all or none, then each avenant beside its
 * convention. An avenant whose convention is known under another identity goes to that one.
 */
export async function addExchange({ conventions, amendments }: Exchange): Promise<AddedExchange> {
  const { added, known, ids } = await addConventions(conventions);
  const db = await database();
  const refused: string[] = [];
  for (const amendment of amendments) {
    const { digest } = amendment.source;
    const twin =
      (await db.amendments.get(amendment.id)) ??
      (await db.amendments.where('source.digest').equals(digest).first());
    if (twin) {
      known.push(amendment.title);
      continue;
    }
    const conventionId = ids.get(amendment.conventionId) ?? amendment.conventionId;
    const saved = await saveAmendment({ ...amendment, conventionId });
    if (saved.ok) added.push(amendment.title);
    else refused.push(`« ${amendment.title} » : ${saved.error}`);
  }
  return { added, known, refused };
}

/** In one transaction: all of them or none. `ids`: where each is kept. */
async function addConventions(conventions: readonly Convention[]) {
  const db = await database();
  return db.transaction('rw', db.conventions, async () => {
    const added: string[] = [];
    const known: string[] = [];
    const ids = new Map<string, string>();
    for (const convention of conventions) {
      const twin =
        (await db.conventions.get(convention.id)) ??
        (await db.conventions.where('source.digest').equals(convention.source.digest).first());
      if (twin) {
        known.push(convention.title);
        ids.set(convention.id, readRow(conventionSchema, twin, 'conventions', convention.id).id);
      } else {
        await db.conventions.add(conventionSchema.parse(convention));
        added.push(convention.title);
      }
    }
    return { added, known, ids };
  });
}
