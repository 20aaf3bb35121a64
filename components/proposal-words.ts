import { formatDate } from '../lib/dates';
import { formatAmount } from '../lib/money';
import type { Proposal } from '../lib/reconciliation/proposal';

/** What an entry that is proposed would do, as the person is asked to tick it. */
export function proposalWords(proposal: Proposal): string {
  const on = `au ${formatDate(proposal.date)}`;
  switch (proposal.operation) {
    case 'commitment':
      return `Enregistrer l’engagement de ${formatAmount(proposal.amount)} ${on}`;
    case 'supplement':
      return `Compléter l’engagement de ${formatAmount(proposal.amount)} ${on}`;
    case 'withdrawal':
      return `Retirer ${formatAmount(proposal.amount)} de l’engagement ${on}`;
    case 'payment':
      return `Enregistrer le paiement de ${formatAmount(proposal.amount)}${proposal.pending ? ', en cours dans Chorus,' : ''} ${on}`;
    case 'repayment':
      return `Enregistrer le reversement de ${formatAmount(proposal.amount)} ${on}`;
    case 'confirmation':
      return `Confirmer l’engagement en attente de même montant par l’EJ ${proposal.commitmentNumber}`;
    case 'carry-over':
      return `Enregistrer la bascule de ${formatAmount(proposal.amount)} ${on}`;
    case 'reversal':
      return 'Annuler l’écriture que Chorus ne connaît pas';
  }
}
