import type { BudgetKind } from '../convention/budget-kind';
import type { Tranche } from '../convention/convention';
import { formatDate } from '../dates';
import { formatAmount, subtract } from '../money';
import { nameOfDraft } from './budget-draft';
import type { BudgetQuestion, Finding } from './budget-rule';
import { linesInQuestion } from './years-in-question';

const WORDS = {
  commitment: {
    credits: 'AE',
    recorded: 'Les engagements',
    taken: 'engagés ou en attente',
  },
  payment: { credits: 'CP', recorded: 'Les paiements', taken: 'payés ou en attente' },
} as const;

/** What fits in the year's credits but not in those that are open on the day (domain §2.5, W3 and W4b). */
export function notReleased(question: BudgetQuestion, kind: BudgetKind): readonly Finding[] {
  const words = WORDS[kind];
  const lines = linesInQuestion(question, kind);
  // What passes a limit of its year is told as such: never both of a pair.
  if (question.draft && lines.some(({ line, amount }) => amount > line.remaining)) return [];
  return lines.flatMap(({ line, year, amount, where }) => {
    const over = subtract(amount, line.releasedLeft);
    if (over <= 0 || amount > line.remaining) return [];
    const what = question.draft
      ? `${nameOfDraft(question.draft)} de ${formatAmount(amount)} dépasse`
      : `${words.recorded} de ${year} dépassent`;
    const open = `${formatAmount(line.released)} libérés, ${formatAmount(line.taken)} ${words.taken}`;
    const [closed] = line.closedTranches;
    return [
      {
        message:
          `${what} de ${formatAmount(over)} les ${words.credits} ${year}${where} disponibles au ${formatDate(question.position.date)} (${open}). ${line.closedTranches.map(whatOpens).join(' ')}`.trim(),
        over,
        year,
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
