import { addDays } from '../../dates';
import type { DutyKind } from '../duty';
import { termOf } from '../term';

export const report = {
  id: 'report',
  source: 'Clause de la convention : compte rendu d’exécution à l’échéance (décret n° 2004-1085, article 2)',
  list({ position, control }) {
    const date = termOf(position);
    if (date === null) return [];
    return [
      {
        date,
        title: 'Compte rendu d’exécution à remettre au délégant',
        detail:
          'Dépenses par EJ, avancement, prévisions de commande et de consommation : il se prépare dans cette page.',
        remindFrom: addDays(date, -control.reportDays),
      },
    ];
  },
} as const satisfies DutyKind;
