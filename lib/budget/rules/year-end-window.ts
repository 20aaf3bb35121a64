import { yearOf } from '../../dates';
import type { BudgetRule } from '../budget-rule';

/**
 * Days (month-day) from which the accounting services usually take no more of each operation, until they open again the
 * next year. Custom of the ministries, not law: hence a warning that says « en général ».
 */
const WINDOWS = {
  commitment: {
    from: '12-15',
    until: '01-31',
    words: 'les nouvelles commandes ne sont en général plus prises',
  },
  payment: {
    from: '11-30',
    until: '01-31',
    words: 'les paiements aux fournisseurs sont en général suspendus',
  },
} as const;

export const yearEndWindow = {
  id: 'year-end-window',
  level: 'warning',
  source: 'Calendrier de fin de gestion (usage, à vérifier chaque année)',
  check({ draft }) {
    if (!draft || draft.operation === 'withdrawal') return [];
    const { from, until, words } = WINDOWS[draft.operation];
    const day = draft.date.slice(5);
    if (day < from && day > until) return [];
    return [
      {
        message: `Fin de gestion : ${words} du ${inFrench(from)} au ${inFrench(until)} environ. Vérifiez le calendrier de votre service avant de compter sur cette date.`,
        year: yearOf(draft.date),
      },
    ];
  },
} as const satisfies BudgetRule;

const inFrench = (day: string): string => `${day.slice(3)}/${day.slice(0, 2)}`;
