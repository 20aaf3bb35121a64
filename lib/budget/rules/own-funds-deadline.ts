import { addDays, addMonths, formatDate } from '../../dates';
import { formatAmount } from '../../money';
import { budgetRule } from '../budget-rule';

/** What the delegate promised of its own money is not in this ledger: the rule reminds, it cannot check. */
export const ownFundsDeadline = budgetRule({
  id: 'own-funds-deadline',
  level: 'information',
  source: 'Clause de la convention : enveloppe propre du délégataire à engager après la signature',
  check({ position, today, control }) {
    const { ownFunds, signatureDate } = position.convention;
    if (ownFunds === null || signatureDate === null) return [];
    const deadline = addMonths(signatureDate, ownFunds.months);
    if (today < addDays(deadline, -control.unusedDays) || today > addDays(deadline, control.reportDays))
      return [];
    const what =
      ownFunds.amount === null
        ? 'L’enveloppe propre'
        : `L’enveloppe propre de ${formatAmount(ownFunds.amount)}`;
    const due = today <= deadline ? 'est à engager au plus tard' : 'était à engager au plus tard';
    return [
      {
        message: `${what} du délégataire ${due} le ${formatDate(deadline)}, ${ownFunds.months} mois après la signature du ${formatDate(signatureDate)}. Elle n’est pas suivie ici : vérifiez-la dans Chorus et informez le délégant.`,
      },
    ];
  },
});
