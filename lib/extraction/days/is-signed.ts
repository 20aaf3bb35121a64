import type { Span } from '../document';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import type { FoundDate } from '../values/find-dates';
import { pattern } from '../values/pattern';
import { isInBlock, isStamped, SIGNATURE_BLOCK } from './signature-block';
import { AGREED, CLOSED, COPIED, CUE, OTHER, OWN, PARTY, SEEN, SEEN_ABOVE, STRONG } from './signature-words';
import { isSignedAtPlaces } from './signed-at-places';
import { isSignedInColumns } from './signed-in-columns';
import { isSignedOtherwise } from './signed-otherwise';

const PLACE =
  /(?:^|\n)[ \t]*(?:pour l[ea] [a-z -]{3,30}, )?(?:a )?[a-z' -]{2,30}(?: ?\([a-z' -]{2,20}\))?(?: ?\/ ?[a-z' -]{2,30})?,(?: le| ce)?\s{0,2}$/;
/** « Le 2 avril 2026, à Paris ». */
const PLACE_AFTER = /^,? ?a [a-z' -]{2,30}\.?\s*$/;
/** « Le 21 février 2025 | pour la direction A : … ». */
const FOR_PARTY = /^(?:[ \t]*\t[ \t]*| {2,}|,? [:–-] |, )pour (?:l[ea]s? |l')/;
/** « Le 3 mars 2025 », alone on its line below the signatories. */
const ALONE = /^[ \t]*(?:(?:(?:date|signature) ?: ?)?le|date ?:)\s{1,2}$/;
/** Nothing below but who signs, or a line that parts one act from the next. */
const AT_FOOT = /^\.?[ \t]*(?:\n(?:[^\n.;:€\d]{0,120}|[ \t]*[-–—=_*][-–—=_* \t]{3,}[^\n]{0,80}))*$/;
/** « Signature » above « Le 11 décembre 2025 ». */
const SIGNATURE_ABOVE = /^[ \t#*]*signatures?[ \t:*]*\n$/;
/** Between two signatures of a line: blanks, and the number of a rubric. */
const AFTER_ANOTHER = /^[\s,;|]+(?:[a-z]\d{1,2}\s{1,3})?/;
/** The longest line that names who signs; a longer one above goes on. */
const SIGNATORY = 70;
/** « Pour l'agence régionale        le 23 janvier 2026 ». */
const BESIDE_PARTY = /^[ \t]*pour (?:l[ea]s? |l')[^\n\t.;:]{3,80}(?:\t| {3,})[ \t]*le\s{1,2}$/;

/** Where the first annex below the head begins; 0 where none does. What is signed above it may stand in the first half of the text. */
const firstAnnex = oncePerReading(({ folded }) => {
  const at = folded.slice(HEAD).search(/\n[ \t]*annexe\b[^\n]{0,100}\n/);
  return at < 0 ? 0 : HEAD + at;
});
const HEAD = 300;

/** « Pour le délégant, le 3 mars 2025 : A. B. » */
const isOfParty = ({ folded }: Reading, start: number): boolean =>
  /^[ \t]*pour (?:l[ea]s? |l')/.test(folded.slice(folded.lastIndexOf('\n', start) + 1, start));

/** Below the act's own « Fait à … » and the heading of an annex stands the day of something else. */
function isInAnnex(reading: Reading, start: number): boolean {
  const above = reading.folded.slice(Math.max(0, start - 3_000), start);
  const annex = above.search(/\n[ \t]*annexe\b[^\n]{0,100}\n/);
  const isModel = annex >= 0 && MODEL.test(above.slice(annex));
  return isModel || (annex >= 0 && /\n[ \t]*fait (?:a|en)\b/.test(above.slice(0, annex)));
}

/** « Annexe⏎Modèle de compte rendu », filled in as an example. */
const MODEL =
  /^\n[ \t]*annexe\b[^\n]{0,60}(?:\n\s*)?[^\na-z]*(?:[^\n]{0,20}\b)?(?:modele|exemple|trame|specimen)\b/;

/**
 * Whether a day of the text is one on which this convention was signed, by the words before it, beside it or
 * above it: « Fait à Paris, le », « Pour le délégant, le », a stamp, the row of dates of a signature block.
 */
export function isSigned(reading: Reading, { start, end, precision }: FoundDate): boolean {
  if (precision !== 'day' || isInAnnex(reading, start)) return false;
  // « Vannes, le 16 octobre 2025 : point d'étape », of a calendar.
  if (/^\s?: ?[a-z]/.test(reading.folded.slice(end, end + 4)) && !isOfParty(reading, start)) return false;
  const before = reading.folded.slice(Math.max(0, start - 150), start).replace(WEEKDAY, '');
  const whole = before.slice(before.lastIndexOf('\n') + 1);
  // « À Paris, le 12 mai 2025      À Nantes, le 26 mai 2025 »: each signature of the line has words of its own.
  const previous = reading.datesIn({ start: start - whole.length, end: start }).at(-1);
  // « Pour la DREAL             À Toulouse, le 9 février 2026 ».
  const beside = /^[ \t]*pour\b/.test(whole) ? (whole.split(/\t| {3,}/).at(-1) ?? whole) : whole;
  const lines = previous
    ? [whole, reading.folded.slice(previous.end, start).replace(AFTER_ANOTHER, '')]
    : [...new Set([whole, beside, CLOSING.exec(whole)?.[1] ?? whole])];
  const annex = firstAnnex(reading);
  const isLate = start > reading.folded.length / 2 || (start < annex && start > annex / 2);
  // « Le 2 avril 2026 »: no other word of the line stands before it.
  const isAfterArticle = /^[ \t]*le\s{1,2}$/.test(whole);
  const after = reading.folded.slice(end, end + 40).split('\n')[0] ?? '';
  if (
    isLate &&
    DATED_ROW.test(whole) &&
    !SEEN.test(whole) &&
    SIGNATURES.test(reading.folded.slice(Math.max(0, start - SIGNATURE_BLOCK), start))
  )
    return true;
  if (/^l'an /.test(reading.folded.slice(start, end)) && isOfDeed(reading)) return true;
  if (isAfterArticle && SIGNED_BY_ALL.test(reading.folded.slice(end, end + 120))) return true;
  if (isLate && isSignedInColumns(reading, start, whole)) return true;
  if (isLate && isSignedAtPlaces(reading, start)) return true;
  // « À Paris le 19/12/25, pour la DGEFP et la DNUM ».
  if (isLate && AT_PLACE.test(whole) && /^,? pour l(?:[ae]s? |')/.test(after)) return true;
  if (isLate && isStamped(reading, { start, end }, whole)) return true;
  if (IN_HEAD.test(whole) && /^[\s.]*$/.test(after) && isInHead(reading, start)) return true;
  if (isLate && isAfterArticle && PLACE_AFTER.test(after)) return true;
  if (isLate && isAfterArticle && FOR_PARTY.test(reading.folded.slice(end, end + 30))) return true;
  if (isLate && ALONE.test(whole) && isSignedAlone(reading, { start, end }, after)) return true;
  if (isLate && BESIDE_PARTY.test(whole) && /^[\s.]*$/.test(after) && isInBlock(reading, start)) return true;
  // « ANTS : 24 février 2022          DNUM : 1er mars 2022 ».
  if (isLate && previous && BESIDE_LABEL.test(lines[1] ?? '') && isSigned(reading, previous)) return true;
  // « Signée par A à Nantes le 4 mai 2026 et par B à Paris le 11 mai 2026 ».
  if (previous && ALSO.test(lines[1] ?? '') && isSigned(reading, previous)) return true;
  // « … signé électroniquement : DSR, 16/01/2026 09:41 ; SGCD, 20/01/2026 17:02 ».
  if (previous && STAMPED_TOO.test(lines[1] ?? '') && HOUR.test(after) && isSigned(reading, previous))
    return true;
  if (isSignedOtherwise(reading, whole, { start, end })) return false;
  return lines.some((line) => {
    if (
      SEEN.test(line) ||
      SEEN_ABOVE.test(reading.folded.slice(Math.max(0, start - 160), start)) ||
      COPIED.test(reading.folded.slice(Math.max(0, start - 160), start))
    )
      return false;
    if (isLate && (CLOSED.test(line) || AGREED.test(line))) return true;
    if (!CUE.test(line) && !(isLate && PARTY.test(line))) return false;
    if (OTHER.test(line) && !OWN.test(line) && !/^\s*(?:fait|(?:contre)?signee?s?|date)/.test(line))
      return false;
    const isPlace = PLACE.test(`\n${line}`) && isNamed(startOf(reading, line, start));
    return STRONG.test(line) || (isLate && (isPlace || PARTY.test(line)));
  });
}

/** Whether a day that stands alone on its line is that of a signature, by the lines above and below. */
function isSignedAlone(reading: Reading, { start, end }: Span, after: string): boolean {
  // « attendu au plus tard⏎le 28 février 2025. »: a line that only its width ended.
  const lineStart = reading.folded.lastIndexOf('\n', start - 1) + 1;
  const above = reading.folded.slice(reading.folded.lastIndexOf('\n', lineStart - 2) + 1, lineStart);
  const isOwnLine = above.length <= SIGNATORY || reading.sentenceAt(start).start >= lineStart;
  if (isOwnLine && AT_FOOT.test(reading.folded.slice(end))) return true;
  return /^[\s.]*$/.test(after) && ((isOwnLine && isInBlock(reading, start)) || SIGNATURE_ABOVE.test(above));
}

/**
 * Whether a day that no rule takes for a signature may be one: « pour X, le », « par X à Paris le », and nothing that
 * somebody else does with the act.
 */
export function mayBeSigned(reading: Reading, date: FoundDate): boolean {
  const above = reading.folded.slice(Math.max(0, date.start - 160), date.start);
  const line = above.slice(above.lastIndexOf('\n') + 1);
  const isOther = SEEN.test(line) || DONE_WITH_IT.test(line) || SEEN_ABOVE.test(above) || COPIED.test(above);
  return date.precision === 'day' && MAYBE.test(line) && !isOther && !isSigned(reading, date);
}
const MAYBE =
  /^[ \t]*(?:pour|par|signee?s?)\b(?:(?!\b(?:compter|effet|duree|jusqu))[^\n.;]){0,80}\ble\s{0,2}$|\bet (?:par|pour) (?!le (?:reste|solde|surplus|restant|complement)\b|la (?:part|moitie|suite|seconde|deuxieme)\b)(?:l[ea] |l')[^\n.;]{0,60}\ble\s{0,2}$/;
/** What somebody else does with the act, or what becomes of it once it is signed. */
export const DONE_WITH_IT =
  /\b(?:vise|visa|publie|notifie|recu|transmis|depose|affiche|enregistre|controle|certifie|imprime|genere|edite|copie|remise?)e?s?\b/;

/** A line as it is written, from its first words to the day. */
const startOf = (reading: Reading, line: string, day: number): string =>
  reading.text.slice(Math.max(0, reading.folded.lastIndexOf(line.trimStart().slice(0, 12), day)), day);

/** « … demeurent en vigueur. Fait à Paris, le », on the line of the last sentence. */
const CLOSING = /[.;] (fait (?:a|en) [^.;\n]*)$/;

/** « Lyon, le », not « d'un point de vue technique, le » of a list: a place has a capital. */
const isNamed = (line: string): boolean => /^[ \t]*(?:Pour [^,]{2,30}, )?(?:[àÀA] )?\p{Lu}/u.test(line);

/** « | Date | 21/08/2025 | 21/08/2025 | », « DINUM – 2 juin 2021 », below « 5. Signatures ». */
const DATED_ROW =
  /^[ \t]*date[ \t]*\t|^[^\n.;\d\t]{2,60}(?: ?[-:] ?|\t)(?:a )?(?:[a-z' -]{2,30}, )?(?:le )?$/;
const SIGNATURES =
  /\n[ \t]*(?:(?:cadre|rubrique|partie|volet|section|titre|article|chapitre) )?[^\n]{0,8}\bsignatures?(?: electroniques?)?[ \t]*:?[ \t]*\n/;
/** Between two stamps of a line: the hour of the first, and who signed next. */
const STAMPED_TOO = /^ ?(?:a )?\d{1,2}[:h]\d{2} ?[;,] (?:et )?[a-z][^\n.;:]{2,80}, $/;
const HOUR = /^ (?:a )?\d{1,2}[:h]\d{2}\b/;
/** « Le 9 octobre 2025, à Lille, les parties désignées ci-après ont signé la présente convention ». */
const SIGNED_BY_ALL = /^,? (?:a [a-z' -]{2,30}, )?les parties [^.\n]{0,40}\bont signe\b/;
/** How much of its end an act is signed in. */
const FOOT = 1_500;
/** « Dressé …, les jour, mois et an que dessus »: the day that the deed begins with. */
const AS_ABOVE =
  /\bles? jours?,? (?:mois )?et an (?:que dessus|ci-dessus|susdits?|indiques? (?:ci-dessus|en tete))/;
/** « Dont acte, signé par les parties. »: the foot of a deed that gives no day of its own. */
const DONE_DEED = /(?:^|[\n.] ?)[ \t]*dont acte\b[^\n\d]*(?:\n[^\n\d]*)*$/;
/** Whether a deed was signed on the day that it begins with, by what its foot says. */
const isOfDeed = ({ folded }: Reading): boolean =>
  AS_ABOVE.test(folded.slice(-FOOT)) || DONE_DEED.test(folded.slice(-FOOT));
const ALSO = pattern`^(?:${[
  // … and not « … par la direction A et prend effet le »
  /(?:,|et|puis|\s)*(?:par|pour) l[ea' ]+(?:(?!\b(?:se|est|sera|sont|prend|entre|expire|effet|compter|partir)\b|\bs'|\bjusqu')[^\n.;\d]){3,80}\b(?:le|du|ce)\s{1,2}$/,
  // « Signé le 26/03/2024 (A) et le 28/03/2024 (B) », « … par A et le … par B »
  /(?:par l(?:[ae] |')|\()[^()\n.;\d]{2,60}\)?(?:,|;| et| puis)+ (?:le )?$/,
]})`;

const WEEKDAY = /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s{1,2}$/;

/** « Du 18 novembre 2024 », alone between the title and the parties, as bulletins print it. */
const IN_HEAD = /^[ \t]*du\s{1,2}$/;
const isInHead = (reading: Reading, start: number): boolean => {
  const title = reading.headlines[0]?.lines.at(-1)?.end ?? 0;
  return (
    title > 0 && start > title && /^\s*du\s*$/.test(reading.folded.slice(title, start).replace(/^\./, ''))
  );
};

const BESIDE_LABEL = /^[a-z][^\n.;\d\t]{1,40} ?: ?$/;
const AT_PLACE = /^[ \t]*a [a-z' -]{2,30},? le\s{1,2}$/;
