import type { LedgerLine } from '../lib/budget/ledger-line';
import { formatAmount } from '../lib/money';

export const OPERATIONS = {
  commitment: 'Engagement',
  payment: 'Paiement',
  withdrawal: 'Retrait d’engagement',
  confirmation: 'Confirmation',
  reversal: 'Annulation d’écriture',
  'tranche-release': 'Tranche libérée',
  notice: 'Dénonciation',
} as const;

/** « écriture n° 4, paiement de 8 000,00 € »: how an entry is called in a button's name and in what is said of it. */
export function entryName({ rank, entry }: LedgerLine): string {
  const operation = OPERATIONS[entry.operation].toLowerCase();
  return `écriture n° ${rank}, ${operation}${'amount' in entry ? ` de ${formatAmount(entry.amount)}` : ''}`;
}
