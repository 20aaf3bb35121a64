import { describe, expect, it } from 'vitest';
import type { ControlProfile, Threshold } from '../../../lib/budget/control-profile';
import { euros } from '../../../lib/money';
import { makeAllotment, makeConvention, makeTranche } from '../../make-convention';
import { commitment, draft, payment, withdrawal } from '../../make-ledger';
import { askRule } from '../ask-rules';

it.each([
  [799.99, undefined],
  [800, '80 %'],
  [900, '90 %'],
  [999.99, '90 %'],
  [1_000, '100 %'],
  [1_000.01, undefined],
])('a first commitment of %d € on 1 000 € reaches %s', (amount, share) => {
  const warning = askRule('usage-threshold', { draft: draft('commitment', amount, '2024-06-01') });
  expect(warning?.message.match(/\d+ %/)?.[0]).toBe(share);
});

it('tells a draft of the highest threshold that would be reached, of the credits it takes alone', () => {
  const entries = [commitment('e1', 850, '2024-02-01')];
  const ask = (amount: number, operation: 'commitment' | 'payment' = 'commitment') =>
    askRule('usage-threshold', { entries, draft: draft(operation, amount, '2024-06-01') })?.message;
  expect(ask(10)).toContain('80 %');
  expect(ask(50)).toContain('90 %');
  expect(ask(10, 'payment')).toBeUndefined();
});

it('says where this year stands, for AE and for CP', () => {
  const entries = [commitment('e1', 500, '2024-02-01'), payment('p1', 800, '2024-02-01', 'e1')];
  expect(askRule('usage-threshold', { entries })?.message).toMatch(/^Les CP de 2024 sont consommés à 80 %/);
  expect(askRule('usage-threshold', { entries, today: '2025-01-01' })).toBeUndefined();
});

describe('thresholds of a profile', () => {
  const convention = makeConvention({
    allotments: [
      makeAllotment('commitment', 2024, 1_000),
      makeAllotment('commitment', 2025, 1_000),
      makeAllotment('payment', 2024, 1_000),
      makeAllotment('payment', 2025, 500),
    ],
    tranches: [makeTranche('t1', euros(400), '2024-09-01')],
  });
  const threshold = (changes: Partial<Threshold> = {}): Threshold => ({
    operation: 'commitment',
    base: 'annual',
    against: 'total',
    share: 7_000,
    left: null,
    level: 'information',
    ...changes,
  });
  const taking = (
    amount: number,
    thresholds: Threshold[],
    operation: 'commitment' | 'payment' = 'commitment',
  ) =>
    askRule('usage-threshold', {
      convention,
      control: { thresholds },
      draft: draft(operation, amount, '2024-06-01'),
    });

  it.each([
    ['annual total', { share: 7_000 }, 700],
    ['annual released', { share: 7_000, against: 'released' }, 420],
    ['overall total, which is the cap', { share: 7_000, base: 'overall' }, 1_400],
    ['overall released', { share: 7_000, base: 'overall', against: 'released' }, 1_120],
    ['what is left, in euros', { share: null, left: euros(250) }, 750],
    ['the share or the rest, the first that is passed', { share: 9_000, left: euros(250) }, 750],
    ['a share that is no whole per cent', { share: 7_001 }, 700.1],
    ['payments, over all years', { operation: 'payment', share: 5_000, base: 'overall' }, 750],
  ] as const)('%s: silent one cent under, speaks at it', (_, changes, amount) => {
    const { operation } = threshold(changes);
    expect(taking(amount - 0.01, [threshold(changes)], operation)).toBeUndefined();
    expect(taking(amount, [threshold(changes)], operation)).toMatchObject({ level: 'information' });
  });

  it('gives the gravest that is reached, then the highest', () => {
    const thresholds = [
      threshold({ share: 7_000 }),
      threshold({ share: 8_500, level: 'warning' }),
      threshold({ share: 9_000 }),
    ];
    expect(taking(950, thresholds)?.level).toBe('warning');
    expect(taking(700, thresholds)?.message).toContain('à 70 % ou plus');
  });

  it('gives the highest share whatever the order they are kept in, before a rest', () => {
    expect(taking(950, [threshold({ share: 9_000 }), threshold({ share: 7_000 })])?.message).toContain(
      '90 %',
    );
    expect(taking(950, [threshold({ share: 7_000 }), threshold({ share: 9_000 })])?.message).toContain(
      '90 %',
    );
    const rest = threshold({ share: null, left: euros(100) });
    expect(taking(950, [rest, threshold({ share: 7_000 })])?.message).toContain('70 %');
    expect(taking(950, [threshold({ share: 7_000 }), rest])?.message).toContain('70 %');
  });

  it('measures the whole convention by its cap, less what was withdrawn in any year; else by its AE', () => {
    const entries = [commitment('e1', 900, '2024-02-01'), withdrawal('w', 500, '2025-01-02', 'e1')];
    const over = (changes: object, amount: number) =>
      askRule('usage-threshold', {
        convention: { ...convention, ...changes },
        entries,
        control: { thresholds: [threshold({ base: 'overall', share: 9_000 })] },
        draft: draft('commitment', amount, '2025-06-01'),
      });
    // 90 % of 1 000 with 400 engaged, of 2 000 without a cap.
    expect(over({ cap: euros(1_000) }, 499.99)).toBeUndefined();
    expect(over({ cap: euros(1_000) }, 500)).toBeDefined();
    expect(over({ cap: euros(1_000) }, 600.01)).toBeUndefined();
    expect(over({ cap: null }, 1_399.99)).toBeUndefined();
    expect(over({ cap: null }, 1_400)).toBeDefined();
  });

  it('measures payments by what is paid, whatever is committed', () => {
    const entries = [commitment('e1', 900, '2024-02-01')];
    const over = (amount: number) =>
      askRule('usage-threshold', {
        convention,
        entries,
        control: { thresholds: [threshold({ operation: 'payment', base: 'overall', share: 5_000 })] },
        draft: draft('payment', amount, '2024-06-01', 'e1'),
      });
    expect(over(749.99)).toBeUndefined();
    expect(over(750)).toBeDefined();
  });

  it('goes on beyond the CP of all years, which no other rule counts together', () => {
    const overall = threshold({ operation: 'payment', base: 'overall', share: 10_000 });
    expect(taking(1_500.01, [overall], 'payment')?.message).toMatch(/1\s500,01/);
    expect(taking(1_000.01, [threshold({ operation: 'payment', share: 10_000 })], 'payment')).toBeUndefined();
  });

  it('may be switched off, or raised as a whole', () => {
    const asked = { convention, draft: draft('commitment', 900, '2024-06-01') };
    const level = (levels: ControlProfile['levels']) =>
      askRule('usage-threshold', { ...asked, control: { levels } })?.level;
    expect(level({})).toBe('information');
    expect(level({ 'usage-threshold': 'warning' })).toBe('warning');
    expect(level({ 'usage-threshold': 'off' })).toBeUndefined();
  });

  it('speaks of what is left when only the rest was reached', () => {
    expect(
      taking(800, [threshold({ share: 9_000, left: euros(250) })])?.message.replace(/\s/g, ' '),
    ).toContain('il ne resterait plus que 200,00 €');
  });
});
