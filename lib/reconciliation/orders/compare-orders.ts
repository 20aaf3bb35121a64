import type { LedgerIndex } from '../../budget/ledger-index';
import { type CommitmentSums, netOf } from '../../budget/ledger-sums';
import type { IsoDate } from '../../dates';
import { type Cents, negate, subtract, sum } from '../../money';
import { commitmentNumberCell } from '../cells/code-cells';
import { at } from '../chorus-figures';
import type { Proposal } from '../proposal';
import { TOLERANCE, type Verdict } from '../verdict';
import type { PurchaseOrder } from './purchase-order';

/** An order beside the ledger. Amounts tax included. */
export interface ComparedOrder {
  readonly order: PurchaseOrder;
  /** The total, or the amount of its page that the ledger knows; null when neither is sure. */
  readonly amount: Cents | null;
  /** What the ledger has for its EJ, all years; null when it does not know the EJ. */
  readonly ledger: Cents | null;
  /** null when something has to be looked at first: `remark` says what. */
  readonly verdict: Verdict | null;
  readonly remark: string | null;
  readonly proposals: readonly Proposal[];
}

/**
 * Sets orders beside a ledger: the EJ is known with the same amount or another one, or it is the number that a pending
 * commitment of that amount waits for. What is not sure is told, and nothing is proposed for it.
 */
export function compareOrders(
  orders: readonly PurchaseOrder[],
  ledger: LedgerIndex,
  today: IsoDate,
): ComparedOrder[] {
  const known = new Map<string, CommitmentSums[]>();
  const waiting = new Map<Cents, CommitmentSums[]>();
  for (const commitment of ledger.sums.commitments.values()) {
    const number = commitmentNumberCell(commitment.commitmentNumber ?? undefined);
    if (number !== null) at(known, number, () => []).push(commitment);
    else if (commitment.pending) at(waiting, netOf(commitment), () => []).push(commitment);
  }
  const drafts = withoutDoubles(orders).map((order) => {
    const own = known.get(order.commitmentNumber ?? '') ?? [];
    return { order, own, amount: amountOf(order, own, waiting) };
  });
  const rivals = new Map<Cents, number>();
  for (const { own, amount } of drafts)
    if (own.length === 0 && amount !== null) rivals.set(amount, (rivals.get(amount) ?? 0) + 1);
  return drafts.map(({ order, own, amount }) => {
    const compared = { order, amount, ledger: own.length > 0 ? sum(own.map(netOf)) : null };
    const doubt = doubtOf(order, amount, orders, own.length > 0);
    if (doubt !== null || amount === null) return { ...compared, ...remarked(doubt) };
    return {
      ...compared,
      ...judge(order, amount, own, waiting.get(amount) ?? [], rivals.get(amount) ?? 0, today),
    };
  });
}

const remarked = (remark: string | null): Pick<ComparedOrder, 'verdict' | 'remark' | 'proposals'> => ({
  verdict: null,
  remark,
  proposals: [],
});

/** The same order dropped twice is one order. */
function withoutDoubles(orders: readonly PurchaseOrder[]): PurchaseOrder[] {
  const seen = new Set<string>();
  return orders.filter(({ commitmentNumber, total }) => {
    if (commitmentNumber === null || total === null) return true;
    const key = `${commitmentNumber} ${total}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** Its total; else the one amount of its page that the ledger has for its EJ, or waits for. */
function amountOf(
  { total, amounts }: PurchaseOrder,
  own: readonly CommitmentSums[],
  waiting: ReadonlyMap<Cents, unknown>,
): Cents | null {
  if (total !== null) return total;
  const expected = own.length > 0 ? [sum(own.map(netOf))] : [...waiting.keys()];
  const found = amounts.filter((amount) => expected.includes(amount));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** What has to be looked at by the person before anything can be said. */
function doubtOf(
  order: PurchaseOrder,
  amount: Cents | null,
  all: readonly PurchaseOrder[],
  isKnown: boolean,
): string | null {
  const { fileName, commitmentNumber, isPicture } = order;
  if (commitmentNumber === null)
    return 'Aucun n° d’EJ sûr : ni le nom du fichier (BDC_ suivi de dix chiffres) ni le document n’en donnent un seul. À confirmer à la main dans le registre.';
  if (amount === null)
    return 'Montant TTC non reconnu avec certitude : à comparer à la main avec le registre.';
  if (isPicture && !isKnown && !/\d{10}/.test(fileName))
    return 'N° d’EJ lu sur une image, que le registre ne connaît pas : à vérifier, puis à confirmer à la main.';
  const others = all.filter(
    (other) => other.commitmentNumber === commitmentNumber && other.total !== order.total,
  );
  return others.length > 0
    ? 'Plusieurs bons de commande portent ce n° d’EJ avec des montants différents : à comparer à la main.'
    : null;
}

function judge(
  order: PurchaseOrder,
  amount: Cents,
  own: readonly CommitmentSums[],
  waiting: readonly CommitmentSums[],
  rivals: number,
  today: IsoDate,
): Pick<ComparedOrder, 'verdict' | 'remark' | 'proposals'> {
  const commitmentNumber = order.commitmentNumber ?? '';
  const key = `order ${commitmentNumber}`;
  if (own.length > 0) {
    const gap = subtract(amount, sum(own.map(netOf)));
    if (Math.abs(gap) <= TOLERANCE) return { verdict: 'identical', remark: null, proposals: [] };
    return { verdict: 'gap', remark: null, proposals: changeOf(key, gap, own, today) };
  }
  const [only] = waiting;
  if (only && (waiting.length > 1 || rivals > 1))
    return remarked(
      'Plusieurs engagements en attente, ou plusieurs bons, ont ce montant : à confirmer à la main dans le registre.',
    );
  const common = { key, commitmentNumber, line: null };
  const proposal: Proposal = only
    ? { ...common, date: today, operation: 'confirmation', of: only.entry.id }
    : { ...common, date: order.day ?? today, operation: 'commitment', amount, fundsCenter: null };
  return { verdict: 'not-in-ledger', remark: null, proposals: [proposal] };
}

/** The entry that brings the ledger to the amount of the order, where one commitment can take it. */
function changeOf(key: string, gap: Cents, own: readonly CommitmentSums[], date: IsoDate): Proposal[] {
  const target = own.find((commitment) => gap > 0 || netOf(commitment) >= negate(gap));
  if (!target) return [];
  return gap > 0
    ? [{ key, date, operation: 'supplement', amount: gap, of: target.entry.id }]
    : [{ key, date, operation: 'withdrawal', amount: negate(gap), of: target.entry.id }];
}
