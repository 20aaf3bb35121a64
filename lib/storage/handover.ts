import { z } from 'zod';
import { controlSchema } from '../budget/control-schema';
import { ledgerEntrySchema } from '../budget/ledger-entry';
import { amendmentSchema } from '../convention/amendment';
import { conventionSchema } from '../convention/convention';
import { calendarSchema, EMPTY_CALENDAR } from '../duties/calendar';
import type { Holdings } from '../handover/holdings';
import { type HandoverMerge, mergeHoldings } from '../handover/merge-holdings';
import { failure, type Outcome, success } from '../outcome';
import { database, type EnveloppeDatabase } from './database';
import { addSealed } from './ledger';
import { readEntry } from './read-entry';
import { readRow } from './read-row';
import { readSettingIn } from './settings';
import { taughtFormsSchema } from './taught-forms-schema';

const FORMAT = 'enveloppe-passation';
const handoverSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  conventions: z.array(conventionSchema),
  amendments: z.array(amendmentSchema),
  controls: z.array(controlSchema),
  entries: z.array(ledgerEntrySchema),
  taughtForms: taughtFormsSchema,
  calendar: calendarSchema,
});

const ASK = 'Choisissez un fichier « enveloppe-passation-….json » exporté par Enveloppe.';

const tablesOf = (db: EnveloppeDatabase) => [
  db.conventions,
  db.amendments,
  db.controls,
  db.ledger,
  db.settings,
];

/** Everything that can be handed over. To be called in a transaction that holds the tables. @throws StorageError */
async function readHoldings(db: EnveloppeDatabase): Promise<Holdings> {
  const read = <Row>(schema: z.ZodType<Row>, rows: unknown[], table: string) =>
    rows.map((row) => readRow(schema, row, table, (row as { id?: unknown }).id));
  return {
    conventions: read(conventionSchema, await db.conventions.toArray(), 'conventions'),
    amendments: read(amendmentSchema, await db.amendments.toArray(), 'amendments'),
    controls: read(controlSchema, await db.controls.toArray(), 'controls'),
    entries: (await db.ledger.orderBy('seq').toArray()).map(readEntry),
    taughtForms: (await readSettingIn(db, 'taught-forms')) ?? [],
    calendar: (await readSettingIn(db, 'calendar')) ?? EMPTY_CALENDAR,
  };
}

/** The file to hand over, as text. @param exportedAt ISO 8601 UTC. @throws StorageError for an unreadable row. */
export async function exportHandover(exportedAt: string): Promise<string> {
  const db = await database();
  const holdings = await db.transaction('r', tablesOf(db), () => readHoldings(db));
  return JSON.stringify({ format: FORMAT, version: 1, exportedAt, ...holdings }, null, 1);
}

/** Reads a file without storing anything. The failure is a French sentence that says what to do. */
export function parseHandover(text: string): Outcome<Holdings, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure(`Ce fichier n’est pas du JSON, ou il est tronqué. ${ASK}`);
  }
  const head = z.looseObject({ format: z.literal(FORMAT), version: z.int() }).safeParse(json);
  if (!head.success) return failure(`Ce fichier JSON n’est pas une passation. ${ASK}`);
  if (head.data.version > 1)
    return failure(
      `Cette passation vient d’une version plus récente d’Enveloppe (version ${head.data.version}, ici 1). Mettez l’extension à jour, puis recommencez.`,
    );
  const parsed = handoverSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure(
      `Passation abîmée : « ${issue?.path.join('.') ?? ''} » ${issue?.message ?? ''}. Rien n’a été ajouté ; demandez un nouvel export.`,
    );
  }
  const { format: _format, version: _version, exportedAt: _exportedAt, ...holdings } = parsed.data;
  return success(holdings);
}

/** What a file would add, and what differs. Nothing is stored. */
export async function previewHandover(theirs: Holdings): Promise<Outcome<HandoverMerge, string>> {
  const db = await database();
  return db.transaction('r', tablesOf(db), async () => mergeHoldings(await readHoldings(db), theirs));
}

/**
 * Adds what a file brings: all of it or nothing, in one transaction. Entries are sealed behind the last row, so the
 * chain goes on; nothing that is here is changed.
 */
export async function mergeHandover(theirs: Holdings): Promise<Outcome<HandoverMerge, string>> {
  const db = await database();
  return db.transaction('rw', tablesOf(db), async () => {
    const merge = mergeHoldings(await readHoldings(db), theirs);
    if (!merge.ok) return merge;
    const { conventions, amendments, controls, entries, taughtForms, calendar } = merge.value.added;
    await db.conventions.bulkAdd([...conventions]);
    await db.amendments.bulkAdd([...amendments]);
    await db.controls.bulkAdd([...controls]);
    for (const entry of entries) await addSealed(db, entry);
    await db.settings.put({ key: 'taught-forms', value: taughtForms });
    await db.settings.put({ key: 'calendar', value: calendar });
    return merge;
  });
}
