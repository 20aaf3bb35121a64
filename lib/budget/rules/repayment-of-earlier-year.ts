import { yearOf } from '../../dates';
import { formatAmount } from '../../money';
import { budgetRule } from '../budget-rule';

export const repaymentOfEarlierYear = budgetRule({
  id: 'repayment-of-earlier-year',
  level: 'information',
  source:
    'LOLF, article 15 : les CP sont ceux d’une année ; un reversement ultérieur ne les rend pas de lui-même',
  check({ position, draft }) {
    if (draft?.operation !== 'repayment') return [];
    const payment = position.sums.payments.get(draft.of ?? '')?.entry;
    if (!payment || yearOf(payment.date) === yearOf(draft.date)) return [];
    const year = yearOf(draft.date);
    return [
      {
        message: `Ce reversement de ${formatAmount(draft.amount)} porte sur un paiement de ${yearOf(payment.date)} : il n’ajoute pas de CP en ${year}. Demandez au comptable s’il donne lieu à un rétablissement de crédits.`,
        year,
      },
    ];
  },
});
