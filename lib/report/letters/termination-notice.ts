import { addMonths, formatDate } from '../../dates';
import { formatAmount } from '../../money';
import type { LetterTemplate } from '../letter';
import { closing, conventionNamed, reserve } from '../letter-words';

export const terminationNotice = {
  id: 'termination-notice',
  title: 'Dénonciation de la convention',
  source: 'Clause de la convention et décret n° 2004-1085, article 5 : fin à tout moment, sous préavis',
  write({ position, delegating, delegate, lastExtract }) {
    const { convention, date } = position;
    const ends =
      convention.noticeMonths === null
        ? 'après le préavis que prévoit la convention [date]'
        : `le ${formatDate(addMonths(date, convention.noticeMonths))}, au terme d’un préavis de ${convention.noticeMonths} mois`;
    return {
      subject: `Dénonciation – ${convention.title}`,
      body: `À l’attention de : ${delegating}

Nous vous notifions, ce ${formatDate(date)}, la dénonciation de ${conventionNamed(position)}. Elle prendra fin ${ends}.

À ce jour, ${formatAmount(position.committed)} sont engagés et ${formatAmount(position.outstanding)} restent à payer sur ces engagements.
${reserve(date, lastExtract)}

Motif : [motif].

Le compte rendu d’exécution vous sera adressé à cette échéance. Copie : contrôleurs budgétaires et comptables ministériels (CBCM) des deux parties.${closing(delegate)}`,
    };
  },
} as const satisfies LetterTemplate;
