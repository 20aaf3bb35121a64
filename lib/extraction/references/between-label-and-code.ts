import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** Words that may stand between a label and its code and say nothing of it. */
export const SAYS_NOTHING = new RegExp(
  pattern`(?<!\p{L})(?:${[
    /s|n|et|ou|l|le|la|les|de|du|des|d|est|sont|code|codes|numero|suivante?s?/u,
    /chorus|UO|BOP|CF|budgétaires?|associée?s?|imputation|ci-après|puis/u,
    /principale?s?|secondaires?|à|renseigner|utiliser|porter|saisir/u,
    /retenue?s?|qui|devien(?:t|nent)|conseillée?s?|recommandée?s?|imputer/u,
    /(?:peu(?:ven)?t|pourr(?:a|ont)|doi(?:ven)?t|devr(?:a|ont))\s{1,4}être\s{1,4}(?:mouvement|utilis|mobilis|employ|renseign|indiqu|port|imput)ée?s?/u,
    /uniques?|commune?s?|partagée?s?/u,
    /mentionner|concernée?s?|délégataire|porteurs?|habituel(?:le)?s?/u,
  ]})(?!\p{L})`,
  'giu',
);

/** « Centre de coûts à mentionner … ». */
const TO_WRITE =
  /a (?:mentionner|porter|utiliser|renseigner|saisir|indiquer|servir|retenir|reprendre|employer|reporter|inscrire)/;

/** « Centre de coûts pour Nîmes : SGAMSUD030 », « Groupe de marchandises à retenir pour les achats : 36.01.01 ». */
export const FOR_WHOM = pattern`^ (?:${[
  /pour|d[eu]s?|d'|communs? aux?/,
  TO_WRITE,
]}) ?[a-z' -]{0,60}\s?:\s{0,3}$`;

/** « Le centre de coûts à servir dans les engagements est le SGSIFAB075. » */
export const SAID =
  /^[^.;:,()\d«]{0,10}\bsont\s{1,4}ceux\s[^.;:()\d]{3,80}:\s{0,4}$|^[^.;:,()\d«]{0,60}\b(?:est|sera|etant|sont|seront)\s{1,4}(?:(?:le|la|celui|celle|l')\s{0,4})?(?:(?:code|n ?[°º])\s{0,3})?$/;

/** « Le centre de coûts est celui du service, CADOUAI059. »: the code ends the sentence. */
export const THAT_OF = spaced(pattern`^(?: ${[TO_WRITE]})? est celui d[^.;:()\d]{2,40}, $`);
