import fc from 'fast-check';
import { ADJUSTMENT_REASONS, type LedgerEntry } from '../../lib/budget/ledger-entry';
import { type Amendment, amendmentSchema } from '../../lib/convention/amendment';
import type { Allotment, Convention } from '../../lib/convention/convention';
import { isoDate } from '../../lib/dates';
import { euros, split } from '../../lib/money';
import { makeAllotment, makeConvention, makeTranche } from '../make-convention';
import {
  adjustment,
  commitment,
  confirmation,
  followUp,
  opening,
  payment,
  release,
  releaseWithdrawal,
  reversal,
  supplement,
  withdrawal,
} from '../make-ledger';

const KINDS = ['commitment', 'payment'] as const;
export const YEARS = [2023, 2024, 2025] as const;
/** Null: the convention, or the entry, names none. */
export const CENTERS = ['0352-CFSE-AAAA', '0352-CFSE-BBBB'] as const;

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
const anyTranches = fc.array(
  fc.record({
    opens: fc.option(anyDay),
    conditional: fc.boolean(),
    type: fc.constantFrom('signature' as const, 'date' as const, 'event' as const),
  }),
  { maxLength: 3 },
);
const anyPlace = fc.record({ kind: fc.constantFrom(...KINDS), year: fc.constantFrom(...YEARS) });

type TranchePlan = typeof anyTranches extends fc.Arbitrary<infer Plan> ? Plan : never;

/** Tranches that cover one line of credits whole. */
function tranchesOf(line: Allotment, plans: TranchePlan, prefix: string) {
  return split(line.amount, Math.max(1, plans.length)).flatMap((part, rank) =>
    plans.slice(rank, rank + 1).map(({ opens, conditional, type }) =>
      // A plain tranche has its day here; one without is the business of its own test.
      makeTranche(`${prefix}${rank}`, part, conditional ? opens : (opens ?? '2024-01-01'), {
        kind: line.kind,
        year: line.year,
        fundsCenter: line.fundsCenter,
        conditional,
        type,
      }),
    ),
  );
}

/** Three years of credits, whole or divided between two funds centers, each with none, one or several tranches. */
export const anyConvention: fc.Arbitrary<Convention> = fc
  .record({
    isDivided: fc.boolean(),
    lines: fc.array(fc.record({ amount: anyAmount, tranches: anyTranches }), {
      minLength: 12,
      maxLength: 12,
    }),
    // Years in which every line has a tranche when credits are divided, so that each opens its own center's.
    hasTranches: fc.boolean(),
  })
  .map(({ isDivided, lines, hasTranches }) => {
    const centers = isDivided ? CENTERS : [null];
    const places = KINDS.flatMap((kind) =>
      YEARS.flatMap((year) => centers.map((fundsCenter) => ({ kind, year, fundsCenter }))),
    );
    const filled = places.map((place, rank) => ({ ...lines[rank], ...place }));
    const usual = { opens: '2024-01-01', conditional: false, type: 'date' as const };
    const allotments = filled.map(({ kind, year, amount = 1, fundsCenter }) => ({
      ...makeAllotment(kind, year, amount),
      fundsCenter,
    }));
    const plansOf = (rank: number): TranchePlan => {
      const plans = filled[rank]?.tranches ?? [];
      if (!isDivided) return plans;
      if (!hasTranches) return [];
      return plans.length > 0 ? plans : [usual];
    };
    return makeConvention({
      allotments,
      tranches: allotments.flatMap((line, rank) =>
        tranchesOf(line, plansOf(rank), `${line.kind}-${line.year}-${rank}-`),
      ),
    });
  });

/** Amendments of a convention that is not divided: new amounts of some years, or more on top, with a tranche or none. */
const anyAmendments = fc
  .array(
    fc.record({
      day: anyDay,
      amountsAre: fc.constantFrom('replacement' as const, 'increment' as const),
      place: anyPlace,
      amount: anyAmount,
      tranches: anyTranches,
      cap: fc.option(anyAmount),
    }),
    { maxLength: 2 },
  )
  .map((plans) =>
    plans.map(({ day, amountsAre, place, amount, tranches, cap }, rank): Amendment => {
      const line = makeAllotment(place.kind, place.year, amount);
      return amendmentSchema.parse({
        id: `a${rank}`,
        conventionId: 'convention',
        number: String(rank + 1),
        title: `Avenant ${rank + 1}`,
        signatureDate: null,
        effectiveDate: day,
        amountsAre,
        allotments: [line],
        tranches: tranchesOf(line, tranches, `a${rank}-`),
        cap: cap === null ? null : euros(cap),
        endDate: null,
        noticeMonths: null,
        imputation: null,
        evidence: [],
        source: { fileName: '', digest: '0'.repeat(64), importedOn: '2023-01-01' },
      });
    }),
  );

const anyStep = fc.record({
  operation: fc.constantFrom(
    'commitment',
    'commitment',
    'commitment',
    'payment',
    'payment',
    'supplement',
    'withdrawal',
    'carry-over',
    'service-rendered',
    'repayment',
    'opening',
    'adjustment',
    'confirmation',
    'release',
    'release-withdrawal',
    'reversal',
  ),
  amount: anyAmount,
  day: anyDay,
  pending: fc.boolean(),
  pick: fc.nat(),
  place: anyPlace,
  center: fc.constantFrom(null, ...CENTERS),
  reason: fc.constantFrom(...ADJUSTMENT_REASONS),
});

/** A ledger in the order it could have been recorded: what an entry names comes before it, most of the time in force. */
export function anyLedger(tranches: readonly { id: string }[], maxLength = 30): fc.Arbitrary<LedgerEntry[]> {
  return fc.array(anyStep, { maxLength, size: 'max' }).map((steps) => {
    const entries: LedgerEntry[] = [];
    steps.forEach((step, rank) => {
      const entry = entryOf(step, `x${rank}`, entries, tranches);
      if (entry) entries.push({ ...entry, recordedAt: `2024-01-01T00:00:${String(rank).padStart(2, '0')}Z` });
    });
    return entries;
  });
}

type Step = typeof anyStep extends fc.Arbitrary<infer Known> ? Known : never;

function entryOf(
  { operation, amount, day, pending, pick, place, center, reason }: Step,
  id: string,
  entries: readonly LedgerEntry[],
  tranches: readonly { id: string }[],
): LedgerEntry | undefined {
  const pickFrom = (wanted: (entry: LedgerEntry) => boolean): string | undefined => {
    const found = entries.filter(wanted);
    return found[pick % (found.length || 1)]?.id;
  };
  const engaged = pickFrom((entry) => entry.operation === 'commitment');
  const tranche = tranches[pick % (tranches.length || 1)]?.id;
  switch (operation) {
    case 'commitment':
      return commitment(id, amount, day, { pending, fundsCenter: center });
    case 'payment': {
      const opened = pickFrom(
        (entry) => entry.operation === 'opening-balance' && entry.kind === 'commitment',
      );
      const paid = [null, engaged, engaged, opened][pick % 4] ?? null;
      return payment(id, amount, day, paid, { pending, fundsCenter: center });
    }
    case 'supplement':
      return engaged ? supplement(id, amount, day, engaged, { pending }) : undefined;
    case 'withdrawal':
      return engaged ? withdrawal(id, amount, day, engaged) : undefined;
    case 'carry-over':
    case 'service-rendered':
      return engaged ? followUp(operation, id, amount, day, engaged) : undefined;
    case 'repayment': {
      const paid = pickFrom((entry) => entry.operation === 'payment');
      return paid ? followUp('repayment', id, amount, day, paid) : undefined;
    }
    case 'opening':
      return opening(id, place.kind, amount, day, center);
    case 'adjustment':
      return adjustment(id, place.kind, place.year, pending ? amount : -amount, day, {
        reason,
        fundsCenter: center,
      });
    case 'confirmation': {
      const waiting = pickFrom((entry) => 'pending' in entry && entry.pending);
      return waiting ? confirmation(id, waiting) : undefined;
    }
    case 'release':
      return tranche ? release(id, tranche, day) : undefined;
    case 'release-withdrawal':
      return tranche ? releaseWithdrawal(id, tranche, day) : undefined;
    default: {
      const target = pickFrom((entry) => entry.operation !== 'reversal');
      return target ? reversal(id, target, isoDate(day)) : undefined;
    }
  }
}

/** A convention with its amendments, a ledger of its own and a day to look at it. */
export const anyCase = fc.tuple(anyConvention, anyAmendments).chain(([convention, amendments]) => {
  const isDivided = convention.allotments.some(({ fundsCenter }) => fundsCenter !== null);
  const applied = isDivided ? [] : amendments;
  const tranches = [convention, ...applied].flatMap((text) => text.tranches);
  return fc.record({
    convention: fc.constant(convention),
    amendments: fc.constant(applied),
    entries: anyLedger(tranches),
    day: anyDay.map(isoDate),
  });
});
