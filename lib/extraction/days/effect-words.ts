import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** « … de sa signature au 31 décembre 2027 »: what an act does from one day to another. */
export const RUNS = /va|s'etend|joue|vit|en vigueur|allant/;

/** Where a sentence begins, behind its number or « Article quatre ». */
const HEAD = /(?:^|[.;\n])[ \t\d.•*–-]{0,8}(?:art(?:icle|\.) [a-z\d-]{1,12}[ .:–-]{1,4})?/;
/** « Valable du jour de sa signature au …, la convention … »: said of what the sentence names next. */
const OF_WHAT_FOLLOWS = [
  /(?:valable|executoire)(?= (?:a|de|du|des)\b)/,
  /(?:conclue?|consentie|etablie|passee)(?= (?:pour [a-z0-9-]{2,20} (?:mois|ans?|annees?) a (?:compter|partir|dater)|a compter|a partir) d)/,
];

/** « Dix-huit mois, décomptés à partir de … ». */
export const COUNTED = /(?:,? (?:(?:de)?comptee?s|calculee?s|courant))?/;

/** « La prise d'effet du bail »: not of the act. */
const OF_OTHER_THING = pattern` d(?:u |es |e (?:l[ae] |l')?)(?!${[
  /(?:la |presente?s? )*(?:convention|delegation|acte|protocole|avenant|mandat|accord|document|texte|lettre)/,
  /presentes|stipulations|dispositions|engagements?|clauses?|obligations|mesures?|modifications?/,
  /(?:sa |leur )?(?:date|duree)|cette|cet|ce |celle|celui|plein droit/,
]})`;

/** What says from which day an act has effect, right before that day. */
export const EFFECT = spaced(
  new RegExp(
    pattern`${[
      pattern`\b(?:${[
        /prend(?:ra)? (?:effet|cours)/,
        /(?<=\b(?:stipulations|dispositions|presentes)\b[^.;]{0,40})(?:prennent effet|entrent en (?:vigueur|application))/,
        /entre(?:ra)? en application/,
        /(?<=\bles presentes (?:dispositions |stipulations )?)sont applicables/,
        pattern`(?<=\b(?:${[
          /delegation|convention|acte|protocole|accord/,
          /engagement(?: reciproque| mutuel)?/,
          /elle/,
        ]}) )(?:commence|debute|demarre)(?:ra)?(?= (?:le|avec|a la (?:date|signature)|a sa signature|a compter|du)\b)`,
        pattern`(?<=\b(?:${[
          /effets de (?:la |cette )(?:presente )?(?:convention|delegation)/,
          /obligations (?:des parties|reciproques)/,
        ]}) )courent(?= d)`,
        /(?<=\bl')effet(?: de (?:la |cette )(?:presente )?(?:convention|delegation))? est (?:fixe|arrete)(?= au )/,
        /(?<=\beffets (?:de (?:la |cette )(?:presente )?(?:convention|delegation) )?)(?:commencent|debutent)(?= )/,
        /s'execute(?= a compter)|s'ouvre(?= (?:le|a) )|(?:lie|oblige)(?:nt)? les parties/,
        /(?<=\bparties (?:sont|restent|demeurent) )liees(?= d)/,
        pattern`(?:${RUNS})(?= de (?:la |sa )?(?:date de )?(?:la |sa )?signature (?:jusqu')?au \d)`,
        pattern`(?<=${HEAD})(?:${OF_WHAT_FOLLOWS})`,
        /(?<=\b(?:convention|delegation|elle) )vit(?= (?:a (?:compter|partir|dater)|des) d)/,
        /(?<=^|\n[ \t]{0,8})en vigueur(?= d[eu]\b)/,
        /(?<=\b(?:points|articles) (?:[ivx]{1,4}|\d{1,2}) (?:a|et) (?:[ivx]{1,4}|\d{1,2}) )s'appliquent/,
        /commence(?:ra|nt)? a (?:valoir|courir|s'appliquer)/,
        pattern`prise? d'effet(?!${OF_OTHER_THING})|entre(?:ra)? en vigueur`,
        /(?:(?<=\b(?:l'|d'))|(?<=\b(?:date d'|son |une |premiere ))|(?<=\n[ \t•*–-]{0,6}))entree en vigueur/,
        /(?<=(?:\bart(?:icle|\.) (?:\d{1,2}(?:er)?|[a-z]{2,12})|\n[ \t]{0,4}\d{1,2}\.\d)[ .:–-]{1,5})entree en vigueur(?= ?:)/,
        pattern`(?<=\bnouvelles (?:${[/mentions|references|imputations|nomenclatures?|donnees|codifications?/]}) )(?:valent|s'appliquent|prennent effet|sont applicables)(?= (?:a compter|a partir|des))`,
        /est consentie/,
        /(?:(?<=\b(?:delegation|convention),? )|(?<=[.;\n–-]\s{0,8}))conclue(?= a compter d)/,
        /applicable|est executoire|est conclue?|est etablie?|est passee?(?= pour)/,
        /(?:devient|est rendue?) (?:executoire|applicable)/,
        /est en vigueur(?= (?:a (?:compter|partir|dater) d|des |depuis le ))/,
        /est applicable|s'applique|s'exerce|a effet|est valable/,
        /(?:vaut|(?<=\bpresentes )valent)(?: convention)?(?= (?:pour|a partir|a compter|a dater|du jour|de (?:sa|la|leur) |[a-z0-9() -]{2,30} (?:mois|ans?|annees?) a compter))/,
        /est (?:faite|donnee|souscrite)(?= (?:pour|a compter|a partir))|s'engagent(?= pour)/,
        /court(?= (?:de|du|a (?:compter|partir|dater)|(?:pendant |pour )?[a-z0-9() -]{2,30} (?:mois|ans?|annees?) a (?:compter|partir|dater)))|produi(?:t|ra) (?:ses )?effets?/,
        /dure(?:ra)?(?= [a-z0-9 -]{2,30} (?:mois|ans?|annees?) a compter du)/,
        /se lient|couvre une (?:periode|duree)|date d'effet/,
      ]})\b`,
      pattern`(?<=${[
        /^/,
        /[.;\n][ \t\d.•*–-]{0,8}(?:art(?:icle|\.) [ivx\d]{1,4}\s{1,3})?/,
      ]})(?:effet(?: de la (?:presente )?(?:convention|delegation))?|debut)(?= ?[:\t]| au \d| (?:a|des) la signature\b)`,
      // « Effet          01/02/2026 », a line of a sheet
      /(?<=\n[ \t]{0,8})effet(?=[ ]{3,30}\d)/,
      /(?<=(?:\bduree ?[:.]?\s{0,3}|^|\n[ \t]{0,8})\n?\s{0,3})(?=(?:du jour |de la date )?de (?:la )?(?:derniere )?signature (?:jusqu')?au \d)/,
      pattern`(?<=^|\n[ \t]{0,8}|\bduree ?[.:] )(?=[a-z0-9-]{1,20} (?:\(\d{1,3}\) )?(?:mois|ans?)(?:${COUNTED}) a (?:compter|dater|partir) d)`,
      pattern`\b(?:${[
        /duree (?:de la (?:presente )?(?:convention|delegation) )?est (?:fixee a|de)/,
        /(?<=\b(?:convention|delegation|elle) )(?:a|est d') ?une duree de/,
        /(?:fixer|arreter|porter) la duree de la (?:convention|delegation) a/,
      ]})(?= [a-z0-9() -]{2,30} (?:ans?|mois)\b[^.;]{0,30}\ba compter)`,
      /\bduree(?: de la (?:convention|delegation))?(?:\s?:?\s*\n|\s?:)\s*(?:(?:une duree de )?[a-z0-9() -]{2,30} (?:ans?|mois|annees?))(?=,? a compter du)/,
    ]}`,
    'g',
  ),
);
