import { describe, expect, it } from 'vitest';
import { ledgerEntrySchema } from '../../lib/budget/ledger-entry';
import { ledgerLines } from '../../lib/budget/ledger-line';
import { openCommitments, payableOf, repayablePayments } from '../../lib/budget/open-commitments';
import { computePosition } from '../../lib/budget/position';
import { draftOfTyped, entryOfTyped, TYPED_OPERATIONS, type TypedEntry } from '../../lib/budget/typed-entry';
import { isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { makeConvention } from '../make-convention';
import { commitment, followUp, opening, payment } from '../make-ledger';

const entries = [
  opening('o1', 'commitment', 80, '2023-12-31'),
  opening('o2', 'payment', 30, '2023-12-31'),
  commitment('e1', 500, '2024-02-01', { commitmentNumber: '1500000001' }),
  commitment('e2', 50, '2024-02-02'),
  payment('p1', 50, '2024-03-01', 'e2'),
  followUp('repayment', 'r1', 50, '2024-03-02', 'p1'),
  payment('p2', 10, '2024-03-03', 'e2'),
  payment('p3', 40, '2024-03-04', 'e2'),
];
const standing = () => computePosition(makeConvention(), entries, isoDate('2024-06-01'));
const typed = (changes: Partial<TypedEntry>): TypedEntry => ({
  operation: 'commitment',
  amount: euros(12),
  date: isoDate('2024-06-01'),
  purpose: 'pour cela',
  commitmentNumber: '',
  line: '',
  of: null,
  fundsCenter: null,
  kind: 'commitment',
  year: 2025,
  reason: 'blocked',
  isLess: true,
  ...changes,
});
const made = (changes: Partial<TypedEntry>) => entryOfTyped('convention', typed(changes), standing().sums);

describe('what is typed by hand becomes an entry', () => {
  it.each<[Partial<TypedEntry>, object]>([
    [
      { line: '1', fundsCenter: 'A' },
      {
        operation: 'commitment',
        pending: true,
        commitmentNumber: null,
        line: '1',
        fundsCenter: 'A',
        purpose: 'pour cela',
      },
    ],
    [
      { commitmentNumber: '1500000002' },
      { operation: 'commitment', pending: false, commitmentNumber: '1500000002', line: null },
    ],
    [
      { operation: 'payment', of: 'e1' },
      { operation: 'payment', pending: false, of: 'e1' },
    ],
    [
      { operation: 'supplement', of: 'e1' },
      { operation: 'supplement', of: 'e1', pending: false, note: 'pour cela' },
    ],
    [
      { operation: 'withdrawal', of: 'e1' },
      { operation: 'withdrawal', of: 'e1' },
    ],
    [
      { operation: 'service-rendered', of: 'e1' },
      { operation: 'service-rendered', of: 'e1' },
    ],
    [
      { operation: 'carry-over', of: 'e1' },
      { operation: 'carry-over', of: 'e1' },
    ],
    [
      { operation: 'repayment', of: 'p2' },
      { operation: 'repayment', of: 'p2' },
    ],
    [
      { operation: 'opening-balance', kind: 'payment' },
      { operation: 'opening-balance', kind: 'payment', amount: 1_200 },
    ],
    [
      { operation: 'adjustment' },
      { operation: 'adjustment', kind: 'commitment', year: 2025, reason: 'blocked', amount: -1_200 },
    ],
    [{ operation: 'adjustment', isLess: false }, { amount: 1_200 }],
  ])('%o', (changes, expected) => {
    const entry = made(changes);
    if (!entry.ok) throw new Error(entry.error);
    expect(ledgerEntrySchema.parse(entry.value)).toMatchObject({
      conventionId: 'convention',
      date: '2024-06-01',
      ...expected,
    });
  });

  it.each(['supplement', 'withdrawal', 'service-rendered', 'carry-over'] as const)(
    '%s asks for its commitment',
    (operation) => {
      expect(made({ operation })).toEqual({ ok: false, error: 'Choisissez l’engagement concerné.' });
      expect(made({ operation, of: 'p1' }).ok).toBe(false);
    },
  );

  it('a repayment asks for its payment', () => {
    expect(made({ operation: 'repayment', of: 'e1' })).toEqual({
      ok: false,
      error: 'Choisissez le paiement reversé.',
    });
  });
});

it('the rules are asked about what consumes, follows or comes back, not about credits that move', () => {
  const asked = TYPED_OPERATIONS.filter((operation) => draftOfTyped(typed({ operation })) !== null);
  expect(asked).toEqual([
    'commitment',
    'payment',
    'supplement',
    'withdrawal',
    'service-rendered',
    'repayment',
  ]);
});

it('a payment may pay what is left, an opening balance too; all of them have a name, paid or not', () => {
  const lines = ledgerLines(entries);
  expect(openCommitments(standing(), lines)).toEqual([
    { id: 'o1', name: 'situation de départ de 2023', outstanding: euros(50) },
    { id: 'e1', name: 'EJ 1500000001', outstanding: euros(500) },
  ]);
  const named = lines.flatMap((line) => payableOf(standing(), line) ?? []);
  expect(named.map(({ id, outstanding }) => [id, outstanding])).toEqual([
    ['o1', euros(50)],
    ['e1', euros(500)],
    ['e2', 0],
  ]);
  expect(named.at(-1)?.name).toBe('engagement du 02/02/2024');
});

it('a repayment may come back on what was not repaid yet, last payment first', () => {
  expect(repayablePayments(standing()).map(({ id, outstanding }) => [id, outstanding])).toEqual([
    ['p3', euros(40)],
    ['p2', euros(10)],
  ]);
});

it('an entry typed by hand is asked about with all that was typed, when a rule speaks of it', () => {
  expect(draftOfTyped(typed({ operation: 'payment', of: 'e1', fundsCenter: 'A' }))).toEqual({
    operation: 'payment',
    amount: euros(12),
    date: '2024-06-01',
    of: 'e1',
    fundsCenter: 'A',
    purpose: 'pour cela',
  });
});

it('an amount is more than zero, an adjustment is not zero', () => {
  const accepts = (changes: Partial<TypedEntry>) => {
    const entry = made(changes);
    return entry.ok && ledgerEntrySchema.safeParse(entry.value).success;
  };
  expect([1, 0, -1].map((amount) => accepts({ amount: amount as never }))).toEqual([true, false, false]);
  const adjusted = (amount: number) => accepts({ operation: 'adjustment', amount: amount as never });
  expect([adjusted(1), adjusted(-1), adjusted(0)]).toEqual([true, true, false]);
});

it('a list of payments to choose from is never longer than 500', () => {
  const many = Array.from({ length: 501 }, (_, rank) => payment(`p${rank}`, 1, '2024-03-01', null));
  const found = repayablePayments(computePosition(makeConvention(), many, isoDate('2024-06-01')));
  expect([found.length, found[0]?.id, found.at(-1)?.id]).toEqual([500, 'p500', 'p1']);
});
