import { expect, it } from 'vitest';
import { euros } from '../../../lib/money';
import { makeAllotment, makeConvention, makeTranche } from '../../make-convention';
import { commitment, draft, withdrawal } from '../../make-ledger';
import { askRule, spoken } from '../ask-rules';

const convention = makeConvention({
  cap: euros(9_000),
  allotments: [makeAllotment('commitment', 2024, 1_000), makeAllotment('commitment', 2025, 500)],
});

it.each([
  [999.99, undefined],
  [1_000, undefined],
  [1_000.01, 1],
])('a draft of %d € on AE of 1 000 € passes by %s cent', (amount, over) => {
  expect(
    askRule('commitment-exceeds-year', { convention, draft: draft('commitment', amount, '2024-06-01') })
      ?.over,
  ).toBe(over);
});

it('counts each entry in the calendar year of its own day', () => {
  const entries = [commitment('e1', 1_000, '2024-12-31')];
  const ask = (day: string) =>
    askRule('commitment-exceeds-year', { convention, entries, draft: draft('commitment', 500, day) });
  expect(ask('2024-12-31')).toMatchObject({ year: 2024, over: euros(500) });
  expect(ask('2025-01-01')).toBeUndefined();
});

it('takes pending entries for taken', () => {
  const entries = [commitment('e1', 600, '2024-02-29', { pending: true })];
  expect(
    askRule('commitment-exceeds-year', { convention, entries, draft: draft('commitment', 500, '2024-06-01') })
      ?.over,
  ).toBe(euros(100));
});

it('gets no AE back from a withdrawal of a later year', () => {
  const entries = [commitment('e1', 1_000, '2024-02-01'), withdrawal('w', 1_000, '2025-02-01', 'e1')];
  const ask = (day: string) =>
    askRule('commitment-exceeds-year', { convention, entries, draft: draft('commitment', 501, day) });
  expect(ask('2024-06-01')?.over).toBe(euros(501));
  expect(ask('2025-06-01')?.over).toBe(euros(1));
});

it('never speaks together with tranche-not-released', () => {
  const closed = makeConvention({ tranches: [makeTranche('t', euros(1_000), null, { conditional: true })] });
  const rulesFor = (amount: number) =>
    spoken({ convention: closed, draft: draft('commitment', amount, '2024-06-01') });
  expect(rulesFor(1_000)).toContain('tranche-not-released: warning');
  expect(rulesFor(1_000)).not.toContain('commitment-exceeds-year: error');
  expect(rulesFor(1_000.01)).toContain('commitment-exceeds-year: error');
  expect(rulesFor(1_000.01)).not.toContain('tranche-not-released: warning');
});

it('counts the AE of all the funds centers of a year together', () => {
  const [line] = convention.allotments;
  const both = makeConvention({
    allotments: line
      ? [
          { ...line, fundsCenter: '0352-A' },
          { ...line, fundsCenter: '0352-B' },
        ]
      : [],
  });
  expect(
    askRule('commitment-exceeds-year', { convention: both, draft: draft('commitment', 2_000, '2024-06-01') }),
  ).toBeUndefined();
  expect(
    askRule('commitment-exceeds-year', {
      convention: both,
      draft: draft('commitment', 2_000.01, '2024-06-01'),
    })?.over,
  ).toBe(1);
});
