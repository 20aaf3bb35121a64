import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkAppend } from '../../lib/budget/check-append';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import { computePosition, outstandingOf } from '../../lib/budget/position';
import { isoDate } from '../../lib/dates';
import { anyCase } from './arbitrary-ledger';
import { hledgerJournal } from './hledger-journal';

const LEDGERS = process.env['LONG'] ? 1_000 : 100;
/** Past every day of the ledgers: adjustments count from their own day. */
const LAST_DAY = isoDate('2026-01-01');

/** What the ledger lets in of each case, the convention as it was signed. */
const cases = fc
  .sample(anyCase, { numRuns: LEDGERS, seed: 352 })
  .map(({ convention, amendments, entries }, rank) => {
    const ledger = makeLedgerIndex();
    for (const entry of entries)
      if (checkAppend({ convention, amendments, ledger }, entry).ok) ledger.append(entry);
    return { prefix: `registre-${rank}`, convention, entries: ledger.entries };
  });

/** Balances in cents by account, as hledger adds them up. @throws when hledger is not there, or refuses the journal. */
function balancesOf(journal: string): Map<string, bigint> {
  const program = process.env['HLEDGER'] ?? 'hledger';
  const words = ['-f', '-', 'balance', '--flat', '--no-total', '--no-elide', '-O', 'csv', '-E'];
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    input: journal,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (error) throw new Error(`hledger is not there (${error.message}); « npm run unit » installs it`);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const rows = stdout.trim().split('\n').slice(1);
  return new Map(
    rows.map((row) => {
      const [, account = '', amount = ''] = /^"([^"]*)","([^"]*)"$/.exec(row) ?? [];
      const digits = /^(-?)(\d+)(?:\.(\d{1,2}))?(?: EUR)?$/.exec(amount);
      if (!digits) throw new Error(`hledger said ${row}`);
      const [, sign, whole = '', cents = ''] = digits;
      return [account, BigInt(`${sign}${whole}${cents.padEnd(2, '0')}`)];
    }),
  );
}

it(`adds up as hledger does, to the cent, on ${LEDGERS} ledgers`, () => {
  const journal = cases.map(({ prefix, convention, entries }) => hledgerJournal(prefix, convention, entries));
  const balances = balancesOf(journal.join('\n'));
  let compared = 0;
  for (const { prefix, convention, entries } of cases) {
    const position = computePosition(convention, entries, LAST_DAY);
    const of = (account: string) => balances.get(`${prefix}:${account}`) ?? 0n;
    const ours: Record<string, bigint> = {};
    const theirs: Record<string, bigint> = {};
    const compare = (name: string, our: number, their: bigint) => {
      ours[name] = BigInt(our);
      theirs[name] = their;
      compared += 1;
    };
    for (const { kind, year, taken, allotted } of position.years) {
      const spent = kind === 'commitment' ? -of(`engage:${year}`) : of(`paye:${year}`);
      compare(`${kind} taken ${year}`, taken, spent);
      compare(`${kind} allotted ${year}`, allotted ?? 0, of(`dotation:${kind}:${year}`));
    }
    for (const [id, commitment] of position.commitments)
      compare(`outstanding of ${id}`, outstandingOf(commitment), of(`reste:${id}`));
    compare('outstanding of openings', position.sums.openingOutstanding, of('reste:ouverture'));
    const left = [...balances].filter(([account]) => account.startsWith(`${prefix}:reste:`));
    compare(
      'outstanding',
      position.outstanding,
      left.reduce((sum, [, amount]) => sum + amount, 0n),
    );
    compare('paid on nothing', position.sums.paidWithoutCommitment, -of('sans-engagement'));
    expect(ours).toEqual(theirs);
  }
  // A ledger that compares nothing proves nothing.
  expect(compared).toBeGreaterThan(LEDGERS * 14);
  expect(cases.reduce((count, { entries }) => count + entries.length, 0)).toBeGreaterThan(LEDGERS * 5);
}, 120_000);
