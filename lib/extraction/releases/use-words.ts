import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** « Bloquées », « gelées », « en réserve »: said of credits that nobody uses yet. */
export const HELD_BACK = /(?:bloque|gele|suspendu|ferme|immobilise|retenu|consigne|reserve)e?/;

const BUDGET = /(?:ae|cp|autorisations? d'engagements?|credits? de paiements?)\b/;
const MAY = /(?:peu(?:t|vent)|pourr(?:a|ont))(?: (?:pas|donc|ainsi|alors|toutefois|ensuite|seulement))?/;
const USED = pattern`(?:${[
  /(?:engage|consomme|utilise|employe|mobilise|depense|ordonnance|mandate|liquide|paye)e?s?/,
  // « affectées à d'autres dépenses » is no first day of use.
  /affectee?s?(?! (?:aux?|a (?!compter|partir)))/,
]})\b`;
const THEIR_USE =
  /leur (?:engagement|utilisation|emploi|affectation|usage|consommation|mobilisation|disponibilite)\b/;
/** « L'engagement des AE », « la consommation de ces CP ». */
const USE_OF = pattern`(?:${[
  pattern`\b(?:l'(?:engagement|utilisation|emploi|affectation|usage)|la (?:consommation|mobilisation|disponibilite)) d(?:es |e ces |'|e l')${BUDGET}`,
  // « Quant aux AE de 2027, leur emploi … ».
  pattern`\b(?:quant aux|pour les|s'agissant des|en ce qui concerne les|concernant les) ${BUDGET}[^.;:,]{0,50}, ${THEIR_USE}`,
]})`;

const THE = /(?:les |ces |cette |l')/;
/** Credits that are what a sentence speaks of: not « les factures imputées sur les CP », « le matériel acquis avec les AE ». */
const CREDITS = pattern`(?:${[
  // What stands behind is looked at where a budget is named only: this is asked of every sentence.
  pattern`\b(?=${[THE]}${BUDGET})(?<!\b(?:sur|par|avec|pour|dont|a|sous|dans|entre|selon|hors) )${[THE]}`,
  /(?:totalite|integralite|ensemble|moitie|tiers|quarts?|solde|reste|reliquat|supplement|complement|abondement|part|fraction|tranche|%|pour cent|€|euros) (?:des |de ces |d'|de l')/,
  /^[^a-z]{0,8}/,
]})${BUDGET}`;
const THESE = /(?:elles|ils|celles-ci|ceux-ci)/;
/** « … du lot 2 », « …, soit 40 000 €, », between the credits and their verb. */
const AND_MORE = /(?:, soit [^,;.]{2,40},|[^.;:,]{0,50}?)/;

/** « 40 % peuvent être engagés … », « l'autre moitié pourra être consommée … ». */
const PART =
  /(?:%|pour cent|€|euros|moitie|tiers|quarts?|solde|reste|reliquat|totalite|integralite)(?: restante?s?)?/;
/** When, right after the verb; what is behind « pour » or « sur la base » may be the day of something else. */
const WHEN = pattern`(?:${[
  pattern`(?:(?! (?:pour|sur la base|dans le cadre|dans la limite|selon|conformement)\b)[^.;:]){0,70}?[ ,](?:${[
    /plus tot|a compter|a partir|des\b|d'emblee|immediatement|aussitot|sitot|apres|une fois|sous (?:reserve|condition)/,
    /a (?:la|l')|lorsqu|quand|s'ils?|si |avant|tant qu|qu['e]|au vu|sur (?:decision|accord|avis|visa)|moyennant|en cas/,
    /le jour|dans l'attente|en une/,
  ]})`,
  /(?: [a-z]+){0,2},? (?:le|au|fin|mi-|debut|du|en) ?(?=\d|1er|premier|[a-z])/,
]})`;
const BEFOREHAND =
  /^[^a-z]{0,8}(?:a compter|a partir|des|apres|une fois|sous reserve|au|le|si|lorsqu'?|quand|fin) [^.;:]{2,80}, /;

/** « … pourront être engagées », « ne peuvent donner lieu à paiement ». */
const BE_USED = pattern`${MAY} (?:etre ${USED}|donner lieu a [a-z]+|faire l'objet d['e] ?[a-z]+(?: [a-z]+)?)`;

/** « … ne seront engagées qu'à compter du … ». */
const USED_ONLY = pattern`ne (?:sont|seront|sera) ${USED} qu'`;

/** « L'engagement des AE 2027 … est possible dès le … », « La consommation des CP … ne pourra débuter … ». */
const USE_ALLOWED = pattern`(?:${[
  /(?:n'est|ne sera|est|sera)(?: pas)? (?:possible|autorisee?|permise?|admise?)\b/,
  /(?:ne )?(?:peut|pourra)(?: pas)? (?:debuter|commencer|demarrer|intervenir)\b/,
]})`;

const OPENING_NOUN =
  /(?:mobilisation|disponibilite|engagement|utilisation|emploi|affectation|ouverture|liberation|deblocage|mise (?:a disposition|en place))\b/;
/** « La mobilisation des AE 2027 suppose que … », « exige un avis favorable … »; what is consumed always supposes something. */
export const SUPPOSES = pattern`(?=suppos|exig|requ|necess|impliqu)(?<=\b(?:${[
  pattern`(?:leur|cette) ${OPENING_NOUN}`,
  pattern`${OPENING_NOUN} d(?:es |e ces |'|e l'|e l[ae] )(?:${BUDGET}|credits\b|enveloppe\b|dotation\b|(?:[a-z]+ )?(?:tranche|part|fraction)\b)`,
]})[^.;:,]{0,60} )(?:suppose(?:nt|ra)?|exige(?:nt|ra)?|requi(?:ert|erent)|requerra|necessite(?:nt|ra)?|implique(?:ra)?) (?:qu[e']|l[ea'] ?|une? )`;

/** « Le délégataire est autorisé à engager les AE … », « vous pourrez consommer les CP … ». */
const ALLOWED_TO = pattern`\b(?:${[
  /(?:est|sera|etes|serez) autorisee?s? a/,
  /vous (?:pourrez|pouvez)/,
]}) (?:consommer|engager|utiliser|affecter|employer|mobiliser|depenser) (?:les |ces |la totalite des |l'ensemble des )${BUDGET}`;

/** « … restent bloquées jusqu'à l'avis … », « sont suspendues au visa … ». */
const BLOCKED = pattern`(?:${[
  /est|sont|sera|seront|reste(?:nt|ra|ront)?|demeure(?:nt|ra|ront)?|(?:est|sont) maintenue?s?/,
]}) (?:${[
  pattern`${HELD_BACK}s? (?=jusqu'a|tant qu|dans l'attente|en attendant)`,
  /(?:indisponibles?|inutilisables?|(?:mis(?:es?)? )?en (?:reserve|attente)) (?=jusqu'a|tant qu|dans l'attente|en attendant)/,
  /suspendue?s? aux? |suspendue?s? a (?:la |l'|une? )|en attente (?:d'une? |de la |de l'|du )/,
]})`;

/** « Aucun engagement n'est possible sur les AE 2027 avant le … ». */
const NONE_BEFORE = pattern`\baucune? (?:engagement|affectation|consommation|utilisation|paiement|mandatement)\b[^.;:]{0,60}\b${BUDGET}[^.;:]{0,60}\bavant (?:le |la |l')`;

/** « Le blocage des AE 2027 est levé après … ». */
const LIFTED = pattern`\b(?:blocage|gel|mise en reserve|suspension) d(?:es |e ces |e l')${BUDGET}[^.;:,]{0,50}? (?:est|sera|n'est|ne sera) levee?\b`;

/** Where credits are put: « sur le centre financier », « sur votre UO ». */
const PLACE = pattern`(?:sur|dans) (?:le |la |l'|votre |son |leur |cette |ce )?(?:${[
  /centre financier|uo\b|unite operationnelle|bop\b|compte budgetaire|chorus\b|systeme d'information budgetaire/,
]})`;
/** « Vous les trouverez sur le centre financier … », « Ces crédits seront placés sur votre UO … »: of what the sentence before grants. */
export const PUT_IN_PLACE = spaced(
  pattern`^(?:${[
    pattern`(?:vous|il|elle|le delegataire|votre service) (?:les|en) (?:${[
      /trouver(?:a|ez)|recevr(?:a|ez)|aur(?:a|ez) (?:la disposition|l'usage|l'emploi)|disposer(?:a|ez)|verr(?:a|ez)/,
    ]}) ${PLACE}`,
    pattern`(?:ils|elles|ceux-ci|celles-ci) (?:vous |lui )?(?:${[
      /parviendront|arriveront|arrivent|apparaitront|figureront|seront (?:portee?s|inscrite?s|visibles|en place|verse?e?s|transferee?s)/,
      /sont|seront/,
    ]}) ${PLACE}`,
    pattern`(?:${[
      /(?:ces|les deux) (?:credits|montants|sommes|enveloppes|dotations)/,
      /l'ensemble(?: de ces (?:credits|montants|sommes))?|le tout/,
    ]}) (?:vous |lui )?(?:${[
      /parviendr(?:a|ont)|arriver(?:a|ont)|arrivent?/,
      /(?:est|sont|sera|seront) (?:en place|mis(?:es?)? (?:en place|a (?:votre |sa |la )?disposition)|disponibles?|ouverte?s?|deleguee?s?|placee?s?|portee?s?|inscrite?s?|notifiee?s?|versee?s?|liberee?s?|debloquee?s?|utilisables?)/,
      PLACE,
    ]})`,
  ]})`,
);

/** « … figureront sur votre UO le … ». */
const PLACED = pattern`(?:vous |lui )?(?:${[
  /parvien(?:nent|dront)|arriv(?:ent|eront)|apparaitront|figureront/,
  /(?:sont|seront) (?:portee?s|inscrite?s|visibles|versee?s|transferee?s)/,
]}) ${PLACE}`;

const NAMES_CREDITS = spaced(BUDGET);
/** Said of credits by their name. */
const OF_CREDITS = spaced(
  pattern`${[
    pattern`${CREDITS}${AND_MORE} (?:${[pattern`(?:ne )?${BE_USED}${WHEN}`, USED_ONLY, BLOCKED, PLACED]})`,
    pattern`${BEFOREHAND}${CREDITS}${AND_MORE} (?:ne )?${BE_USED}`,
    pattern`${USE_OF}[^.;:,]{0,50}? (?:${[USE_ALLOWED, SUPPOSES, BLOCKED]})`,
    ALLOWED_TO,
    NONE_BEFORE,
    LIFTED,
    pattern`\bvous (?:trouverez|recevrez|verrez) (?:les|ces) ${BUDGET}`,
  ]}`,
);
/** Said of those that the sentence before names, by its first words. */
const OF_THESE = spaced(
  pattern`^(?:${[
    pattern`${THESE}${AND_MORE} (?:${[pattern`(?:ne )?${BE_USED}${WHEN}`, USED_ONLY, BLOCKED, PLACED]})`,
    pattern`${THEIR_USE}[^.;:,]{0,50}? (?:${[USE_ALLOWED, SUPPOSES, BLOCKED]})`,
  ]})`,
);
const OF_PART = spaced(pattern`${PART} (?:ne )?${BE_USED}${WHEN}|${BEFOREHAND}${PART} (?:ne )?${BE_USED}`);
const UNFROZEN = spaced(/\bdegelee?s?\b|\bdegel (?:de|inter)/);

/** Whether words open credits by saying from when they are used, or until when they are not. */
export const tellsUse = (words: string): boolean =>
  (NAMES_CREDITS.test(words) && OF_CREDITS.test(words)) ||
  [OF_THESE, PUT_IN_PLACE, OF_PART, UNFROZEN].some((said) => said.test(words));

const FROM = /a compter|a partir|des (?:le|la|l'|que)|apres|une fois|sous reserve|lorsqu|quand|si /;
/** « Les AE peuvent être engagées jusqu'au 30 novembre »: their last day. */
export const USED_UNTIL = pattern`(?<!\bne )\b${BE_USED}(?:(?!${FROM})[^.;]){0,80}\b(?:jusqu'|avant l|au plus tard|d'ici)`;

/** « bloquées jusqu'à l'avis », and not « jusqu'au 31 mars »: what must come first. */
export const UNTIL_EVENT = pattern`(?:${[
  pattern`(?<=\b${HELD_BACK}s? )`,
  /(?<=\b(?:indisponible|inutilisable|reserve|attente)s? )/,
]})jusqu'a(?:u|ux)? (?!(?:la |le |l')?(?:${[
  /\d|1er|date|fin\b|mi-|debut|mois|signature|notification|nouvel/,
]}))|tant qu[e']|dans l'attente d|(?<=\b(?:suspendu)e?s? )(?:aux? |a (?:la |l'|une? ))`;
