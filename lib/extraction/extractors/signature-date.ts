import { addMonths } from '../../dates';
import type { Candidate } from '../candidate';
import { DONE_WITH_IT, isSigned, mayBeSigned } from '../days/is-signed';
import { isLoneSignature } from '../days/lone-signature';
import { SIGNATURE_BLOCK } from '../days/signature-block';
import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { propose } from '../propose';
import type { Reading } from '../reading/reading';
import { isStruckOut } from '../reading/struck-out';
import { type FoundDate, MONTHS } from '../values/find-dates';
import { pattern } from '../values/pattern';
import type { Extractor } from './extractor';

/** The day the convention was signed: « Fait à …, le », « Date de signature : », the last one when parties signed apart. */
export const signatureDate = {
  id: 'signature-date',
  extract(reading, known) {
    const { lines, doubtful } = reading.headlines[0] ?? { lines: [], doubtful: undefined };
    const title = { start: lines[0]?.start ?? 0, end: (doubtful ?? lines.at(-1))?.end ?? 0 };
    // « Avenant n° 1 à la convention … signée le 27 janvier 2025 »: the day of the convention.
    const isOfTitle = ({ start }: Span) => start > title.start && start < title.end;
    const amended = known.find(({ fact }) => fact === 'amended-signature-date')?.value;
    const isAmended = ({ date }: FoundDate) => amended?.type === 'date' && amended.date === date;
    const all = reading.dates.filter(
      (found) => !isAmended(found) && !(isAmendment(reading) && isOfTitle(found)) && isSigned(reading, found),
    );
    const days = [...new Set(all.map(({ date }) => date))];
    const inOrder = days.toSorted();
    const [earliest] = inOrder;
    const last = inOrder.at(-1);
    const isOneSeason = earliest !== undefined && last !== undefined && last <= addMonths(earliest, 6);
    if (days.length > 1 && last && isOneSeason && signedTogether(all)) {
      return all
        .filter(({ date }, rank) => all.findIndex((other) => other.date === date) === rank)
        .slice(0, 6)
        .map((found) =>
          found.date === last
            ? candidate(reading, found, 'sure', 'Dernière des signatures, qui engage les parties.')
            : {
                ...candidate(reading, found, 'to-check', 'Une autre partie a signé après ce jour.'),
                standing: 'rejected',
              },
        );
    }
    if (days.length > 1) {
      return days.slice(0, 5).flatMap((day): Candidate[] => {
        const found = all.find(({ date }) => date === day);
        return found
          ? [
              candidate(
                reading,
                found,
                'to-check',
                'Plusieurs dates de signature : la dernière engage les parties, vérifiez.',
              ),
            ]
          : [];
      });
    }
    const only = all[0];
    if (only && isStruckOut(reading, only))
      return reading
        .datesIn({ start: only.start, end: only.end + STRUCK_REACH })
        .map((found) =>
          candidate(reading, found, 'to-check', 'La date a été corrigée à la main : vérifiez.'),
        );
    if (only && hasCutDay(reading, only))
      return [candidate(reading, only, 'to-check', 'Une autre date, sans son année, se trouve à côté.')];
    if (only && reading.dates.some((other) => isLaterSignature(reading, only, other)))
      return [
        candidate(
          reading,
          only,
          'to-check',
          'Une date plus tardive, à côté, peut être celle de l’autre partie.',
        ),
      ];
    if (only && isLoneSignature(reading, only))
      return [
        candidate(
          reading,
          only,
          'to-check',
          'Une seule des parties a daté sa signature : l’autre a pu signer plus tard.',
        ),
      ];
    if (only) return [candidate(reading, only, 'sure', 'Seule date donnée pour la signature.')];
    const named = reading.dates.find(
      (found) => !isAmendment(reading) && isOfTitle(found) && isOfAct(reading, title, found),
    );
    if (named && isNameOfAct(reading, title, named))
      return [candidate(reading, named, 'sure', 'Jour par lequel le titre nomme l’acte, seul donné.')];
    const head = reading.dates.find((found) => isOfHead(reading, found)) ?? named;
    const reason =
      'Date en tête de l’acte, qui n’en porte pas d’autre : vérifiez que c’est celle de la signature.';
    return head ? [candidate(reading, head, 'to-check', reason)] : [];
  },
} as const satisfies Extractor;

/** Another day of the same block, a few weeks later, on which the other party may have signed. */
const isLaterSignature = (reading: Reading, signed: FoundDate, other: FoundDate): boolean =>
  other.date > signed.date &&
  other.date <= addMonths(signed.date, 3) &&
  Math.abs(other.start - signed.start) <= SIGNATURE_BLOCK &&
  (mayBeSigned(reading, other) ||
    isBeside(reading.folded.slice(signed.end, other.start).replace(/\b[a-z]\. /g, '')));

/** « À Paris, le 25/11/2024          G2  Le délégataire  à Paris, le », but not « …, publié le »: on the line of the signature. */
const isBeside = (words: string): boolean => BESIDE.test(words) && !DONE_FIRST.test(words);
const BESIDE = /^[^\n.;]{3,80}\ble\s{1,2}$/;
const DONE_FIRST = pattern`^\s?[,(–-] ?(?:et )?(?:${DONE_WITH_IT})`;

/** « À Paris, le 3 septembre 2025      À Toulouse, le 11 septembre », whose year stands elsewhere. */
function hasCutDay(reading: Reading, { start, end }: FoundDate): boolean {
  const line = reading.folded.slice(
    reading.folded.lastIndexOf('\n', start) + 1,
    reading.folded.indexOf('\n', end) + 1,
  );
  return CUT_DAY.test(line);
}
/** How far after a date that was struck out the other stands. */
const STRUCK_REACH = 80;
const CUT_DAY = new RegExp(`\\ble \\d{1,2}(?:er)? (?:${MONTHS})(?!\\s*(?:\\d|deux))`);

/** How far down a letter its place and day may stand. */
const LETTERHEAD = 1_500;

/** « Paris, le 12 mai 2025 », alone on a line above the text of a letter. */
const isOfHead = (reading: Reading, { start, end, precision }: FoundDate): boolean =>
  precision === 'day' &&
  start < LETTERHEAD &&
  /(?:^|\n)[ \t]*(?:[^\n]*(?:\t| {3,}))?(?:a )?[a-z' -]{2,30}, le\s{0,2}$/.test(
    reading.folded.slice(Math.max(0, start - 160), start),
  ) &&
  /^[ \t.]*(?:\n|$)/.test(reading.folded.slice(end, end + 20));

/** « Délégation de gestion du 29 juillet 2024 entre … »: the day by which the title names the act itself. */
const isOfAct = (reading: Reading, title: Span, { start, precision }: FoundDate): boolean =>
  precision === 'day' &&
  /^[^«(\n]{0,40}\b(?:gestion|convention|delegation|protocole)(?: n ?[°º] ?\S{1,25})? du $/.test(
    reading.folded.slice(title.start, start),
  );

/** « Convention du 12 juin 2023 relative à … »: an act that is published bears in its title the day on which it was signed, and here no other is told. */
const isNameOfAct = ({ folded }: Reading, title: Span, { start, end }: FoundDate): boolean =>
  /^(?:convention|delegation de gestion|protocole)(?: de delegation(?: de gestion)?)?(?: n ?[°º] ?\S{1,25})? du $/.test(
    folded.slice(title.start, start),
  ) && /^\s(?:relative? |portant |entre |concernant |pour |ayant )/.test(folded.slice(end, end + 14));

/** Each party signed on its own day, one below or beside the other. */
const signedTogether = (all: readonly FoundDate[]): boolean =>
  all.every(({ start }, rank) => rank === 0 || start - (all[rank - 1]?.end ?? 0) <= SIGNATURE_BLOCK);

const candidate = (reading: Reading, found: FoundDate, confidence: Candidate['confidence'], reason: string) =>
  propose(reading, {
    fact: 'signature-date',
    value: { type: 'date', date: found.date },
    at: found,
    confidence,
    reason,
  });
