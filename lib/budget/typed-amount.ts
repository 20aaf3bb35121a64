import type { Convention } from '../convention/convention';
import type { IsoDate } from '../dates';
import type { FieldTypeId } from '../field-types';
import { type BasisPoints, type Cents, parseAmount, withTax } from '../money';
import type { BudgetDraft } from './budget-draft';
import { creditCenters } from './position';

/** Rate taken for an amount net of tax whose rate is not known: the common French rate, 20 % (CGI art. 278). */
export const USUAL_RATE: BasisPoints = 2000;

/**
 * What an amount being typed in a form would do to the budget, or null when it is no amount yet. A CP field pays;
 * every other amount field commits (domain §2.4). An amount net of tax counts with its tax.
 * @param chosen the funds center that the person works on.
 */
export function draftOfTypedAmount(
  type: FieldTypeId,
  text: string,
  date: IsoDate,
  convention: Convention,
  chosen: string | null,
): BudgetDraft | null {
  const parsed = parseAmount(text);
  if (!parsed.ok || parsed.value <= 0) return null;
  const amount = type === 'amount-excl-tax' ? withTax(parsed.value, USUAL_RATE) : parsed.value;
  const operation = type === 'payment-amount' ? 'payment' : 'commitment';
  return { operation, amount, date, of: null, fundsCenter: postedCenter(convention, chosen) };
}

/** The same for the entry being prepared in the popup: null without amount. An estimation is looked at like a commitment. */
export function draftOfEntry(
  entry: {
    nature: 'commitment' | 'payment' | 'estimate';
    amount: Cents | null;
    date: IsoDate;
    of: string | null;
    purpose: string;
  },
  convention: Convention,
  chosen: string | null,
): BudgetDraft | null {
  const { nature, amount, date, of, purpose } = entry;
  if (amount === null) return null;
  const fundsCenter = of === null ? postedCenter(convention, chosen) : null;
  return {
    operation: nature === 'payment' ? 'payment' : 'commitment',
    amount,
    date,
    of,
    purpose,
    fundsCenter,
  };
}

/**
 * The funds center that a plan writes, and that an entry is therefore posted to, where the convention divides its credits
 * between several: the one chosen, else the first it names. Null where it does not divide them, and nothing has to be said.
 */
export function postedCenter(convention: Convention, chosen: string | null): string | null {
  const centers = creditCenters(convention);
  const [first] = convention.imputation.fundsCenters.filter((center) => centers.includes(center));
  return centers.find((center) => center === chosen) ?? first ?? null;
}
