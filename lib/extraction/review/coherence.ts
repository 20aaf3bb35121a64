import { BUDGET_KINDS, CREDITS, OF_CREDITS } from '../../convention/budget-kind';
import { formatDate } from '../../dates';
import { formatAmount, sum } from '../../money';
import type { ReadAct } from '../extract-acts';
import { type Accepted, dateOf, tranchesOf } from './accepted';

const OF_PROGRAMME = /^(?:functional-area|funds-center|activity):/;

/**
 * French: what the accepted values say against one another. They warn and do not block: a convention may be odd, and
 * the person has it under the eyes.
 */
export function coherenceProblems(accepted: Accepted, act: ReadAct['kind']): string[] {
  return [...programmeProblems(accepted), ...trancheProblems(accepted, act), ...calendarProblems(accepted)];
}

/** In every verified sample the first four digits of the references are the programme (domain study §1.2). */
function programmeProblems(accepted: Accepted): string[] {
  const programme = accepted.get('programme');
  if (programme?.type !== 'code') return [];
  const digits = programme.code.slice(-3);
  return [...accepted].flatMap(([fact, value]) =>
    OF_PROGRAMME.test(fact) && value.type === 'code' && value.code.slice(1, 4) !== digits
      ? [`${value.code} ne commence pas par le programme ${digits} : vérifiez l’un et l’autre.`]
      : [],
  );
}

function trancheProblems(accepted: Accepted, act: ReadAct['kind']): string[] {
  const tranches = tranchesOf(accepted);
  return BUDGET_KINDS.flatMap((kind) =>
    [...new Set(tranches.filter((each) => each.kind === kind).map(({ year }) => year))].flatMap((year) => {
      const credits = accepted.get(`${kind}-allotment:${year}`);
      const parts = sum(
        tranches.filter((each) => each.kind === kind && each.year === year).map(({ amount }) => amount),
      );
      // An avenant may open credits that it does not say again.
      if (credits?.type !== 'amount')
        return act === 'amendment'
          ? []
          : [
              `Une tranche ouvre des ${CREDITS[kind]} ${year}, et aucun montant ${OF_CREDITS[kind]} n’est retenu pour ${year} : corrigez l’exercice de la tranche, ou ajoutez ce montant.`,
            ];
      if (parts <= credits.amount) return [];
      return [
        `Les tranches ${OF_CREDITS[kind]} ${year} font ${formatAmount(parts)}, plus que les ${formatAmount(credits.amount)} de l’exercice : corrigez l’une d’elles, ou ce montant.`,
      ];
    }),
  );
}

function calendarProblems(accepted: Accepted): string[] {
  const end = dateOf(accepted, 'end-date');
  const start = dateOf(accepted, 'start-date');
  const first = start ?? dateOf(accepted, 'signature-date');
  const name = start ? 'la date d’effet' : 'la signature';
  return end && first && end < first
    ? [
        `La fin technique (${formatDate(end)}) est avant ${name} (${formatDate(first)}) : vérifiez l’une et l’autre.`,
      ]
    : [];
}
