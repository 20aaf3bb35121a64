import { formatAmount } from '../../money';
import type { DutyKind } from '../duty';
import { ofCredits } from '../of-credits';

/** A tranche without condition opens by itself: the day is told, nothing is to be done. */
export const release = {
  id: 'release',
  source: 'Clause de la convention : calendrier de mise à disposition des crédits',
  list: ({ position }) =>
    position.convention.tranches.flatMap((tranche) => {
      const { date, text } = tranche.release;
      if (tranche.conditional || date === null) return [];
      return [
        {
          date,
          title: `Mise à disposition : ${formatAmount(tranche.amount)} ${ofCredits(tranche.kind)} ${tranche.year}`,
          detail: text,
          remindFrom: date,
        },
      ];
    }),
} as const satisfies DutyKind;
