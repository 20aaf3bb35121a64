import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { checkEnd, followChain, type StoredRow, sealEntry, sealRows } from '../../lib/budget/ledger-chain';

const ZEROS = '0'.repeat(64);
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

it('seals the content by its keys in order, what is not there left out, lists in their own order', () => {
  const entry = {
    note: 'é',
    amount: 12,
    gone: undefined,
    list: [2, 1, { b: null, a: 'x' }],
    date: '2024-02-29',
  };
  const text = `{"amount":12,"date":"2024-02-29","list":[2,1,{"a":"x","b":null}],"note":"é","previous":"${ZEROS}"}`;
  expect(sealEntry(entry, null)).toEqual({ ...entry, previous: ZEROS, digest: sha(text) });
});

it('seals behind the row before it', () => {
  const digest = 'a'.repeat(64);
  expect(sealEntry({ amount: 1 }, { seq: 4, digest })).toEqual({
    amount: 1,
    previous: digest,
    digest: sha(`{"amount":1,"previous":"${digest}"}`),
  });
});

it('seals rows one behind the other, whatever seal they had', () => {
  const rows = [3, 5].map((seq): StoredRow => ({ seq, amount: seq, previous: 'x', digest: 'y' }));
  const { rows: sealed, end } = sealRows(rows);
  expect(sealed.map(({ seq }) => seq)).toEqual([3, 5]);
  expect(sealed[0]).toEqual({ seq: 3, ...sealEntry({ amount: 3 }, null) });
  expect(sealed[1]?.previous).toBe(sealed[0]?.digest);
  expect(end).toEqual({ seq: 5, digest: sealed[1]?.digest });
  expect(followChain(sealed, null)).toEqual({ mark: end, broken: null });
  expect(sealRows([])).toEqual({ rows: [], end: null });
});

it.each([
  ['no digest', { previous: ZEROS }],
  ['no link to the row before', { digest: ZEROS }],
  ['neither', {}],
])('a row with %s is unsealed', (_, seal) => {
  const row = { seq: 1, amount: 1, ...seal };
  expect(followChain([row], null)).toEqual({ mark: null, broken: { fault: 'unsealed', row } });
});

it('tells what is missing at the end from what was added after it', () => {
  const mark = (seq: number, digest = 'a') => ({ seq, digest });
  const row = { seq: 1 };
  expect(checkEnd(mark(2), mark(2), row)).toBeNull();
  expect(checkEnd(null, null, null)).toBeNull();
  expect(checkEnd(mark(3), mark(2, 'b'), row)?.fault).toBe('after-end');
  expect(checkEnd(mark(3), null, row)?.fault).toBe('after-end');
  expect(checkEnd(mark(2), mark(2, 'b'), row)?.fault).toBe('end-missing');
  expect(checkEnd(mark(1), mark(2, 'b'), row)).toEqual({ fault: 'end-missing', row });
  expect(checkEnd(null, mark(2), null)).toEqual({ fault: 'end-missing', row: null });
});
