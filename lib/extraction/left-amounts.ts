import { type Cents, parseAmount } from '../money';
import type { Candidate, FactValue, Quote } from './candidate';
import type { Span } from './document';
import { quoteAround } from './propose';
import type { Reading } from './reading/reading';
import { namedBudgets } from './values/named-budgets';

/** An amount that the document states and that no value read of it repeats, in the words it stands in. */
export interface LeftAmount {
  /** As the document writes it: the unit of a cell may stand in another. */
  readonly text: string;
  readonly quote: Quote;
  readonly position: Span;
}

/** « 312 000 »: figures of a table without their unit; a year, a code or a count has no thousands apart. */
const GROUPED = /^\d{1,3}(?: \d{3}){1,3}(?:,\d{2})?$/;
const MOST = 40;

/**
 * The amounts that are in no candidate, retained or not: each may be a credit or an opening that no
 * rule knows, and only the person can tell. One that is told several times is given once, where it stands first.
 */
export function leftAmounts(reading: Reading, candidates: readonly Candidate[]): LeftAmount[] {
  const told = new Set<number>(candidates.flatMap(({ value }) => amountsOf(value)));
  const left: LeftAmount[] = [];
  for (const { amount, start, end } of statedAmounts(reading)) {
    if (left.length === MOST) break;
    // A table of k€ says them without the unit.
    if ([1, 1_000, 1_000_000].some((unit) => told.has(Math.abs(amount) * unit))) continue;
    told.add(Math.abs(amount));
    const at = { start, end };
    const position = reading.toDocument(at);
    const text = reading.document.text.slice(position.start, position.end);
    left.push({ text, quote: quoteAround(reading, at), position });
  }
  return left;
}

/** With their unit in the text, or among the rows of a table of AE and CP. */
function statedAmounts({ amounts, tables }: Reading): (Span & { readonly amount: Cents })[] {
  const cells = tables
    .filter(({ rows }) => rows.some((row) => row.some(({ folded }) => namedBudgets(folded).length > 0)))
    .flatMap(({ rows }) => rows.flat())
    .flatMap(({ folded, start, end }) => {
      const amount = GROUPED.test(folded) ? parseAmount(folded) : undefined;
      return amount?.ok ? [{ start, end, amount: amount.value }] : [];
    });
  return [...amounts, ...cells].toSorted((first, second) => first.start - second.start);
}

function amountsOf(value: FactValue): number[] {
  if (value.type === 'amount') return [Math.abs(value.amount)];
  if (value.type === 'line') return value.line.amounts.map(({ amount }) => Math.abs(amount));
  if (value.type === 'tranche') return [Math.abs(value.tranche.amount)];
  return [];
}
