import type { BudgetKind } from '../../convention/budget-kind';
import { namedBudgets } from '../values/named-budgets';
import { pattern } from '../values/pattern';
import { WITH_OTHERS } from './release-days';

/**
 * « Autorisations de 2025 : … », « Paiements de 2027 : … », where what opens the credits is told by year; « L'autorisation
 * de 2025 est utilisable … », « Les paiements peuvent débuter le … ».
 */
const BARE = pattern`^(?:[-•*] )?(?:${[
  /(autorisations?|engagements?) (?:de |pour |au titre de )?20\d\d ?:/,
  /(l'autorisation) (?:de |pour )20\d\d (?:est|sera|devient) /,
  /paiements? (?:de |pour |au titre de )?20\d\d ?:/,
  /les paiements (?:peuvent|pourront) (?:debuter|commencer) /,
]})`;

/** The budgets that a sentence opens, in its own words: of « Les CP … avec les AE », the CP alone. */
export function budgetsOf(words: string): BudgetKind[] {
  const own = namedBudgets(words.replace(WITH_OTHERS, ''));
  const named = own.length === 1 ? own : namedBudgets(words);
  const bare = named.length === 0 ? BARE.exec(words) : null;
  return bare ? [(bare[1] ?? bare[2]) ? 'commitment' : 'payment'] : named;
}
