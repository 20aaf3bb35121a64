import { yearOf } from '../../dates';
import { consumedBy } from '../budget-draft';
import { budgetRule } from '../budget-rule';
import { formatMonthDay, isWithin } from '../month-day';

const WORDS = {
  commitment: 'les nouvelles commandes ne sont en général plus prises',
  payment: 'les paiements aux fournisseurs sont en général suspendus',
} as const;

/** Custom of the ministries, not law: hence a warning that says « en général ». The days are those of the profile. */
export const yearEndWindow = budgetRule({
  id: 'year-end-window',
  level: 'warning',
  source: 'Calendrier de fin de gestion (usage, à vérifier chaque année)',
  check({ draft, control }) {
    const kind = draft && consumedBy(draft);
    if (!draft || !kind) return [];
    const closure = control.yearEnd[kind];
    if (!isWithin(draft.date, closure)) return [];
    const stretch = `du ${formatMonthDay(closure.from)} au ${formatMonthDay(closure.until)} environ`;
    return [
      {
        message: `Fin de gestion : ${WORDS[kind]} ${stretch}. Vérifiez le calendrier de votre service avant de compter sur cette date.`,
        year: yearOf(draft.date),
      },
    ];
  },
});
