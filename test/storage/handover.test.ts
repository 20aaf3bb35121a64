import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { eraseEverything } from '../../lib/storage/backup';
import { saveConvention } from '../../lib/storage/conventions';
import { exportHandover, mergeHandover, parseHandover, previewHandover } from '../../lib/storage/handover';
import { appendEntry, listEntries } from '../../lib/storage/ledger';
import { verifyLedger } from '../../lib/storage/verify-ledger';
import { makeConvention } from '../make-convention';
import { commitment, payment } from '../make-ledger';

const AT = '2024-06-01T08:00:00.000Z';

/** Read as a file that came by mail. @throws when it is refused. */
function parsed(text: string) {
  const read = parseHandover(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

describe('a ledger handed over', () => {
  beforeEach(eraseEverything);

  it('is added whole to an empty place, and again without any effect; the chain goes on', async () => {
    await saveConvention(makeConvention());
    await appendEntry(commitment('a', 100, '2024-02-01'));
    await appendEntry(payment('p', 40, '2024-03-01', 'a'));
    const file = await exportHandover(AT);
    await eraseEverything();

    const first = await mergeHandover(parsed(file));
    expect(first.ok && first.value.added.entries.map(({ id }) => id)).toEqual(['a', 'p']);
    const again = await mergeHandover(parsed(file));
    expect(again.ok && [again.value.added.entries.length, again.value.known]).toEqual([0, 2]);
    expect((await listEntries('convention')).map(({ id }) => id)).toEqual(['a', 'p']);
    expect((await verifyLedger({ from: 'all' })).broken).toBe(null);
  });

  it('is added behind what is here, which stays first and the same', async () => {
    await saveConvention(makeConvention());
    await appendEntry(commitment('a', 100, '2024-02-01'));
    const file = await exportHandover(AT);
    await eraseEverything();
    await saveConvention(makeConvention());
    await appendEntry(commitment('b', 50, '2024-02-02'));

    const preview = await previewHandover(parsed(file));
    expect(preview.ok && preview.value.added.entries).toHaveLength(1);
    expect(await listEntries('convention')).toHaveLength(1);
    await mergeHandover(parsed(file));
    expect((await listEntries('convention')).map(({ id }) => id)).toEqual(['b', 'a']);
    expect((await verifyLedger({ from: 'all' })).broken).toBe(null);
  });

  it('is refused in words when it is no such file, damaged, or of a later version', () => {
    const reason = (text: string) => {
      const read = parseHandover(text);
      return read.ok ? '' : read.error;
    };
    expect(reason('{')).toMatch(/pas du JSON/);
    expect(reason('{"format":"enveloppe-backup","schemaVersion":1}')).toMatch(/n’est pas une passation/);
    expect(reason('{"format":"enveloppe-passation","version":2}')).toMatch(/version plus récente/);
    expect(reason('{"format":"enveloppe-passation","version":1}')).toMatch(/Passation abîmée/);
  });
});
