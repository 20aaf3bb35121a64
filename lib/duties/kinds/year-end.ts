import { BUDGET_KINDS } from '../../convention/budget-kind';
import { addDays, parseIsoDate } from '../../dates';
import type { DutyKind } from '../duty';

const WORDS = {
  commitment: 'Fin de gestion : dernières commandes de l’exercice',
  payment: 'Fin de gestion : derniers paiements de l’exercice',
} as const;

export const yearEnd = {
  id: 'year-end',
  source: 'Calendrier de fin de gestion (usage, à vérifier chaque année)',
  list: ({ position, control }) =>
    BUDGET_KINDS.flatMap((kind) =>
      [
        ...new Set(
          position.convention.allotments.filter((line) => line.kind === kind).map(({ year }) => year),
        ),
      ].flatMap((year) => {
        const date = parseIsoDate(`${year}-${control.yearEnd[kind].from}`);
        if (!date) return [];
        return [
          {
            date,
            title: `${WORDS[kind]} ${year}`,
            detail:
              'Date d’usage : vérifiez le calendrier de votre service. Les crédits non consommés sont perdus au 31 décembre.',
            remindFrom: addDays(date, -21),
          },
        ];
      }),
    ),
} as const satisfies DutyKind;
