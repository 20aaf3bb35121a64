import { MONTHS } from '../values/find-dates';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { tellsUse } from './use-words';

/** « Le délégant met ces crédits en place au plus tard le … ». */
export const SETS_UP = /\bmet(?:tra)? (?:ces|les) credits (?:en place|a disposition)/;
/** What is done with credits that are granted: opened, where a day or a condition is told, and nobody else is. */
const GRANTED = /(?:accorde|attribue|octroye|consenti|alloue)e?s?/;
const TO_OTHERS = pattern` (?:${[
  /aux (?!termes|fins)|au (?:profit|benefice|partenaire|titulaire|laureat|porteur)|a l'(?:association|entreprise|operateur)/,
  /a (?:la|l'|une|chaque) (?:commune|region|societe|collectivite|metropole|fondation|entreprise)/,
]})`;
const OPENING = spaced(
  pattern`${[
    /\bmis(?:e|es|s)? (?:progressivement )?a (?:la |sa |votre )?disposition/,
    /\b(?:sont|seront) a (?:la |sa |votre )?disposition/,
    /\b(?:sont|seront) sur (?:votre|son|leur|l') ?uo\b/,
    /\bmise a disposition/,
    /\b(?:je (?:mets|place|tiens)|nous (?:mettons|placons|tenons)) a votre (?:disposition|main)\b/,
    pattern`\bouvert(?:e|es|s)?\b(?! (?:${[
      /au public/,
      /aux (?:usagers|agents|publics?|citoyens|visiteurs|habitants|eleves|entreprises)/,
      /a (?:tous|la circulation)/,
    ]}))`,
    /\bouvre|\bouvrir(?:ai|a|ons|ont)\b|\bouvertures?\b|\bmis(?:e|es)? en place\b/,
    /\b(?:sont|seront) en place (?=(?:le|au|fin|des|a)\b)/,
    /\bmet(?:tra)? en place (?:les|(?:la totalite|l'ensemble|la moitie|\d{1,3} ?%) des) (?:ae|cp|credits|autorisations)\b/,
    /\bdescendue?s?\b|\bplacee?s? sur (?:le|l')\b|\butilisables?\b|\blibres? (?:d'emploi\b|(?=(?:au|le|des|a) ))/,
    /\baccessibles?\b|\bfractionnee?s?\b|\bdisponibles?\b/,
    /\b(?:en|vous) disposer(?:a|ez|ont)\b/,
    /\ballouee?s? en (?:une|deux|trois|quatre|plusieurs)\b/,
    /^les paiements (?:peuvent|pourront) (?:debuter|commencer) (?=(?:le|au|des|a)\b)/,
    /: (?:en une (?:seule )?fois|en totalite|la totalite|l'integralite|integralement)\b/,
    /\bdebloqu|\bdeblocages?\b|\b(?:est|sont|sera|seront) servie?s? (?=(?:le|au|a|a la|des|fin|en) )/,
    /\bdelegation des credits (?:intervient|se fait|a lieu)\b/,
    pattern`${SETS_UP}\b`,
    /\b(?:credits|ceux|celles)(?: de 20\d\d)? arrivent\b/,
    /\bdelivree?s?\b|\bvers(?:e|es|ee|ees|ements?)\b|\bliber/,
    /\bdelegu(?:e|es|ee|ees)\b|\bl[ea]s? (?:seront|sera)\b|\b(?:mobilis|consomm|depens|ordonnanc|mandat)ables?\b/,
    /\bengageables?\b|\baffermi(?:e|es|s|ssement)?\b/,
    /\b(?:peu(?:t|vent)|pourr(?:a|ont)) (?:consommer|engager|utiliser|affecter)\b/,
    /\b(?:le delegataire|il|elle) (?:dispose d|recoit (?:les |ses )(?:ae|cp|credits|autorisations)\b)/,
    /\baffecte(?:nt)? les (?=\d)|\bparviennent\b|\bparviendr(?:a|ont)\b|\bacquis(?:es?)?\b(?= (?:des|a|le|au)\b)|\bne s'engagent qu'/,
    // « ces AE ne seront accordées qu'après … », and not « sont accordées au titre de … ».
    pattern`\b(?:${[
      /(?:ae|cp|autorisations d'engagement|credits de paiement)(?: (?:de |pour )?20\d\d)?/,
      /elles|ils|celles-ci|ceux-ci|(?:les|ces|des) credits/,
    ]}) (?:n'|ne (?:vous |lui )?|vous |lui )?(?:est|sont|sera|seront) ${GRANTED} (?![^.;]*${TO_OTHERS})(?:qu'|(?:que )?(?=(?:${[
      /(?:le|au|du) (?:\d|premier)|fin |(?:des|a) (?:la |sa |cette )?(?:date de (?:la |sa )?)?(?:signature|notification)/,
      /a compter|a partir|apres|une fois|sous reserve|lorsqu|quand|si\b|s'/,
    ]})))`,
    // « L'attribution des CP intervient le … ».
    pattern`\b(?:attribution|octroi|allocation|delegation) des (?:ae|cp|autorisations d'engagement|credits de paiement)(?: (?:de |pour )?20\d\d)? (?:${[
      /intervient|interviendra|a lieu|aura lieu|se fait|se fera|s'effectue(?:ra)?|(?:est|sera) (?:prevue?|fixee?)/,
    ]})\b`,
    /\bne (?:peu(?:t|vent)|pourr(?:a|ont)) etre (?:employe|engage|utilise|consomme|mobilise|ordonnance|paye)e?s?\b[^.;]{0,40}\bqu'/,
    /\b(?:ae|cp|autorisations d'engagement|credits de paiement)(?: (?:de |pour )?20\d\d)? (?:est|sont) (?:subordonnee?|conditionnee?)s? a/,
    /\bleve(?:e|ee|ees)s? par l[ae]\b/,
    // « Les CP suivent par tiers : … », « viennent ensuite le … ».
    pattern`\b(?:ae|cp|autorisations d'engagement|credits de paiement)(?: (?:de |pour )?20\d\d)? (?:suivent|viennent) (?:ensuite )?(?=(?:${[
      /par (?:moitie|tiers|quart)|en (?:une|deux|trois|quatre)|le|au|a la|des|fin/,
    ]})\b)`,
    /\barrivent (?:(?:sur|chez|a) [^.;,]{3,40} )?par (?:moitie|tiers|quart)/,
    /\battend(?:ent|ront)? le (?=\d)|\bnotifie|\bsuivr(?:a|ont)\b/,
    /\b(?:ae|cp|autorisations d'engagement|credits de paiement)\b[^.;]{0,50} attend(?:ent|ront) (?:l'|la |le |un |une )(?=accord|avis|visa|validation|decision|levee|signature|rattachement)/,
  ]}`,
);
/** Whether words say that credits are opened. */
export const opens = (words: string): boolean => OPENING.test(words) || tellsUse(words);

/** A part that a sentence goes on with: « les deux autres tiers », « le solde », « les 60 % restants », « les 50 000 € restants ». */
const PART_LEFT = pattern`(?:${[
  /(?:l[ae]s? |l'|une? )?(?:[a-z]+ ){0,2}(?:tiers|quarts?|moities?|cinquiemes?|sixiemes?|dixiemes?)(?: restante?s?| suivante?s?)?/,
  /l[ae] (?:solde|reste|reliquat|complement|surplus)|l'autre|les (?:deux|trois|quatre) autres/,
  /(?:les )?\d{1,3}(?:,\d{1,2})? ?(?:%|pour cent)(?: restante?s?| autres)?/,
  /les \d[\d ,]{0,12} ?(?:€|k€|m€|euros) (?:restants|suivants|autres)/,
]})`;
const WHEN_TOLD = new RegExp(
  `(?:(?:pour )?(?:le|fin|debut|la fin)|au|mi-|des|apres|a (?:la|l'|compter|partir)|une fois|sous reserve|dans les|en (?:${MONTHS})|lorsqu|quand|si)\\b`,
);
/** « Celles de 2026 le sont le … », « le dernier quart l'est après … »: opened as what was just told. */
const LIKEWISE = spaced(
  pattern`${[
    pattern`\b(?:${[
      /le sont|le seront|le sera|le devien(?:nen)?t|le deviendront/,
      /peu(?:t|vent) l'etre|pourr(?:a|ont) l'etre|l'est|l'etant/,
      /ne le (?:peu(?:t|vent)|pourr(?:a|ont)) qu'/,
      /(?:est|sont) (?:subordonnee?s?|conditionnee?s?|soumise?s?) (?:a|au|aux)/,
      /s'y ajoutent|procede a celles? d(?:es?|u)/,
    ]})\b`,
    /^(?:\d{1,2}(?:\.\d{1,2})+\.? |[-•*·–] ?)?(?:celles?|celui|ceux) (?:de |du |pour |au titre de )(?:l'(?:exercice|annee) )?20\d\d\b/,
    // « Les deux autres tiers suivent le … », « Le solde intervient fin juin », « Suit le dernier quart, le … ».
    pattern`^(?:[-•*·–] ?|puis,? |enfin,? |ensuite,? )?${PART_LEFT}(?:, soit [^,.;]{2,40},| \([^)]{2,20}\))? (?:${[
      /(?:(?:lui|vous|leur|nous|y|en) )?(?:suit|suivent|suivr(?:a|ont)|vient|viennent|viendr(?:a|ont)|arriv(?:e|ent|era|eront)|intervien(?:t|nent)|interviendr(?:a|ont)|tomb(?:e|ent|era|eront)|attend(?:ent)?|attendr(?:a|ont))/,
      /(?:est|sont|sera|seront) (?:prevue?|attendue?|programmee?)s?/,
      /doi(?:t|vent) (?:suivre|intervenir|arriver|venir)/,
    ]}) (?:ensuite |enfin |alors )?(?=${WHEN_TOLD})`,
    pattern`^(?:sui(?:t|vent)|suivr(?:a|ont)|vien(?:t|nent)|viendr(?:a|ont)|interviendr(?:a|ont))(?: ensuite| enfin| alors|,)* ${PART_LEFT},? (?=${WHEN_TOLD})`,
    // « Le complément, soit 30 %, lui est accordé … », « 30 % quand … »: what is left, or another share.
    pattern`^le (?:solde|reste|reliquat|complement|surplus)(?:, soit [^,.;]{2,40},| \([^)]{2,20}\))? (?:lui |vous |leur |nous |y )?(?:est|sera) (?:${GRANTED}|remis|transfere)\b`,
    /^(?:les )?\d{1,3}(?:,\d)? ?%(?: restants?)? (?:quand|lorsqu|apres|une fois|sous reserve|sur (?:decision|production|presentation))/,
    /^(?:(?:les )?\d{1,3}(?:,\d)? ?%(?: restants?)?|le (?:solde|reste|reliquat|complement|surplus)) (?:le|au|a la|a l'|des|fin|en) (?:(?!\b(?:est|sont|sera|seront|revient|donne)\b)[^.;]){3,60}[.;]?$/,
  ]}`,
);
/** « Un dépassement est signalé aussitôt ; une économie l'est dès que … »: not opened, but as the sentence itself says. */
const AS_IT_SAYS =
  /^[^.;,]{3,80} (?:est|sont|sera|seront) (?!subord|condit|soumis)[a-z]{4,14}\b[^.;]{0,80}; [^.;,]{3,60} (?:l'est|le sont|le sera|le seront)\b/;
export const isLikewise = (words: string): boolean => LIKEWISE.test(words) && !AS_IT_SAYS.test(words);
/** « Les 160 000 € complémentaires sont mis à disposition … »: what the sentence before has left. */
export const OTHERS =
  /\b(?:complementaires?|restante?s?|completent|achevent|autres|suivante?s?|supplementaires?)\b/;
/** « - 2024 : 50 % à la signature »: an item that begins with the year of its credits. */
export const OF_ITS_YEAR = /^(?:[-•*·–] ?)?(?:en |pour |exercice )?20\d\d ?[:,–-]/;
/** « …, le 1er mars ; par exception, ceux de 2025 le 15 janvier »: which day is whose is not read. */
export const EXCEPTED = /\bpar (?:exception|derogation)\b/;
/** « Le délégant met à disposition 90 000 € en AE sur l'exercice 2026 : », above the parts and their days. */
export const GIVEN = /\bmet(?:tra)? a (?:la )?disposition [^.;]{3,120}:$/;
