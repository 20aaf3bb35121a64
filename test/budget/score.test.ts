import { expect, it } from 'vitest';
import { scoreScenario } from '../eval/budget/score';

const FACTS = {
  kind: 'convention',
  amounts: [{ year: 2024, ae: 100_000, cp: 100_000 }],
  totals: { ae: 100_000, cp: 100_000 },
  endDate: '2024-12-31',
};
const scenario = {
  convention: 'c',
  today: '2024-06-01',
  events: [],
  draft: { do: 'commit', id: 'e1', on: '2024-06-01', amount: 200_000 },
  expect: {
    availableCommitment: 100_000,
    after: { availableCommitment: -100_000, outstanding: 200_000 },
    must: [{ rule: 'cap-exceeded', level: 'error' }],
    mustNot: ['notice-given'],
  },
};
const score = (changes: object) => scoreScenario({ ...scenario, ...changes }, () => FACTS);
const expecting = (changes: object) => score({ expect: { ...scenario.expect, ...changes } });

it('is right when every number and warning holds', () => expect(score({})).toEqual([]));

it.each([
  ['a wrong number', { availableCommitment: 1 }, 'availableCommitment: expected 1, found 100000'],
  [
    'a wrong number after the draft',
    { after: { outstanding: 1 } },
    'after.outstanding: expected 1, found 200000',
  ],
  [
    'a warning that does not come',
    { must: [{ rule: 'notice-given', level: 'error' }] },
    'missing notice-given (error; found: none)',
  ],
  [
    'a warning of another level',
    { must: [{ rule: 'cap-exceeded', level: 'warning' }] },
    'missing cap-exceeded (warning; found: error)',
  ],
  ['a warning that must not come', { mustNot: ['cap-exceeded'] }, 'unwanted cap-exceeded'],
])('tells %s', (_, changes, complaint) => expect(expecting(changes)).toEqual([complaint]));

it('never passes over what it does not understand', () => {
  expect(score({ events: [{ do: 'transfer', on: '2024-01-01' }] })).toHaveLength(1);
  expect(expecting({ availableCommitments: 1 })).toHaveLength(1);
  expect(score({ events: [{ do: 'release', on: '2024-01-01', tranche: 1 }] })[0]).toContain('no tranche 1');
});

it.each([0.055, 5.5, 550])('reads a rate written %d', (vatRate) => {
  const draft = { ...scenario.draft, amount: 10_000, tax: 'excl', vatRate };
  expect(score({ draft, expect: { after: { outstanding: 10_550 } } })).toEqual([]);
});

it('reads a share written 0.3333 as a third, to the cent', () => {
  const tranche = {
    kind: 'part',
    budget: 'AE',
    year: 2024,
    share: 0.3333,
    release: { type: 'date', text: '', date: '2024-01-01' },
    conditional: false,
  };
  const closed = { ...tranche, release: { ...tranche.release, date: '2024-12-01' } };
  const facts = {
    ...FACTS,
    amounts: [{ year: 2024, ae: 90_000, cp: 90_000 }],
    tranches: [tranche, tranche, closed],
  };
  const expected = { ...scenario, draft: null, expect: { availableCommitment: 60_000 } };
  expect(scoreScenario(expected, () => facts)).toEqual([]);
});
