import { BALANCE } from './balance-figures';

/** Words of other money that speak here of what the new credits come on top of, or of what they are. */
const OWN =
  /\b(?:aux|a ces|a ceux) [^,.;\d]{0,40}\bdeja [a-z]{3,12}(?=,? s'ajout)|\b(?:qui )?forme(?:nt)? (?:une|la) tranche [a-z]{3,15}|\ble (?:solde|reste|reliquat)(?=(?: d(?:es|e ces) (?:ae|cp|autorisations d'engagement|credits de paiement))?,? soit\s[^.;%]{3,80}(?:€|euros?)[^.;%]{0,30}\s(?:en|pour|sur|au titre de|relevant de|relev(?:e|ent) de)\s(?:la gestion\s|l'exercice\s|l'annee\s)?20\d\d(?! (?:au|sur le) programme| dans une))|\b(?:le|du) (?:solde|reste|reliquat)(?=,\s\d[^.;%a-z]{0,20}(?:€|k€|m€)[^.;%]{0,20}\s(?:en|sur|pour)\s20\d\d)|(?<=(?:€|euros?)\s)restants?(?=\s(?:relevant de|etant (?:inscrits|ouverts|prevus) (?:en|sur)|en|sur|pour|au titre de)\s(?:l'exercice\s|l'annee\s|la gestion\s)?20\d\d(?! (?:au|sur le) programme| dans une))/g;

const OTHER_MONEY =
  /%|\bmoitie\b|\btiers\b|\bquarts?\b|\bcinquiemes?\b|\bsolde\b|\breste\b|\brestai(?:t|ent)\b|\brestants?\b|\btranches?\b|\bversements?\b|\bacompte\b|\bavance\b|cofinanc|\bconsommee?s?\b|\bdeja\b|\butilises? directement\b|\bassure(?:ra)? seule?\b|\b(?:prend|prendra|reste|restent) (?:seule? )?a (?:sa|leur) charge\b|convention precedente|\bdont\b|\bht\b|hors taxe|\bpas modifiee?s?\b|\binchangee?s?\b|\bpar (?:voie d'|un (?:futur |prochain )?)?avenant\b|\bl'objet d'un avenant\b|\bavenant ulterieur\b|\bhors de la presente\s(?:convention|delegation)\b|(?:€|euros?|\bae|\bcp)\s(?:ttc\s)?par\s(?:trimestre|semestre|mois)\b|^(?:ce|ces) (?:montants?|credits?|sommes?) (?:est|sont) (?:augmente|majore|diminue|reduit|minore)|\b(?:apport|financ|support|fourni)(?:e|es|ee|ees|s)? par (?:le |la |l'|les |un |une )(?!delegant)|\bdont (?:le delegant|la delegante)[^.;]{0,30} (?:conserve|garde|retient|reserve)|\bpour chac(?:un|une) des? (?!(?:[a-z]{2,8} )?(?:exercices|annees))|\bpar (?:site|service|projet|agent|dossier|observatoire|laureat|departement|etablissement)\b|\bprend(?:ra|ront)? le relais\b|\bsur (?:son|leur|ses|leurs) (?:propres? )?(?:programme|budget|credits)\b/;

/** A sentence about a part of a year's credits, or about other money: never read as a year's allotment. */
export const isOtherMoney = (folded: string): boolean =>
  OTHER_MONEY.test(folded.replace(OWN, '').replace(BALANCE, ''));
