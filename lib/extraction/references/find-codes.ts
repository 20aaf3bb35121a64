import { normaliseCode } from '../../normalise';
import type { Span } from '../document';
import { isInFormerColumn } from '../reading/former-column';
import { isInsteadOf } from '../reading/instead-of';
import { oncePerReading } from '../reading/once-per-reading';
import type { Reading } from '../reading/reading';
import { holding, lastStartingBefore } from '../reading/spans';
import { type FoundLabel, findLabels, type ReferenceId, referenceTypes } from './reference-labels';
import { labelledCells } from './table-labels';

export interface FoundCode {
  readonly type: ReferenceId;
  readonly code: string;
  readonly at: Span;
  /** A label of this type stands before the code, in the same row, sentence or column. */
  readonly labelled: boolean;
  /** A word near the code says that it is not the one (« anciennement », « par exemple »). */
  readonly discarded: boolean;
  /** The text replaces it by another: it is no longer so anywhere. */
  readonly isGone: boolean;
}

const CODE =
  /(?<![\p{L}\p{N}-])(?:(?:BG00|AA\d\d|PCE)\/)?[A-Z0-9]{1,14}(?:(?: - [A-Z0-9]{2,4}){1,3}|(?:-[A-Z0-9]{2,4}|\.[0-9]{2}){0,3})(?![\p{L}\p{N}]|-[A-Z0-9])/gu;
/** An activity written in groups, or that the end of a line cuts: only beside its label. */
const SPACED_ACTIVITY =
  /(?<![\p{L}\p{N}])0\d{3}(?:(?: [A-Z0-9]{2,4}){2,4}|[A-Z0-9]{1,7}[ \t]*\n\s{0,40}[A-Z0-9]{1,7})(?![\p{L}\p{N}])/gu;
/** How far before a code its label may stand. */
const REACH = 160;
const DISCARD =
  /\bdistinct(?:e|es|s)? d[eu]\b|\bdifferente?s? d[eu]\b|\b(?:remontent?|reviennent|retournent|sont reversee?s?) (?:sur|a|vers)\b|\bne pas (?:utiliser|saisir|employer|imputer|confondre)\b|\b(?:sont|est) issue?s? de\b|\bprovien(?:t|nent) de\b|\b(?:payee?s?|reglee?s?|supportee?s?|imputee?s?) par l[ae] delegante? (?:sur|a|au)\b|\betai(?:t|ent) (?:alors )?(?:executee?s?|imputee?s?|suivie?s?|rattachee?s?|portee?s?|geree?s?) (?:sur|a|au|aux|dans)\b|\b(?:au lieu d[eu]|depuis (?:le|la|l')|en provenance d[eu]|prelevee?s? sur|succede a[u ]|prend la suite d[eu]|n'emploie pas|restent? a (?:la|sa) charge|a la charge du delegant|du delegant est|ancien(?:ne)?(?:ment)?|anterieure?|precedente?|precedemment|et non|a l'exclusion|hors de l'uo|par exemple|exemple|autre que|ne (?:releve|doit|peut)|ne (?:sont|est|seront|sera) (?:pas|jamais) (?:imput|porte|rattache|inscri)[a-z]{1,4}|(?<!\bl[ae]s? |\bl')(?:remplace|annule)(?!e?s? par\b)|supprime|cloture[es]?|jusqu'alors|substitue(?:e|s|es|nt)? (?:au|aux|a)\b|en (?:lieu et place|remplacement) d[eu]|(?:ses|leurs|nos) (?:propres )?(?:moyens|credits|fonds)|(?:son|leur) (?:propre )?budget|(?:enveloppe|fonds) propres?)\b/;

/** « … est remplacé par » after a code: it was so. */
const GONE =
  /^,? (?:(?:aujourd'hui|desormais|depuis|a present) )?(?:fermee?|close?|cloturee?|desactivee?|supprimee?)\b|^\s?\((?:(?:fermee?|close?|cloturee?|desactivee?|supprimee?|inactive?|obsolete|perimee?)\b|ne plus )|^[»"”)\s]{0,4}(?:du programme \d{3}(?: «[^»]{0,80}»)? )?(?:(?:est|sont|etait|etaient) )?(?:remplace|supprime|abroge)e?s?\b(?! l[ae']| ce|,)|^[^.;:()]{0,40}\b(?:est|sont) (?:desormais )?(?:fermee?s?|clos(?:e|es)?|desactivee?s?)\b|^[»"”)\s]{0,4}(?:(?:est|sont) substituee?s? l|devien(?:t|nent)|(?:laisse|cede)(?:nt)? (?:la )?place a)/;

const REPLACED_BEFORE = /\b(?:remplace|substitue)e?s?\b/;

/** « Vu la convention du 11 mai 2022, imputée sur l'UO … »: the code of another act. */
const RECITAL = /^[-•* \t]{0,4}(?:vu|considerant)\b/;

/** « ne sont plus portées au centre de coûts A mais, à partir de 2026, au centre de coûts B ». */
const NO_LONGER =
  /\bn'(?:utilis|emploi|imput)[a-z]{1,4} plus (?:(?!\bmais\b)[^.;])*$|\bne (?:est|sont|sera|seront) plus (?:portee?|imputee?|rattachee?|inscrite?|suivie?|enregistree?)s? (?:(?!\bmais\b)[^.;])*$/;

/** « par virement de l'UO A à l'UO B ». */
const FROM =
  /\b(?:virement|transfert|prelevement|redeploiement|basculement|reallocation|mouvement|transferee?s?|virees?|basculent|basculee?s?|bascule) (?:de credits )?(?:depuis |d[eu] )(?:la |le |l')?(?:uo|unite operationnelle|centre financier|centre de couts?|activite)?\s?$/;

/** Codes whose shape alone says what they are. The others count only beside their label. */
const TELLING: readonly (readonly [ReferenceId, RegExp])[] = [
  ['funds-center', /^\d{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/],
  ['activity', /^0\d{3}[A-Z0-9]{8}$/],
  ['functional-area', /^0\d{3}-\d{2}(?:-\d{2})?$/],
];

/** Every reference that a text states, by shape first and label second. */
export const findCodes = oncePerReading((reading): readonly FoundCode[] => {
  const labels = findLabels(reading.folded);
  const cells = labelledCells(reading.tables);
  const found: FoundCode[] = [];
  for (const match of reading.text.matchAll(CODE)) {
    const own = ownSegments(match[0]);
    const code = normaliseCode(own);
    // A word in capitals is no code: « FONDS NATIONAL D'AMÉNAGEMENT ».
    if (!/\d/.test(code)) continue;
    // « 0175-CPAT-⏎»: cut, and what it goes on with was not found.
    if (/^-\s*\n/.test(reading.text.slice(match.index + own.length, match.index + own.length + 9))) continue;
    const at = { start: match.index, end: match.index + own.length };
    const label =
      holding(cells, at.start)?.label ?? labelBefore(reading, labels, at) ?? labelAfter(reading, labels, at);
    const told = TELLING.find(([, shape]) => shape.test(code))?.[0];
    const named = label && hasShape(label, code) ? label : undefined;
    // « Centres de coûts : A pour l'Isère, B pour le Rhône »: the second of a list.
    const last = found.at(-1);
    const goesOn =
      last?.type === 'cost-center' &&
      last.labelled &&
      reading.sentenceAt(last.at.start).start === reading.sentenceAt(at.start).start &&
      hasShape('cost-center', code) &&
      /^[A-Z]{3,6}[A-Z0-9]{1,4}\d{3}$/.test(code) &&
      code.length === last.code.length &&
      !/\bservices? (?:executant|facturier|prescripteur)|\bplateforme|\bfournisseur|\btiers\b/.test(
        reading.folded.slice(last.at.end, at.start),
      );
    const type = told ?? named ?? (goesOn ? ('cost-center' as const) : undefined);
    if (!type) continue;
    const labelled =
      type === label ||
      (goesOn && type === 'cost-center') ||
      (told !== undefined && isListed(reading, labels, told, at));
    found.push({ type, code, at, labelled, ...standingOf(reading, at) });
  }
  for (const match of reading.text.matchAll(SPACED_ACTIVITY)) {
    const at = { start: match.index, end: match.index + match[0].length };
    if (labelBefore(reading, labels, at) !== 'activity') continue;
    const code = match[0].replace(/\s/g, '');
    if (!hasShape('activity', code)) continue;
    found.push({ type: 'activity', code, at, labelled: true, ...standingOf(reading, at) });
  }
  return found;
});

/** « 0206 - 08 - CF »: the next label, after a dash as well, is no part of the code. */
function ownSegments(found: string): string {
  const parts = found.split(' - ');
  for (let count = parts.length; count > 1; count -= 1) {
    const code = normaliseCode(parts.slice(0, count).join(' - '));
    if (TELLING.some(([, shape]) => shape.test(code))) return parts.slice(0, count).join(' - ');
  }
  return parts.length > 1 && parts.slice(1).every((part) => /\d/.test(part)) ? found : (parts[0] ?? found);
}

const hasShape = (id: ReferenceId, code: string): boolean =>
  referenceTypes.find((type) => type.id === id)?.shape.test(code) ?? false;

/** The nearest label before the code, when nothing but codes, quotes and link words stands between. */
function labelBefore(reading: Reading, labels: readonly FoundLabel[], at: Span): ReferenceId | undefined {
  let rank = lastStartingBefore(labels, at.start);
  // « Centre de coûts : A (UO CPAR) et B (UO CLYO) »: what brackets say is of the code before them.
  while (ASIDE.test(reading.text.slice(labels[rank]?.end ?? at.start, at.start))) rank -= 1;
  const label = labels[rank];
  if (!label || label.end > at.start || at.start - label.end > REACH) return undefined;
  const between = reading.text.slice(label.end, at.start);
  if (/\n\s*\n/.test(between)) return undefined;
  // A word in capitals on another line is a heading, not a code.
  if (between.includes('\n') && !/\d/.test(reading.text.slice(at.start, at.end))) return undefined;
  const rest = between
    .replace(CODE, ' ')
    .replace(/[«"“][^«»"“”]{0,100}[»"”]|\([^()]{0,80}\)/gu, ' ')
    .replace(/[\s:;,=|/()[\].'°º«»"“”-]/g, ' ')
    .replace(
      /(?<!\p{L})(?:s|n|et|ou|l|le|la|les|de|du|des|d|est|sont|code|codes|numero|suivante?s?|chorus|UO|BOP|CF|budgétaires?|associée?s?|imputation|ci-après|puis|principale?s?|secondaires?|à|renseigner|utiliser|porter|saisir|retenue?s?|qui|devien(?:t|nent)|imputer|mentionner|concernée?s?|délégataire)(?!\p{L})/giu,
      ' ',
    );
  const said = reading.folded.slice(label.end, at.start);
  const isSaid =
    SAID.test(said) ||
    FOR_WHOM.test(said) ||
    (THAT_OF.test(said) && /^\s{0,3}(?:[.;)\n]|$)/.test(reading.folded.slice(at.end, at.end + 4)));
  return rest.trim() === '' || isSaid ? label.type : undefined;
}

const ASIDE = /^[^()\n]{0,40}\)\s?(?:,|et|;|\n)/;

/** « Centre de coûts pour Nîmes : SGAMSUD030 ». */
const FOR_WHOM = /^ (?:pour|d[eu]s?|d') ?[a-z][a-z' -]{1,40}\s?:\s{0,3}$/;

/** « Le centre de coûts à servir dans les engagements est le SGSIFAB075. » */
const SAID =
  /^[^.;:,()\d«]{0,10}\bsont\s{1,4}ceux\s[^.;:()\d]{3,80}:\s{0,4}$|^[^.;:,()\d«]{0,60}\b(?:est|sera|etant)\s{1,4}(?:(?:le|la|celui|celle|l')\s{0,4})?(?:(?:code|n ?[°º])\s{0,3})?$/;

/** « Le centre de coûts est celui du service, CADOUAI059. »: the code ends the sentence. */
const THAT_OF = /^\s{1,4}est\s{1,4}celui\sd[^.;:()\d]{2,40},\s{1,4}$/;

/** « Deux activités sont utilisées : A pour les forums et B pour le transport »: the label of the sentence, whatever is said between. */
function isListed(reading: Reading, labels: readonly FoundLabel[], type: ReferenceId, at: Span): boolean {
  const sentence = reading.sentenceAt(at.start);
  const last = labels[lastStartingBefore(labels, at.start)];
  return last !== undefined && last.type === type && last.start >= sentence.start && last.end <= at.start;
}

/** « 0352-CFSE-CFIN (centre financier) ». */
function labelAfter(reading: Reading, labels: readonly FoundLabel[], at: Span): ReferenceId | undefined {
  const next = labels[lastStartingBefore(labels, at.end + 4)];
  if (!next || next.start < at.end || next.start > at.end + 4) return undefined;
  return /^\s?\(\s?$/.test(reading.text.slice(at.end, next.start)) ? next.type : undefined;
}

/** How far below « Au lieu de : » a code is still one of those it is said of. */
const INSTEAD_REACH = 300;

/** « … n'entrent pas dans le champ de la délégation », said of all codes of the sentence. */
const OUT_OF_SCOPE =
  /\bn'entre(?:nt)? pas dans le champ\b|\bne releve(?:nt)? pas de la (?:presente|delegation|convention)\b|\b(?:est|sont) exclue?s? de la (?:presente|delegation|convention)\b/;
/** « Pour mémoire, la convention FAST 7 … mobilise l'activité X ». */
const ASIDE_SAID = /^[^a-z]{0,6}(?:pour (?:memoire|information)|a titre (?:d'information|de rappel))\b/;
/** « L'activité A remplace, depuis le 1er janvier 2025, l'activité B ». */
const REPLACES = /\bremplace(?:nt)?, [^.;,]{3,60}, [a-z' ]{0,25}$/;
/** « L'UO X abonde l'UO Y »: the one that gives. */
const GIVES = /^ (?:abonde|alimente|verse (?:a|au|aux))\b/;

/** « 0352-CFSE-CDIH (0352-CFSE-CFIN pendant la phase de construction) ». */
const BESIDE_CODE = /[a-z\d]{4}\s?\($/;
const IN_THE_PAST =
  /^ (?:pendant|durant|jusqu|avant|au cours|lors|auparavant|precedemment|anciennement|en phase)/;

/** What the words beside the code, in its own clause, say of it. */
function standingOf(reading: Reading, at: Span): Pick<FoundCode, 'discarded' | 'isGone'> {
  const sentence = reading.sentenceAt(at.start);
  const before = reading.folded.slice(Math.max(sentence.start, at.start - 90), at.start);
  const after = reading.folded.slice(at.end, Math.min(sentence.end, at.end + 160));
  // « … est remplacé par B, et le centre de coûts C par D »: the verb is said once.
  const isExchanged =
    /^[»"”)\s]{0,4}par\b/.test(after) &&
    REPLACED_BEFORE.test(reading.folded.slice(Math.max(sentence.start, at.start - 300), at.start));
  const isGone =
    /^[^.;:()]{0,90}(?:\bn(?:e |')(?:est|sont) (?:pas|plus) (?:ouverte?|utilise|alimente|concerne|delegue)|\bn'existe(?:nt)? plus\b|\bne (?:doi(?:t|vent)|peu(?:t|vent)) (?:pas|plus|en aucun cas) (?:etre )?|\b(?:demeure|reste)(?:nt)? reservee?s? a)/.test(
      after,
    ) ||
    isInsteadOf(reading, at.start, INSTEAD_REACH) ||
    isInFormerColumn(reading, at) ||
    GONE.test(after) ||
    (BESIDE_CODE.test(before) && IN_THE_PAST.test(after)) ||
    (NO_LONGER.test(before) && /^[^.;]{0,40}\bmais\b/.test(after)) ||
    isExchanged;
  const isRecital =
    /\ba la charge (?:du delegant|de la delegante)\b[^.;]*$/.test(before) ||
    RECITAL.test(reading.folded.slice(sentence.start, sentence.start + 20)) ||
    ASIDE_SAID.test(reading.folded.slice(sentence.start, sentence.start + 40)) ||
    OUT_OF_SCOPE.test(`${before}${after}`) ||
    GIVES.test(after) ||
    REPLACES.test(before) ||
    FROM.test(before);
  return {
    isGone,
    discarded: isGone || isRecital || DISCARD.test(before.split(/[,;)\n\t]|\bvers\b/).at(-1) ?? ''),
  };
}
