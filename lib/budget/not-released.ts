import type { BudgetKind } from '../convention/budget-kind';
import type { Tranche } from '../convention/convention';
import { formatDate } from '../dates';
import { formatAmount, subtract } from '../money';
import type { BudgetQuestion, Finding } from './budget-rule';
import { yearsInQuestion } from './years-in-question';

const WORDS = {
  commitment: {
    credits: 'AE',
    draft: 'Cet engagement',
    recorded: 'Les engagements',
    taken: 'engagés ou en attente',
  },
  payment: { credits: 'CP', draft: 'Ce paiement', recorded: 'Les paiements', taken: 'payés ou en attente' },
} as const;

/** What fits in the year's credits but not in those that are open on the day (domain §2.5, W3 and W4b). */
export function notReleased(question: BudgetQuestion, kind: BudgetKind): readonly Finding[] {
  const words = WORDS[kind];
  return yearsInQuestion(question, kind).flatMap(({ credits, amount }) => {
    const over = subtract(amount, credits.releasedLeft);
    if (over <= 0 || amount > credits.remaining) return [];
    const what = question.draft
      ? `${words.draft} de ${formatAmount(amount)} dépasse`
      : `${words.recorded} de ${credits.year} dépassent`;
    const open = `${formatAmount(credits.released)} libérés, ${formatAmount(credits.taken)} ${words.taken}`;
    const [closed] = credits.closedTranches;
    return [
      {
        message:
          `${what} de ${formatAmount(over)} les ${words.credits} ${credits.year} disponibles au ${formatDate(question.position.date)} (${open}). ${credits.closedTranches.map(whatOpens).join(' ')}`.trim(),
        over,
        year: credits.year,
        ...(closed && { trancheId: closed.id }),
      },
    ];
  });
}

/** What the person waits for, or does, to open a tranche. */
function whatOpens({ amount, conditional, release }: Tranche): string {
  const tranche = `La tranche de ${formatAmount(amount)}`;
  const expected = release.date === null ? '' : `, attendue pour le ${formatDate(release.date)}`;
  if (conditional) {
    return `${tranche} attend sa condition${expected} : « ${release.text} ». Une fois la condition remplie, libérez la tranche (page Conventions).`;
  }
  return release.date === null
    ? `${tranche} (« ${release.text} ») n’a pas de date connue : libérez-la (page Conventions) quand elle est ouverte.`
    : `${tranche} (« ${release.text} ») s’ouvre le ${formatDate(release.date)}.`;
}
