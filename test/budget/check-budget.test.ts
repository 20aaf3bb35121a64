import { expect, it } from 'vitest';
import {
  checkBudget,
  checkDraft,
  checkPosition,
  warningsWith,
  worstLevel,
} from '../../lib/budget/check-budget';
import { defaultControl } from '../../lib/budget/control-profile';
import { computePosition } from '../../lib/budget/position';
import { isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { makeConvention, makeTranche } from '../make-convention';
import { commitment, draft, notice } from '../make-ledger';
import { ask, spoken } from './ask-rules';

it('says errors first, then warnings, then information', () => {
  const convention = makeConvention({ endDate: isoDate('2024-03-01'), noticeMonths: 12 });
  const entries = [notice('n', '2024-02-01')];
  expect(spoken({ convention, entries, draft: draft('commitment', 1_000, '2024-12-20') })).toEqual([
    'after-technical-end: error',
    'notice-given: warning',
    'year-end-window: warning',
    'usage-threshold: information',
  ]);
});

it('says nothing of a draft that fits, whatever is wrong already', () => {
  const entries = [commitment('e1', 5_000, '2023-02-01')];
  const convention = makeConvention({ cap: euros(10_000) });
  expect(spoken({ convention, entries })).toEqual([
    'uncovered-commitments: warning',
    'no-allotment-for-year: warning',
  ]);
  expect(
    spoken({
      convention: { ...convention, allotments: convention.allotments.slice(0, 1) },
      entries,
      draft: draft('commitment', 100, '2024-06-01'),
    }),
  ).toEqual([]);
});

it('judges a draft on its own day', () => {
  const tranches = [makeTranche('t', euros(1_000), '2024-06-01')];
  const asked = {
    convention: makeConvention({ tranches }),
    today: '2024-06-15',
    draft: draft('commitment', 10, '2024-05-31'),
  };
  const [warning] = ask(asked);
  expect(warning).toMatchObject({ rule: 'tranche-not-released', date: '2024-05-31', trancheId: 't' });
  expect(warning?.message).toContain('disponibles au 31/05/2024');
});

it('answers the same from a position computed once', () => {
  const convention = makeConvention();
  const entries = [commitment('e1', 900, '2024-02-01')];
  const today = isoDate('2024-06-01');
  const typed = draft('commitment', 100.01, '2024-06-01');
  const position = computePosition(convention, entries, today);
  expect(checkDraft(position, typed)).toEqual(checkBudget({ convention, entries, draft: typed, today }));
  expect(checkDraft(position, typed)).not.toEqual([]);
});

it('finds the gravest level', () => {
  const over = ask({ draft: draft('commitment', 9_000, '2024-12-20') });
  expect(worstLevel(over)).toBe('error');
  expect(worstLevel(over.filter(({ level }) => level !== 'error'))).toBe('warning');
  expect(worstLevel([])).toBeUndefined();
});

it('says an error before a warning of a rule that comes first in the policy', () => {
  const convention = makeConvention({ endDate: isoDate('2024-03-01'), allotments: [], cap: null });
  const paying = makeConvention({ endDate: isoDate('2024-03-01') });
  expect(spoken({ convention, draft: draft('commitment', 10, '2024-06-01') })).toEqual([
    'after-technical-end: error',
    'no-allotment-for-year: warning',
  ]);
  const entries = [commitment('e1', 1_500, '2024-02-01')];
  expect(
    spoken({ convention: paying, entries, draft: draft('commitment', 10, '2024-06-01') }).map((line) =>
      line.split(': ').at(-1),
    ),
  ).toEqual(['error', 'error', 'error', 'warning']);
});

it('says nothing at all of a rule that is switched off', () => {
  const control = { ...defaultControl('convention'), levels: { 'usage-threshold': 'off' } as const };
  expect(spoken({ control, draft: draft('commitment', 900, '2024-06-01') })).toEqual([]);
});

it('shows what a draft causes in place of what stands by the same rule, errors first', () => {
  const convention = makeConvention({ cap: euros(900) });
  const entries = [commitment('e1', 1_000, '2024-02-01', { pending: true })];
  const position = computePosition(convention, entries, isoDate('2024-06-01'));
  const rules = (warnings: readonly { rule: string; over: number | null }[]) =>
    warnings.map(({ rule, over }) => [rule, over]);
  expect(rules(checkPosition(position))).toEqual([
    ['cap-exceeded', euros(100)],
    ['usage-threshold', null],
    ['pending-too-long', null],
  ]);
  expect(rules(warningsWith(position, null))).toEqual(rules(checkPosition(position)));
  expect(rules(warningsWith(position, draft('commitment', 50, '2024-06-01')))).toEqual([
    ['cap-exceeded', euros(150)],
    ['commitment-exceeds-year', euros(50)],
    ['uncovered-commitments', euros(50)],
    ['usage-threshold', null],
    ['pending-too-long', null],
  ]);
});
