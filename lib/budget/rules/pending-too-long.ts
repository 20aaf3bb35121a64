import { addDays, formatDate } from '../../dates';
import { formatAmount, sum } from '../../money';
import { budgetRule } from '../budget-rule';

export const pendingTooLong = budgetRule({
  id: 'pending-too-long',
  level: 'information',
  source: 'Registre : une écriture attend son n° d’EJ ou sa confirmation, et compte comme prise',
  check({ position, draft, control }) {
    if (draft) return [];
    const before = addDays(position.date, -control.pendingDays);
    const old = [...position.sums.pending.values()].filter(({ date }) => date < before);
    if (old.length === 0) return [];
    const total = formatAmount(sum(old.map(({ amount }) => amount)));
    const [many, remedy] =
      old.length > 1
        ? [`${old.length} écritures attendent`, 'Confirmez-les avec leur n° d’EJ, ou annulez-les']
        : ['Une écriture attend', 'Confirmez-la avec son n° d’EJ, ou annulez-la'];
    return [
      {
        message: `${many} depuis plus de ${control.pendingDays} jour${control.pendingDays > 1 ? 's' : ''} (avant le ${formatDate(before)}), pour ${total} comptés comme pris. ${remedy} si l’opération n’a pas eu lieu.`,
      },
    ];
  },
});
