import { formatDate } from '../dates';
import type { LedgerEntry, Operation } from './ledger-entry';

/** An entry whose reference cannot be resolved: shown as an error until the ledger is put right. */
export interface LedgerIssue {
  readonly entryId: string;
  /** French, one sentence. */
  readonly message: string;
}

/** What each operation is called on the screen, with its article. */
export const OPERATION_NAMES: Readonly<Record<Operation, string>> = {
  commitment: 'l’engagement',
  confirmation: 'la confirmation',
  supplement: 'le complément d’engagement',
  payment: 'le paiement',
  withdrawal: 'le retrait d’engagement',
  'carry-over': 'la bascule',
  'service-rendered': 'le service fait',
  repayment: 'le reversement',
  'opening-balance': 'la situation de départ',
  adjustment: 'l’ajustement de crédits',
  reversal: 'l’annulation',
  'tranche-release': 'la libération de tranche',
  'release-withdrawal': 'le retrait de libération',
  notice: 'la dénonciation',
};

/** An issue about `entry`; `trouble` completes « Le paiement du JJ/MM/AAAA … ». */
export function ledgerIssue(entry: LedgerEntry, trouble: string): LedgerIssue {
  const name = OPERATION_NAMES[entry.operation];
  return {
    entryId: entry.id,
    message: `${name.charAt(0).toUpperCase()}${name.slice(1)} du ${formatDate(entry.date)} ${trouble}.`,
  };
}
