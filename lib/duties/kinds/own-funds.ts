import { addDays, addMonths } from '../../dates';
import { formatAmount } from '../../money';
import type { DutyKind } from '../duty';

export const ownFunds = {
  id: 'own-funds',
  source: 'Clause de la convention : enveloppe propre du délégataire à engager après la signature',
  list({ position }) {
    const { ownFunds: funds, signatureDate } = position.convention;
    if (funds === null || signatureDate === null) return [];
    const date = addMonths(signatureDate, funds.months);
    const what = funds.amount === null ? '' : ` de ${formatAmount(funds.amount)}`;
    return [
      {
        date,
        title: `Enveloppe propre${what} à engager`,
        detail: `Dans les ${funds.months} mois de la signature. Elle n’est pas suivie ici : vérifiez-la dans Chorus.`,
        remindFrom: addDays(date, -30),
      },
    ];
  },
} as const satisfies DutyKind;
