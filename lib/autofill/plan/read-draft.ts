import { parseDay } from '../../dates';
import { type BasisPoints, type Cents, parseTypedAmount, withoutTax, withTax } from '../../money';
import type { DraftEntry } from './fill-plan';

/** What an amount may be. An estimation records nothing. */
export const NATURES = [
  { id: 'commitment', label: 'Engagement (AE)' },
  { id: 'payment', label: 'Paiement (CP)' },
  { id: 'estimate', label: 'Estimation' },
] as const satisfies readonly { id: DraftEntry['nature']; label: string }[];

/** The fields of the popup as they stand, all text. */
export interface DraftFields {
  readonly nature: DraftEntry['nature'];
  readonly amount: string;
  /** Whether the amount was typed with its tax (TTC) or net of tax (HT). */
  readonly basis: 'incl' | 'excl';
  /** VAT rate in basis points, as text. */
  readonly rate: string;
  readonly date: string;
  readonly purpose: string;
  /** The EJ number, when it is already known. */
  readonly commitmentNumber: string;
  /** The commitment that a payment pays, empty for none. */
  readonly of: string;
}

/** The draft that the fields make, and whether all of them could be read. An empty amount is none, and readable. */
export function readDraft(
  fields: DraftFields,
  fallback: DraftEntry['date'],
): { draft: DraftEntry; isReadable: boolean } {
  const date = parseDay(fields.date);
  const typed = parseTypedAmount(fields.amount);
  const isReadable = typed.ok || typed.error === 'empty';
  const draft: DraftEntry = {
    nature: fields.nature,
    date: date ?? fallback,
    ...bothAmounts(typed.ok ? typed.value : null, fields.basis, Number(fields.rate)),
    purpose: fields.purpose.trim(),
    commitmentNumber: fields.commitmentNumber.trim(),
    of: fields.nature === 'payment' && fields.of !== '' ? fields.of : null,
  };
  return { draft, isReadable: isReadable && date !== undefined };
}

function bothAmounts(
  typed: Cents | null,
  basis: DraftFields['basis'],
  vatRate: BasisPoints,
): Pick<DraftEntry, 'amount' | 'netOfTax'> {
  if (typed === null) return { amount: null, netOfTax: null };
  return basis === 'incl'
    ? { amount: typed, netOfTax: { amount: withoutTax(typed, vatRate), vatRate } }
    : { amount: withTax(typed, vatRate), netOfTax: { amount: typed, vatRate } };
}
