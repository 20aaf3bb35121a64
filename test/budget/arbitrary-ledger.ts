import fc from 'fast-check';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import type { Convention } from '../../lib/convention/convention';
import { isoDate } from '../../lib/dates';
import { euros, split } from '../../lib/money';
import { makeAllotment, makeConvention, makeTranche } from '../make-convention';
import { commitment, confirmation, payment, release, reversal, withdrawal } from '../make-ledger';

const KINDS = ['commitment', 'payment'] as const;
export const YEARS = [2023, 2024, 2025] as const;

/** Any day of three years, the edges of months and years more often than chance would have it. */
export const anyDay = fc.oneof(
  fc.constantFrom(
    '2023-12-31',
    '2024-01-01',
    '2024-02-28',
    '2024-02-29',
    '2024-12-31',
    '2025-01-01',
    '2025-02-28',
  ),
  fc
    .date({ min: new Date('2023-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const anyAmount = fc.integer({ min: 1, max: 10_000_000 }).map((amount) => amount / 100);

/** Three years of credits, each with none, one or several tranches that cover it whole. */
export const anyConvention: fc.Arbitrary<Convention> = fc
  .array(
    fc.record({
      amount: anyAmount,
      tranches: fc.array(
        fc.record({
          opens: fc.option(anyDay),
          conditional: fc.boolean(),
          type: fc.constantFrom('signature' as const, 'date' as const, 'event' as const),
        }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 6, maxLength: 6 },
  )
  .map((lines) => {
    const places = KINDS.flatMap((kind) => YEARS.map((year) => ({ kind, year })));
    const filled = lines.flatMap((line, rank) =>
      places.slice(rank, rank + 1).map((place) => ({ ...line, ...place })),
    );
    return makeConvention({
      allotments: filled.map(({ kind, year, amount }) => makeAllotment(kind, year, amount)),
      tranches: filled.flatMap(({ kind, year, amount, tranches }) =>
        split(euros(amount), Math.max(1, tranches.length)).flatMap((part, rank) =>
          tranches.slice(rank, rank + 1).map(({ opens, conditional, type }) =>
            // A plain tranche has its day here; one without is the business of its own test.
            makeTranche(`${kind}-${year}-${rank}`, part, conditional ? opens : (opens ?? '2024-01-01'), {
              kind,
              year,
              conditional,
              type,
            }),
          ),
        ),
      ),
    });
  });

const anyStep = fc.record({
  operation: fc.constantFrom(
    'commitment',
    'commitment',
    'payment',
    'payment',
    'withdrawal',
    'confirmation',
    'release',
    'reversal',
  ),
  amount: anyAmount,
  day: anyDay,
  pending: fc.boolean(),
  pick: fc.nat(),
});

/** A ledger in the order it could have been recorded: what an entry names comes before it, most of the time in force. */
export function anyLedger(convention: Convention, maxLength = 30): fc.Arbitrary<LedgerEntry[]> {
  return fc.array(anyStep, { maxLength }).map((steps) => {
    const entries: LedgerEntry[] = [];
    const pickFrom = (wanted: (entry: LedgerEntry) => boolean, pick: number): string | undefined => {
      const found = entries.filter(wanted);
      return found[pick % (found.length || 1)]?.id;
    };
    steps.forEach(({ operation, amount, day, pending, pick }, rank) => {
      const id = `x${rank}`;
      const engaged = pickFrom((entry) => entry.operation === 'commitment', pick);
      if (operation === 'commitment') entries.push(commitment(id, amount, day, { pending }));
      if (operation === 'payment')
        entries.push(payment(id, amount, day, (pick % 4 && engaged) || null, { pending }));
      if (operation === 'withdrawal' && engaged) entries.push(withdrawal(id, amount, day, engaged));
      const waiting = pickFrom((entry) => 'pending' in entry && entry.pending, pick);
      if (operation === 'confirmation' && waiting) entries.push(confirmation(id, waiting));
      const tranche = convention.tranches[pick % (convention.tranches.length || 1)];
      if (operation === 'release' && tranche) entries.push(release(id, tranche.id, day));
      const target = pickFrom((entry) => entry.operation !== 'reversal', pick);
      if (operation === 'reversal' && target) entries.push(reversal(id, target, isoDate(day)));
    });
    return entries;
  });
}

/** A convention with a ledger of its own and a day to look at it. */
export const anyCase = anyConvention.chain((convention) =>
  fc.record({
    convention: fc.constant(convention),
    entries: anyLedger(convention),
    day: anyDay.map(isoDate),
  }),
);
