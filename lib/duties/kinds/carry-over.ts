import { commitmentsToCarryOver } from '../../budget/commitments-to-carry-over';
import { outstandingOf } from '../../budget/ledger-sums';
import { isoDate, yearOf } from '../../dates';
import { formatAmount, sum } from '../../money';
import type { DutyKind } from '../duty';

export const carryOver = {
  id: 'carry-over',
  source: 'Bascule des EJ non soldés au changement d’exercice (extracts.md §1)',
  list({ position: { commitments, date } }) {
    const year = yearOf(date);
    const due = commitmentsToCarryOver(commitments.values(), year);
    if (due.length === 0) return [];
    const left = formatAmount(sum(due.map(outstandingOf)));
    return [
      {
        date: isoDate(`${year}-01-31`),
        title: `Bascule sur ${year} : ${due.length} engagement${due.length > 1 ? 's' : ''} non soldé${due.length > 1 ? 's' : ''}`,
        detail: `${left} restent à payer sur des exercices antérieurs : à cocher dans « Rapprochement ».`,
        remindFrom: isoDate(`${year}-01-01`),
      },
    ];
  },
} as const satisfies DutyKind;
