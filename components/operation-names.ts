import type { Operation } from '../lib/budget/ledger-entry';
import type { LedgerLine } from '../lib/budget/ledger-line';
import { formatAmount } from '../lib/money';

export const OPERATIONS = {
  commitment: 'Engagement',
  payment: 'Paiement',
  supplement: 'Complément d’engagement',
  withdrawal: 'Retrait d’engagement',
  'carry-over': 'Bascule',
  'service-rendered': 'Service fait',
  repayment: 'Reversement',
  'opening-balance': 'Situation de départ',
  adjustment: 'Ajustement de crédits',
  confirmation: 'Confirmation',
  reversal: 'Annulation d’écriture',
  'tranche-release': 'Tranche libérée',
  'release-withdrawal': 'Libération retirée',
  notice: 'Dénonciation',
} as const satisfies Record<Operation, string>;

/** « écriture n° 4, paiement de 8 000,00 € »: how an entry is called in a button's name and in what is said of it. */
export function entryName({ rank, entry }: LedgerLine): string {
  const operation = OPERATIONS[entry.operation].toLowerCase();
  return `écriture n° ${rank}, ${operation}${'amount' in entry ? ` de ${formatAmount(entry.amount)}` : ''}`;
}
