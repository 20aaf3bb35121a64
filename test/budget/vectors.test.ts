import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BudgetDraft } from '../../lib/budget/budget-draft';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { computePosition, yearPosition } from '../../lib/budget/position';
import { isoDate, yearOf } from '../../lib/dates';
import { euros, withTax } from '../../lib/money';
import { conventionFromFacts } from '../eval/budget/convention-from-facts';
import { commitment, draft, notice, payment, release, withdrawal } from '../make-ledger';
import { ask } from './ask-rules';

const facts = new URL('../fixtures/conventions/00-fast-13-mano.json', import.meta.url);
const convention = {
  ...conventionFromFacts(JSON.parse(readFileSync(facts, 'utf8')), 'fast-13'),
  id: 'convention',
};

const SECOND_TRANCHE = release('tranche', 'tranche-2', '2023-12-01');
const NET = euros(60_000);

interface Vector {
  readonly name: string;
  readonly entries?: readonly LedgerEntry[];
  readonly draft: BudgetDraft;
  /** `rule: level` of everything said about the budget, errors first. */
  readonly said: readonly string[];
}

// The worked cases of the domain study on the real FAST 13 convention (70 000 € of AE in 2023, half of it released).
const vectors: readonly Vector[] = [
  {
    name: '1. a commitment within the first tranche',
    draft: draft('commitment', 30_000, '2023-10-15'),
    said: [],
  },
  {
    name: '2. a commitment over the first tranche',
    draft: draft('commitment', 40_000, '2023-10-15'),
    said: ['tranche-not-released: warning'],
  },
  {
    name: '3. the second tranche is confirmed and everything gets committed',
    entries: [commitment('e1', 30_000, '2023-10-15'), SECOND_TRANCHE],
    draft: draft('commitment', 40_000, '2023-12-05'),
    said: [],
  },
  {
    name: '4. a commitment over the cap',
    draft: draft('commitment', 71_000, '2023-10-15'),
    said: ['cap-exceeded: error', 'commitment-exceeds-year: error', 'uncovered-commitments: warning'],
  },
  {
    name: '5. an amount net of tax over the cap with its tax',
    draft: {
      ...draft('commitment', 0, '2023-10-15'),
      amount: withTax(NET, 2000),
      netOfTax: { amount: NET, vatRate: 2000 },
    },
    said: [
      'cap-exceeded: error',
      'commitment-exceeds-year: error',
      'uncovered-commitments: warning',
      'amount-excl-tax: warning',
    ],
  },
  {
    name: '6. a payment over the CP of the year',
    entries: [commitment('e1', 36_000, '2023-10-15')],
    draft: draft('payment', 36_000, '2023-12-10', 'e1'),
    said: ['payment-exceeds-available: error'],
  },
  {
    name: '7. a payment before the CP of the year are open',
    entries: [commitment('e1', 30_000, '2023-10-15')],
    draft: draft('payment', 10_000, '2024-02-15', 'e1'),
    said: ['payment-not-released: warning'],
  },
  {
    name: '8. the last payment of a convention that is all spent',
    entries: [
      SECOND_TRANCHE,
      commitment('e1', 70_000, '2023-12-05'),
      payment('p1', 35_000, '2023-12-20', 'e1'),
    ],
    draft: draft('payment', 35_000, '2024-04-10', 'e1'),
    said: [],
  },
  {
    name: '9. a commitment in a year without AE',
    draft: draft('commitment', 5_000, '2024-02-01'),
    said: ['no-allotment-for-year: warning'],
  },
  {
    name: '10. a payment after the technical end, in a year without CP',
    entries: [commitment('e1', 5_000, '2024-05-01')],
    draft: draft('payment', 5_000, '2025-01-20', 'e1'),
    said: ['payment-exceeds-available: error'],
  },
  {
    name: '11a. a commitment while the notice runs',
    entries: [notice('n', '2024-06-01')],
    draft: draft('commitment', 1_000, '2024-07-15'),
    said: ['notice-given: warning', 'no-allotment-for-year: warning'],
  },
  {
    name: '11b. a commitment after the notice',
    entries: [notice('n', '2024-06-01')],
    draft: draft('commitment', 1_000, '2024-09-02'),
    said: ['notice-given: error', 'no-allotment-for-year: warning'],
  },
  {
    name: '13. the whole delegated amount, not the 100 000 € named beside it',
    entries: [SECOND_TRANCHE],
    draft: draft('commitment', 70_000.01, '2023-12-05'),
    said: ['cap-exceeded: error', 'commitment-exceeds-year: error', 'uncovered-commitments: warning'],
  },
];

/** Advice on the calendar and on thresholds is tested beside its own rule. */
const ADVICE = ['year-end-window', 'usage-threshold', 'unused-credits', 'report-due'];

describe('the thirteen worked cases on FAST 13', () => {
  it.each(vectors)('$name', ({ entries = [], draft: asked, said }) => {
    const warnings = ask({ convention, entries, draft: asked, today: asked.date });
    const rules = warnings.filter(({ rule }) => !ADVICE.includes(rule));
    expect(rules.map(({ rule, level }) => `${rule}: ${level}`)).toEqual(said);
  });

  const positions = [
    {
      name: '1. leaves 5 000 € released and 40 000 € in the cap',
      day: '2023-10-15',
      entries: [commitment('e1', 30_000, '2023-10-15')],
      available: 5_000,
      capLeft: 40_000,
    },
    {
      name: '3. leaves nothing',
      day: '2023-12-05',
      entries: [
        SECOND_TRANCHE,
        commitment('e1', 30_000, '2023-10-15'),
        commitment('e2', 40_000, '2023-12-05'),
      ],
      available: 0,
      capLeft: 0,
    },
    {
      name: '12a. a withdrawal of the same year gives AE back',
      day: '2023-11-02',
      entries: [commitment('e1', 20_000, '2023-10-15'), withdrawal('w', 20_000, '2023-11-02', 'e1')],
      available: 35_000,
      capLeft: 70_000,
    },
    {
      name: '12b. a withdrawal of a later year gives none back, but room under the cap',
      day: '2023-12-31',
      entries: [commitment('e1', 20_000, '2023-10-15'), withdrawal('w', 20_000, '2024-01-01', 'e1')],
      available: 15_000,
      capLeft: 70_000,
    },
    {
      name: '12c. and none in that later year either',
      day: '2024-01-01',
      entries: [commitment('e1', 20_000, '2023-10-15'), withdrawal('w', 20_000, '2024-01-01', 'e1')],
      available: 0,
      capLeft: 70_000,
    },
    { name: '13. the cap is 70 000 €', day: '2023-09-22', entries: [], available: 35_000, capLeft: 70_000 },
  ];
  it.each(positions)('$name', ({ day, entries, available, capLeft }) => {
    const position = computePosition(convention, entries, isoDate(day));
    expect(yearPosition(position, 'commitment', yearOf(isoDate(day))).available).toBe(euros(available));
    expect(position.capLeft).toBe(euros(capLeft));
  });

  it('8. leaves nothing to pay', () => {
    const entries = [
      commitment('e1', 70_000, '2023-12-05'),
      payment('p1', 35_000, '2023-12-20', 'e1'),
      payment('p2', 35_000, '2024-04-10', 'e1'),
    ];
    expect(computePosition(convention, entries, isoDate('2024-04-10')).outstanding).toBe(0);
  });
});
