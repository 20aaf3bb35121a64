import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { SEEN } from './signature-words';

/** How far apart the signatures of one block stand, in characters. */
export const SIGNATURE_BLOCK = 400;

/** « Signé électroniquement par A⏎le 30/01/2025 à 09:12 », « Signature numérique de B⏎Date : 2025.06.18 17:42:10 », « Horodatage : 09/01/2026 17:42 ». */
export const isStamped = (reading: Reading, { start, end }: Span, line: string): boolean =>
  isNumericStamp(reading, start) ||
  ((/\bhorodatage\s?: ?$/.test(line) ||
    /^,? (?:a )?\d{1,2} ?(?::|h) ?\d{2}\b/.test(reading.folded.slice(end, end + 10))) &&
    /\bsigne(?:e|s|es)? (?:electroniquement|numeriquement)\b/.test(
      reading.folded.slice(Math.max(0, start - SIGNATURE_BLOCK), start),
    ) &&
    !SEEN.test(lastPart(line)) &&
    !/\b(?:scelle|teletransmi|transmi|accuse|reception|publi|depos)[a-z]*[^\n]*\n?[^\n]*$/.test(
      reading.folded.slice(Math.max(0, start - 120), start),
    ) &&
    // What a controller or a copy bears is no signature of a party.
    !/\b(?:visa|vise|controleur|comptable|copie|parapheur|ampliation|enregistr)/.test(
      sinceSigned(reading.folded.slice(Math.max(0, start - SIGNATURE_BLOCK / 2), start)),
    ));

/** « …, horodatage du dépôt : »: what the line says right before the stamp. */
const lastPart = (line: string): string => line.split(/[,;(|\t–—]\s*|\s-\s/).at(-1) ?? line;

/** What stands between « signé électroniquement » and the stamp. */
const sinceSigned = (above: string): string =>
  above.slice(Math.max(0, above.lastIndexOf('\ndocument signe')));

/** « Signature numérique de B⏎Date : 2025.06.18 17:42:10 », below a party and not in an annex. */
const isNumericStamp = (reading: Reading, start: number): boolean =>
  /(?:^|\n)[ \t]*pour [^\n]{2,80}\n(?:[^\n]{0,60}\n)?[ \t]*signature (?:numerique|electronique) de [^\n]{3,60}\n[ \t]*(?:date ?: ?)?$/.test(
    reading.folded.slice(Math.max(0, start - SIGNATURE_BLOCK), start),
  ) && !/\n[ \t]*annexe\b/.test(reading.folded.slice(0, start));

/** Whether the lines above are those of a signature block: « Pour le délégant », « Fait en deux exemplaires ». */
export const isInBlock = (reading: Reading, start: number): boolean =>
  /(?:^|\n)[ \t]*(?:pour )?(?:l[ea]s? |l')?(?:co-?)?(?:delegante?s?|delegataires?|partenaires?|beneficiaires?)\b(?! [a-z])|\bfait (?:en|a)\b|\bsigne ?:|\bsignataires?\b|(?:^|\n)[ \t]*pour l[ea]\b/.test(
    reading.folded.slice(Math.max(0, start - SIGNATURE_BLOCK), start),
  ) ||
  /\n[ \t]*(?:signatures?\b|signee? ?: ?[a-z]|pour l(?:[ea]s?\b|'))/.test(
    reading.folded.slice(start, start + 80),
  );
