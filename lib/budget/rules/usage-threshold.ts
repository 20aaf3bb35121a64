import { type BudgetKind, CREDITS } from '../../convention/budget-kind';
import { formatDate, yearOf } from '../../dates';
import { add, type Cents, formatAmount, hasReachedShare, subtract, sum, ZERO } from '../../money';
import { consumedBy } from '../budget-draft';
import { asRecorded, type BudgetQuestion, budgetRule, type Finding } from '../budget-rule';
import type { Threshold } from '../control-profile';
import type { YearPosition } from '../position';
import { yearPosition } from '../position';

/**
 * Thresholds of consumption, each with its level. Of those on one budget the gravest one reached speaks, then the
 * highest, the draft counted. Beyond the last cent of a budget that has a rule of its own, that
 * rule speaks.
 */
export const usageThreshold = budgetRule({
  id: 'usage-threshold',
  level: 'information',
  source: 'Contrôle de disponibilité : seuils de consommation, réglés convention par convention',
  check(question) {
    const groups = Map.groupBy(question.control.thresholds, ({ operation, base, against }) =>
      [operation, base, against].join(' '),
    );
    return [...groups.values()].flatMap((thresholds) => {
      const reached = thresholds.filter((threshold) => isReached(question, threshold)).toSorted(byGravity);
      return reached.slice(0, 1).map((threshold) => finding(question, threshold));
    });
  },
});

const LEVELS = ['error', 'warning', 'information'] as const;

const byGravity = (first: Threshold, second: Threshold): number =>
  LEVELS.indexOf(first.level) - LEVELS.indexOf(second.level) || (second.share ?? 0) - (first.share ?? 0);

/** What a threshold is measured on. */
interface Usage {
  readonly budget: Cents;
  /** The draft counted. */
  readonly used: Cents;
}

function usageOf({ position, draft }: BudgetQuestion, { operation, base, against }: Threshold): Usage {
  const years: readonly YearPosition[] =
    base === 'annual'
      ? [yearPosition(position, operation, yearOf(position.date))]
      : position.years.filter(({ kind }) => kind === operation);
  const budget =
    against === 'released'
      ? sum(years.map(({ released }) => released))
      : base === 'overall' && operation === 'commitment' && position.cap !== null
        ? position.cap
        : sum(years.flatMap(({ allotted }) => allotted ?? []));
  const recorded =
    base === 'overall' && operation === 'commitment'
      ? position.committed
      : sum(years.map(({ taken }) => taken));
  return { budget, used: add(recorded, draft?.amount ?? ZERO) };
}

function isReached(question: BudgetQuestion, threshold: Threshold): boolean {
  if (question.draft && consumedBy(question.draft) !== threshold.operation) return false;
  const { budget, used } = usageOf(question, threshold);
  const hasOwnRule = threshold.base === 'annual' || threshold.operation === 'commitment';
  if (budget <= 0 || (hasOwnRule && used > budget)) return false;
  return passes(threshold, budget, used);
}

const passes = ({ share, left }: Threshold, budget: Cents, used: Cents): boolean =>
  (share !== null && hasReachedShare(used, budget, share)) ||
  (left !== null && subtract(budget, used) <= left);

function finding(question: BudgetQuestion, threshold: Threshold): Finding {
  const { budget, used } = usageOf(question, threshold);
  const { share, level, base } = threshold;
  const year = yearOf(question.position.date);
  const name = nameOf(threshold, year, question);
  const what =
    share !== null && hasReachedShare(used, budget, share)
      ? `${name} ${question.draft ? 'seraient' : 'sont'} consommés à ${percent(share)} % ou plus (${formatAmount(used)} sur ${formatAmount(budget)})`
      : `${name} : il ne ${question.draft ? 'resterait' : 'reste'} plus que ${formatAmount(subtract(budget, used))} (${formatAmount(used)} consommés sur ${formatAmount(budget)})`;
  return {
    level,
    message: `${what}, ${asRecorded(question)}. Prévoyez la suite avec le délégant.`,
    ...(base === 'annual' && { year }),
  };
}

const percent = (share: number): string => String(share / 100).replace('.', ',');

function nameOf({ operation, base, against }: Threshold, year: number, { position }: BudgetQuestion): string {
  const credits: (typeof CREDITS)[BudgetKind] = CREDITS[operation];
  const released = against === 'released' ? ` libérés au ${formatDate(position.date)}` : '';
  return `Les ${credits} ${base === 'annual' ? `de ${year}` : 'de toute la convention'}${released}`;
}
