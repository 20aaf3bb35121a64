import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { isInFormerWording, isLedAside } from './led-aside';
import { CODE_NAME } from './standing-words';

/** How far before a code, in its sentence, the verb stands that says whose it is. */
const REACH = 300;

/** « L'agence finance par ailleurs l'hébergement sur le centre financier A ». */
const PAID_APART = pattern`(?:${[
  /\b(?:financ|support|assum|pai|regl)(?:e|ent|era|eront) (?:par ailleurs|directement|elles?-memes?|lui-meme|eux-memes|seule?s?)\b/,
  /\bpren(?:d|nent|dra|dront) (?:directement |par ailleurs |seule?s? )(?:en charge|a (?:sa|leur) charge)\b/,
]})[^.;]*$`;
/** « … prend en charge, sur son centre financier A et son centre de coûts B, les frais de séminaire ». */
const PAID_BY_OWNER = pattern`\b(?:financ(?:e|ent|era|eront)|pren(?:d|nent|dra|dront) (?:en charge|a (?:sa|leur) charge))\b[^.;]*\b(?:son|sa|leur|ses|leurs) (?:propres? )?(?:${[CODE_NAME]})$`;
/** « Les déplacements sont supportés par le délégataire sur son programme 152 (UO A, activité B) ». */
const PAID_BY = pattern`\b(?:financ|support|assum|pay|regl|pris)e?e?s?(?: en charge)? par (?!l[ae] delegante?\b)[^.;]* (?:son|sa|leur|ses|leurs) (?:propres? )?(?:programme|bop|budget|credits)\b[^.;]*$`;

/** « La convention rattachait les dépenses au centre financier A et au centre de coûts B »: so it was. */
const WAS = pattern`\b(?:rattach|imput|affect|design|mentionn|indiqu|prevoy|reten|utilis|inscriv|relev)ai(?:t|ent)\b(?!(?:(?!\.|;).)*\b(?:${[
  /desormais|devien(?:t|nent)|sont|est|remplac[a-z]{1,4}|avenant/,
]})\b)[^.;]*$`;

/** « Une convention avait été passée à cette fin, le 4 mai 2022, sur le programme 352 (UO A) ». */
const HAD_BEEN =
  /\b(?:convention|delegation|protocole)\b[^.;]*\bavai(?:t|ent) (?:deja )?(?:ete )?(?:passe|conclu|signe)e?s?\b[^.;]*$/;

/** « La nouvelle cartographie ferme l'UO A au 31 décembre », « … conduit à fermer l'UO A ». */
const CLOSES = pattern`\b(?:ferm|clotur|desactiv|supprim)(?:e|ent|er|era|eront) (?:${[CODE_NAME]})$`;

const BEFORE = [PAID_APART, PAID_BY_OWNER, PAID_BY, WAS, HAD_BEEN, CLOSES].map(spaced);

/** « Les engagements antérieurs au 1er janvier, d'un montant de …, restent imputés sur A », « … déjà saisis sur A ». */
const OLD_ENGAGED = spaced(
  pattern`\b(?:engagements?|depenses?|operations?|commandes?|marches?|dossiers?|factures?|paiements?)\b[^.;]{0,160}(?:${[
    /\b(?:restent|demeurent|continuent d'etre) (?:imput|rattach|port|suivi|ger|execut|pay|regl|solde)e?e?s? [^.;]{0,60}$/,
    pattern`\bdeja (?:saisi|engage|pri|passe|ouvert|impute)[a-z]{0,3} (?:sur|a|au|dans) (?:${[CODE_NAME]})$`,
  ]})`,
);
const OF_OLD =
  /\b(?:anterieure?s?|en cours|deja|avant|pris(?:es)?|passee?s?|juridiques?|ouvert(?:e|s|es)?)\b/;

/** « L'UO A, proposée puis abandonnée, … ». */
const GIVEN_UP =
  /^[^.;\n]{0,60}\b(?:abandonnee?s?|ecartee?s?|rejetee?s?|refusee?s?|(?:non|n'(?:a|ont) pas ete) retenue?s?)\b/;

/** « la ligne », A alone on its line or above other labels, « est remplacée par la ligne »: the sentence goes on below. */
const REPLACED_BELOW =
  /^[^\n.;]{0,60}(?:\n(?=[ \t]*[a-z][a-z ()']{2,40}(?::| {2}|\t))[^\n.;]{4,120}){0,5}\n\s{0,40}(?:est|sont) (?:supprimee?s?\b|(?:remplace|substitue)e?s? par\b)/;

/** « 0107-XXXX-XXXX »: a code to be filled in. */
const TO_FILL = /^[a-z\d-]*-xxxx\b/;

/** Whether the words beside a code say that it is of what others pay, of what was, or of what was never agreed. */
export function isOfOthers(reading: Reading, at: Span): boolean {
  const { folded } = reading;
  const { start, end } = reading.sentenceAt(at.start);
  const before = folded.slice(Math.max(start, at.start - REACH), at.start);
  return (
    BEFORE.some((words) => words.test(before)) ||
    (OLD_ENGAGED.test(before) && OF_OLD.test(before)) ||
    GIVEN_UP.test(folded.slice(at.end, end)) ||
    REPLACED_BELOW.test(folded.slice(at.end, at.end + 400)) ||
    TO_FILL.test(folded.slice(at.start, at.end)) ||
    isLedAside(reading, at) ||
    isInFormerWording(reading, at)
  );
}
