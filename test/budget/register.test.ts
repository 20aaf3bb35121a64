import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAppend } from '../../lib/budget/check-append';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import { computePosition, yearPosition } from '../../lib/budget/position';
import { lastLines, makeRegister } from '../../lib/budget/register';
import type { Convention } from '../../lib/convention/convention';
import { isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { makeConvention } from '../make-convention';
import {
  adjustment,
  commitment,
  confirmation,
  followUp,
  notice,
  payment,
  reversal,
  withdrawal,
} from '../make-ledger';
import { anyCase } from './arbitrary-ledger';

const DAY = isoDate('2025-12-31');
const register = (entries: LedgerEntry[], convention = makeConvention()) =>
  makeRegister(computePosition(convention, entries, DAY), entries);

/** Only what the ledger takes, in the order given. */
function accepted(convention: Convention, entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const ledger = makeLedgerIndex();
  for (const entry of entries)
    if (checkAppend({ convention, amendments: [], ledger }, entry).ok) ledger.append(entry);
  return ledger.entries;
}

describe('the balance after each line', () => {
  it('goes down with commitments and payments, and up again with a reversal and a withdrawal of the year', () => {
    const lines = register([
      commitment('e1', 300, '2024-02-01'),
      commitment('e2', 500, '2024-03-01'),
      payment('p1', 100, '2024-04-01', 'e1'),
      withdrawal('w1', 50, '2024-05-01', 'e1'),
      reversal('r2', 'e2', '2024-03-01'),
    ]);
    expect(lines.map(({ left }) => [left?.commitment, left?.payment])).toEqual(
      [
        [700, 1_000],
        [200, 1_000],
        [200, 900],
        [250, 900],
        [750, 900],
      ].map((pair) => pair.map(euros)),
    );
  });

  it('counts an adjustment from its own line on', () => {
    const lines = register([
      commitment('e1', 300, '2024-02-01'),
      adjustment('a1', 'commitment', 2024, -200, '2024-03-01'),
    ]);
    expect(lines.map(({ left }) => left?.commitment)).toEqual([euros(700), euros(500)]);
  });

  it('is blank in a year without credits that nothing was taken of', () => {
    expect(register([payment('p', 10, '2025-01-05', null)]).at(0)?.left).toEqual({
      commitment: null,
      payment: euros(-10),
    });
  });

  it('ends, for each year, where the position stands, on 500 ledgers', () => {
    fc.assert(
      fc.property(anyCase, ({ convention, entries }) => {
        const ledger = accepted(convention, entries);
        const position = computePosition(convention, ledger, DAY);
        const lines = makeRegister(position, ledger);
        for (const { year, left } of new Map(lines.map((line) => [line.year, line])).values()) {
          expect(left?.commitment ?? 0).toBe(yearPosition(position, 'commitment', year).remaining);
          expect(left?.payment ?? 0).toBe(yearPosition(position, 'payment', year).remaining);
        }
      }),
      { numRuns: 500, seed: 352 },
    );
  });
});

describe('what a line belongs to', () => {
  it('gives the EJ number and the funds center of the commitment to what names it', () => {
    const lines = register([
      commitment('e1', 300, '2024-02-01', { pending: true, fundsCenter: '0352-CFSE-CFIN' }),
      confirmation('c1', 'e1', '1400000001'),
      payment('p1', 100, '2024-04-01', 'e1'),
    ]);
    expect(
      lines.map(({ commitmentNumber, fundsCenter, names }) => [commitmentNumber, fundsCenter, names]),
    ).toEqual([
      ['1400000001', '0352-CFSE-CFIN', null],
      ['1400000001', '0352-CFSE-CFIN', 1],
      ['1400000001', '0352-CFSE-CFIN', 1],
    ]);
  });

  it('counts a reversal in the year of what it cancels', () => {
    const lines = register([
      adjustment('a1', 'payment', 2025, 200, '2024-03-01'),
      reversal('r1', 'a1', '2024-03-01'),
    ]);
    expect(lines.map(({ year, left }) => [year, left?.payment])).toEqual([
      [2025, euros(200)],
      [2025, euros(0)],
    ]);
  });
});

describe('the last lines of a register not read whole', () => {
  it('have their rank and what became of them, and no balance yet', () => {
    const entries = [
      commitment('e1', 300, '2024-02-01'),
      commitment('e2', 500, '2024-03-01'),
      reversal('r2', 'e2', '2024-03-01'),
    ];
    expect(lastLines(entries.slice(1), 1).map(({ rank, state, left }) => [rank, state, left])).toEqual([
      [2, 'reversed', null],
      [3, 'recorded', null],
    ]);
  });
});

it('each line has the number and the funds center of the commitment it comes from', () => {
  const lines = register([
    commitment('e1', 300, '2024-02-01', { commitmentNumber: '15', fundsCenter: 'A' }),
    payment('p1', 100, '2024-03-01', 'e1'),
    followUp('repayment', 'r1', 10, '2024-04-01', 'p1'),
    payment('p2', 5, '2024-04-01', null, { fundsCenter: 'B' }),
    notice('n1', '2024-05-01'),
  ]);
  expect(
    lines.map(({ commitmentNumber, fundsCenter, names }) => [commitmentNumber, fundsCenter, names]),
  ).toEqual([
    ['15', 'A', null],
    ['15', 'A', 1],
    ['15', 'A', 2],
    [null, 'B', null],
    [null, null, null],
  ]);
});

it('a reversal of a reversal moves nothing', () => {
  const lines = register([
    commitment('e1', 300, '2024-02-01'),
    reversal('r1', 'e1', '2024-02-01'),
    reversal('r2', 'r1', '2024-02-01'),
    reversal('r3', 'nobody', '2024-02-01'),
  ]);
  expect(lines.map(({ left }) => left?.commitment)).toEqual([700, 1_000, 1_000, 1_000].map(euros));
});
