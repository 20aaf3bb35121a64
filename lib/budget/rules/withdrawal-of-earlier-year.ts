import { yearOf } from '../../dates';
import { formatAmount } from '../../money';
import { budgetRule } from '../budget-rule';

export const withdrawalOfEarlierYear = budgetRule({
  id: 'withdrawal-of-earlier-year',
  level: 'information',
  source: 'Décret GBCP, article 160 : seul le retrait d’un engagement de l’année rend les AE disponibles',
  check({ position, draft }) {
    if (draft?.operation !== 'withdrawal') return [];
    const commitment = position.commitments.get(draft.of ?? '');
    if (!commitment) return [];
    const committed = yearOf(commitment.entry.date);
    const year = yearOf(draft.date);
    if (committed === year) return [];
    return [
      {
        message: `Ce retrait de ${formatAmount(draft.amount)} porte sur un engagement de ${committed} : il ne rend pas d’AE en ${year}, seulement de la place sous le plafond de la convention.`,
        year,
      },
    ];
  },
});
