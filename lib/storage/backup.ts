import { z } from 'zod';
import { chainBreakMessage } from '../budget/chain-break-message';
import { controlSchema } from '../budget/control-schema';
import { checkEnd, followChain } from '../budget/ledger-chain';
import { ledgerEntrySchema } from '../budget/ledger-entry';
import { amendmentSchema } from '../convention/amendment';
import { conventionSchema } from '../convention/convention';
import { failure, type Outcome, success } from '../outcome';
import { database, type EnveloppeDatabase } from './database';
import { chainMarkSchema, forgetLedgerCheck } from './ledger-check';
import { migrateTables, SCHEMA_VERSION } from './migrations';
import type { StoredTables } from './migrations/migration';
import { readEntry } from './read-entry';
import { damagedSetting } from './settings';

const settingSchema = z.strictObject({ key: z.string(), value: z.unknown() });
const backupSchema = z.strictObject({
  format: z.literal('enveloppe-backup'),
  schemaVersion: z.literal(SCHEMA_VERSION),
  exportedAt: z.iso.datetime(),
  conventions: z.array(conventionSchema),
  amendments: z.array(amendmentSchema),
  controls: z.array(controlSchema),
  ledger: z.array(z.looseObject({ seq: z.int().positive(), conventionId: z.string() })),
  settings: z.array(settingSchema),
});
const headSchema = z.looseObject({
  format: z.literal('enveloppe-backup'),
  schemaVersion: z.int().positive(),
});

const tablesSchema = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));

const tablesOf = (db: EnveloppeDatabase) => [
  db.conventions,
  db.amendments,
  db.controls,
  db.ledger,
  db.settings,
];

export type Backup = z.infer<typeof backupSchema>;

/** Everything that is stored, in one object for one JSON file; read in one transaction, so that it is one moment. */
export async function exportBackup(exportedAt: string): Promise<unknown> {
  const db = await database();
  const tables = tablesOf(db);
  const rows = await db.transaction('r', tables, () =>
    Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
  // Rows go out as they lie, unread: the backup must work on the day a row can no longer be read.
  return {
    format: 'enveloppe-backup',
    schemaVersion: SCHEMA_VERSION,
    exportedAt,
    ...Object.fromEntries(rows),
  };
}

/** Reads a backup file without touching the database. The failure is a French sentence that says what to do. */
export function parseBackup(text: string): Outcome<Backup, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure(
      "Ce fichier n'est pas une sauvegarde d'Enveloppe : ce n'est pas du JSON, ou il est tronqué. Choisissez le fichier « enveloppe-sauvegarde-….json ».",
    );
  }
  const head = headSchema.safeParse(json);
  if (!head.success)
    return failure(
      "Ce fichier JSON n'est pas une sauvegarde d'Enveloppe. Choisissez le fichier « enveloppe-sauvegarde-….json ».",
    );
  if (head.data.schemaVersion > SCHEMA_VERSION) {
    return failure(
      `Cette sauvegarde vient d'une version plus récente d'Enveloppe (schéma ${head.data.schemaVersion}, ici ${SCHEMA_VERSION}). Mettez l'extension à jour, puis recommencez.`,
    );
  }
  const parsed = backupSchema.safeParse(broughtUp(head.data));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure(
      `Sauvegarde abîmée : « ${issue?.path.join('.') ?? ''} » ${issue?.message ?? ''}. Rien n'a été restauré ; essayez une sauvegarde plus ancienne.`,
    );
  }
  const damaged = damagedSetting(parsed.data.settings);
  if (damaged) return failure(`Sauvegarde abîmée : ${damaged}. Rien n'a été restauré.`);
  return checkReferences(parsed.data);
}

/** A backup of an older version goes through the steps that its database would have gone through. */
function broughtUp({ format, schemaVersion, exportedAt, ...rest }: z.infer<typeof headSchema>): unknown {
  if (schemaVersion === SCHEMA_VERSION) return { format, schemaVersion, exportedAt, ...rest };
  const stored = tablesSchema.safeParse(rest);
  if (!stored.success) return { format, schemaVersion, exportedAt, ...rest };
  const tables: StoredTables = { amendments: [], controls: [], ...stored.data };
  return { format, schemaVersion: SCHEMA_VERSION, exportedAt, ...migrateTables(tables, schemaVersion) };
}

function checkReferences(backup: Backup): Outcome<Backup, string> {
  const conventions = new Set(backup.conventions.map((convention) => convention.id));
  for (const { conventionId, title } of backup.amendments) {
    if (!conventions.has(conventionId))
      return failure(
        `Sauvegarde abîmée : avenant « ${title} » sans sa convention. Rien n'a été restauré ; essayez une sauvegarde plus ancienne.`,
      );
  }
  const seen = new Set<string>();
  for (const row of backup.ledger) {
    const { seq, previous, digest, ...rest } = row;
    const entry = ledgerEntrySchema.safeParse(rest);
    const where = `écriture n° ${seq}`;
    if (!entry.success)
      return failure(
        `Sauvegarde abîmée : ${where} illisible. Rien n'a été restauré ; essayez une sauvegarde plus ancienne.`,
      );
    if (!conventions.has(entry.data.conventionId))
      return failure(`Sauvegarde abîmée : ${where} sans sa convention. Rien n'a été restauré.`);
    if ('of' in entry.data && entry.data.of !== null && !seen.has(entry.data.of)) {
      return failure(`Sauvegarde abîmée : ${where} renvoie à une écriture absente. Rien n'a été restauré.`);
    }
    if (seen.has(entry.data.id))
      return failure(`Sauvegarde abîmée : ${where} en double. Rien n'a été restauré.`);
    seen.add(entry.data.id);
  }
  return success(backup);
}

/** What is wrong with the chain of a backup, in French, or null: it is told before the backup takes the place of what is stored. */
export function chainOfBackup({ ledger, settings }: Backup): string | null {
  const { mark, broken } = followChain(ledger, null);
  const end = chainMarkSchema
    .nullable()
    .safeParse(settings.find(({ key }) => key === 'ledger-end')?.value ?? null);
  const found = broken ?? checkEnd(mark, end.data ?? null, ledger.at(-1) ?? null);
  return found && chainBreakMessage(found);
}

/** Puts a read backup in place of everything that is stored: all of it or, if anything fails, nothing. */
export async function restoreBackup(backup: Backup): Promise<void> {
  const db = await database();
  await db.transaction('rw', tablesOf(db), async () => {
    await Promise.all(tablesOf(db).map((table) => table.clear()));
    await db.conventions.bulkAdd(backup.conventions);
    await db.amendments.bulkAdd(backup.amendments);
    await db.controls.bulkAdd(backup.controls);
    // With the seals they have: the chain goes on where the backup ends, and is checked again from its first row.
    await db.ledger.bulkAdd(
      backup.ledger.map(({ seq, previous, digest, ...entry }) => ({
        ...readEntry({ seq, ...entry }),
        previous,
        digest,
        seq,
      })),
    );
    await db.settings.bulkAdd(backup.settings.map(({ key, value }) => ({ key, value })));
  });
  await forgetLedgerCheck();
}

/** How much is stored: what the person is told before a restoration or an erasure. */
export async function countStored(): Promise<{ conventions: number; entries: number }> {
  const db = await database();
  const [conventions, entries] = await Promise.all([db.conventions.count(), db.ledger.count()]);
  return { conventions, entries };
}

/** Erases everything. The caller has asked for the typed confirmation. */
export async function eraseEverything(): Promise<void> {
  const db = await database();
  await db.transaction('rw', tablesOf(db), () => Promise.all(tablesOf(db).map((table) => table.clear())));
  await forgetLedgerCheck();
}
