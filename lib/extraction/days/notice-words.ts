import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** What says that a notice is told, before or after its length. */
export const NOTICE = new RegExp(
  pattern`${[
    /\bpreavis\b/,
    /\bdelai (?=de\b(?! (?:prevenance|conge)\b| (?:resiliation|denonciation|retrait) ?:))/,
    /\bdelai (?:a (?:observer|respecter)|de prevenance|de conge)\b/,
    /\bdelai de (?:resiliation|denonciation|retrait)(?= ?:)/,
    /(?<=\b(?:resiliation|denonciation) possible )sous\b(?! un preavis)/,
    /(?<=\bresili(?:able|er) )(?:sous|avec)\b(?! un preavis)/,
    /(?<=\b(?:peut|peuvent|pourra|pourront) (?:y )?etre (?:resiliee?|denoncee?|rompue?|arretee?)s? )sous(?= [a-z0-9() -]{1,20} mois\b(?![^.;]{0,30}\bmise en demeure\b))/,
    /(?<=\bdenonc(?:er|able) )a (?=[a-z0-9() -]{1,20} mois\b)/,
    pattern`(?<=\b(?:${[
      /(?:prend|produi[tr]a?|a) (?:d'|son )?effets?/,
      /effecti(?:f|ve)|acquise?|definiti(?:f|ve)/,
      /opere(?:ra)?|joue(?:ra)?/,
    ]}) (?:qu')?)(?:au bout d(?:e |')|(?:qu')?a l'(?:issue|expiration) d(?:e |'))(?=[a-z0-9() -]{1,24} (?:mois|trimestres?|semestres?|ans?)\b)`,
    // « chacun résilie en laissant à l'autre cinq mois »
    pattern`(?<=\b(?:${[
      /resili|denonc|rompt|rompre|retir|retrait|y met fin|y mettre fin|degag|delie/,
    ]})[^.;]{0,60} )(?:en laissant|a condition de laisser|a charge de laisser)(?= (?:a l'autre(?: partie)? )?[a-z0-9() -]{1,24} mois\b(?! (?:pour|afin) ))`,
    /(?<=\b(?:prend(?:ra)? (?:effet|fin)|effecti(?:f|ve)|acquise?|cesse(?:ra)?|expire(?:ra)?|s'eteint) [a-z0-9() -]{1,24} (?:mois|ans?|annees?|trimestre|semestre) )(?:plus tard|apres(?=\s?[.,;)\n]|$))/,
    /\bdelai (?=« ?de [^«»]{3,30}» est (?:ramene|porte)\b)/,
    pattern`\b(?:${[
      /a l'avance/,
      /(?<=\b(?:mois|ans?|annees?|jours?|trimestre|semestre) )(?:d'avance|au prealable|plus tot)/,
      /auparavant/,
      pattern`apres (?:${[
        /(?:la |sa )?(?:reception|notification|denonciation|resiliation)/,
        /(?<=\b(?:retrait|resiliation|rupture) (?:intervient|prend effet) [^.;]{0,30}apres )(?:la |sa )?demande/,
        /(?:l'envoi d'une |une |un )?(?:simple )?(?:lettre|courrier)/,
        /que l'(?:autre|une?)\b/,
        /qu'(?:elle|il) l'a (?:fait savoir|fait connaitre|annonce|signifie|demande)/,
        /en avoir (?:avise|averti|informe|prevenu)/,
      ]})`,
      pattern`avant(?=${[
        pattern` (?:${[
          /la date (?:d'effet|de son effet|souhaitee|choisie|retenue|voulue|envisagee|de (?:cessation|fin|resiliation|retrait))/,
          /le jour (?:choisi|retenu|voulu|ou (?:elle|il))/,
          /l'echeance|son (?:echeance|terme)\b/,
          /la date a laquelle (?:elle|il) prend(?:ra)? effet/,
          /la fin(?! de l'(?:exercice|annee)| du (?:mois|trimestre|semestre))/,
        ]})\b`,
        /\s?[.,;]/,
      ]})`,
    ]})`,
  ]}`,
  'g',
);
/** « six mois à l'avance » is a notice only where the convention is ended. */
export const ENDING = pattern`${[
  /met(?:tre|tant)? (?:un terme|fin)|mis un terme|prendre fin/,
  /avant son terme|mis fin|resili|denonc|(?:se|s'en) retirer?\b/,
  /retrait (?:d|anticipe|unilateral|intervient|s'opere|s'exerce)|rompue?\b|a tout moment|arreter\b|se desengag/,
  /\brapporte(?:r|e)\b|se degager|rompre|rompue|rupture|interromp|plus tot/,
  pattern`(?:cesse|prend(?:ra)? fin|s'acheve|se termine)(?:ra)? (?:${[
    /par anticipation|avant (?:le |son )?terme|plus tot|de (?:facon|maniere) anticipee/,
  ]})`,
  /\ben (?:sort|sortent|sortira|sortiront)\b/,
  /\babandon\b|cesser|renonc|sortir\b|(?:se|s'en|d'en) degager|quitter/,
  /(?:se |s'en |s'y )(?:delier|soustraire|affranchir)/,
  /\b(?:demander|decider) l'arret|l'arret est\b|volonte contraire/,
  /abreger|(?:etre )?retiree? ou rendue|\bsortie anticipee/,
]}`;
export const OTHER_NOTICE =
  /\b(?:rappel(?:er)?|agents?|personnels?|intrapreneurs?|conges?|visites?|acces|travaux|intervention|reunion|audit|controle|reports? de credits)\b/;
/** « En cas de sortie anticipée, le bilan est remis dans un délai de deux mois. » */
export const HANDED =
  /\b(?:remi[st]|remet|remettent|restitue|solde|transmis|adresse|produit|etabli)[a-z]{0,2}\b/;
export const OF_CONTRACT =
  /\b(?:marches?|bail|baux|contrat|abonnements?|accord-cadre)\b[^.;]{0,60}\b(?:resili|denonc)/;
/** What a party may change, and the convention goes on. */
export const OF_TERMS = /\b(?:tarif|prix|equipe|modif|composition|calendrier|horaire)/;
/** « La convention de 2024 prévoyait … », « le bail … (préavis de six mois) ». */
export const OF_OTHER_ACT = pattern`${[
  /\bprevoyait\b|\bdont le preavis (?:est|etait)\b|\bstipulee? en 20\d\d|\bbail\b/,
  /\b(?:premiere|ancienne|precedente) convention\b/,
  // « Les agents recrutés peuvent rompre leur contrat avec un préavis d'un mois. »
  pattern`\b(?:${[
    /agents?|assistante?s?|salariee?s?|contractuel(?:le)?s?|recrut[a-z]{1,6}|vacataires?/,
    /locataires?|abonn[a-z]{1,6}/,
  ]})\b[^.;]{0,120}(?=\bpreavis\b)`,
  /\b(?:contrat|marche|abonnement)s?\b[^.;]{0,80}\bdont\b[^.;]{0,60}\bpreavis\b/,
]}`;
export const MEETING = /\bse (?:reuni|rencontr|concert)/;
/** A heading on the line of what it says: « 3.4 Sortie. » */
export const HEADED =
  /^(?:[\d.]{1,5} ?|article \d{1,2}[ .:–-]{1,4})?(?:sortie|resiliation|denonciation|retrait|rupture)\.?$/;
/** « Trois mois avant la date choisie pour y mettre un terme, la partie … en avise l'autre »: the end is told behind the length. */
export const BEFORE_ENDING = spaced(
  pattern`^avant (?:la date|le jour)\b[^.;,]{0,40}\b(?:${[
    /y mett(?:re|ra) (?:fin|un terme)|y met (?:fin|un terme)/,
    /(?:s'en|se) (?:retir|degag|desengag)(?:er|era|e)/,
    /en (?:sortir|sort)/,
    /la (?:resilier|denoncer|rompre|quitter)/,
    pattern`(?:${[/resilier|denoncer|rompre|quitter|mettre (?:fin|un terme) a/]}) (?:la|cette) (?:presente )?(?:convention|delegation)`,
  ]})\b[^.;]{0,120}\b(?:${[
    /avis|inform|previen|averti|notifi|ecri[tv]|annonc|signifi|fait (?:savoir|connaitre)/,
  ]})`,
);
