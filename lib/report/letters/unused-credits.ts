import { formatDate } from '../../dates';
import { formatAmount } from '../../money';
import type { LetterTemplate } from '../letter';
import { closing, conventionNamed, creditLines, leftOf, reserve } from '../letter-words';

export const unusedCredits = {
  id: 'unused-credits',
  title: 'Crédits qui ne seront pas utilisés',
  source: 'Clause de la convention : informer le délégant dans les meilleurs délais des crédits non utilisés',
  write({ position, delegating, delegate, lastExtract }) {
    const left = leftOf(position).map(({ name, amount }) => `- ${name} : ${formatAmount(amount)}`);
    const given = left.length > 0 ? left.join('\n') : '- [montant]';
    return {
      subject: `Crédits non utilisés – ${position.convention.title}`,
      body: `À l’attention de : ${delegating}

Nous vous informons que les crédits suivants de ${conventionNamed(position)} ne seront pas consommés en totalité :
${given}

Situation au ${formatDate(position.date)} :
${creditLines(position).join('\n')}
Restes à payer : ${formatAmount(position.outstanding)}.
${reserve(position.date, lastExtract)}

Ces crédits peuvent être repris par le délégant.${closing(delegate)}`,
    };
  },
} as const satisfies LetterTemplate;
