import type { BudgetKind } from '../../convention/budget-kind';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { SETS_UP } from './release-words';
import type { Allotted } from './tranche-part';

/** « En 2025, la moitié des crédits … », « pour 2027 et 2028, la délégation des crédits … ». */
const OF_YEAR =
  /^(?:en|pour) (?:l'(?:exercice|annee) )?20\d\d(?:(?:,| et) (?:pour )?20\d\d)*, (?:(?:la|l')? ?(?:moitie|integralite|totalite|delegation|mise a disposition|mise en place|ouverture) des|\d{1,3} ?% des|les|ces) credits\b/;

/** « 3.2 L'exercice 2024 … ». */
const EXERCISE = /^(?:\d{1,2}(?:\.\d{1,2})+\.? )?l'(?:exercice|annee) 20\d\d/;
const OF_EACH = pattern`${[
  OF_YEAR,
  pattern`${EXERCISE}\b`,
  /^(?:[-•*·o]\s{1,3})?(?:(?:l'ouverture d)?es credits|les credits|credits|l'enveloppe|la dotation) (?:de |pour |de l'(?:exercice|annee) )?20\d\d\b/,
]}`;

/** « III. – Que … », « Les parties conviennent que … », before what is agreed. */
const AGREED = pattern`(?:(?:[ivx]{1,5}|[a-h]|\d{1,2})[.°)] ?)?(?:[-–—•*·] ?)?(?:(?:${[
  /il est (?:convenu|arrete|entendu|decide)/,
  /(?:ils|elles|les (?:deux )?(?:parties|signataires|services)|le delegant et le delegataire) (?:sont convenues? |convien|arret|decid|enten)[a-z]{0,4}/,
]}) )?(?:que )?`;

/** « Les crédits », « la totalité des crédits », « la dotation 2026 »: all that is granted. */
const OF_WHOLE = pattern`${[
  /^(?:[-•*·o]\s{1,3})?credits (?:de )?20\d\d\b/,
  pattern`^(?:article [^.]{1,40}[.:-] ?|(?:article|titre|section|chapitre) [^\n]{1,80}\n)?${AGREED}(?:${[
    /les|ces/,
    /(?:les |la |l'|un |une )?(?:totalite|integralite|ensemble|trois quarts|deux tiers|moitie|tiers|quart|\d{1,3} ?%) des/,
  ]}) credits\b`,
  /^[a-z\d-]{2,12}(?:[ -][a-z-]{2,10}){0,3} ?(?:%|pour cent|tiers|moitie|quarts?) de la somme (?:est|sont|sera|seront)\b/,
  /^l'ouverture des credits (?:de )?20\d\d\b/,
  pattern`${EXERCISE} (?:est|l'est|sera|le sera)\b`,
  OF_YEAR,
  SETS_UP,
  /^(?:les|ces) \d[\d ]{2,12} ?(?:€|euros) (?:de |pour |au titre de )20\d\d\b/,
  pattern`\b(?:${[
    /la ressource|les ressources|les credits|l'enveloppe|la dotation/,
    /les montants/,
  ]}) (?:de l'(?:annee|exercice) |pour |de |au titre de )?20\d\d\b`,
]}`;

/** « Les crédits du partenaire », « les crédits d'investissement », « les crédits restants »: not all of them, or none. */
const OF_SOME = spaced(
  pattern`^[^.;,]{0,60}\bcredits (?:(?:de |pour )?20\d\d )?(?:${[
    /(?:du|de la|de l'|des|de chaque) (?:partenaire|cofinanceur|operateur|beneficiaire|collectivite|commune|region|departement|union|feder|fse)/,
    /(?:du|de la|des|de chaque) (?:volet|lot|titre|composante|phase|tranche|site|chantier|operation)s? /,
    /d'(?:investissement|intervention|etudes?)|de (?:fonctionnement|personnel)|europeens/,
    /restants?|anterieurs?|reportes?|initiaux|initialement/,
  ]})\b`,
);

/** « Les crédits sont ouverts le … » speaks of both budgets where the convention has one year only. */
export function wholeCredits(words: string, allotted: readonly Allotted[]): BudgetKind[] {
  if (!OF_WHOLE.test(words) || OF_SOME.test(words)) return [];
  const years = [...new Set(allotted.map(({ year }) => year))].filter(
    (year, _, all) => all.length === 1 || new RegExp(`\\b${year}\\b`).test(words),
  );
  // « Les crédits 2025 sont mis à disposition à la signature ; ceux de 2026, le 2 février 2026. »
  if (years.length !== 1 && !(OF_EACH.test(words) && years.length > 0)) return [];
  return [...new Set(allotted.filter(({ year }) => years.includes(year)).map(({ kind }) => kind))];
}
