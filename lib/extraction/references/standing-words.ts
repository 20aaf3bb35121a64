import { pattern } from '../values/pattern';

/** What a code is called, right before it. */
export const CODE_NAME =
  /(?:la |le |l'|les )?(?:code |reference )?(?:(?:d[eu]s? |de l')?(?:uo|unites? operationnelles?|centres? financiers?|centres? de couts?|activites?|domaines? fonctionnels?|brique|referentiel de programmation))? ?/;

/** « Les crédits délégués proviennent du programme 348 »: those of the convention, and no part that somebody adds. */
const OWN_CREDITS =
  /\b(?:les|ces) credits(?: (?:delegues|alloues|ouverts|necessaires|correspondants|reserves|concernes))? proviennent du(?= programme (?:n ?[°º] ?)?\d)/;

/** Words before a code, in its own clause, that say that it is not the one to write. */
export const DISCARD = pattern`${[
  /\brattachee?s? (?:au|a la) (?:bop|budget operationnel)\b/,
  pattern`\ba la place d(?:e|u|es) (?:${[CODE_NAME]})[«"]?\s?$`,
  /\bdistinct(?:e|es|s)? d[eu]\b|\bdifferente?s? d[eu]\b/,
  /\b(?:remontent?|reviennent|retournent|sont reversee?s?) (?:sur|a|vers)\b/,
  /\bne pas (?:utiliser|saisir|employer|imputer|confondre|prendre|reprendre|servir|retenir)\b/,
  pattern`\b(?:sont|est) issue?s? de\b|\bprovien(?:t|nent) d(?:e|u|es)\b(?<!${OWN_CREDITS})`,
  /\b(?:fermeture|suppression|cloture) d[eu]\b/,
  /\b(?:payee?s?|reglee?s?|supportee?s?|imputee?s?) par l[ae] delegante? (?:sur|a|au)\b/,
  pattern`\b(?:etai|avai)(?:t|ent) (?:alors |ete )?(?:${[
    /executee?s?|imputee?s?|suivie?s?|rattachee?s?|portee?s?|geree?s?/,
  ]}) (?:sur|a|au|aux|dans)\b`,
  pattern`\b(?:${[
    /au lieu d[eu]|depuis (?:le(?! \d)|la|l')|en provenance d[eu]|prelevee?s? sur/,
    /succede a[u ]|pren(?:d|nent|dra) la (?:suite|place) d[eu]|n'emploie pas/,
    /restent? a (?:la|sa) charge|a la charge du delegant|du delegant est/,
    /ancien(?:ne)?(?:ment)?|anterieure?|precedente?|precedemment|et non/,
    /a l'exclusion(?! de (?:toute? )?autres?\b| du programme \d{3}\b[^:(]*:)/,
    /hors de l'uo|par exemple|exemple|autre que|ne (?:releve|doit|peut)/,
    /ne (?:sont|est|seront|sera) (?:pas|jamais) (?:imput|porte|rattache|inscri)[a-z]{1,4}/,
    /(?<!\bl[ae]s? |\bl')(?:remplace|annule)(?!e?s? par\b)/,
    /supprime(?!e?s? et remplacee?s? par\b)/,
    /cloture[es]?|jusqu'alors/,
    /substitue(?:e|s|es|nt)? (?:depuis [^.;,]{3,25} )?(?:au|aux|a)\b/,
    /en (?:lieu et place|remplacement) d[eu]/,
    /(?:ses|leurs|nos|vos) (?:propres )?(?:moyens|credits|fonds)/,
    /(?:son|leur) (?:propre )?budget|(?:enveloppe|fonds) propres?/,
  ]})\b`,
]}`;
/** « A, mentionné à l'article 7, »: where the convention tells the code. */
const TOLD_WHERE =
  /,? (?:(?:qui (?:est|etait) )?(?:citee?|mentionnee?|prevue?|inscrite?|indiquee?|fixee?|visee?)s?|(?:qui )?figur(?:ant|e|ait)) (?:a|aux?|dans|par|sous) [^.;,()]{3,60}/;
/** « … est remplacé par » after a code: it was so. */
export const GONE = pattern`${[
  /^[\s|*_]{0,12}(?:cloturee?|fermee?|close?|desactivee?|inactive?|obsolete|supprimee?)\b/,
  /^[^.;\n()]{0,40}\bne (?:pas|plus) (?:utiliser|saisir|employer|servir)\b(?! [^.;\n]{0,20}\d)/,
  /^,? (?:(?:aujourd'hui|desormais|depuis|a present) )?(?:fermee?|close?|cloturee?|desactivee?|supprimee?)\b/,
  /^\s{0,16}\((?:(?:fermee?|close?|cloturee?|desactivee?|supprimee?|inactive?|obsolete|perimee?)\b|ne plus )/,
  /^[»"”)\s]{0,4}(?:du programme \d{3}(?: «[^»]{0,80}»)? )?(?:(?:est|sont|etait|etaient|a ete|ont ete) (?:(?:lui|elle)s? aussi |egalement )?)?(?:supprimee? et )?(?:remplace|supprime|abroge|abandonne|delaisse)e?s?\b(?! l[ae']| ce|,)/,
  /^[^.;:()]{0,130}\b(?:est|sont) (?:desormais )?(?:fermee?s?|clos(?:e|es)?|desactivee?s?)\b/,
  pattern`^[»"”)\s]{0,4}(?:${[
    /(?:est|sont) substituee?s?(?:, [^,.;]{3,50},)? l/,
    /dans la convention(?: initiale)?\)/,
    /devien(?:t|nent)/,
    /(?:laisse|cede)(?:nt)? (?:la )?place a/,
  ]})`,
  pattern`^[»"”)\s]{0,4}(?:${TOLD_WHERE}),? (?:${[
    /(?:laisse|cede|fait|font)(?:nt)? (?:la )?place a/,
    /(?:est|sont) (?:supprimee?s? et )?(?:remplace|substitue)e?s?\b(?! l[ae']| ce|,)/,
  ]})`,
]}`;
/** « … n'est plus ouverte », « … ne peut être utilisée ». */
export const NOT_OPEN = pattern`^(?:\s?\([^()]{0,80}\))?[^.;:()]{0,90}(?:${[
  /\bn(?:e |')(?:est|sont) (?:pas|plus) (?:ouverte?|utilise|alimente|concerne|delegue)/,
  /\bn'y (?:est|sont) (?:pas|plus) (?:affecte|imput|rattache|port|suivi)/,
  /\bn'existe(?:nt)? plus\b/,
  /\bcontinue(?:nt)? d'etre (?:executee?s?|imputee?s?|geree?s?|portee?s?|payee?s?|suivie?s?) par l/,
  /\bne (?:doi(?:t|vent)|peu(?:t|vent)) (?:pas|plus|en aucun cas) (?:etre )?/,
  /\b(?:demeure|reste)(?:nt)? reservee?s? a/,
  /\b(?:demeure|reste)(?:nt)? (?:geree?|executee?|suivie?)s? par l[ae] delegante?\b/,
]})`;
/** « ne sont plus portées au centre de coûts A mais, à partir de 2026, au centre de coûts B ». */
export const NO_LONGER =
  /\bn'(?:utilis|emploi|imput)[a-z]{1,4} plus (?:(?!\bmais\b)[^.;])*$|\bne (?:est|sont|sera|seront) plus (?:portee?|imputee?|rattachee?|inscrite?|suivie?|enregistree?)s? (?:(?!\bmais\b)[^.;])*$/;
/** « par virement de l'UO A à l'UO B ». */
export const FROM = pattern`\b(?:${[
  /virement|transfert|prelevement|redeploiement|basculement|reallocation/,
  /mouvement|transferee?s?|virees?|basculent|basculee?s?|bascule/,
]}) (?:de credits )?(?:depuis |d[eu] )(?:${[CODE_NAME]})$`;
/**
 * Words that are said of what is another's, over, or left out. Too wide to reject a code by: of 302 pairs of codes of one
 * type in one text they stand between three.
 */
export const APART = pattern`${[
  pattern`\b(?:${[
    /anterieur|precedent|ancien|exclu|reserve|partenaire|distinct|separe/,
    /interdit|prohibe|contre-indique|etrangere?/,
  ]})`,
  pattern`\b(?:${[
    /propres?|sans objet|pas(?!-de-calais)|ne|hors|habituel(?:le)?s?|clos(?:e|es)?|annexe/,
    /rappel|memoire|rappelle|sans (?:lien|rapport)|modele|exemple|restent/,
    /demeurent|seule?s?|apportee?s?|apportent/,
    /d(?:u|e la) (?:service )?delegante?/,
    /de son cote|par ailleurs|du service fait|autrefois|auparavant/,
    /autres? (?:convention|programme|budget)/,
  ]})\b`,
  /\bsuivie?s? a part\b|\bfonds de concours\b/,
  /\bparts? (?:europeenne|regionale|departementale|communale)s?\b/,
  /\bn'/,
]}`;
