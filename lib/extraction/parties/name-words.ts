import { pattern } from '../values/pattern';

/** « premier délégataire », « 2e délégataire »: the rank of one of several. */
export const ORDINAL = /premiere?|seconde?|(?:deux|trois|quatr)ieme|1ere?|2nde?|[2-4]e(?:me)?/;
/** « désignée par les mots « le délégant » »: what a text says that it calls a body by. */
export const BY_WORDS =
  /(?:l[ae]s? (?:seuls? )?(?:mots?|termes?|expressions?|vocables?|noms?|denominations?)|l'(?:expression|appellation))/;
/** What follows the name of a body: who speaks for it, where it stands, what it is called below. */
export const NAME_END = pattern`${[
  /,?\s*\(\s*siret\b|,\s+(?:de l'autre|d'un cote)\b|,?\s*\(\s*[«"“]/,
  /,\s*[«"“]/,
  /,?\s*\(\s*(?:ci-(?:apres|dessous)|le dele|la dele|dele|service)/,
  pattern`[,;]?\s+(?:${[
    /ci-apres|ci-dessous|etant\b|(?:que )?represente|dont\b|sise?\b|situee?\b|domicilie/,
    /agissant|agit\b|intervient\b|designe|denomme/,
    /est (?:ci-apres )?(?:designe|denomme|appele)/,
    /est (?:le |la |l')(?:service |autorite |partie )?dele(?:gante?|gataire)\b/,
    /dite?s?\b|d'une part\b|d'autre part\b|en (?:sa |leur )?qualite/,
    // … and not « de la base ».
    /(?<!\b(?:des?|l[ae]s?|cette|une)\s+)basee?\b/,
    /implantee?\b|installee?\b|etablie?\b|assurant\b|intervenant\b|exercant\b/,
    /pilotant\b|en la personne|ayant\b|siret|immatricul|beneficiaire\b/,
    /porteur\b|prise? en (?!charge\b)|en tant que|tenue? pour|appele/,
    /identifie|pour l(?:aquelle|equel)\b|au nom d(?:e laquelle|uquel)\b/,
  ]})`,
  /,\s*(?:le |la |l'|service |autorite )?(?:partenaire-)?(?:co-)?dele[a-z]{0,9}(?:nte?|taire|gue)s?\b/,
  /,\s+(?:ici|qui)\b/,
  // « la direction B, également à Lille », « la préfecture A, en son service des finances »: it is the party.
  /,\s+egalement (?:a|au|aux|en|sise?|situee?)\b|,\s+en s(?:on|a|es) (?:service|bureau|direction|departement|division)/,
  /,\s+(?:du ministere\b|direction (?:generale |centrale )?du ministere\b|ministere (?:charge\b|d[eu]s? |d'))/,
  /,\s*\d|,\s+venant aux droits\b/,
  pattern`,\s+(?:${[
    /occupante?|utilisat(?:eur|rice)|proprietaire|locataire|affectataire/,
    /attributaire|rattachee?|meme adresse|ordonnat(?:eur|rice)|rbop|ruo|rprog|responsable|gestionnaire/,
    /maitr(?:e|ise) d|pilote|acheteur|mandataire|tour|immeuble|batiment|place/,
    /rue|avenue|boulevard|quai|hotel|cite|allees?|chemin|route|residence/,
    /esplanade|cours|square|faubourg|lieu-dit|lotissement/,
    /zone\s(?:artisanale|industrielle|d'activites?)|grande arche|paroi (?:sud|nord)/,
    /parc\s(?:d'activites?|tertiaire|technologique)/,
    /technopole|cs|bp|tsa|cedex/,
  ]})\b`,
  pattern`,\s+(?:${[
    pattern`service (?:${[
      /prescripteur|executant|gestionnaire|instructeur|ordonnateur|pilote/,
      /a competence nationale|deconcentre|exterieur/,
    ]})`,
    /etablissement public|groupement d'interet public|autorite administrative/,
    /operateur de l'etat|association loi|juridiction (?:de|d')/,
    /(?:direction|service) d'administration centrale/,
  ]})`,
  /,\s+(?:m\.|mme|monsieur|madame)\s|\s+par delegation\b/,
  pattern`\s+-\s+(?:${[
    /\d|m\. |mme |monsieur |madame /,
    /(?:grande arche|tour|immeuble|batiment|hotel|place|rue|avenue|boulevard|quai|site|cite)\b/,
  ]})`,
  /\n\s*\n/,
  pattern`(?<!(?:\b(?:des?|du|et|l[ae]s?|aux?|a|en)|['’,-])[ \t]*)\n\s*(?=(?:${[
    /sous-direction|service|bureau|division|departement|mission|pole/,
  ]})\b)`,
  /(?<=\))\s+(?:m\.|mme|monsieur|madame|(?:adresse|signataire|siege|siret|contact)\s?:?)\s/,
  /\s+du meme (?:ministere|departement)\b/,
  /\n\s*(?:adresse|siret|n°|\d)/,
]}`;
/** What stands where a name would, and is none. */
export const NO_NAME = pattern`^(?:${[
  /premiere? etant|parties?\b|identification|designe|denomme/,
  /est (?:ci-apres )?(?:designe|denomme|appele)/,
  /ci-apres|represente|soussign/,
  pattern`(?:${[
    /et|ou|entre|part|d'une part|d'autre part|les? soussignes?|il|elle/,
    /(?:services? )?(?:co-?)?delega(?:nt|taire)e?s?(?: suivants?)?/,
    /ensemble|collectivement|conjointement/,
  ]})$`,
]})`;
/** « souhaite », « a décidé de »: before a verb. */
const WILL = /(?:souhaite|entend|veut|(?:a )?(?:decide|choisi|propose)t? de)/;
/** « confie à », « donne délégation à », « souhaite s'appuyer sur »: before the name of the other party. */
export const VERB = pattern`^[\s,]{0,4}(?:${[
  /donne(?:nt)? (?:une )?delegation (?:de gestion )?(?:a|au|aux)\s{1,4}/,
  /recoi(?:t|vent) (?:mandat )?d[eu]s? ?/,
  /(?:a|ont) (?:confie|delegue|remis) (?:a|au|aux)\s{1,4}/,
  pattern`(?:${WILL}\s)?(?:confier?|deleguer?)(?: (?:ainsi|donc|par la presente))? (?:a|au|aux)\s{1,4}`,
  pattern`(?:${WILL}\s)?(?:${[
    /s'appu(?:ie|yer) sur\s{1,4}/,
    /(?:demander?|recour(?:t|ir)|(?:a|avoir) recours|(?:fait|faire) appel|s'en remet(?:tre)?|s'adresser?) (?:a|au|aux)\s{1,4}/,
    /(?:solliciter?|s'adjoin(?:t|dre)|mobiliser?|missionner?) (?=l[ae] |l')/,
  ]})`,
  /charge |autorise |mandate /,
  /remet(?:tent)? (?:a|au|aux)\s{1,4}/,
]})`;
/** « M. Paul MARTIN, directeur, agissant au nom de »: who speaks for the body named next. */
export const SPEAKER = pattern`^(?:${[
  /m\.|mme|monsieur|madame/,
  /l[ae] (?:direct|prefet|secretaire|chef|delegue|president|recteur|rectrice|commissaire)[a-z]*/,
]})\s?[^;:\n]{0,120}?,\s+(?:agissant|intervenant|signant)?\s?(?:(?:conjointement|ensemble|solidairement) )?(?:(?:au nom|pour le compte) (?=du |de l[ae' ]|des |d')(?:de |du |des |d')?|pour (?=l[ae] |l'))`;
/** « Monsieur Paul MARTIN, préfet de la région A », « Madame la rectrice de B »: the person who is the body by his function; what comes before goes. « Monsieur le préfet, », alone, opens a letter. */
export const TITULAR = pattern`^(?:m\.|mme|monsieur|madame)\s(?:[^,;:\n]{3,60},\s+(?:le |la |l')?|(?:le |la |l')(?![^,\n]{3,100},[ \t]*\n[ \t]*\n))(?=(?:${[
  /prefete?|rect(?:eur|rice)|direct(?:eur|rice) (?:inter)?(?:regionale?|departementale?)/,
  // … and not that of a body with its own name: « directeur général de l'agence C ».
  /direct(?:eur|rice) (?:general|central)e?(?= (?:de |du |des |d')(?!(?:la |l')?(?:agence|office|institut|etablissement|centre|ecole|caisse|musee|societe|groupement|bibliotheque)\b))/,
]}) (?:de |du |des |d'))`;
/** What leads to a name: a number, a heading, « d’une part », « entre ». */
export const LEAD = pattern`^[\s,;:.•-]*(?:[^\n?.:]{2,40}\?\s*\n\s*)?(?:(?:[1-9](?:\.[1-9])?[.)]?|[ivx]{1,4}\.(?:\d\.)?)\s+(?:- )?)?(?:(?:preambule|preliminaires?|parties|signataires)\s?[.:]?\s+(?=(?:l[ae] |l')?(?:direction|service|secretariat|delegation|mission|agence|commissariat|prefecture|centre|institut|office|inspection|rectorat)\b))?(?:${[
  /d'une part\s*[,:]?\s*|d'autre part\s*[,:]?\s*/,
  /(?:premiere|seconde|deuxieme|troisieme) partie\s?:\s*/,
  /partie de (?:premiere|seconde) part\s?:\s*/,
  /(?:confie|recoit)\s?:\s*/,
  /(?:l'etat,\s[^;()\n]{3,80},\s)?pris en (?=l[ae] |l')/,
  /l'etat,\s(?:[^;()\n]{3,80}?,\s)?represente par\s(?=l[ae] |l')/,
  /l'etat(?:(?:,| -)\s(?:le )?ministere [^;()\n]{3,80})? ?\((?=(?:l[ae] |l')?(?:direction|delegation|secretariat|service|commissariat|mission) )/,
  /et\b[\s,:]*|entre\b[\s:]*/,
  /par la presente (?:delegation|convention),\s*/,
  /il est (?:ici |d'abord )?rappele que\s+(?=l[ae] |l')/,
  // « L'an deux mille vingt-cinq, le trois mars, la direction A … », of a deed.
  /l'an deux mille[a-z -]{0,30},\s(?:le [a-z\d -]{4,40},\s)?(?:entre\s)?(?=l[ae] |l')/,
  // « Sont parties au présent avenant la direction A », « Le présent avenant intervient entre ».
  /(?:sont parties|interviennent|comparaissent) (?:au|a l[ae']|a) ?(?:presente? )?(?:avenant|convention|protocole|acte|contrat|delegation)\s?[:,]?\s+/,
  /(?:le |la )?present[e]? (?:avenant|acte|convention|protocole) intervient entre\s?:?\s+/,
  /(?:inchangees?|sans changement|identiques)\s?[-–—:,]\s+/,
  /(?:le |la )?present[e]? (?:protocole|contrat|acte) (?:est conclue? entre\s?:?|lie|associe|unit)\s+/,
  /(?:la )?presente convention (?:lie|associe|unit)\s+/,
  /(?:la )?presente (?:delegation|convention)[^;:\n]{0,100}? est conclue entre\s+/,
  /[^|,;:\n]{3,60} \| /,
  pattern`(?:les )?(?:parties|services)(?: (?:${[
    /a la presente convention sont/,
    /(?:ci-apres |ci-dessous )?(?:designees?|denommees?|nommees?|designes|denommes|suivante?s)/,
  ]}))?\s?[:.]\s*`,
  /les soussignee?s(?:\s?[,:]\s*|[ \t]*\n\s*)/,
  /(?:service|partie|administration|entite|organisme) (?!dele)[a-z]{5,16}\s?:\s+/,
  /(?:les )?memes(?: parties)?,? (?:a savoir|soit)[\s:,]*/,
  /\d\s?[.)°/]{1,2}\s*|[a-d]\s?[.)/]\s{1,4}(?=l[ae] |l'|(?:direction|service|secretariat|delegation|mission|agence|commissariat|prefecture|centre|institut|office|inspection|rectorat)\b)|\([a-z1-9]\)\s*/,
]})*`;
