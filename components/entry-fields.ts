import { ADJUSTMENT_REASONS } from '../lib/budget/ledger-entry';
import { ASKS, TYPED_OPERATIONS, type TypedEntry } from '../lib/budget/typed-entry';
import { parseDay, yearOf } from '../lib/dates';
import { parseTypedAmount } from '../lib/money';

/** The fields of the form as they stand, all text. */
export type EntryFields = Readonly<
  Record<
    | 'operation'
    | 'amount'
    | 'day'
    | 'purpose'
    | 'number'
    | 'line'
    | 'of'
    | 'fundsCenter'
    | 'kind'
    | 'year'
    | 'reason'
    | 'sign',
    string
  >
>;

/** The entry that the fields make, or null while something is missing. */
export function readEntryFields(fields: EntryFields): TypedEntry | null {
  const amount = parseTypedAmount(fields.amount);
  const date = parseDay(fields.day);
  const operation = TYPED_OPERATIONS.find((id) => id === fields.operation);
  if (!amount.ok || !date || !operation) return null;
  const asks = ASKS[operation];
  const of = asks.of && fields.of !== '' ? fields.of : null;
  if (asks.of && of === null && operation !== 'payment') return null;
  const isYear = /^20\d{2}$/.test(fields.year.trim());
  if (operation === 'adjustment' && !isYear) return null;
  return {
    operation,
    amount: amount.value,
    date,
    purpose: fields.purpose.trim(),
    commitmentNumber: fields.number.trim(),
    line: fields.line.trim(),
    of,
    fundsCenter: asks.center && of === null && fields.fundsCenter !== '' ? fields.fundsCenter : null,
    kind: fields.kind === 'payment' ? 'payment' : 'commitment',
    year: isYear ? Number(fields.year) : yearOf(date),
    reason: ADJUSTMENT_REASONS.find((id) => id === fields.reason) ?? 'carry-forward',
    isLess: fields.sign === 'less',
  };
}
