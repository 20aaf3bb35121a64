import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** The amounts of an avenant stand instead of those before. */
export const REPLACED = spaced(
  new RegExp(
    pattern`${[
      /\ba (?:sa|leur) place\b|\ben lieu et place\b/,
      /\b(?:tableau|echeancier|repartition)\b[^.;:\n]{0,60} devient ?:/,
      /\bremplac|\bsubstitu|\babrogee?s?\b|\blaisse(?:nt)? (?:la )?place/,
      /\bmodifie(?:e?s)? (?:comme suit|ainsi)/,
      /\bainsi (?:redige|modifie|fixe)/,
      /\bportee?s? (?:respectivement )?a\b/,
      /\bportee?s? de\b|\bau lieu d[eu]\b/,
      /\b(?:abaiss|diminu|baiss|minor|limit)ee?s? a\b/,
      /\bredui(?:t|te|ts|tes) a\b|\bramenee?s? (?:a|de)\b|\bapres avenant\b/,
      /\bnouve(?:au|lle|aux|lles) (?:tableau|montant|echeancier|repartition|dotation)/,
      /\bannule et remplace|\bdesormais\b/,
      /\bs'etabli(?:t|ssent)[^.;]{0,40} (?:comme suit|ainsi)/,
      /\becheancier complet\b|\by compris les montants\b|\bse lit\b|\blire\b/,
    ]}`,
    'g',
  ),
);
/** The amounts of an avenant come on top of those before. */
export const ADDED = spaced(
  new RegExp(
    pattern`${[
      /\ben outre\b/,
      /\bviennent (?:completer|s'ajouter|en complement)/,
      /\baugmentee?s?(?:, [^,.;]{3,50},)? (?:de|d')/,
      /\babond|\ben plus d/,
      pattern`\b(?:${[
        /credits?|montants?|ae|cp|€|euros?|dotations?|enveloppe|engagements?/,
        /paiements?|sommes?|tranches?|versements?|moyens|autorisations|lignes?/,
        /ressources|annees?/,
      ]}) (?:complementaires?|supplementaires?)\b`,
      /\b(?:complementaires?|supplementaires?) (?:de |d'|en |au titre |sont |est |ouvert|:)/,
      /\ben sus\b|\bs'ajoute|\badditionnel|\bmajoree?s? de|\bcomplement d/,
      /\b(?:complement|renfort|abondement|appoint) (?:est|sera) (?:apporte|ouvert|alloue|accorde|consenti|delegue)/,
      /\bcompletee?s? (?:par|de) (?:les|des) (?:credits|montants|ae|autorisations)\b/,
      /\bajoutee?s? (?:a|aux)\b|\breduite?s? de\b|\bdiminuee?s? de\b/,
      /\bminoree?s? de\b/,
    ]}`,
    'g',
  ),
);
/** « Il est inséré une ligne », « est complété par un alinéa ainsi rédigé »: nothing is replaced. */
export const INSERTED = /\b(?:completee?|inseree?|ajoutee?)s?\b/g;
/** « Aucun crédit supplémentaire n'est ouvert »: the word says the contrary. */
export const DENIED = /\b(?:aucune?|sans|ne (?:sont|est|font|fait) pas|n'est pas|ni)\b/;
/** « Le présent avenant n’ouvre aucun crédit ». */
export const OPENS_NONE =
  /\b(?:avenant|il) (?:n'ouvre|n'ajoute|ne modifie) (?:aucun (?:nouveau )?credit|aucun montant|pas les montants)\b/;
