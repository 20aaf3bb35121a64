import { pattern } from '../values/pattern';
import { REST } from '../values/rest';
import { BALANCE } from './balance-figures';

/** Words of other money that speak here of what the new credits come on top of, or of what they are. */
const OWN = new RegExp(
  pattern`${[
    /^(?:article [a-z]{3,12}\. [^.]{0,40}\n)?toutes (?:les )?tranches affermies,? /,
    /\b(?:aux|a ces|a ceux) [^,.;\d]{0,40}\bdeja [a-z]{3,12}(?=,? s'ajout)/,
    /(?<=20\d\d )\((?:soit )?\d{1,3}(?:,\d{1,2})? ?%\)/,
    /\ben (?:complement|sus|plus|supplement) (?:des|de l[ae']s?) ?[^,.;\d]{0,40}\bdeja [a-z]{3,12}(?=,)/,
    pattern`(?<=\b(?:delegue|confie|alloue|attribue|reserve)(?:nt|ra|ront)? (?:a [^.;,\d]{3,40} )?)le ${REST}(?=,? soit\s)`,
    // « 54 500 € en 2025 : une moitié le 15 février, l'autre le 31 mai »: when the whole year is opened.
    /(?<=(?:20\d\d|prochaine?) ?: )(?:une |la |un |les? |deux |trois )?(?:premiere )?(?:moitie|tiers|quarts?|\d{1,3} ?%)\s[^.;€]{3,240}[.;]?\s*$/,
    /\b(?:qui )?forme(?:nt)? (?:une|la) tranche [a-z]{3,15}/,
    /\bdont(?= (?:ae|cp) 20\d\d ?:)/,
    pattern`\ble ${REST}(?=(?: d(?:es|e ces) (?:${[
      /ae|cp|autorisations d'engagement|credits de paiement/,
    ]}))?,? soit\s[^.;%]{3,80}(?:€|euros?)[^.;%]{0,30}\s(?:en|pour|sur|au titre de|relevant de|relev(?:e|ent) de)\s(?:la gestion\s|l'exercice\s|l'annee\s)?20\d\d(?! (?:au|sur le) programme| dans une))`,
    pattern`(?<=; (?:et )?(?:pour|en) (?:l'exercice |l'annee )?20\d\d,? )le ${REST}(?=(?: d(?:es|e ces) (?:${[
      /ae|cp|autorisations d'engagement|credits de paiement/,
    ]}))?,? soit\s[^.;,%]{3,30}(?:€|euros?)[.;])`,
    pattern`\b(?:le|du) ${REST}(?=,\s\d[^.;%a-z]{0,20}(?:€|k€|m€)[^.;%]{0,20}\s(?:en|sur|pour)\s20\d\d)`,
    /(?<=\b(?:ae|cp|autorisations d'engagement|credits de paiement) )restante?s?(?=,? soit\s[^.;%]{3,40}(?:€|euros?),? (?:sont|seront) [a-z ]{4,40}\b(?:en|pour|sur|au titre de)\s(?:la gestion\s|l'exercice\s|l'annee\s)?20\d\d)/,
    pattern`(?<=(?:€|euros?)\s)restants?(?=\s(?:${[
      /relevant de/,
      /etant (?:inscrits|ouverts|prevus) (?:en|sur)/,
      /en|sur|pour|au titre de/,
    ]})\s(?:l'exercice\s|l'annee\s|la gestion\s)?20\d\d(?! (?:au|sur le) programme| dans une))`,
  ]}`,
  'g',
);

const OTHER_MONEY = pattern`${[
  /%|\bp(?:\. ?(?:100|cent)|our 100)\b|\bmoitie\b|\btiers\b|\bquarts?\b|\bcinquiemes?\b|\bsolde\b|\breste\b/,
  /\brestai(?:t|ent)\b|\brestants?\b|\btranches?\b|\bversements?\b/,
  /\bacompte\b|\bavance\b|cofinanc|\bconsommee?s?\b|\bdeja\b/,
  /\butilises? directement\b|\bassure(?:ra)? seule?\b/,
  /\bpour (?:sa|leur) part\b|\bconsacre(?:ra|ront)\b/,
  /\bsur les credits de (?:son|sa|ses|leur|leurs)\b/,
  /\b(?:prend|prendra|reste|restent) (?:seule? )?a (?:sa|leur) charge\b/,
  /convention precedente|\bdont\b|\bht\b|hors taxe|\bpas modifiee?s?\b/,
  /\binchangee?s?\b/,
  /\bpar (?:voie d'|un (?:futur |prochain )?)?avenant\b/,
  /\bl'objet d'un avenant\b|\bavenant ulterieur\b/,
  /\bhors de la presente\s(?:convention|delegation)\b/,
  /^(?:ce|ces) (?:montants?|credits?|sommes?) (?:est|sont) (?:augmente|majore|diminue|reduit|minore)/,
  /\b(?:apport|financ|support|fourni)(?:e|es|ee|ees|s)? par (?:le |la |l'|les |un |une )(?!delegant|programme \d|uo\b|unite operationnelle)/,
  /\bpar (?:site|service|projet|agent|dossier|observatoire|laureat|departement|etablissement)\b/,
  /\bprend(?:ra|ront)? le relais\b/,
  /\ben (?:deux|trois|quatre|plusieurs|\d) (?:fois|temps|mises a disposition) ?:/,
  /\bsur (?:son|leur|ses|leurs) (?:propres? )?(?:programme|budget|credits)\b/,
]}`;

/** Amounts that are told once for several times, or of which a part is kept: no rule counts what they make. */
export const UNCOUNTED =
  /(?:€|euros?|\bae|\bcp)\s(?:ttc\s)?par\s(?:trimestre|semestre|mois)\b|\bpour chac(?:un|une) des? (?!(?:[a-z]{2,8} )?(?:exercices|annees))|\bdont (?:le delegant|la delegante)[^.;]{0,30} (?:conserve|garde|retient|reserve)/;

/** A sentence about a part of a year's credits, or about other money: never read as a year's allotment. */
export function isOtherMoney(folded: string): boolean {
  const words = folded.replace(OWN, '').replace(BALANCE, '');
  return OTHER_MONEY.test(words) || UNCOUNTED.test(words);
}
