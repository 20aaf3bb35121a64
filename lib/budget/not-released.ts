import type { BudgetKind, Tranche } from '../convention/convention';
import { formatDate } from '../dates';
import { formatAmount, subtract } from '../money';
import { asRecorded, type BudgetQuestion, type Finding } from './budget-rule';
import { yearsInQuestion } from './years-in-question';

const WORDS = {
  commitment: { credits: 'AE', draft: 'Cet engagement', recorded: 'Les engagements', taken: 'déjà engagé' },
  payment: { credits: 'CP', draft: 'Ce paiement', recorded: 'Les paiements', taken: 'déjà payé' },
} as const;

/** What fits in the year's credits but not in those that are open on the day (domain §2.5, W3 and W4b). */
export function notReleased(question: BudgetQuestion, kind: BudgetKind): readonly Finding[] {
  const words = WORDS[kind];
  return yearsInQuestion(question, kind).flatMap(({ credits, amount }) => {
    const over = subtract(amount, credits.releasedLeft);
    if (over <= 0 || amount > credits.remaining) return [];
    const what = question.draft
      ? `${words.draft} de ${formatAmount(amount)} tient dans les ${words.credits} de ${credits.year} mais dépasse`
      : `${words.recorded} de ${credits.year} dépassent`;
    const open = `ouvert ${formatAmount(credits.released)}, ${words.taken} ${formatAmount(credits.taken)}`;
    const [closed] = credits.closedTranches;
    return [
      {
        message:
          `${what} de ${formatAmount(over)} les ${words.credits} libérés au ${formatDate(question.position.date)} (${open}), ${asRecorded(question)}. ${credits.closedTranches.map(whatOpens).join(' ')}`.trim(),
        over,
        year: credits.year,
        ...(closed && { trancheId: closed.id }),
      },
    ];
  });
}

/** What the person waits for, or does, to open a tranche. */
function whatOpens({ amount, conditional, release }: Tranche): string {
  const tranche = `La tranche de ${formatAmount(amount)} (« ${release.text} »)`;
  const expected = release.date === null ? '' : `, attendue au ${formatDate(release.date)}`;
  if (conditional) {
    return `${tranche} est sous condition${expected} : libérez la tranche dans le registre une fois la condition remplie.`;
  }
  return release.date === null
    ? `${tranche} n’a pas de date connue : libérez la tranche dans le registre quand elle est ouverte.`
    : `${tranche} s’ouvre le ${formatDate(release.date)}.`;
}
