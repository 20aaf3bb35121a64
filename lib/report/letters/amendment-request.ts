import { formatDate } from '../../dates';
import { formatAmount } from '../../money';
import type { LetterTemplate } from '../letter';
import { closing, conventionNamed, creditLines, reserve } from '../letter-words';

export const amendmentRequest = {
  id: 'amendment-request',
  title: 'Demande d’avenant',
  source:
    'Clause de la convention : toute modification fait l’objet d’un avenant, dont copie est transmise aux CBCM',
  write({ position, delegating, delegate, lastExtract }) {
    const { convention, date } = position;
    const end = convention.endDate === null ? '[date]' : formatDate(convention.endDate);
    const cap = convention.cap === null ? '[montant]' : formatAmount(convention.cap);
    return {
      subject: `Demande d’avenant – ${convention.title}`,
      body: `À l’attention de : ${delegating}

Nous demandons un avenant à ${conventionNamed(position)}.

Objet de la modification (garder les lignes utiles) :
- montant : de ${cap} à [montant] ;
- fin technique : du ${end} au [date] ;
- calendrier de mise à disposition : [tranches et dates] ;
- imputation : [références].

Motif : [motif].

Situation au ${formatDate(date)} :
${creditLines(position).join('\n')}
Restes à payer : ${formatAmount(position.outstanding)}.
${reserve(date, lastExtract)}

L’avenant signé sera transmis en copie aux contrôleurs budgétaires et comptables ministériels (CBCM) des deux parties.${closing(delegate)}`,
    };
  },
} as const satisfies LetterTemplate;
