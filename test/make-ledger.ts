import type { BudgetDraft } from '../lib/budget/budget-draft';
import type { EntryOf, LedgerEntry, Operation } from '../lib/budget/ledger-entry';
import { isoDate } from '../lib/dates';
import { euros } from '../lib/money';

/** What every entry of a test ledger shares; the id says who names whom. */
function common<Name extends Operation>(operation: Name, id: string, day: string) {
  const date = isoDate(day);
  return { operation, id, date, conventionId: 'convention', recordedAt: '2024-01-01T00:00:00Z', note: '' };
}

type Changes<Name extends Operation> = Partial<EntryOf<Name>>;

/** Amounts in euros, tax included; confirmed unless said otherwise. */
export const commitment = (
  id: string,
  amount: number,
  day: string,
  changes: Changes<'commitment'> = {},
): LedgerEntry => ({
  ...common('commitment', id, day),
  amount: euros(amount),
  netOfTax: null,
  pending: false,
  purpose: '',
  commitmentNumber: null,
  line: null,
  fundsCenter: null,
  ...changes,
});

export const payment = (
  id: string,
  amount: number,
  day: string,
  of: string | null,
  changes: Changes<'payment'> = {},
): LedgerEntry => ({
  ...common('payment', id, day),
  amount: euros(amount),
  netOfTax: null,
  pending: false,
  purpose: '',
  of,
  fundsCenter: null,
  ...changes,
});

export const withdrawal = (id: string, amount: number, day: string, of: string): LedgerEntry => ({
  ...common('withdrawal', id, day),
  amount: euros(amount),
  of,
});

export const reversal = (id: string, of: string, day = '2024-06-01'): LedgerEntry => ({
  ...common('reversal', id, day),
  of,
});

export const confirmation = (
  id: string,
  of: string,
  commitmentNumber: string | null = '1400000001',
): LedgerEntry => ({ ...common('confirmation', id, '2024-06-01'), of, commitmentNumber, line: null });

export const release = (id: string, trancheId: string, day: string): LedgerEntry => ({
  ...common('tranche-release', id, day),
  trancheId,
  decidedBy: '',
});

export const releaseWithdrawal = (id: string, trancheId: string, day: string): LedgerEntry => ({
  ...common('release-withdrawal', id, day),
  trancheId,
  decidedBy: '',
});

export const supplement = (
  id: string,
  amount: number,
  day: string,
  of: string,
  changes: Changes<'supplement'> = {},
): LedgerEntry => ({
  ...common('supplement', id, day),
  amount: euros(amount),
  netOfTax: null,
  pending: false,
  of,
  ...changes,
});

export const followUp = (
  operation: 'carry-over' | 'service-rendered' | 'repayment',
  id: string,
  amount: number,
  day: string,
  of: string,
): LedgerEntry => ({ ...common(operation, id, day), operation, amount: euros(amount), of });

export const opening = (
  id: string,
  kind: EntryOf<'opening-balance'>['kind'],
  amount: number,
  day: string,
  fundsCenter: string | null = null,
): LedgerEntry => ({ ...common('opening-balance', id, day), kind, amount: euros(amount), fundsCenter });

export const adjustment = (
  id: string,
  kind: EntryOf<'adjustment'>['kind'],
  year: number,
  amount: number,
  day: string,
  changes: Changes<'adjustment'> = {},
): LedgerEntry => ({
  ...common('adjustment', id, day),
  kind,
  year,
  amount: euros(amount),
  reason: 'carry-forward',
  fundsCenter: null,
  ...changes,
});

export const notice = (id: string, day: string): LedgerEntry => common('notice', id, day);

/** A draft in euros. */
export const draft = (
  operation: BudgetDraft['operation'],
  amount: number,
  day: string,
  of: string | null = null,
): BudgetDraft => ({ operation, amount: euros(amount), date: isoDate(day), of });
