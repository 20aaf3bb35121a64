import { type LedgerEntry, ledgerEntrySchema } from '../../../lib/budget/ledger-entry';
import type { Convention } from '../../../lib/convention/convention';
import { type BasisPoints, cents, withTax } from '../../../lib/money';
import type { ScenarioEvent } from './scenario';

/** What a scenario's event is in the ledger. `rank` names an event that has no id of its own. */
export function entryFromEvent(event: ScenarioEvent, convention: Convention, rank: number): LedgerEntry {
  const common = {
    id: ('id' in event && event.id) || `event-${rank}`,
    conventionId: convention.id,
    date: event.on,
    recordedAt: `${event.on}T12:00:00Z`,
    note: '',
  };
  return ledgerEntrySchema.parse({ ...common, ...fieldsOf(event, convention) });
}

function fieldsOf(event: ScenarioEvent, convention: Convention) {
  if (event.do === 'give-notice') return { operation: 'notice' };
  if (event.do === 'release')
    return { operation: 'tranche-release', trancheId: trancheOf(event, convention), decidedBy: '' };
  const { amount, netOfTax } = amountsOf(event);
  if (event.do === 'withdraw') return { operation: 'withdrawal', amount, of: event.of };
  const credit = { amount, netOfTax, purpose: '', pending: event.status === 'pending', fundsCenter: null };
  return event.do === 'pay'
    ? { ...credit, operation: 'payment', of: event.of ?? null }
    : { ...credit, operation: 'commitment', commitmentNumber: null, line: null };
}

type CreditEvent = Extract<ScenarioEvent, { amount: number }>;

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
function trancheOf(event: Extract<ScenarioEvent, { do: 'release' }>, { tranches }: Convention): string {
  const kind = event.budget && ({ AE: 'commitment', CP: 'payment' } as const)[event.budget];
  const fitting = tranches.filter(
    (tranche) => tranche.kind === (kind ?? tranche.kind) && tranche.year === (event.year ?? tranche.year),
  );
  const named = tranches[event.tranche - 1];
  const found = named && fitting.includes(named) ? named : fitting[event.tranche - 1];
  if (!found) throw new Error(`the convention has no tranche ${event.tranche}`);
  return found.id;
}
