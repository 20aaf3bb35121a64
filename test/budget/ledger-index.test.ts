import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import { sumLedger } from '../../lib/budget/position';
import { isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { makeConvention, makeTranche } from '../make-convention';
import {
  adjustment,
  commitment,
  confirmation,
  followUp,
  notice,
  opening,
  payment,
  release,
  releaseWithdrawal,
  reversal,
  supplement,
  withdrawal,
} from '../make-ledger';
import { seen } from './seen';

const convention = makeConvention();
const TODAY = isoDate('2024-06-01');
const pending = commitment('e1', 400, '2024-05-01', { pending: true });
const committedIn = (index: ReturnType<typeof makeLedgerIndex>, id: string | null) =>
  index.without(id, () => index.position(convention, TODAY).committed);

describe('a ledger looked at without an entry', () => {
  it('leaves out a pending one, then has it again as it was', () => {
    const index = makeLedgerIndex([pending, commitment('e2', 50, '2024-05-02')]);
    expect(committedIn(index, 'e1')).toBe(euros(50));
    expect(index.position(convention, TODAY)).toEqual(
      makeLedgerIndex(index.entries).position(convention, TODAY),
    );
  });

  it('has it again also when the look fails', () => {
    const index = makeLedgerIndex([pending]);
    expect(() =>
      index.without('e1', () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(committedIn(index, null)).toBe(euros(400));
  });

  it('leaves out a pending payment and a pending supplement too', () => {
    const index = makeLedgerIndex([
      commitment('e2', 50, '2024-05-02'),
      supplement('c1', 5, '2024-05-03', 'e2', { pending: true }),
      payment('p1', 10, '2024-05-04', 'e2', { pending: true }),
    ]);
    expect(committedIn(index, 'c1')).toBe(euros(50));
    expect(index.without('p1', () => index.position(convention, TODAY).outstanding)).toBe(euros(55));
    expect(index.position(convention, TODAY).outstanding).toBe(euros(45));
  });

  it.each([
    ['one that is confirmed', [pending, confirmation('c', 'e1')]],
    ['one that is paid', [pending, payment('p', 10, '2024-05-03', 'e1')]],
    ['one that was never pending', [commitment('e1', 400, '2024-05-01')]],
  ])('keeps %s', (_, entries) => {
    expect(committedIn(makeLedgerIndex(entries), 'e1')).toBe(euros(400));
  });

  it('keeps everything when there is none of that name', () => {
    expect(committedIn(makeLedgerIndex([pending]), 'nothing')).toBe(euros(400));
  });
});

describe('what a ledger kept in memory answers', () => {
  const index = makeLedgerIndex([pending, payment('p', 10, '2024-05-03', 'e1'), reversal('r', 'p')]);

  it('finds an entry, and knows what is reversed', () => {
    expect(index.find('p')).toMatchObject({ id: 'p' });
    expect(index.find('x')).toBeUndefined();
    expect([index.isReversed('p'), index.isReversed('e1')]).toEqual([true, false]);
  });

  it('lists what names an entry and is in force', () => {
    expect(index.naming('e1')).toEqual([]);
    expect(index.naming('p').map(({ id }) => id)).toEqual(['r']);
    expect(makeLedgerIndex([pending, confirmation('c', 'e1')]).naming('e1')).toHaveLength(1);
  });

  it('counts anew when a reversal names what others lean on, or nothing', () => {
    const odd = makeLedgerIndex();
    for (const entry of [
      pending,
      payment('p', 10, '2024-05-03', 'e1'),
      reversal('r', 'e1'),
      reversal('r2', 'x'),
    ])
      odd.append(entry);
    const { committed, issues } = odd.position(convention, TODAY);
    expect(committed).toBe(0);
    expect(issues.map(({ entryId }) => entryId).sort()).toEqual(['p', 'r2']);
  });

  it('does not take out twice what is reversed twice', () => {
    const twice = makeLedgerIndex();
    for (const entry of [commitment('e', 5, '2024-01-01'), reversal('r1', 'e'), reversal('r2', 'e')])
      twice.append(entry);
    expect(twice.position(convention, TODAY).committed).toBe(0);
  });
});

describe('an entry taken back out', () => {
  const tranches = [makeTranche('t', euros(1_000), null, { conditional: true, type: 'event' })];
  const known = makeConvention({ tranches });
  const engaged = commitment('e1', 400, '2024-02-01');
  const paid = payment('p1', 100, '2024-03-01', 'e1');
  /** Everything up to the reversal, one after the other; then the same without the two. */
  const undone = (entries: LedgerEntry[], id: string) => {
    const index = makeLedgerIndex();
    for (const entry of [...entries, reversal('undo', id)]) index.append(entry);
    const without = makeLedgerIndex(entries.filter((entry) => entry.id !== id));
    const [found, expected] = [index, without].map((each) => seen(each.position(known, TODAY)));
    return { found, expected };
  };

  it.each<[string, LedgerEntry[]]>([
    ['a commitment', [engaged, commitment('x', 10, '2024-02-01')]],
    ['a pending commitment', [engaged, commitment('x', 10, '2024-02-01', { pending: true })]],
    ['a supplement', [engaged, supplement('x', 10, '2024-02-01', 'e1')]],
    ['a pending supplement', [engaged, supplement('x', 10, '2024-02-01', 'e1', { pending: true })]],
    ['a withdrawal', [engaged, withdrawal('x', 10, '2024-02-01', 'e1')]],
    ['a withdrawal of a later year', [engaged, withdrawal('x', 10, '2025-02-01', 'e1')]],
    ['a carry-over', [engaged, followUp('carry-over', 'x', 10, '2025-01-01', 'e1')]],
    [
      'a service beyond the commitment',
      [engaged, followUp('service-rendered', 'x', 500, '2024-02-01', 'e1')],
    ],
    ['a payment beyond the commitment', [engaged, payment('x', 500, '2024-02-01', 'e1')]],
    [
      'a supplement that bounded a payment',
      [engaged, supplement('x', 100, '2024-02-01', 'e1'), payment('p2', 450, '2024-03-01', 'e1')],
    ],
    ['a pending payment', [engaged, payment('x', 10, '2024-02-01', 'e1', { pending: true })]],
    ['a payment of nothing', [engaged, payment('x', 10, '2024-02-01', null)]],
    ['a repayment', [engaged, paid, followUp('repayment', 'x', 10, '2024-04-01', 'p1')]],
    ['an opening balance of AE', [opening('x', 'commitment', 10, '2023-12-31'), engaged]],
    ['an opening balance of CP', [opening('x', 'payment', 10, '2023-12-31'), engaged]],
    [
      'the second of three adjustments',
      [
        adjustment('a1', 'commitment', 2024, 1, '2024-01-01'),
        adjustment('x', 'commitment', 2024, 20, '2024-01-01'),
        adjustment('a3', 'commitment', 2024, 300, '2024-01-01'),
      ],
    ],
    [
      'the second of three notices',
      [notice('n1', '2024-05-01'), notice('x', '2024-03-01'), notice('n3', '2024-04-01')],
    ],
    ['a release', [release('x', 't', '2024-03-01')]],
    [
      'a release given again',
      [
        release('r', 't', '2024-03-01'),
        releaseWithdrawal('w', 't', '2024-04-01'),
        release('x', 't', '2024-05-01'),
      ],
    ],
    [
      'a withdrawal of a release',
      [release('r', 't', '2024-03-01'), releaseWithdrawal('x', 't', '2024-04-01')],
    ],
  ])('%s leaves what was there before it', (_, entries) => {
    const { found, expected } = undone(entries, 'x');
    expect(found).toEqual(expected);
  });

  it.each<[string, LedgerEntry]>([
    ['commitment', commitment('x', 10, '2024-02-01', { pending: true, commitmentNumber: '15' })],
    ['payment', payment('x', 10, '2024-02-01', null, { pending: true })],
    ['supplement', supplement('x', 10, '2024-02-01', 'e1', { pending: true })],
  ])('the confirmation of a pending %s makes it pending again', (_, entry) => {
    const { found, expected } = undone([engaged, entry, confirmation('c', 'x', '1400000009')], 'c');
    expect(found).toEqual(expected);
    expect(found?.pending).toEqual(['x']);
  });

  it.each<[string, LedgerEntry]>([
    ['commitment', commitment('x', 10, '2024-02-01', { pending: true })],
    ['payment', payment('x', 10, '2024-02-01', 'e1', { pending: true })],
    ['supplement', supplement('x', 10, '2024-02-01', 'e1', { pending: true })],
  ])('a %s confirmed since is no longer pending when it goes', (_, entry) => {
    const index = makeLedgerIndex();
    for (const each of [engaged, entry, confirmation('c', 'x'), reversal('undo', 'x')]) index.append(each);
    expect(seen(index.position(known, TODAY))).toEqual(
      seen(makeLedgerIndex([engaged]).position(known, TODAY)),
    );
  });

  it('takes with it the fault that it had', () => {
    const index = makeLedgerIndex();
    for (const entry of [payment('p', 10, '2024-03-01', 'nobody'), reversal('r', 'p')]) index.append(entry);
    expect(index.sums.issues).toEqual([]);
    expect(seen(index.position(known, TODAY))).toEqual(seen(makeLedgerIndex().position(known, TODAY)));
  });

  it('leaves a ledger in which something is wrong whole when one looks without an entry', () => {
    const index = makeLedgerIndex([pending, payment('p', 10, '2024-03-01', 'nobody')]);
    expect(committedIn(index, 'e1')).toBe(euros(400));
    expect(index.sums).toEqual(sumLedger(index.entries));
  });
});
