import type { BudgetKind } from '../../convention/budget-kind';
import { namedBudgets } from '../values/named-budgets';
import { pattern } from '../values/pattern';
import { WITH_OTHERS } from './release-days';

/**
 * « Autorisations de 2025 : … », « Paiements de 2027 : … », where what opens the credits is told by year; « L'autorisation
 * de 2025 est utilisable … », « que les autorisations de 2026 ne seront ouvertes qu'après … », « Les paiements peuvent
 * débuter le … », « Pour les paiements de 2026, 30 % … ».
 */
const BARE = pattern`^(?:[-•*] )?(?:${[
  /(autorisations?|engagements?) (?:de |pour |au titre de )?20\d\d ?:/,
  /(l'autorisation) (?:de |pour )20\d\d (?:est|sera|devient) /,
  /(?:(?:[^.;:\d]{3,40}:\s)?que )?les (autorisations) (?:de |pour |au titre de )(?:l'(?:exercice|annee) )?20\d\d (?:ne )?(?:sont|seront|deviennent|restent|demeurent|peuvent|pourront) /,
  /(?:pour les|quant aux|s'agissant des) (engagements)(?=,| (?:de |pour )?20\d\d\b)/,
  /(?:pour les|quant aux|s'agissant des) paiements(?=,| (?:de |pour )?20\d\d\b)/,
  /paiements? (?:de |pour |au titre de )?20\d\d ?:/,
  /les paiements (?:de |pour |au titre de )20\d\d (?:ne )?(?:sont|seront|peuvent|pourront) /,
  /les paiements (?:peuvent|pourront) (?:debuter|commencer) /,
]})`;

/** The budgets that a sentence opens, in its own words: of « Les CP … avec les AE », the CP alone. */
export function budgetsOf(words: string): BudgetKind[] {
  const own = namedBudgets(words.replace(WITH_OTHERS, ''));
  const named = own.length === 1 ? own : namedBudgets(words);
  const bare = named.length === 0 ? BARE.exec(words) : null;
  return bare ? [bare.slice(1).some((group) => group !== undefined) ? 'commitment' : 'payment'] : named;
}
