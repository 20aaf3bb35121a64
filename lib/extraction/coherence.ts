import { BUDGET_KINDS, OF_CREDITS } from '../convention/budget-kind';
import { formatDate } from '../dates';
import { formatAmount, sum } from '../money';
import type { FactKey, FactValue } from './candidate';

type Accepted = ReadonlyMap<FactKey, FactValue>;
const OF_PROGRAMME = /^(?:functional-area|funds-center|activity):/;

/**
 * French: what the accepted values say against one another. They warn and do not block: a convention may be odd, and
 * the person has it under the eyes.
 */
export function coherenceProblems(accepted: Accepted): string[] {
  return [...programmeProblems(accepted), ...trancheProblems(accepted), ...calendarProblems(accepted)];
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

function trancheProblems(accepted: Accepted): string[] {
  const tranches = [...accepted.values()].flatMap((value) =>
    value.type === 'tranche' ? [value.tranche] : [],
  );
  return BUDGET_KINDS.flatMap((kind) =>
    [...new Set(tranches.filter((each) => each.kind === kind).map(({ year }) => year))].flatMap((year) => {
      const credits = accepted.get(`${kind}-allotment:${year}`);
      const parts = sum(
        tranches.filter((each) => each.kind === kind && each.year === year).map(({ amount }) => amount),
      );
      if (credits?.type !== 'amount' || parts <= credits.amount) return [];
      return [
        `Les tranches ${OF_CREDITS[kind]} ${year} font ${formatAmount(parts)}, plus que les ${formatAmount(credits.amount)} de l’exercice.`,
      ];
    }),
  );
}

function calendarProblems(accepted: Accepted): string[] {
  const day = (fact: FactKey) => {
    const value = accepted.get(fact);
    return value?.type === 'date' ? value.date : undefined;
  };
  const end = day('end-date');
  const first = day('start-date') ?? day('signature-date');
  return end && first && end < first
    ? [`La fin technique (${formatDate(end)}) est avant le début (${formatDate(first)}).`]
    : [];
}
