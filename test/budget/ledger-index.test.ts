import { describe, expect, it } from 'vitest';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import { isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { makeConvention } from '../make-convention';
import { commitment, confirmation, payment, reversal, supplement } from '../make-ledger';

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
