import type { BudgetKind } from '../../convention/budget-kind';
import { isInOtherCurrency, OTHER_CURRENCY } from '../../currencies';
import type { ReadingCell } from '../reading/reading-tables';
import { LONE_YEARS } from './lone-year';
import { namedBudgets } from './named-budgets';

/** What a header cell says: the budgets (both in « AE = CP »), the year, or that it is a total. */
export interface HeaderSignals {
  readonly kinds: readonly BudgetKind[];
  readonly year: number | undefined;
  readonly isTotal: boolean;
  /** « Au-delà de 2026 », « 2027 et suivantes »: `year` is only the first of those it may be. */
  readonly isBeyond: boolean;
}

/** « AE en F CFP », « Mise à disposition des AE »: a column that names a budget and holds none of its euros. */
const OF_OTHER = new RegExp(
  String.raw`\b(?:${OTHER_CURRENCY})\b|\b(?:nombre|nb|quantites?|effectifs?|etpt?)\b|\b(?:mises? a disposition|ouvertures?|dates?|deblocages?|conditions?|calendrier) d(?:es? |'|u )`,
);
const AFTER_YEAR =
  /\b(?:au-dela de|apres|posterieure?s? a|ulterieure?s? a) (?:l'(?:annee|exercice) )?(?=20\d\d)/;
const FROM_YEAR =
  /20\d\d (?:et|\+|ou) ?(?:au-dela|suivante?s?|apres|ulterieure?s?|annees suivantes|exercices suivants|plus)|20\d\d ?\+|\b(?:a partir de|a compter de|des) (?:l'(?:annee|exercice) )?20\d\d/;

/** « Engagement », « Paiements », alone at the head of a row or of a column. */
const BARE: Readonly<Record<string, readonly BudgetKind[]>> = {
  engagement: ['commitment'],
  paiement: ['payment'],
};

/** « AE CP », of two columns whose heads came out as one. */
const RUN_TOGETHER =
  /^(?:ae|autorisations? d'engagements?(?: \(ae\))?) (?:cp|credits? de paiements?(?: \(cp\))?)$/;

export function headerSignals(cell: ReadingCell | undefined): HeaderSignals {
  // Heads that were not told apart name no column.
  const isOne =
    cell && cell.folded.length <= 80 && !/\S {3,}\S/.test(cell.folded) && !RUN_TOGETHER.test(cell.folded);
  // « AE_EUR », of an extract.
  const whole = isOne ? cell.folded.replaceAll('_', ' ') : '';
  const folded = OF_OTHER.test(whole) || isInOtherCurrency(whole, { isFolded: true }) ? '' : whole;
  // « CP cumulés »: each year counted again with those before it.
  const isCumulative = /\bcumul/.test(folded);
  const years = [...new Set(Array.from(folded.matchAll(LONE_YEARS), (match) => Number(match[1])))];
  const isAfter = AFTER_YEAR.test(folded);
  const [only] = years.length === 1 ? years : [];
  return {
    kinds: isCumulative
      ? []
      : (BARE[folded.replace(/ \(?ttc\)?$/, '').replace(/s$/, '')] ?? namedBudgets(folded)),
    year: only !== undefined && isAfter ? only + 1 : only,
    isBeyond: isAfter || FROM_YEAR.test(folded),
    isTotal: /\b(?:total|totaux|ensemble|cumul)\b|^(?:sommes?|soit)$/.test(folded),
  };
}
