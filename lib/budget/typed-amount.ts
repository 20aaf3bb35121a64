import type { IsoDate } from '../dates';
import type { FieldTypeId } from '../field-types';
import { type BasisPoints, type Cents, parseAmount, withTax } from '../money';
import type { BudgetDraft } from './check-budget';

/** Rate taken for an amount net of tax whose rate is not known: the common French rate, 20 % (CGI art. 278). */
export const USUAL_RATE: BasisPoints = 2000;

/**
 * What an amount being typed in a form would do to the budget, or null when it is no amount yet. A CP field pays;
 * every other amount field commits (domain §2.4). An amount net of tax counts with its tax.
 */
export function draftOfTypedAmount(type: FieldTypeId, text: string, date: IsoDate): BudgetDraft | null {
  const parsed = parseAmount(text);
  if (!parsed.ok || parsed.value <= 0) return null;
  const amount = type === 'amount-excl-tax' ? withTax(parsed.value, USUAL_RATE) : parsed.value;
  return { operation: type === 'payment-amount' ? 'payment' : 'commitment', amount, date, of: null };
}

/** The same for the entry being prepared in the popup: null without amount. An estimation is looked at like a commitment. */
export function draftOfEntry(entry: {
  nature: 'commitment' | 'payment' | 'estimate';
  amount: Cents | null;
  date: IsoDate;
  of: string | null;
}): BudgetDraft | null {
  if (entry.amount === null) return null;
  const operation = entry.nature === 'payment' ? 'payment' : 'commitment';
  return { operation, amount: entry.amount, date: entry.date, of: entry.of };
}
