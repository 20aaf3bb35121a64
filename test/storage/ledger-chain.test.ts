import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { sealEntry, sealRows } from '../../lib/budget/ledger-chain';
import { makeReversal } from '../../lib/budget/make-entry';
import {
  chainOfBackup,
  eraseEverything,
  exportBackup,
  parseBackup,
  restoreBackup,
} from '../../lib/storage/backup';
import { saveConvention } from '../../lib/storage/conventions';
import { database } from '../../lib/storage/database';
import { appendEntry } from '../../lib/storage/ledger';
import { readLedgerCheck } from '../../lib/storage/ledger-check';
import { readSetting } from '../../lib/storage/settings';
import { verifyLedger } from '../../lib/storage/verify-ledger';
import { makeConvention } from '../make-convention';
import { commitment } from '../make-ledger';

type Row = { seq: number; amount: number; previous: string; digest: string; note: string };

/** Six commitments of 100 € to 600 €, in the order of the database. */
async function fill(): Promise<Row[]> {
  await saveConvention(makeConvention());
  for (let rank = 1; rank <= 6; rank++) await appendEntry(commitment(`e${rank}`, rank * 100, '2024-03-01'));
  return rows();
}
const rows = async () => (await (await database()).ledger.orderBy('seq').toArray()) as Row[];
const verify = () => verifyLedger({ from: 'all' });

/** What only a hand in the database can do. */
const tamper = {
  put: async (row: object) => (await database()).ledger.put(row),
  remove: async (row: Row) => (await database()).ledger.delete(row.seq),
};
const at = (all: readonly Row[], rank: number): Row => {
  const row = all[rank - 1];
  if (!row) throw new Error(`no row ${rank}`);
  return row;
};

beforeEach(eraseEverything);

describe('an untouched ledger', () => {
  it('holds when it is empty, when it is full, and after a reversal', async () => {
    expect((await verify()).broken).toBeNull();
    const last = at(await fill(), 6);
    await appendEntry(makeReversal(commitment('e3', 300, '2024-03-01'), 'erreur'));
    const check = await verify();
    expect(check.broken).toBeNull();
    expect(check.verified?.seq).toBe(last.seq + 1);
    expect(await readLedgerCheck()).toEqual(check);
  });

  it('carries in every row the digest of the row before', async () => {
    const all = await fill();
    expect(all.slice(1).map(({ previous }) => previous)).toEqual(
      all.slice(0, -1).map(({ digest }) => digest),
    );
  });

  it('is one chain when two tabs record at once', async () => {
    await saveConvention(makeConvention());
    await Promise.all(
      Array.from({ length: 8 }, (_, rank) => appendEntry(commitment(`e${rank}`, 100, '2024-03-01'))),
    );
    expect(await rows()).toHaveLength(8);
    expect((await verify()).broken).toBeNull();
  });

  it('goes on from the last row that was verified', async () => {
    await fill();
    await verify();
    await appendEntry(commitment('e7', 700, '2024-03-01'));
    const seen: number[] = [];
    const check = await verifyLedger({ from: 'unchecked', onProgress: (done) => seen.push(done) });
    expect(check.broken).toBeNull();
    expect(seen).toEqual([7]);
  });
});

describe('a ledger that a hand has touched', () => {
  it('names the entry whose amount has changed', async () => {
    const row = at(await fill(), 3);
    await tamper.put({ ...row, amount: row.amount + 1 });
    expect((await verify()).broken).toMatch(new RegExp(`n° ${row.seq} .*300,01.*n’est plus telle`));
  });

  it('sees a change of the last entry', async () => {
    const row = at(await fill(), 6);
    await tamper.put({ ...row, note: 'x' });
    expect((await verify()).broken).toMatch(new RegExp(`n° ${row.seq} .*n’est plus telle`));
  });

  it('names the entry that follows one removed', async () => {
    const all = await fill();
    await tamper.remove(at(all, 3));
    expect((await verify()).broken).toMatch(
      new RegExp(`n° ${at(all, 4).seq} .*une écriture manque avant elle`),
    );
  });

  it('sees the first entry removed', async () => {
    const all = await fill();
    await tamper.remove(at(all, 1));
    expect((await verify()).broken).toMatch(new RegExp(`n° ${at(all, 2).seq} .*une écriture manque`));
  });

  it('sees the last entry removed, and still after one more was recorded', async () => {
    const all = await fill();
    await tamper.remove(at(all, 6));
    expect((await verify()).broken).toMatch(/la fin du registre manque.*500,00/);
    await appendEntry(commitment('e7', 700, '2024-03-01'));
    expect((await verify()).broken).toMatch(/700,00.*une écriture manque avant elle/);
  });

  it('sees all entries removed', async () => {
    for (const row of await fill()) await tamper.remove(row);
    expect((await verify()).broken).toMatch(/la fin du registre manque/);
  });

  it('names the first of two entries that have changed places', async () => {
    const all = await fill();
    const [second, third] = [at(all, 2), at(all, 3)];
    for (const row of [second, third]) await tamper.remove(row);
    await tamper.put({ ...second, seq: third.seq });
    await tamper.put({ ...third, seq: second.seq });
    expect((await verify()).broken).toMatch(new RegExp(`n° ${second.seq} .*leur ordre a changé`));
  });

  it('sees an entry appended without a seal, and one with a seal of its own', async () => {
    const last = at(await fill(), 6);
    const forged = commitment('forged', 900, '2024-03-01');
    await tamper.put({ ...forged, seq: last.seq + 1 });
    expect((await verify()).broken).toMatch(/900,00.*n’a pas d’empreinte/);
    await tamper.put({ ...sealEntry(forged, last), seq: last.seq + 1 });
    expect((await verify()).broken).toMatch(/900,00.*vient après la dernière écriture enregistrée/);
    await appendEntry(commitment('e7', 700, '2024-03-01'));
    expect((await verify()).broken).toMatch(/700,00.*ajoutée sans passer par Enveloppe/);
  });

  it('sees what happened before the last row verified, also when only new rows are asked for', async () => {
    const all = await fill();
    await verify();
    await tamper.put({ ...at(all, 6), amount: 1 });
    await tamper.put({ ...sealRows([{ ...at(all, 6), amount: 1 }]).rows[0] });
    expect((await verifyLedger({ from: 'unchecked' })).broken).not.toBeNull();
  });

  it('sees the loss of the mark of the end', async () => {
    await fill();
    await (await database()).settings.delete('ledger-end');
    expect((await verify()).broken).toMatch(/vient après la dernière/);
  });

  it('mends nothing', async () => {
    const row = at(await fill(), 3);
    await tamper.put({ ...row, amount: 1 });
    const before = await rows();
    await verify();
    expect(await rows()).toEqual(before);
    expect((await verifyLedger({ from: 'unchecked' })).broken).not.toBeNull();
  });
});

describe('an append that dies half-way', () => {
  /** Fails the nth write to the database, as a full disk or a browser that dies would. */
  async function failAt(step: number) {
    const db = await database();
    let count = 0;
    db.use({
      stack: 'dbcore',
      name: 'power-cut',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          return {
            ...table,
            mutate: (request) => {
              count += 1;
              return count === step ? Promise.reject(new Error('power cut')) : table.mutate(request);
            },
          };
        },
      }),
    });
    db.close();
    await db.open();
  }

  it.each([1, 2])('leaves the chain as it was when write %i fails', async (step) => {
    const before = await fill();
    const end = await readSetting('ledger-end');
    await failAt(step);
    await expect(appendEntry(commitment('e7', 700, '2024-03-01'))).rejects.toThrow('power cut');
    const db = await database();
    db.unuse({ stack: 'dbcore', name: 'power-cut' });
    db.close();
    await db.open();
    expect(await rows()).toEqual(before);
    expect(await readSetting('ledger-end')).toEqual(end);
    expect((await appendEntry(commitment('e7', 700, '2024-03-01'))).ok).toBe(true);
    expect((await verify()).broken).toBeNull();
  });
});

describe('a backup', () => {
  const exported = async () => JSON.parse(JSON.stringify(await exportBackup('2024-03-01T08:00:00.000Z')));
  const parsed = (backup: object) => {
    const outcome = parseBackup(JSON.stringify(backup));
    if (!outcome.ok) throw new Error(outcome.error);
    return outcome.value;
  };

  it('brings its chain along, which goes on from there and is checked anew', async () => {
    await fill();
    await verify();
    const backup = parsed(await exported());
    expect(chainOfBackup(backup)).toBeNull();
    await eraseEverything();
    await restoreBackup(backup);
    expect(await readLedgerCheck()).toBeUndefined();
    await appendEntry(commitment('e7', 700, '2024-03-01'));
    expect((await verify()).broken).toBeNull();
  });

  it('says when its own chain is broken', async () => {
    await fill();
    const backup = await exported();
    expect(chainOfBackup(parsed({ ...backup, ledger: backup.ledger.slice(0, -1) }))).toMatch(
      /la fin du registre/,
    );
    backup.ledger[1].amount += 1;
    expect(chainOfBackup(parsed(backup))).toMatch(/200,01/);
  });
});
