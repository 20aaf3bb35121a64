import { MONTHS } from '../values/find-dates';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { RUNS } from './effect-words';

const RUNS_ON = pattern`${[RUNS, /valable|applicable/]}`;
/** « La convention va de sa signature au … ». */
export const FROM_SIGNATURE = pattern`^(?:${RUNS_ON}) d[^;]* signature\b`;

/** « …, la délégation elle-même s'éteignant au … »: the act begins the clause. */
const CLAUSE_OF_ACT = /[,;(] (?:la|cette) (?:presente )?(?:convention|delegation)(?: elle-meme)? /;

/** « Fin de plein droit le … »: without a verb. */
const ITS_OWN_WAY = /de plein droit|automatique|sans (?:autre |aucune )?formalite/;
/** What says on which day an act ends: a verb of it, a heading, or the day that its end was put off to. */
export const END = spaced(
  new RegExp(
    pattern`\b(?:${[
      /prend(?:ra)? (?:donc |desormais |ainsi )?fin/,
      /s'acheve(?:ra|nt|ront)?|expire(?:ra|nt)?/,
      /arrive(?:ra)? a (?:echeance|expiration|son terme|terme)/,
      /court jusqu'/,
      /cour(?:t|ent) (?:de|du|a compter de|a partir de) [^.;]{3,60}? au (?=\d)/,
      pattern`(?:${RUNS_ON}) d(?:u jour de|e la date de|e) [^.;\d]{3,60}? au (?=\d)`,
      /(?:vaut|valent) d(?:u jour de|e (?:sa|la|leur)) [^.;\d]{3,60}? au (?=\d)/,
      /est valable jusqu'|jusqu'/,
      /s'etein(?:t|dra|gnent)(?: ensemble)?/,
      /\bde la (?:date de )?(?:derniere )?signature au (?=\d)/,
      pattern`(?:${[
        /(?:aucun|nul) (?:nouvel )?engagement(?: juridique)?/,
        /(?:plus )?rien/,
      ]}) (?:n'est|ne (?:peut|pourra|sera))(?: plus)? [^.;]{0,40}(?:apres|passe|au-dela d[ue])`,
      pattern`cesse(?:nt|ra|ront)? (?:donc )?(?:${[
        /de plein droit|de les? produire/,
        /de produire (?:ses |leurs |tout )?effets?/,
        /de s'appliquer|de valoir|d'etre en vigueur|d'avoir (?:effet|cours)|de l'etre/,
        /ses effets/,
        /(?=a l'(?:expiration|issue|echeance) [^.;\d]{3,90} (?:et|ou),? [a-z ]{0,24}au plus tard le \d)/,
        pattern`(?=(?:le|au|au soir du) (?:${[/\d/, pattern`[a-z -]{2,20} (?:${[new RegExp(MONTHS)]})\b`]}))`,
      ]})`,
      /sans pouvoir (?:aller|se prolonger|courir|durer)(?= au-dela d)/,
      pattern`derniers? engagements? (?:juridiques? )?(?:${[/peu(?:t|vent)|pourra|pourront|doi(?:t|vent)/]}) (?:y )?etre (?:souscrit|pris|passe|signe)s?(?= (?:le|au plus tard le|jusqu'au) )`,
      /se (?:re)?ferme(?:ra)?/,
      /fini(?:t|ra) (?=le \d|avec l(?:'exercice|'annee|a gestion))/,
      /prend(?:ra)? terme/,
      /ne peut (?:en produire|produire (?:d'effets? |ses effets )?)(?= ?(?:apres|au-dela))/,
      /(?:ne|n'en) produi(?:t|ra) plus (?:d'effets? |ses effets )?(?:apres|au-dela)/,
      /est echue(?= le )/,
      /(?:periode|duree) (?:s'achevant|prenant fin|expirant|se terminant)(?= le )/,
      /echoit|echoira|devien(?:t|dra) cadu(?:c|que)/,
      /(?<=(?:[;,]|\bet) )cadu(?:c|que)(?= le \d)/,
      /se clot(?:ura)?(?= )|s'arrete(?:ra)?(?= (?:le \d|avec l(?:'exercice|'annee|a gestion)))/,
      /cesse(?:ra)?(?= avec l(?:'exercice|'annee|a gestion))/,
      /vient a (?:echeance|expiration|terme)/,
      /se termine(?:ra)?|tombe(?:ra)?(?= le \d)/,
      /date limite d'engagement(?! d[eu]s? )/,
      /echeance/,
      /terme de la (?:presente )?(?:convention|delegation)/,
      /(?<=\b(?:son|le) )terme(?:, pour les engagements[^.,;\d]{0,40},)? est(?= (?:fixe au |le )?\d)/,
      /(?<=\bson )terme(?=, (?:au|le) \d)/,
      /date de fin(?! d(?:es |u |e la |e l')(?!(?:presente )?(?:convention|delegation)))/,
      /(?<=^|[.;\n][ \t•*–-]{0,6}(?:[ivx\d]{1,4}[ .)–-]{1,3})?)(?:fin|terme|expiration)(?= ?:)/,
      /(?<=\n[ \t]{0,8}(?:(?:prise |date )d')?effet[ ]{3,30}\d[^\n]{5,20}\n[ \t]{0,8})(?:fin|terme|expiration)(?=[ ]{3})/,
      /(?<=^|\n[ \t]{0,8})en vigueur jusqu'/,
      /fin de la convention|fin technique/,
      /fin de la (?:presente )?delegation(?= ?[:\t]| (?:est fixee )?(?:au|le) \d)/,
      /(?<=\beffet (?:(?:est (?:fixe|prevu|arrete)e? )?(?:a|au|des|le)) [^.;\n]{3,40}(?:,| et)(?: et)? (?:l[ae] |son |sa )?)(?:fin|terme),? (?:au|le) (?=\d)/,
      /(?<=[.;\n/)–-] )(?:terme|fin) (?:au|le) (?=\d)/,
      pattern`(?<=^|[.;:\n–-]\s{0,8})(?<!\bmet(?:tra|tant)?\s{1,4})(?:${[
        /fin|terme|expiration|extinction|echeance/,
      ]}) ?,? (?:${ITS_OWN_WAY}),? (?:au|le) (?=\d)`,
      /(?:terme|echeance) technique|termine(?:ra)? le/,
      // « Sa date d'achèvement technique est le … »
      /(?<=\bsa )date d'achevement(?: technique)?(?= est (?:le|au) )/,
      pattern`(?<=${CLAUSE_OF_ACT})(?:s'eteignant|s'achevant|expirant|prenant fin|se terminant)(?= (?:le|au) )`,
      /(?:convention|delegation) (?:est|sera) (?:prorogee|prolongee) (?:du [^.;]{5,30}? )?au(?= )/,
      pattern`(?:${[
        /terme/,
        /fin(?! d(?:es |u |e la |e l')(?!(?:presente )?(?:convention|delegation)))/,
        /echeance|expiration|duree|validite|date d'achevement/,
      ]})\b(?:(?!\n\n)(?:[^.;]|\.(?=\d))){0,90}?\b(?:fixee?s?|reportee?s?|repoussee?s?|reculee?s?|avancee?s?|prorogee?s?|prolongee?s?|portee?s?) (?:desormais )?(?:d(?:e |')[a-z0-9 -]{2,20} (?:mois|ans?|annees?),? |d'(?:un an|une annee),? )?(?:soit )?(?:du [^.;]{5,30}? )?(?:au|jusqu'au|a ce jour|a (?=fin ))`,
      /date limite d'engagement(?! d[eu]s? )/,
    ]})`,
    'g',
  ),
);
/** The end of what may be engaged, while payments go on. */
export const TECHNICAL = spaced(
  pattern`${[
    /(?:aucun|nul) (?:nouvel )?engagement/,
    /\bengagements (?:juridiques )?(?:cessent|prennent fin|s'arretent)\b/,
    /\bengagements? (?:juridiques? )?possibles? jusqu/,
    /\bengagements? (?:juridiques? )?(?:peuvent|pourront) etre (?:souscrit|pris|passe)s?/,
    /\bcommandes? (?:sont|seront|restent) (?:possibles?|passee?s?|emises?)/,
    /plus rien ne (?:peut|pourra) etre engage/,
    /rien ne (?:peut|pourra) plus etre engage/,
    /faculte d'engager|point de vue technique/,
    /limite d'engagement(?! d[eu]s? )|fin technique|techniquement/,
    /(?:terme|echeance) technique(?! d[ue] (?!la (?:presente )?(?:convention|delegation)))/,
  ]}`,
);
/** « L'avenant n° 1 a repoussé la fin au … », « la convention avait fixé … »: what another act did. */
export const TOLD_BEFORE =
  /\b(?:avenant|convention)\b[^.;]{0,60}\b(?:a|avait) (?:deja )?(?:repousse|fixe|reporte|prolonge|proroge|porte|prevu)e?s?\b/;
/** « Une autre délégation, du 13 mars 2023, … », « La délégation du 7 janvier 2011 prend fin »: an act that the text tells from its own. */
export const OTHER_ACT =
  /\b(?:une|l') ?autre (?:convention|delegation|protocole)\b|\b(?:precedente|ancienne) (?:convention|delegation)\b|\b(?:convention|delegation|protocole) (?:de [a-z ]{3,30} )?du \d{1,2}(?:er)? [a-z]+ \d{4}\b/;
/** « … et qu'elle devait s'achever le », « dont le terme était fixé au »: what was so no longer is, or is of another act. */
export const WAS = /\b(?:devai(?:t|ent)|etai(?:t|ent)|avai(?:t|ent) ete)\b[^,;.]{0,80}$/;
/** « Le terme, que l'avenant n° 2 avait porté au 31 décembre 2025, est reporté au … »: the first of the two. */
export const SET_BEFORE =
  /\bqu(?:e l[ea']|'un) ?(?:avenant|convention|precedent)[^,.;]{0,40}\b(?:a|avait) [a-z ]{4,24}$/;
/** « …, fixé au 31 décembre 2025 par l'avenant n° 1, est repoussé d'un an ». */
export const PUT_OFF =
  /^[^.;\d]{0,50}(?: n ?[°º] ?\d{1,2})?,? (?:est|sont) (?:repoussee?|reportee?|prolongee?|prorogee?|reculee?)s? d(?:e |')/;
/** « La fin, fixée au 30 juin 2026 par l'avenant n° 1, est repoussée au … »: the first of the two. */
export const BY_AMENDMENT = /^ par l'avenant\b/;
/** « L'échéance est repoussée au », in an avenant, is the convention's. */
export const PUT_OFF_TO =
  /^(?:l[ea] |l')?(?:terme|echeance|expiration|date d'achevement|(?:date de )?fin(?: d'execution)?)(?: du \d{1,2}[^.;,]{5,20})?(?:,? (?:initialement )?(?:fixee?|prevue?) (?:au|par l'avenant) [^.;]{3,60},?)? est (?:donc |ainsi )?(?:reportee?|repoussee?|prolongee?|prorogee?|portee?|reculee?)\b/;
/** « Elle peut être prorogée jusqu'au … »: it may, and was not. */
export const POSSIBLE =
  /(?<!\bne )\b(?:peut|peuvent|pourra|pourront|pourrait) (?:etre )?(?:alors )?(?:proroge|prolonge|reconduit|renouvele|etendu|reporte|repousse|modifi|revis|denonc|resili|complet|amend)/;
/** « une expérimentation, qui s'achève le », « avant le terme de la convention, et au plus tard le ». */
export const OF_RELATIVE =
  /(?<!\b(?:convention|delegation|avenant|protocole|acte|duree))(?: [a-z]{2,12})?,? qui $|\b(?:avant|a l'approche d[eu]|prealablement a[u]?)(?: le| la| l')? ?$|\bcredits?\b[^.;]* (?:restent |sont |demeurent )?disponibles? $/;
/** The convention is what stops. */
export const ITSELF = spaced(
  pattern`(?:^|[.;,] ?|\bart(?:icle|\.) [\divx]{1,4}(?: ?[.:–-])? )(?:(?:la|cette) (?:presente )?(?:convention|delegation)|elle) (?:(?:${[
    /commence|debute|demarre|prend effet|s'ouvre|entre en (?:vigueur|application)/,
  ]}) [^.;]{3,60} et )?$`,
);
/** « Votre gestion », in a letter, is all that it entrusts; « la gestion 2026 » is a year of the budget. */
export const ENTRUSTED =
  /\b(?:votre gestion|(?:la|cette) gestion (?:ainsi |qui vous est )?(?:deleguee|confiee))\s{1,4}$/;
/** « Date de fin : 30 septembre 2026 » needs no other subject. */
export const LABELLED = pattern`^(?:${[
  /(?:(?:date de )?fin|terme|echeance|expiration|(?:fin|terme|echeance) technique|fin de la convention|terme de la)[^\n:]{0,40}(?:[:\t]| {3})/,
  /(?:terme,?|fin|de la (?:date de )?signature) (?:au|le) \d/,
  pattern`(?:fin|terme|expiration|extinction|echeance)\s{0,4},?\s{1,4}(?:${ITS_OWN_WAY}),?\s{1,4}(?:au|le)\s{1,4}\d`,
  /cadu(?:c|que) le \d|en vigueur jusqu'/,
]})`;
/** « Au premier alinéa de l'article 8, A devient B ; au second, …, s'agissant du préavis »: an article on how the act ends. */
export const BESIDE_NOTICE =
  /\b(?:alinea|paragraphe|phrase) de l'article \d[^;]*; (?:au|a la|le|la) (?:second|deuxieme|troisieme|dernier|meme)e? (?:alinea|paragraphe|phrase|article)\b[^;.]*\bpreavis\b/;
/** « … le 30 juin 2028 pour les paiements et le 31 décembre 2027 pour les engagements ». */
export const FOR_PAYMENTS =
  /^ (?:pour|en ce qui concerne|s'agissant des?) (?:les )?(?:paiements?|reglements?)\b[^.;]{0,60}\bengagements?\b/;
/** « … ; les paiements peuvent être honorés jusqu'au 30 juin 2027 »: what is paid after the end. */
export const OF_PAYMENTS =
  /\b(?:paiements?|mandatements?|reglements?|services? faits?)\b(?! (?:et|ou) )[^.;]{0,60}$/;
