import { CREDITS } from '../../convention/budget-kind';
import { yearOf } from '../../dates';
import { add, formatAmount, ZERO } from '../../money';
import { asRecorded, type BudgetRule, type Finding } from '../budget-rule';
import { yearsInQuestion } from '../years-in-question';

/** Per cent of the year's credits, highest first. The domain's default; SAP's delivered limits are of the same order. */
const THRESHOLDS = [100, 90, 80] as const;

/** Speaks up to the last cent of the year: beyond, the limits themselves do. A draft is told only of what it crosses. */
export const usageThreshold = {
  id: 'usage-threshold',
  level: 'information',
  source: 'Contrôle de disponibilité : seuils de consommation de 80, 90 et 100 %',
  check(question) {
    return (['commitment', 'payment'] as const).flatMap((kind) =>
      yearsInQuestion(question, kind).flatMap(({ credits, amount }): Finding[] => {
        const allotted = credits.allotted ?? ZERO;
        const used = add(credits.taken, amount);
        const threshold = THRESHOLDS.find((share) => used * 100 >= allotted * share);
        const isThisYear = credits.year === yearOf(question.position.date);
        if (!isThisYear || allotted <= 0 || used > allotted || threshold === undefined) return [];
        if (question.draft && credits.taken * 100 >= allotted * threshold) return [];
        const name = CREDITS[kind];
        const what = question.draft ? 'seraient consommés' : 'sont consommés';
        return [
          {
            message: `Les ${name} de ${credits.year} ${what} à ${threshold} % ou plus (${formatAmount(used)} sur ${formatAmount(allotted)}), ${asRecorded(question)}.`,
            year: credits.year,
          },
        ];
      }),
    );
  },
} as const satisfies BudgetRule;
