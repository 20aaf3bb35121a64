import type { IsoDate } from '../dates';
import { plainAmount } from '../money';
import { fold } from '../normalise';
import type { Operation } from './ledger-entry';
import type { EntryState } from './ledger-line';
import type { RegisterLine } from './register';

/** What the person looks for in the register; null = all. */
export interface LedgerFilter {
  readonly search: string;
  readonly operation: Operation | null;
  readonly state: EntryState | null;
  readonly year: number | null;
  readonly fundsCenter: string | null;
  /** Days of the operation, both included. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export const NO_FILTER: LedgerFilter = {
  search: '',
  operation: null,
  state: null,
  year: null,
  fundsCenter: null,
  from: null,
  to: null,
};

/** The texts of a line that a search reads: EJ, purpose, note, amount as digits. Folded, to be made once. */
export function searchText({ entry, commitmentNumber }: RegisterLine): string {
  const amount = 'amount' in entry ? plainAmount(entry.amount, ',') : '';
  const purpose = 'purpose' in entry ? entry.purpose : '';
  return fold(`${commitmentNumber ?? ''}\n${purpose}\n${entry.note}\n${amount}`);
}

/** Digits are one word, however they are spaced: « 12 345,67 », « 15 1234 5678 ». */
function wordsOf(search: string): string[] {
  const digits = search.replace(/[\s€]/g, '');
  if (/^\d+(?:[.,]\d{0,2})?$/.test(digits)) return [digits.replace('.', ',')];
  return fold(search).split(' ');
}

/** A line's test for a filter: the line and its search text. Constant time. */
export function ledgerTest(filter: LedgerFilter): (line: RegisterLine, text: string) => boolean {
  const words = wordsOf(filter.search);
  return (line, text) =>
    (filter.operation === null || line.entry.operation === filter.operation) &&
    (filter.state === null || line.state === filter.state) &&
    (filter.year === null || line.year === filter.year) &&
    (filter.fundsCenter === null || line.fundsCenter === filter.fundsCenter) &&
    (filter.from === null || line.entry.date >= filter.from) &&
    (filter.to === null || line.entry.date <= filter.to) &&
    words.every((word) => text.includes(word));
}

/** How many conditions besides the search narrow the list. */
export const conditionsOf = ({ search: _search, ...conditions }: LedgerFilter): number =>
  Object.values(conditions).filter((condition) => condition !== null).length;
