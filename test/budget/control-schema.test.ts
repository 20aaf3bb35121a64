import { describe, expect, it } from 'vitest';
import { defaultControl } from '../../lib/budget/control-profile';
import { controlSchema } from '../../lib/budget/control-schema';
import { rules } from '../../lib/budget/rules';
import { isoDate } from '../../lib/dates';
import { makeConvention } from '../make-convention';
import { commitment, draft, notice } from '../make-ledger';
import { askRule } from './ask-rules';

const control = defaultControl('convention');
const accepts = (changes: object) => controlSchema.safeParse({ ...control, ...changes }).success;
const [threshold] = control.thresholds;

describe('a control profile', () => {
  it('is right as it starts', () => expect(accepts({})).toBe(true));

  it.each(rules.filter(({ level }) => level === 'error').map(({ id }) => id))(
    'neither switches %s off nor lowers it',
    (id) => {
      for (const level of ['off', 'information', 'warning'])
        expect(accepts({ levels: { [id]: level } })).toBe(false);
    },
  );

  it.each(rules.filter(({ level }) => level !== 'error').map(({ id }) => id))('may change %s', (id) => {
    for (const level of ['off', 'information', 'warning', 'error'])
      expect(accepts({ levels: { [id]: level } })).toBe(true);
  });

  it.each([
    ['a rule that does not exist', { levels: { nothing: 'off' } }],
    ['a threshold without share nor rest', { thresholds: [{ ...threshold, share: null, left: null }] }],
    ['a share of nothing', { thresholds: [{ ...threshold, share: 0 }] }],
    ['a share beyond the whole', { thresholds: [{ ...threshold, share: 10_001 }] }],
    ['a rest in fractions of a cent', { thresholds: [{ ...threshold, left: 0.5 }] }],
    ['a negative rest', { thresholds: [{ ...threshold, left: -1 }] }],
    [
      'a day that no year has',
      { yearEnd: { ...control.yearEnd, payment: { from: '02-30', until: '03-01' } } },
    ],
    ['days beyond a year', { pendingDays: 367 }],
    ['a key it does not know', { other: 1 }],
  ])('refuses %s', (_, changes) => expect(accepts(changes)).toBe(false));

  it('takes the 29 February', () => {
    expect(accepts({ yearEnd: { ...control.yearEnd, payment: { from: '02-29', until: '02-29' } } })).toBe(
      true,
    );
  });
});

describe('a level', () => {
  const late = { draft: draft('commitment', 1, '2024-12-20') };
  const levelOf = (levels: object) =>
    askRule('year-end-window', { ...late, control: { levels: { ...levels } } })?.level;

  it('replaces that of its rule', () => {
    expect(levelOf({})).toBe('warning');
    expect(levelOf({ 'year-end-window': 'information' })).toBe('information');
    expect(levelOf({ 'year-end-window': 'error' })).toBe('error');
    expect(levelOf({ 'year-end-window': 'off' })).toBeUndefined();
  });

  it('never touches what a rule says as an error, even with a profile that no schema has seen', () => {
    const convention = makeConvention({ noticeMonths: 1, endDate: isoDate('2024-01-31') });
    const over = (levels: object) => ({
      convention,
      entries: [notice('n', '2024-01-01'), commitment('e', 1, '2024-01-02')],
      draft: draft('commitment', 9_999, '2024-06-01'),
      control: { levels: { ...levels } },
    });
    expect(askRule('cap-exceeded', over({ 'cap-exceeded': 'off' }))?.level).toBe('error');
    expect(askRule('notice-given', over({ 'notice-given': 'off' }))?.level).toBe('error');
  });
});

it('says which rule a profile may not name, or not lower', () => {
  const issues = (levels: object) =>
    controlSchema.safeParse({ ...control, levels }).error?.issues.map(({ path, message }) => [path, message]);
  expect(issues({ 'no-such-rule': 'off' })).toEqual([[['levels', 'no-such-rule'], 'règle inconnue']]);
  expect(issues({ 'cap-exceeded': 'warning' })).toEqual([
    [['levels', 'cap-exceeded'], 'une erreur ne se désactive pas et ne s’abaisse pas'],
  ]);
});
