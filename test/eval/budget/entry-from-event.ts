import { type LedgerEntry, ledgerEntrySchema } from '../../../lib/budget/ledger-entry';
import type { Tranche } from '../../../lib/convention/convention';
import { type BasisPoints, cents, withTax } from '../../../lib/money';
import type { ScenarioEvent } from './scenario';

/** An event that is an entry of the ledger; an amendment is not. */
export type EntryEvent = Exclude<ScenarioEvent, { do: 'amend' }>;

/**
 * What a scenario's event is in the ledger. `rank` names an event that has no id of its own.
 * @param tranches those of the convention, then those of its amendments.
 */
export function entryFromEvent(
  event: EntryEvent,
  conventionId: string,
  tranches: readonly Tranche[],
  rank: number,
): LedgerEntry {
  const common = {
    id: event.id || `event-${rank}`,
    conventionId,
    date: event.on,
    // One after the other, as they happened.
    recordedAt: `${event.recorded ?? event.on}T12:00:00.${String(rank % 1000).padStart(3, '0')}Z`,
    note: '',
  };
  return ledgerEntrySchema.parse({ ...common, ...fieldsOf(event, tranches) });
}

const KINDS = { AE: 'commitment', CP: 'payment' } as const;
const FOLLOW_UPS = {
  withdraw: 'withdrawal',
  certify: 'service-rendered',
  repay: 'repayment',
  'carry-over': 'carry-over',
} as const;

function fieldsOf(event: EntryEvent, tranches: readonly Tranche[]) {
  switch (event.do) {
    case 'give-notice':
      return { operation: 'notice' };
    case 'release':
    case 'withdraw-release':
      return {
        operation: event.do === 'release' ? 'tranche-release' : 'release-withdrawal',
        trancheId: trancheOf(event, tranches),
        decidedBy: '',
      };
    case 'confirm':
      return {
        operation: 'confirmation',
        of: event.of,
        commitmentNumber: event.number ?? '1500000001',
        line: null,
      };
    case 'reverse':
      return { operation: 'reversal', of: event.of };
    case 'open-balance':
      return {
        operation: 'opening-balance',
        kind: KINDS[event.budget],
        amount: event.amount,
        fundsCenter: event.fundsCenter ?? null,
      };
    case 'adjust':
      return {
        operation: 'adjustment',
        kind: KINDS[event.budget],
        year: event.year,
        amount: event.amount,
        reason: event.reason,
        fundsCenter: event.fundsCenter ?? null,
      };
    default:
      return creditFieldsOf(event);
  }
}

function creditFieldsOf(event: CreditEvent) {
  const { amount, netOfTax } = amountsOf(event);
  const pending = event.status === 'pending';
  switch (event.do) {
    case 'commit':
    case 'pay': {
      const common = {
        amount,
        netOfTax,
        pending,
        purpose: event.purpose ?? '',
        fundsCenter: event.fundsCenter ?? event.imputation?.fundsCenter ?? null,
      };
      return event.do === 'pay'
        ? { ...common, operation: 'payment', of: event.of ?? null }
        : { ...common, operation: 'commitment', commitmentNumber: null, line: null };
    }
    case 'supplement':
      return { operation: 'supplement', amount, netOfTax, pending, of: event.of };
    default:
      return { operation: FOLLOW_UPS[event.do], amount, of: event.of };
  }
}

type CreditEvent = Extract<EntryEvent, { tax: unknown }>;

function amountsOf(event: CreditEvent) {
  if (event.tax === 'incl') return { amount: cents(event.amount), netOfTax: null };
  if (event.vatRate === undefined) throw new Error('an amount net of tax needs a vatRate');
  const vatRate = basisPoints(event.vatRate);
  const net = cents(event.amount);
  return { amount: withTax(net, vatRate), netOfTax: { amount: net, vatRate } };
}

/** A rate written 0.2, 20 or 2000: no French rate lies between 100 % and 0,9 %, so the three never meet. */
function basisPoints(rate: number): BasisPoints {
  if (rate < 0.9) return Math.round(rate * 10_000);
  return rate <= 100 ? Math.round(rate * 100) : rate;
}

/** The tranche of that rank in `tranches`; else, of that rank among those of the budget and year the event names. */
function trancheOf(event: Extract<EntryEvent, { tranche: number }>, tranches: readonly Tranche[]): string {
  const kind = event.budget && KINDS[event.budget];
  const fitting = tranches.filter(
    (tranche) => tranche.kind === (kind ?? tranche.kind) && tranche.year === (event.year ?? tranche.year),
  );
  const named = tranches[event.tranche - 1];
  const found = named && fitting.includes(named) ? named : fitting[event.tranche - 1];
  if (!found) throw new Error(`the convention has no tranche ${event.tranche}`);
  return found.id;
}
