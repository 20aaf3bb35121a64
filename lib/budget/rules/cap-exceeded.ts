import { formatAmount, subtract, ZERO } from '../../money';
import { consumedBy, nameOfDraft } from '../budget-draft';
import { asRecorded, budgetRule } from '../budget-rule';

export const capExceeded = budgetRule({
  id: 'cap-exceeded',
  level: 'error',
  source: 'Clause de la convention : la somme des crédits engagés ne dépasse pas le montant alloué',
  check(question) {
    const { position, draft } = question;
    if (position.cap === null || position.capLeft === null) return [];
    if (draft && consumedBy(draft) !== 'commitment') return [];
    const over = subtract(draft?.amount ?? ZERO, position.capLeft);
    if (over <= 0) return [];
    const taken = `plafond ${formatAmount(position.cap)}, ${formatAmount(position.committed)} engagés ou en attente`;
    const what = draft
      ? `${nameOfDraft(draft)} de ${formatAmount(draft.amount)} dépasserait`
      : 'Les engagements dépassent';
    return [
      {
        message: `${what} de ${formatAmount(over)} le plafond de la convention (${taken}), ${asRecorded(question)}. Réduisez les engagements ou informez le délégant sans délai.`,
        over,
      },
    ];
  },
});
