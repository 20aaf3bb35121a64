import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { defaultControl } from '../../lib/budget/control-profile';
import { eraseEverything, exportBackup, parseBackup } from '../../lib/storage/backup';
import { forgetControl, readControl, saveControl } from '../../lib/storage/controls';
import { database, StorageError } from '../../lib/storage/database';
import { watch } from '../../lib/storage/watch';

beforeEach(eraseEverything);
const changed = { ...defaultControl('c'), pendingDays: 7 };

it('is the one every convention starts with until it is saved, and again once forgotten', async () => {
  expect(await readControl('c')).toEqual(defaultControl('c'));
  await saveControl(changed);
  expect(await readControl('c')).toEqual(changed);
  expect(await readControl('other')).toEqual(defaultControl('other'));
  await forgetControl('c');
  expect(await readControl('c')).toEqual(defaultControl('c'));
});

it('never holds an error that is switched off, and says so when one lies there', async () => {
  const off = { ...changed, levels: { 'cap-exceeded': 'off' as const } };
  await expect(saveControl(off)).rejects.toThrow();
  await (await database()).controls.put(off);
  await expect(readControl('c')).rejects.toThrow(StorageError);
});

it('goes with a backup', async () => {
  await saveControl(changed);
  const parsed = parseBackup(JSON.stringify(await exportBackup('2024-06-01T00:00:00Z')));
  expect(parsed).toMatchObject({ ok: true, value: { controls: [changed] } });
});

it('is told to who watches it, when it is saved and when it is forgotten', async () => {
  const seen: number[] = [];
  const stop = watch(
    () => readControl('c'),
    ({ pendingDays }) => seen.push(pendingDays),
    console.error,
  );
  const last = (days: number) => vi.waitFor(() => expect(seen.at(-1)).toBe(days));
  await last(30);
  await saveControl(changed);
  await last(7);
  await forgetControl('c');
  await last(30);
  stop();
});
