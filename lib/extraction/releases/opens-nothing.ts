import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { isRecital } from '../reading/recital';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { findShares } from './find-shares';
import { USED_UNTIL } from './use-words';

/** « La fongibilité », « tout virement entre lignes », « un dépassement ». */
const MOVE = pattern`(?:${[
  /(?:fongibilite|redeploiement|reaffectation|depassement|reventilation)s?/,
  /(?:virement|transfert|mouvement|basculement|glissement|compensation)s? (?:de (?:credits|ae|cp) )?(?:entre|d'une?)/,
  /(?:modification|variation|ecart)s? (?:de (?:la |leur |cette )?(?:repartition|ventilation)|entre)/,
]})\b`;
/** « peut, après accord du délégant, redéployer … ». */
const MAY_MOVE = pattern`(?:peut|peuvent|pourra|pourront|est autorisee? a|sont autorises a)(?:,[^.;,]{3,80},)? (?:redeployer|reaffecter|reventiler|transferer|virer|basculer|deplacer|depasser)\b`;
/** « Au-delà de 10 % du montant des AE, … », « Dans la limite de 10 % des CP, … ». */
const UP_TO = /(?:(?:au-dela|dans la limite|a concurrence|a hauteur) d[^.;,]{3,60}, )?/;

/** How far credits may go from one line to another: the share is a ceiling. */
const MOVES = spaced(
  pattern`^(?:[^a-z]{0,8})?${UP_TO}(?:${[
    pattern`(?:l[ae]s? |l'|des? |une? |toute?s? |tous les |aucune? |cette |ce )?${MOVE}`,
    pattern`(?:le delegataire|le delegant|le service|celui-ci|il|elle|les parties) ${MAY_MOVE}`,
  ]})[^;]*$`,
);

/** What becomes of credits that are open: spent, reported, given back. */
const OF_USE = pattern`${[
  /\b(?:engageables?|utilisables?|consommables?|disponibles?) jusqu/,
  /\b(?:sont|seront|est) (?:consomme|engage|paye|depense|liquide)e?s? (?:au plus tard|avant|jusqu)/,
  /^(?:[^a-z]{0,8})?toute (?:commande|depense|modification|affectation)\b/,
  /\brend(?:re|ent)? compte d|\bcp correspondants? aux ae\b/,
  USED_UNTIL,
  pattern`\b(?:peu(?:t|vent)|pourr(?:a|ont|ez)|pouvez) (?:consommer|engager|utiliser|employer|mobiliser|depenser)\b[^.;]{0,80}\b(?:${[
    /jusqu'a|avant le|au plus tard le|pour (?:payer|regler|financer)/,
  ]})`,
  /\b(?:etat|attestation|tableau|releve|certificat)s?\b[^.;]{0,60}\bdelivre/,
  /\bdoi(?:t|vent) etre (?:engage|consomme|paye|restitue)/,
  pattern`\b(?:${[
    /habilitations?|comptes?|acces|droits|marches?|appels? d'offres/,
    /consultations?/,
  ]})\b[^.;]{0,60}\b(?:ouvert|disponible|notifie|delivre)`,
  /\b(?:etat|situation|tableau|releve|bilan)s?\b[^.;]{0,40} (?:est|sont|sera|seront) (?:disponible|accessible|publie)/,
  /\bnon (?:consomme|engage|utilise)/,
  pattern`(?:%|pour cent) d[eu]s? [^.;,\d]{2,50} (?:(?:${[
    /sont|seront|est|sera|auront ete|aura ete|ont ete|a ete/,
  ]}) )?(?:consomme|depense|paye|execute|liquide|utilise)e?s?\b`,
  /\brestitue|\bsans emploi\b|\bapres report\b/,
  pattern`\b(?:${[
    /tableau|etat|outil|logiciel|document|compte rendu|bilan|rapport|releve/,
  ]})s? (?:de )?[^.;]{0,60}\bmis(?:e|es)? a (?:la )?disposition`,
  /\bmis(?:e|es|s)? a (?:la )?disposition (?:du delegant|de la delegante)\b/,
  /\b(?:prevoit|envisage|compte|estime) (?:de )?(?:payer|engager|consommer|regler|depenser)\b/,
  /\bdemandes? de versement\b/,
  /\b(?:montant|etat|total) des (?:ae|cp) (?:ouvert|engage|consomme)/,
]}`;
/** « Les jalons ci-après conditionnent l'ouverture des CP 2026 »: what must come is told below. */
const TOLD_ELSEWHERE =
  /\b(?:ci-apres|ci-dessous|suivante?s?|du tableau)\b[^.;]{0,40}\b(?:conditionne|commande|declenche|determine|rythme)(?:nt)? (?:l'ouverture|la mise a disposition|la liberation|le deblocage)\b/;

/** Whether a sentence that names credits and shares opens none: what another act says, what becomes of open credits. */
export const opensNothing = (reading: Reading, sentence: Span, words: string): boolean =>
  MOVES.test(words) || OF_USE.test(words) || isRecital(reading, sentence) || TOLD_ELSEWHERE.test(words);

/** Before a share: it is a ceiling, a threshold, or what somebody pays. */
const NO_PART = spaced(
  pattern`\b(?:${[
    /(?:dans la limite|au-dela|(?:a concurrence|a hauteur) maximale?) d|jusqu'a |plafonn|exced|depass|vari(?:er|e|ent) d/,
    /(?:inferieure?|superieure?)s? a |(?:plus|moins) de |atte(?:int|ign)/,
    /lorsqu|quand |si |des qu/,
    /revers|retenue|avance|financ|apport|contribu|particip|prend en charge/,
  ]})[^.,;:%]{0,40}$`,
);

/** Whether a sentence that names a budget but no opening tells parts that may be opened: « AE : 40 % le 3 mars, … ». */
export const tellsParts = (reading: Reading, sentence: Span): boolean =>
  findShares(reading, sentence).some(
    ({ start }) => !NO_PART.test(reading.folded.slice(sentence.start, start)),
  );
