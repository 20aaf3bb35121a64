import { addDays } from '../../dates';
import { formatAmount } from '../../money';
import type { DutyKind } from '../duty';
import { ofCredits } from '../of-credits';

/** A mid-term review, an opinion, a decision: until somebody says that it is met, the tranche stays closed. */
export const condition = {
  id: 'condition',
  source: 'Clause de la convention : condition de mise à disposition (revue à mi-parcours, avis, décision)',
  list: ({ position }) =>
    position.convention.tranches.flatMap((tranche) => {
      const { date, text } = tranche.release;
      if (!tranche.conditional || date === null || position.releasedOn.has(tranche.id)) return [];
      return [
        {
          date,
          title: `Condition à faire constater : ${formatAmount(tranche.amount)} ${ofCredits(tranche.kind)} ${tranche.year}`,
          detail: `${text} Préparez la revue, puis libérez la tranche dans « Conventions ».`.trim(),
          remindFrom: addDays(date, -21),
        },
      ];
    }),
} as const satisfies DutyKind;
