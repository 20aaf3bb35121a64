import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { FoundAmount } from '../values/find-amounts';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** « autorisé à engager une somme de », « à mandater 50 000 € »: the budget by what is done with it. */
const DONE =
  '(?<=\\b(?:autorise|habilite)e?s? a |\\b(?:autorise|habilite)[^.;]{3,90} et a |\\b(?:peut|peuvent|pourra|pourrez|pourront) )';
const SUM =
  "(?=,? (?:(?:sur|pour|au titre de) [^.;€]{3,30}, )?(?:(?:au plus|au maximum|jusqu'a|a hauteur de) )?(?:(?:une somme|un montant) |\\d))";
/** « La même somme sera payée en trois exercices : ». */
const PAID =
  '(?<=\\b(?:somme|montant|enveloppe) (?:sera |est ))payee?(?= (?:en|sur) (?:deux|trois|quatre|cinq) (?:exercices|annees|ans))';
/** « Pour les paiements, comptez sur … »: the budget without its name. */
const shortly = (noun: string): string => `(?<=\\b(?:pour les|quant aux) )${noun}s(?= ?[,:])`;
const KIND = spaced(
  new RegExp(
    `\\b(ae|autorisations? d'engagements?|${DONE}engager${SUM}|${shortly('engagement')})\\b|\\b(cp|credits? de paiements?|${DONE}(?:mandater|payer|ordonnancer)${SUM}|${PAID}|${shortly('paiement')})\\b`,
    'g',
  ),
);

/** A budget named at a place of the text. */
export interface KindPlace {
  readonly kind: BudgetKind;
  readonly at: Span;
}

/** The budgets that some words name, in order. */
export function kindsIn(folded: string, offset: number): KindPlace[] {
  return Array.from(folded.matchAll(KIND), (match) => ({
    kind: match[1] ? ('commitment' as const) : ('payment' as const),
    at: { start: offset + match.index, end: offset + match.index + match[0].length },
  }));
}

/** A budget, as a part of a pattern. */
export const BUDGET =
  "(?:ae|cp|autorisations? d'engagements?(?: \\(ae\\))?|credits? de paiements?(?: \\(cp\\))?)";
/** « 45 000 € TTC supplémentaires en AE ». */
const TAXES =
  '(?:ttc|toutes taxes comprises)?(?: ?de credits(?: du programme \\d{3})?)?(?: ?\\((?:soit )?[^()€]{3,20}(?:€|euros?) (?:ht|hors taxes?)\\))?(?: ?(?:supplementaires?|complementaires?|additionnels?))?';
/** « 150 000 € en AE », « … d'AE »: said of the amount just before. */
const AFTER = spaced(new RegExp(`^\\)? ?${TAXES},? ?\\(?(?:en |d'|de |des )${BUDGET}(?![a-z])`));
/** « 70 000 € AE »: said of the amount before when no budget stands before the first amount. */
const BESIDE = spaced(new RegExp(`^ ?${TAXES} ?\\(?${BUDGET}(?![a-z])`));
/** « … en AE et en CP », « AE = CP »: one amount for both budgets. */
const BOTH = spaced(
  new RegExp(
    `^\\)? ?${TAXES},? ?(?:(?:integralement |entierement |en totalite )?(?:pour|en|sur|au titre de) (?:l'exercice |l'annee |la gestion )?20\\d\\d,? )?\\(?(?:tant |aussi bien |a la fois )?(?:en |d'|de |des )?${BUDGET}(?: et (?:en |de |d'autant en |autant en |d'autant de |du meme montant en |au meme montant en |(?:d'|pour )?un montant identique en |a la meme somme en )?| comme (?:en |de )?| qu'en |[ ]?[/=][ ]?)${BUDGET}(?![a-z])(?:(?<= en (?:ae|cp))|(?! ?:))`,
  ),
);

/** The budgets of one amount: what is said just after it, else the last one named before it and not said of another. */
export function ownKinds(
  reading: Reading,
  found: FoundAmount,
  kinds: readonly KindPlace[],
  amounts: readonly FoundAmount[],
): KindPlace[] {
  const tail = reading.folded.slice(found.end, found.end + 90);
  const following = kinds.filter(({ at }) => at.start >= found.end);
  if (BOTH.test(tail)) return oneOfEach(following);
  const leads = (kinds[0]?.at.start ?? 0) < (amounts[0]?.start ?? 0);
  if (AFTER.test(tail) || (!leads && BESIDE.test(tail))) return following.slice(0, 1);
  const previous = amounts[amounts.indexOf(found) - 1];
  const from = previous?.end ?? 0;
  const before = kinds.filter(({ at }) => at.start >= from && at.end <= found.start);
  // What was said just after the amount before is its own.
  const said = previous ? reading.folded.slice(previous.end, previous.end + 90) : '';
  const own = before.slice(BOTH.test(said) ? 2 : AFTER.test(said) ? 1 : 0);
  const joined =
    own.length > 1 &&
    /^ ?(?:\([a-z]{2}\))? ?(?:et|comme|=|\/|sont eg(?:ales|aux) aux) ?(?:en |les )?$/.test(
      reading.folded.slice(own.at(-2)?.at.end, own.at(-1)?.at.start),
    );
  return joined ? oneOfEach(own.slice(-2)) : own.slice(-1);
}

/** The first place of each budget. */
export const oneOfEach = (kinds: readonly KindPlace[]): KindPlace[] =>
  kinds.filter(({ kind }, rank) => kinds.findIndex((other) => other.kind === kind) === rank).slice(0, 2);

const OF_BOTH = pattern`${[
  pattern`^\)? (?:est|sont) (?:${[
    /ouverte?s?|deleguee?s?|allouee?s?|accordee?s?|reservee?s?|affectee?s?/,
    /consacree?s?|confiee?s?/,
    /mise?s? a (?:la )?disposition(?: du delegataire)?/,
  ]})(?: (?:a|au|aux) [^.,;€\d]{3,40},)? (?:tant )?en (?:ae|autorisations d'engagement) (?:comme|et|qu'?e?) (?:en )?(?:cp|credits de paiement)\b`,
  /^\)?(?: (?:en|pour|sur|au titre de)(?: la gestion| l'annee| l'exercice)? 20\d\d)?, (?:chacune? de |chaque )?(?:ces )?(?:montants?|sommes?) (?:s'entend(?:ant)?|est|vaut|valant|etant)(?: ouverte?)? (?:a la fois )?(?:(?:en|pour les) )?(?:ae|autorisations d'engagement) (?:comme|et|qu'?e?) (?:en |pour les )?(?:cp|credits de paiement)\b/,
  /^\)?(?: (?:en|pour(?: l'annee)?|au titre de) 20\d\d)?, (?:tant )?en (?:ae|autorisations d'engagement) (?:comme|et|qu'?e?) (?:en )?(?:cp|credits de paiement)\b/,
]}`;
/** What follows the last amount of a sentence: « 27 500 € en 2025 puis 12 500 € en 2026, en AE comme en CP », « … € est ouverte en AE et en CP ». */
export const isOfBoth = (tail: string): boolean => OF_BOTH.test(tail);
