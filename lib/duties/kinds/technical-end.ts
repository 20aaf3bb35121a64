import { addDays } from '../../dates';
import type { DutyKind } from '../duty';

export const technicalEnd = {
  id: 'technical-end',
  source: 'Clause de la convention : durée',
  list({ position, control }) {
    const { endDate } = position.convention;
    if (endDate === null) return [];
    return [
      {
        date: endDate,
        title: 'Fin technique de la convention',
        detail:
          'Plus aucun engagement après ce jour ; les paiements vont jusqu’à la dernière facture. Un avenant se demande avant.',
        remindFrom: addDays(endDate, -control.unusedDays),
      },
    ];
  },
} as const satisfies DutyKind;
