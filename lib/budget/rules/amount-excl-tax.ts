import { formatAmount } from '../../money';
import { budgetRule } from '../budget-rule';

const RATE = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

export const amountExclTax = budgetRule({
  id: 'amount-excl-tax',
  level: 'warning',
  source: 'Les AE et les CP de l’État se consomment toutes taxes comprises',
  check({ draft }) {
    const net = draft?.netOfTax;
    if (!draft || !net || net.vatRate === 0) return [];
    return [
      {
        message: `Le montant saisi est hors taxes : ${formatAmount(net.amount)} HT à ${RATE.format(net.vatRate / 100)} % font ${formatAmount(draft.amount)} TTC, et c’est le montant TTC qui compte.`,
      },
    ];
  },
});
