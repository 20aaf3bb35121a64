import { describe, expect, it } from 'vitest';
import { openedCenters } from '../../lib/budget/opened-centers';
import { draftOfEntry, draftOfTypedAmount } from '../../lib/budget/typed-amount';
import { isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { makeAllotment, makeConvention } from '../make-convention';

const [NORTH, SOUTH, OTHER] = ['0352-CFSE-CFIN', '0352-CFSE-CNUM', '0352-CFSE-CDNE'] as const;
const DAY = isoDate('2024-06-01');
const whole = makeConvention();
const divided = makeConvention({
  imputation: { ...whole.imputation, fundsCenters: [OTHER, SOUTH, NORTH] },
  allotments: [NORTH, SOUTH].map((fundsCenter) => ({
    ...makeAllotment('commitment', 2024, 500),
    fundsCenter,
  })),
});

describe('an amount being typed in a form', () => {
  it.each([
    ['commitment-amount', '1 000,50', 'commitment', 1_000.5],
    ['amount-incl-tax', '0,01', 'commitment', 0.01],
    ['payment-amount', '1 000', 'payment', 1_000],
    ['amount-excl-tax', '100', 'commitment', 120],
  ] as const)('a %s of %s would be a %s of %d €', (type, text, operation, amount) =>
    expect(draftOfTypedAmount(type, text, DAY, whole, null)).toEqual({
      operation,
      amount: euros(amount),
      date: DAY,
      of: null,
      fundsCenter: null,
    }),
  );

  it.each(['', 'abc', '0', '-5'])('%j is no amount yet', (text) =>
    expect(draftOfTypedAmount('commitment-amount', text, DAY, whole, null)).toBeNull(),
  );
});

describe('the funds center that it is posted to', () => {
  const centerOf = (chosen: string | null, convention = divided) =>
    draftOfTypedAmount('commitment-amount', '10', DAY, convention, chosen)?.fundsCenter;

  it('is the one chosen, where the credits are divided', () => {
    expect(centerOf(NORTH)).toBe(NORTH);
    expect(centerOf(SOUTH)).toBe(SOUTH);
  });

  it('else the first of the convention that has credits', () => {
    expect(centerOf(null)).toBe(SOUTH);
    expect(centerOf(OTHER)).toBe(SOUTH);
  });

  it('is not said where the credits are not divided, or are given to centers that it does not open', () => {
    expect(centerOf(NORTH, whole)).toBeNull();
    const strange = { ...divided, imputation: { ...divided.imputation, fundsCenters: [OTHER] } };
    expect(centerOf(null, strange)).toBeNull();
  });

  it('is that of the commitment paid, when one is named', () => {
    const entry = { nature: 'payment', amount: euros(10), date: DAY, of: null, purpose: 'x' } as const;
    expect(draftOfEntry(entry, divided, NORTH)?.fundsCenter).toBe(NORTH);
    expect(draftOfEntry({ ...entry, of: 'e1' }, divided, NORTH)).toMatchObject({
      of: 'e1',
      fundsCenter: null,
    });
  });
});

it.each([
  ['payment', 'payment'],
  ['commitment', 'commitment'],
  ['estimate', 'commitment'],
] as const)('a %s being prepared is looked at as a %s', (nature, operation) => {
  const entry = { nature, amount: euros(10), date: DAY, of: null, purpose: 'Maquettes' };
  expect(draftOfEntry(entry, whole, null)).toEqual({
    operation,
    amount: euros(10),
    date: DAY,
    of: null,
    purpose: 'Maquettes',
    fundsCenter: null,
  });
  expect(draftOfEntry({ ...entry, amount: null }, whole, null)).toBeNull();
});

it('there is a choice between all that the convention opens, or divides its credits between', () => {
  expect(openedCenters(divided)).toEqual([OTHER, SOUTH, NORTH]);
  expect(openedCenters(whole)).toEqual([]);
  const single = makeConvention({ imputation: { ...whole.imputation, fundsCenters: [NORTH] } });
  expect(openedCenters(single)).toEqual([]);
});
