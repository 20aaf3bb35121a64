import { formatDate } from '../../dates';
import { formatAmount, negate, ZERO } from '../../money';
import type { LetterTemplate } from '../letter';
import { closing, conventionNamed, creditLines, reserve } from '../letter-words';

export const shortage = {
  id: 'shortage',
  title: 'Crédits insuffisants (sans délai)',
  source:
    'Clause de la convention : le délégataire informe sans délai le délégant d’une insuffisance de crédits',
  write({ position, delegating, delegate, lastExtract }) {
    const { capLeft, cap, committed, outstanding, date } = position;
    const over =
      capLeft !== null && capLeft < ZERO
        ? ` Le plafond est dépassé de ${formatAmount(negate(capLeft))}.`
        : '';
    const ceiling =
      cap === null
        ? ''
        : `Plafond des engagements : ${formatAmount(cap)}, dont ${formatAmount(committed)} engagés.${over}\n`;
    return {
      subject: `Crédits insuffisants – ${position.convention.title}`,
      body: `À l’attention de : ${delegating}

Nous vous informons sans délai que les crédits mis à disposition par ${conventionNamed(position)} ne suffisent pas à l’exécution de la mission.

Situation au ${formatDate(date)} :
${creditLines(position).join('\n')}
${ceiling}Restes à payer : ${formatAmount(outstanding)}.
${reserve(date, lastExtract)}

Montant complémentaire demandé : [montant] en AE, [montant] en CP, pour [objet].

Sans ajustement des crédits, l’exécution des prestations sera suspendue.${closing(delegate)}`,
    };
  },
} as const satisfies LetterTemplate;
