import { pattern } from '../values/pattern';

/** Words that may stand between a label and its code and say nothing of it. */
export const SAYS_NOTHING = new RegExp(
  pattern`(?<!\p{L})(?:${[
    /s|n|et|ou|l|le|la|les|de|du|des|d|est|sont|code|codes|numero|suivante?s?/u,
    /chorus|UO|BOP|CF|budgétaires?|associée?s?|imputation|ci-après|puis/u,
    /principale?s?|secondaires?|à|renseigner|utiliser|porter|saisir/u,
    /retenue?s?|qui|devien(?:t|nent)|conseillée?s?|recommandée?s?|imputer/u,
    /uniques?|commune?s?|partagée?s?/u,
    /mentionner|concernée?s?|délégataire|porteurs?|habituel(?:le)?s?/u,
  ]})(?!\p{L})`,
  'giu',
);
