import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeTrancheRelease } from '../../lib/budget/make-entry';
import { type Amendment, amendmentSchema } from '../../lib/convention/amendment';
import { isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { deleteAmendment, listAmendments, saveAmendment } from '../../lib/storage/amendments';
import { eraseEverything, exportBackup, parseBackup, restoreBackup } from '../../lib/storage/backup';
import { saveConvention } from '../../lib/storage/conventions';
import { appendEntry } from '../../lib/storage/ledger';
import { makeConvention, makeTranche } from '../make-convention';

const amendment = (id: string, changes: Partial<Amendment> = {}): Amendment =>
  amendmentSchema.parse({
    id,
    conventionId: 'convention',
    number: null,
    title: `Avenant ${id}`,
    signatureDate: null,
    effectiveDate: '2024-06-01',
    amountsAre: 'replacement',
    allotments: [],
    tranches: [makeTranche(`${id}-t1`, euros(500), null, { conditional: true })],
    cap: null,
    endDate: null,
    noticeMonths: null,
    imputation: null,
    evidence: [],
    source: { fileName: `${id}.pdf`, digest: id.padEnd(64, '0'), importedOn: '2024-05-21' },
    ...changes,
  });

beforeEach(async () => {
  await eraseEverything();
  await saveConvention(makeConvention({ source: { ...makeConvention().source, digest: 'f'.repeat(64) } }));
});

describe('an amendment', () => {
  it('is kept beside its convention, listed by its day', async () => {
    await saveAmendment(amendment('b', { effectiveDate: isoDate('2024-07-01') }));
    await saveAmendment(amendment('a'));
    expect((await listAmendments('convention')).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await listAmendments('other')).toEqual([]);
  });

  it.each([
    ['without its convention', amendment('a', { conventionId: 'nowhere' }), /convention/],
    [
      'of a file that is a convention',
      amendment('f', { source: { fileName: '', digest: 'f'.repeat(64), importedOn: isoDate('2024-01-01') } }),
      /déjà importé/,
    ],
    ['of a file imported before', amendment('b', { source: amendment('a').source }), /déjà importé/],
    ['whose tranche has the id of another', amendment('b', { tranches: amendment('a').tranches }), /tranche/],
  ])('%s is refused', async (_, refused, reason) => {
    await saveAmendment(amendment('a'));
    expect(await saveAmendment(refused)).toMatchObject({ ok: false, error: expect.stringMatching(reason) });
    expect(await listAmendments('convention')).toHaveLength(1);
  });

  it('goes with a backup and comes back with it', async () => {
    await saveAmendment(amendment('a'));
    const parsed = parseBackup(JSON.stringify(await exportBackup('2024-06-01T00:00:00Z')));
    if (!parsed.ok) throw new Error(parsed.error);
    await eraseEverything();
    await restoreBackup(parsed.value);
    expect(await listAmendments('convention')).toEqual([amendment('a')]);
  });

  it('brings tranches that can be released, and then stays', async () => {
    await saveAmendment(amendment('a'));
    const release = makeTrancheRelease('convention', {
      trancheId: 'a-t1',
      date: isoDate('2024-07-01'),
      decidedBy: '',
      proof: 'avis',
    });
    expect((await appendEntry(release)).ok).toBe(true);
    expect(await deleteAmendment('a')).toMatchObject({
      ok: false,
      error: expect.stringMatching(/1 écriture/),
    });
  });

  it('imported by mistake can be deleted', async () => {
    await saveAmendment(amendment('a'));
    expect((await deleteAmendment('a')).ok).toBe(true);
    expect(await listAmendments('convention')).toEqual([]);
  });
});
