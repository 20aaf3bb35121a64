import { join } from 'node:path';
import 'fake-indexeddb/auto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { adapters } from '../../lib/autofill/adapters';
import type { TaughtField, TaughtForm } from '../../lib/autofill/taught/taught-form';
import { isoDate } from '../../lib/dates';
import { eraseEverything, exportBackup, parseBackup, restoreBackup } from '../../lib/storage/backup';
import {
  exportForms,
  forgetField,
  importForms,
  keepField,
  listTaughtForms,
  parseForms,
} from '../../lib/storage/taught-forms';
import { taughtFileSchema } from '../../lib/storage/taught-forms-schema';

const today = isoDate('2023-10-15');
const place = { host: 'achats.exemple.fr', path: '/demandes/*' };
const field: TaughtField = {
  find: { by: 'name', text: 'entite' },
  looksLike: { tag: 'input', inputType: 'text', role: '', label: 'entite porteuse' },
  answer: 'funds-center',
  on: today,
};
const file = (change: (form: Record<string, unknown>) => unknown) =>
  JSON.stringify({
    format: 'enveloppe-champs-appris',
    version: 1,
    forms: [change({ title: '', hosts: ['exemple.fr'], path: '/a', fields: [field] })],
  });

beforeEach(eraseEverything);
afterAll(eraseEverything);

describe('taught fields as they are stored', () => {
  it('keeps the last answer of a field, and forgets a form with its last field', async () => {
    await keepField(place, field);
    await keepField(place, { ...field, answer: 'never' });
    expect(await listTaughtForms()).toEqual([
      { title: '', hosts: [place.host], path: place.path, fields: [{ ...field, answer: 'never' }] },
    ]);
    await forgetField(place, field.find);
    expect(await listTaughtForms()).toEqual([]);
  });

  it('two pages that teach at once lose nothing of each other', async () => {
    const others = Array.from({ length: 20 }, (_, rank) => ({
      ...field,
      find: { by: 'id' as const, text: `f${rank}` },
    }));
    await Promise.all(others.map((other) => keepField(place, other)));
    expect((await listTaughtForms())[0]?.fields).toHaveLength(20);
  });

  it('goes with the backup and comes back with it', async () => {
    await keepField(place, field);
    const backup = parseBackup(JSON.stringify(await exportBackup('2023-10-15T08:00:00Z')));
    await eraseEverything();
    expect(await listTaughtForms()).toEqual([]);
    if (backup.ok) await restoreBackup(backup.value);
    expect((await listTaughtForms())[0]?.fields).toEqual([field]);
  });

  it('a backup whose taught fields are damaged is refused before anything is touched', async () => {
    await keepField(place, field);
    const text = JSON.stringify(await exportBackup('2023-10-15T08:00:00Z'));
    const damaged = parseBackup(text.replace('"by":"name"', '"by":"xpath"'));
    expect(damaged.ok ? '' : damaged.error).toMatch(/taught-forms.*Rien n'a été restauré/s);
  });
});

describe('the file that teams exchange', () => {
  it('comes back as it went', async () => {
    await keepField(place, field);
    const forms = await listTaughtForms();
    const read = parseForms(exportForms(forms), today);
    expect(read).toEqual({ ok: true, value: forms });
    if (read.ok) await importForms(read.value);
    expect(await listTaughtForms()).toEqual(forms);
  });

  it('the schema that users find is that of the code', async () => {
    const schema = z.toJSONSchema(taughtFileSchema, { io: 'input' });
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, '../../public/champs-appris.schema.json'),
    );
  });

  it('what is shipped fits the schema too', () => {
    const shipped = { format: 'enveloppe-champs-appris', version: 1, forms: adapters };
    expect(taughtFileSchema.safeParse(shipped).error).toBeUndefined();
  });

  const manyStars: TaughtForm = { title: '', hosts: ['a.fr'], path: `/${'*a'.repeat(90)}`, fields: [field] };
  it.each([
    ['not JSON', '{"format":', /n’est pas du JSON/],
    ['another JSON', '[1]', /n’est pas un fichier de champs appris/],
    ['null', 'null', /n’est pas un fichier de champs appris/],
    [
      'a newer version',
      '{"format":"enveloppe-champs-appris","version":9,"forms":[]}',
      /version plus récente/,
    ],
    ['too large', ' '.repeat(1_000_001), /dépasse 1 Mo/],
    [
      'an XPath',
      file((form) => ({ ...form, fields: [{ ...field, find: { by: 'xpath', text: '//input' } }] })),
      /find/,
    ],
    [
      'an unknown answer',
      file((form) => ({ ...form, fields: [{ ...field, answer: 'password' }] })),
      /answer/,
    ],
    ['no fingerprint', file((form) => ({ ...form, fields: [{ ...field, looksLike: {} }] })), /looksLike/],
    ['a script more', file((form) => ({ ...form, onload: 'alert(1)' })), /schéma/],
    ['the prototype', file((form) => form).replace('"title":""', '"title":"","__proto__":{"a":1}'), /schéma/],
    ['an address as host', file((form) => ({ ...form, hosts: ['https://a.fr/'] })), /hosts/],
    ['control characters', file((form) => ({ ...form, title: 'a\u0007' })), /title/],
    ['stars to stall on', file(() => manyStars), /path/],
    [
      'thousands of forms',
      `{"format":"enveloppe-champs-appris","version":1,"forms":[${'{},'.repeat(600)}{}]}`,
      /forms/,
    ],
  ])('refuses %s in French and stores nothing', async (_, text, words) => {
    const read = parseForms(text, today);
    expect(read.ok ? '' : read.error).toMatch(words);
    expect(await listTaughtForms()).toEqual([]);
  });
});
