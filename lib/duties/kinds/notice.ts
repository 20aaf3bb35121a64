import { addDays, formatDate } from '../../dates';
import type { DutyKind } from '../duty';
import { noticeEnd } from '../term';

export const notice = {
  id: 'notice',
  source: 'Clause de la convention : dénonciation et préavis (décret n° 2004-1085, article 5)',
  list({ position }) {
    const end = noticeEnd(position);
    if (end === null || position.noticeDate === null) return [];
    return [
      {
        date: end,
        title: 'Fin du préavis : la convention prend fin',
        detail: `Dénoncée le ${formatDate(position.noticeDate)}. N’engagez que ce qui sera exécuté d’ici là.`,
        remindFrom: addDays(end, -30),
      },
    ];
  },
} as const satisfies DutyKind;
