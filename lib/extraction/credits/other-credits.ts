import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** Credits that no convention opens by saying so: what somebody asked for, what a budget act has, what was spent or given back, what stays outside. */
const OTHERS = spaced(
  pattern`${[
    /^[^a-z]{0,8}(?:pour information|a titre (?:d'information|d'exemple|informatif)|par exemple)\b/,
    /\b(?:a|ont|avai(?:t|ent)) (?:initialement )?(?:sollicite|demande|propose|reclame|souhaite)\b/,
    /\b(?:une|la|sa) demande (?:initiale )?d(?:e |')(?:credits )?(?=\d)/,
    /\b(?:loi|projet de loi) de finances[^.;€]{0,60}\b(?:ouvre|ouvrait|a ouvert|prevoit|inscrit)\b/,
    /\binscrite?s? (?:au|dans le) (?:projet de loi|plf|budget triennal)/,
    /\ble delegant (?:conserve|garde|retient|se reserve|engage (?:et paie )?lui-meme)\b/,
    /\breliquat[^.;]{3,80}\b(?:restitue|rendu|reverse|annule)/,
    /\b(?:ancien(?:ne)?|precedente?) (?:enveloppe|dotation|plafond|montant|budget)[^.;]{0,20} (?:etait|s'elevait|portait)\b/,
    /\b(?:a|ont) (?:deja )?(?:coute|beneficie|recu|obtenu) /,
    /\b(?:a|ont) ete (?:engage|paye|depense|mandate|restitue)e?s? /,
    /\bn'entr(?:e|ent) pas dans\b|\bn(?:e releve|e relevent|e fait|e font) pas (?:partie )?de la (?:presente )?(?:delegation|convention)\b/,
    /\bhors (?:de (?:la )?)?(?:presente )?(?:delegation|convention)\b/,
    /^[^a-z]{0,8}(?:si|en cas de|au cas ou|dans le cas ou)\b[^.;]{3,120}\bpourr(?:a|ont|ait|aient)\b/,
    /\b(?:passe|passent|(?:est|sont) (?:reporte|transfere|decale)e?s?) de 20\d\d (?:a|sur|vers) 20\d\d\b/,
    /\brest(?:e|ent) (?:geree?s?|portee?s?|payee?s?|engagee?s?) par\b/,
  ]}`,
);

/** Whether a sentence tells credits that are not those the act opens. */
export const tellsOtherCredits = (folded: string): boolean => OTHERS.test(folded);

/** What something costs, or what somebody brings, whoever pays. */
const PERHAPS = spaced(
  pattern`${[
    /\b(?:sur)?couts?\b[^.;]{0,80}\b(?:est|sont|s'eleve|s'elevent|evaluee?s?|estimee?s?|represente)\b/,
    /\bdepenses? previsionnelles?\b/,
    /\b(?:apporte|cofinance|contribue|participe|mobilise)(?:nt|ra|ront)?\b(?!, sur le programme \d)/,
    /^[^a-z]{0,8}(?:la part|la contribution|la participation|l'apport|les (?:moyens|apports) propres) (?:de|du|des)\b(?! (?:delegant|l'etat))/,
  ]}`,
);
/** … unless the same sentence says that the act opens it. */
const OPENED = pattern`\b(?:${[
  /deleguee?s?|delegue(?:nt|r|ra|ront)|confie|mis(?:e?s?)? a (?:la |sa |leur )?disposition|met(?:tra|tent)? a/,
  /ouv(?:re|ert|rir)|allou|accord|attribu|affecte|plafon|enveloppe|dotation|convention|delegation|s'imput/,
]})`;

/** Whether a sentence tells credits that may be of somebody else, or only what something costs: they are asked about. */
export function mayBeOfOthers({ folded, sentenceAt }: Reading, at: Span): boolean {
  const { start, end } = sentenceAt(at.start);
  const words = folded.slice(start, end);
  return PERHAPS.test(words) && !OPENED.test(words);
}
