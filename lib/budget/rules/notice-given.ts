import { addMonths, formatDate } from '../../dates';
import { budgetRule } from '../budget-rule';

export const noticeGiven = budgetRule({
  id: 'notice-given',
  level: 'warning',
  source: 'Clause de la convention : dénonciation et préavis',
  check({ position }) {
    const { convention, date, noticeDate } = position;
    if (noticeDate === null || date < noticeDate) return [];
    const given = `La convention a été dénoncée le ${formatDate(noticeDate)}`;
    // The convention states no notice: nobody can say here when it ends, so it is never said to be over.
    if (convention.noticeMonths === null) {
      return [
        {
          message: `${given}, sans préavis connu. Vérifiez la date de fin avec le délégant avant toute opération.`,
        },
      ];
    }
    const lastDay = addMonths(noticeDate, convention.noticeMonths);
    if (date <= lastDay) {
      return [
        {
          message: `${given} : elle prend fin le ${formatDate(lastDay)}. N’engagez que ce qui sera exécuté d’ici là.`,
        },
      ];
    }
    return [
      {
        message: `${given} et le préavis est fini depuis le ${formatDate(lastDay)} : plus aucun engagement, et aucun paiement sans l’accord du délégant.`,
        level: 'error',
      },
    ];
  },
});
