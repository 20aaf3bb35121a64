import { expect, it } from 'vitest';
import { overviewOf } from '../../lib/budget/overview';
import { computePosition } from '../../lib/budget/position';
import { isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { makeAllotment, makeConvention } from '../make-convention';
import { commitment, payment } from '../make-ledger';

const at = (
  allotments: ReturnType<typeof makeAllotment>[],
  entries = [] as ReturnType<typeof commitment>[],
) => computePosition(makeConvention({ allotments }), entries, isoDate('2024-06-01'));
const seen = (...positions: ReturnType<typeof at>[]) =>
  overviewOf(positions).map(({ kind, year, allotted, taken, pending, remaining }) => [
    `${kind} ${year}`,
    allotted,
    taken,
    pending,
    remaining,
  ]);

it('adds several conventions, by year, AE before CP', () => {
  const late = at([makeAllotment('commitment', 2026, 5), makeAllotment('payment', 2025, 7)]);
  const early = at([makeAllotment('payment', 2024, 3), makeAllotment('commitment', 2024, 2)]);
  const same = at([makeAllotment('payment', 2025, 10), makeAllotment('payment', 2024, 1)]);
  expect(seen(late, early, same)).toEqual([
    ['commitment 2024', euros(2), 0, 0, euros(2)],
    ['payment 2024', euros(4), 0, 0, euros(4)],
    ['payment 2025', euros(17), 0, 0, euros(17)],
    ['commitment 2026', euros(5), 0, 0, euros(5)],
  ]);
});

it('leaves out what has neither credits nor entries, and keeps what has one of them', () => {
  const spent = [commitment('e1', 10, '2025-02-01'), payment('p1', 4, '2025-03-01', 'e1', { pending: true })];
  expect(seen(at([makeAllotment('commitment', 2024, 2)], spent))).toEqual([
    ['commitment 2024', euros(2), 0, 0, euros(2)],
    ['commitment 2025', null, euros(10), 0, euros(-10)],
    ['payment 2025', null, 0, euros(4), euros(-4)],
  ]);
});

it('states what one of several states', () => {
  const stating = at([makeAllotment('commitment', 2024, 2)]);
  const silent = at([], [commitment('e1', 1, '2024-02-01')]);
  expect(seen(silent, stating)[0]).toEqual(['commitment 2024', euros(2), euros(1), 0, euros(1)]);
  expect(seen(silent)[0]).toEqual(['commitment 2024', null, euros(1), 0, euros(-1)]);
});
