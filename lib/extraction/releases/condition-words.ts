import { OF_ANOTHER_ACT } from '../days/of-another-act';
import { MONTHS } from '../values/find-dates';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { SUPPOSES, UNTIL_EVENT } from './use-words';

const OF_MONTHS = new RegExp(MONTHS);

/** « Dès la signature », « à compter de la date de la dernière signature »: opened by the signature of this act. */
export const SIGNATURE = spaced(
  pattern`${[
    pattern`\b(?:${[
      /des|a|lors de|apres|suivant|qui sui(?:t|vent)|suite a/,
      /a compter de|a partir de|de|au jour de/,
    ]})\s(?:la |sa |leur |votre |cette )?(?:date de (?:la |sa |votre )?)?(?:(?:derniere|seconde) )?(?:${[
      /des (?:deux |trois )?signatures|signature|contreseing/,
      /(?<=\bvotre )accord(?! (?:ecrit|prealable|expres))/,
    ]})${OF_ANOTHER_ACT}`,
    /\bdes signature\b/,
    // The whole of a cell, or its beginning.
    pattern`(?:\t\s{0,2}(?:la )?signature(?=\s|$)|^(?:la )?signature(?=\t|$|\s(?:de|du|des)\b))${OF_ANOTHER_ACT}`,
  ]}`,
);
/** « Aussitôt la convention signée », « dès que les parties ont signé »: the signature, and no condition. */
export const ONCE_SIGNED = spaced(
  pattern`${[
    pattern`\b(?:des que|une fois que|le jour ou) vous (?:${[
      /(?:l'|la )?(?:aurez )?contresign[a-z]{1,4}\b/,
      /aurez signe la (?:presente|lettre)/,
      /m'aurez (?:retourne|renvoye) (?:la presente|cette lettre)\b[^.;]{0,40}\b(?:accord|signature|signee)\b/,
      /m'aurez (?:retourne|renvoye) (?:la presente|cette lettre)(?=[,.;])/,
    ]})`,
    /\b(?:des|au) (?:le )?retour (?:de la|du|de l') ?(?:convention|fiche|lettre|present|avenant|exemplaire|document|acte)[^.;]{0,30} signee?s?\b/,
    /\b(?:aussitot|sitot|des|une fois|le jour ou|lorsque?|quand) (?:que? ?)?(?:la |cette |le |l')?(?:presente? )?(?:(?<=presente )|(?:convention|avenant|delegation|protocole) )(?:n ?[°º] ?\d{1,2} )?(?:est |sera |aura ete )?signee?\b/,
    /\b(?:aussitot|sitot) le (?:present )?document signe\b(?! par)/,
    /\b(?:aussitot|sitot|des|une fois) (?:la |le |l')(?:presente? )?(?:convention|avenant|delegation|protocole) revetue? d(?:es|e toutes les) (?:deux |trois |quatre )?signatures\b/,
    /\b(?:des|une fois) que (?:la |le |l')(?:presente? )?(?:convention|avenant|delegation|protocole) porte(?:ra)? (?:les|toutes les) (?:deux |trois |quatre )?signatures\b/,
    /\b(?:a|des|des la) reception de votre (?:accord|acceptation|contreseing)\b(?! (?:ecrit|prealable))/,
    pattern`\b(?:des que|une fois que|lorsque|quand) [li]es (?:deux )?(?:parties|services|signataires|autorites|directions|administrations) (?:${[
      /(?:l')(?:ont|auront) signee?\b|(?:y )?(?:ont|auront) appose leurs? signatures?\b/,
      pattern`(?:ont|auront) signee?(?=\s*(?:${[
        /[.,;:)]|$/,
        /la (?:presente )?convention(?! de partenariat| avec)/,
        /le present/,
      ]}))`,
    ]})`,
  ]}`,
);
/** « immédiatement utilisables », where nothing else is said of when: with the act. */
export const AT_ONCE = spaced(
  pattern`(?<!\b(?:pas|plus|non|jamais) )\b(?:${[
    /(?:immediatement|d'emblee|des a present) (?:utilisables?|disponibles?|mobilisables?|engageables?|ouverte?s?|accessibles?)/,
    /(?:immediatement|d'emblee|des a present) mis(?:es?)? a (?:la |sa |votre )?disposition/,
    /(?:utilisables?|disponibles?|mobilisables?|engageables?|accessibles?) (?:immediatement|d'emblee|des a present)/,
  ]})\b`,
);
/** What must come before credits are opened: a decision, a delivery, an audit, « si … ». */
export const CONDITION = spaced(
  pattern`\b(?:${[
    /s'ils?|si elles?|lorsqu|quand|pourvu qu|moyennant/,
    UNTIL_EVENT,
    SUPPOSES,
    pattern`apres (?:la )?(?:signature|notification) d(?:${[
      /u (?:contrat|marche|bail)|e l'accord|e la commande|es marches/,
    ]})`,
    pattern`en cas d(?:${[
      /e (?:succes|reussite|accord|validation|decision|resultat|feu vert|confirmation)/,
      /'(?:avis|accord|obtention|attribution|approbation)/,
    ]})`,
    /(?:aussi|si)tot qu(?:e (?!possible|les? credits)|')/,
    /des qu'|(?:sur|a la) demande|au recu d|pour autant que|dans la mesure ou/,
    pattern`(?:(?:des|a) (?:la )?|sur )(?:${[
      /justification|transmission|reception|validation|remise|production/,
      /presentation|publication|delivrance/,
      /mise en (?:service|production|ligne)/,
      /livraison/,
    ]})`,
    pattern`(?:a la|des|(?<=^|\t)(?:la )?) ?(?:signature|notification) d(?:${[
      /u (?:marche|contrat|bail)|es marches/,
      /e (?:l'accord|l'acte d'engagement|la commande)/,
    ]})`,
    /(?:des l'|a l')ouverture (?:du site|au public|du service)/,
    /au (?:demarrage|lancement) d|des lors que|sous reserve|reserve de/,
    /sous condition|conditionn[a-z]{0,8}|subordonn[a-z]{0,6}|a condition/,
    /a la condition|sur decision|par decision|decision/,
    pattern`a l'(?:obtention|attribution|homologation|adoption|issue) d(?:e la |e l'|u |es )(?!${[
      /exercice|annee|gestion|mois|trimestre|semestre|periode/,
    ]})`,
    /bilan|constat(?:ee?s?|ation)\b|comites?|revue|rapports?\b|compte rendu/,
    /avis\b|validation|recette|presentation|cofinancement|livraison|atteinte/,
    /accord (?:ecrit |prealable |expres ){0,2}(?:du|de)/,
    /demonstration|audit|evaluation|justificatifs?|production d|receptions?\b/,
    /achevement|remise d/,
    /si(?:,| (?!besoin|necessaire)(?=[a-z]))/,
    pattern`des (?:la |l'|le |leur |son |sa |que )(?!(?:${[
      /date|jour de (?:la |sa )?signature/,
      /votre accord\b(?! (?:ecrit|prealable|expres))/,
      /(?:derniere )?signature|notification|\d|premiere?\b|debut/,
      /ouverture de (?:la gestion|l'exercice|l'annee)/,
      /exercice|annee|mois|entree en vigueur/,
      OF_MONTHS,
    ]}))`,
    pattern`(?:apres|suite a|a la suite d[eu]s?|(?<!\ben )une fois|(?:aussi|si)tot(?! que)|(?:au|sur le) vu d(?:[eu]s?|'une?)) (?!(?:la |sa |leur |cette |le |les |l')?(?:${[
      /\d|premiere?\b|date\b|(?:derniere )?signature|notification|present/,
      /convention|avenant\b|programmation\b|vote\b/,
      /fin d(?:e l'|u )(?:exercice|annee|mois|trimestre|semestre)/,
      /loi de finances/,
      /ouverture de (?:la gestion|l'exercice|l'annee)/,
      /exercice|annee/,
      OF_MONTHS,
    ]}))`,
  ]})`,
);
/** What is no condition: « sans qu'un nouveau bilan soit nécessaire », « sans revue », « ; un avis de mise à disposition est adressé … ». */
export const ASIDE = new RegExp(
  pattern`${[
    /\bpar (?:la |le |l')(?:direction|service|mission|delegation|secretariat|agence|departement)[^,.;]*/,
    /\b(?:consacre|destine|affecte|dedie)e?s? (?:a|au|aux) [^,.;]*/,
    /, relati(?:f|ve)s? (?:a|au|aux) [^,.;]*(?=,)/,
    /, qui (?:financent|couvrent|permettent|servent)[^,.;]*(?=,)/,
    /\b(?:nets? de|hors|deduction faite de) (?:la |toute )?(?:reserve de precaution|mise en reserve)\b/,
    /\bsans (?:attendre|qu['e]|autre|nouve|aucune?|condition|formalite|prealable|justificati)[^.;,]*/,
    /\bsans (?:revue|bilan|rapport|audit|comite|evaluation|validation|decision|presentation|avis(?! (?:defavorable|contraire|negatif))|accord)\b[^.;,]*/,
    /\b(?:independamment d(?:e la |e l'|u |es )|quel(?:le)?s? que (?:soit|soient) (?:les? |la |l')|sans prejudice d(?:e la |e l'|u |es ))[^.;,]*/,
    /\b(?:pour|afin de) (?:financer|couvrir|permettre|payer|realiser)[^.;]*/,
    /\bet (?:le delegant|la delegante) en (?:avise|informe)[^.;]*/,
    /\bet l[ae'][^.;,]{3,50} en (?:est|sera|seront|sont) (?:informe|avise|averti)e?s?\b[^.;]*/,
    /;[^.;]*\b(?:est|sera) (?:adresse|transmis|communique|envoye|notifie)e?\b[^.;]*/,
  ]}`,
  'g',
);
