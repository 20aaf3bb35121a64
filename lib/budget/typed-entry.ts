import type { BudgetKind } from '../convention/budget-kind';
import type { IsoDate } from '../dates';
import { type Cents, negate } from '../money';
import { failure, type Outcome, success } from '../outcome';
import type { BudgetDraft } from './budget-draft';
import type { EntryOf, LedgerEntry } from './ledger-entry';
import type { LedgerSums } from './ledger-sums';
import {
  makeAdjustment,
  makeCreditEntry,
  makeFollowUp,
  makeOpeningBalance,
  makeSupplement,
} from './make-entry';

/** What can be typed into the register by hand, in the order of the list. */
export const TYPED_OPERATIONS = [
  'commitment',
  'payment',
  'supplement',
  'withdrawal',
  'service-rendered',
  'repayment',
  'carry-over',
  'opening-balance',
  'adjustment',
] as const;
export type TypedOperation = (typeof TYPED_OPERATIONS)[number];

/** Which of the fields an operation asks for. */
export const ASKS: Readonly<
  Record<TypedOperation, { readonly of: 'commitment' | 'payment' | null; readonly center: boolean }>
> = {
  commitment: { of: null, center: true },
  payment: { of: 'commitment', center: true },
  supplement: { of: 'commitment', center: false },
  withdrawal: { of: 'commitment', center: false },
  'service-rendered': { of: 'commitment', center: false },
  repayment: { of: 'payment', center: false },
  'carry-over': { of: 'commitment', center: false },
  'opening-balance': { of: null, center: true },
  adjustment: { of: null, center: true },
};

/** An operation typed by hand, tax included. */
export interface TypedEntry {
  readonly operation: TypedOperation;
  readonly amount: Cents;
  readonly date: IsoDate;
  readonly purpose: string;
  readonly commitmentNumber: string;
  /** Poste of the EJ, empty for none. */
  readonly line: string;
  /** The commitment or the payment that it is about, null for none. */
  readonly of: string | null;
  readonly fundsCenter: string | null;
  /** Of an opening balance or an adjustment. */
  readonly kind: BudgetKind;
  /** Of an adjustment: its year, why, and whether credits go away. */
  readonly year: number;
  readonly reason: EntryOf<'adjustment'>['reason'];
  readonly isLess: boolean;
}

/** What it would do to the budget; null for what the rules are not asked about before it is recorded. */
export function draftOfTyped({
  operation,
  amount,
  date,
  of,
  fundsCenter,
  purpose,
}: TypedEntry): BudgetDraft | null {
  if (operation === 'carry-over' || operation === 'opening-balance' || operation === 'adjustment')
    return null;
  return { operation, amount, date, of, fundsCenter, purpose };
}

/** The entry to append. The failure is a French sentence: something that has to be chosen first. */
export function entryOfTyped(
  conventionId: string,
  typed: TypedEntry,
  sums: LedgerSums,
): Outcome<LedgerEntry, string> {
  const { operation, amount, date, purpose, of, fundsCenter, kind } = typed;
  switch (operation) {
    case 'commitment':
    case 'payment': {
      const commitmentNumber = typed.commitmentNumber || null;
      const pending = operation === 'commitment' && commitmentNumber === null;
      const common = { date, amount, netOfTax: null, purpose, pending, of, fundsCenter };
      return success(
        makeCreditEntry(conventionId, {
          ...common,
          nature: operation,
          commitmentNumber,
          line: typed.line || null,
        }),
      );
    }
    case 'opening-balance':
      return success(makeOpeningBalance(conventionId, { kind, amount, date, fundsCenter, note: purpose }));
    case 'adjustment': {
      const { year, reason, isLess } = typed;
      const change = { kind, year, reason, amount: isLess ? negate(amount) : amount };
      return success(makeAdjustment(conventionId, { ...change, date, fundsCenter, note: purpose }));
    }
    case 'repayment': {
      const payment = sums.payments.get(of ?? '')?.entry;
      if (!payment) return failure('Choisissez le paiement reversé.');
      return success(makeFollowUp('repayment', payment, { date, amount, note: purpose }));
    }
    default: {
      const commitment = sums.commitments.get(of ?? '')?.entry;
      if (!commitment) return failure('Choisissez l’engagement concerné.');
      if (operation !== 'supplement')
        return success(makeFollowUp(operation, commitment, { date, amount, note: purpose }));
      const more = { date, amount, netOfTax: null, pending: false, note: purpose };
      return success(makeSupplement(commitment, more));
    }
  }
}
