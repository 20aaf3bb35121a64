import { addDays, addMonths, formatDate, type IsoDate } from '../../dates';
import { formatAmount } from '../../money';
import { asRecorded, budgetRule } from '../budget-rule';
import type { BudgetPosition } from '../position';

/** Speaks as long before the end as after it. */
export const reportDue = budgetRule({
  id: 'report-due',
  level: 'information',
  source: 'Clause de la convention : compte rendu d’exécution à l’échéance (décret n° 2004-1085, article 2)',
  check(question) {
    const { position, today, control } = question;
    const end = endOf(position);
    if (end === null) return [];
    if (today < addDays(end, -control.reportDays) || today > addDays(end, control.reportDays)) return [];
    const ends = today <= end ? 'prend fin' : 'a pris fin';
    return [
      {
        message: `La convention ${ends} le ${formatDate(end)} : le délégant attend le compte rendu, avec ${formatAmount(position.committed)} engagés et ${formatAmount(position.outstanding)} de restes à payer, ${asRecorded(question)}. Préparez l’état des dépenses et les prévisions de commande et de consommation.`,
      },
    ];
  },
});

/** The technical end, or that of a running notice if it comes first. */
function endOf({ convention, noticeDate }: BudgetPosition): IsoDate | null {
  const { endDate, noticeMonths } = convention;
  const noticeEnd = noticeDate === null || noticeMonths === null ? null : addMonths(noticeDate, noticeMonths);
  return noticeEnd !== null && (endDate === null || noticeEnd < endDate) ? noticeEnd : endDate;
}
