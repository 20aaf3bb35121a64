import { type Cents, cents, formatAmount, fraction, split, subtract, sum } from '../../money';
import { failure, type Outcome, success } from '../../outcome';
import type { DraftEntry, Snapshot } from './fill-plan';

/** What one line of a form is given: a convention's references, and its part of the amount. */
export interface LineShare {
  readonly snapshot: Snapshot;
  readonly draft: DraftEntry;
  /** What its entry is posted to, where the convention divides its credits between funds centers. */
  readonly fundsCenter: string | null;
}

/**
 * The parts of a total, in the order of the lines: those that were typed stay, the others share what is left, to the
 * cent. The failure is a French sentence.
 * @param typed null for a line that takes what is left.
 */
export function shareAmount(total: Cents, typed: readonly (Cents | null)[]): Outcome<Cents[], string> {
  const left = subtract(total, sum(typed.filter((part) => part !== null)));
  const open = typed.filter((part) => part === null).length;
  if (open === 0 && left !== 0)
    return failure(
      left > 0
        ? `Il reste ${formatAmount(left)} à répartir.`
        : `${formatAmount(cents(-left))} de trop sur les lignes.`,
    );
  if (open > 0 && left < open) return failure('Les montants saisis ne laissent rien aux autres lignes.');
  const rest = open > 0 ? split(left, open) : [];
  return success(typed.map((part) => part ?? rest.shift() ?? cents(0)));
}

/**
 * The draft of each line. The parts are in the amount as typed (TTC or HT); the other amount is split in proportion,
 * cumulated, so that both columns add up to the cent.
 */
export function splitDraft(draft: DraftEntry, parts: readonly Cents[], basis: 'incl' | 'excl'): DraftEntry[] {
  const net = draft.netOfTax?.amount ?? null;
  const typed = basis === 'incl' ? draft.amount : net;
  const other = basis === 'incl' ? net : draft.amount;
  if (typed === null || typed === 0) return parts.map(() => draft);
  let cumulated = cents(0);
  let before = cents(0);
  return parts.map((part) => {
    cumulated = sum([cumulated, part]);
    const upTo = other === null ? cents(0) : fraction(other, cumulated, typed);
    const ofOther = subtract(upTo, before);
    before = upTo;
    const amount = basis === 'incl' ? part : ofOther;
    const netAmount = basis === 'incl' ? ofOther : part;
    return {
      ...draft,
      amount,
      netOfTax: draft.netOfTax && { amount: netAmount, vatRate: draft.netOfTax.vatRate },
    };
  });
}
