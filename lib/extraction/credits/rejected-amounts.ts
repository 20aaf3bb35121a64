import { formatAmount } from '../../money';
import type { Candidate } from '../candidate';
import { propose } from '../propose';
import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';
import type { TotalsCheck } from './check-totals';

/** « 30 000 € sur les 100 000 € »: what follows « sur » is the whole, whatever is said next of the part. */
const WHOLE_BEFORE = /\b(?:sur|parmi) (?:les|un total de|une enveloppe de|l'enveloppe de)? ?$/;
const WHOLE = 'enveloppe ou aide d’ensemble, qui n’est pas le montant délégué';

/** What the words round an amount say that it is, when it is not the delegated one. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [
    /utilises? directement|conserve|garde|retenu par|prelev/,
    'somme utilisée directement par le délégant, non déléguée',
  ],
  [/cofinanc/, 'cofinancement, qui n’est pas le montant délégué'],
  [/\bobtient\b|\bobtenu|\blaureat|\benveloppe\b/, WHOLE],
  [
    /convention precedente|anterieur|deja verse|\bpasse\b/,
    'montant d’une période ou d’une convention antérieure',
  ],
  [/\bseuil\b|superieur|inferieur|au-dela/, 'seuil'],
  [/\bht\b|hors taxe/, 'montant hors taxe'],
  [/penalit/, 'pénalité'],
];
const MOST = 20;
/** No convention names that many amounts: the rest is not looked at. */
const MOST_READ = 1_000;

/** The other amounts of the text, shown beside the retained total with what they are. Parts of the credits are no rivals. */
export function rejectedAmounts(
  reading: Reading,
  figures: readonly TableFigure[],
  check: TotalsCheck,
): Candidate[] {
  const kept = new Set<number>(figures.map(({ amount }) => amount));
  const seen = new Set<string>();
  const total = check.commitment.total;
  const rejected: Candidate[] = [];
  for (const found of reading.amounts.slice(0, MOST_READ)) {
    if (rejected.length === MOST) break;
    const sentence = reading.sentenceAt(found.start);
    const near = reading.folded.slice(
      Math.max(sentence.start, found.start - 120),
      Math.min(sentence.end, found.end + 120),
    );
    const after = reading.folded.slice(found.end, Math.min(sentence.end, found.end + 120));
    const before = reading.folded.slice(Math.max(sentence.start, found.start - 30), found.start);
    const meaning = WHOLE_BEFORE.test(before)
      ? WHOLE
      : (MEANINGS.find(([words]) => words.test(after)) ?? MEANINGS.find(([words]) => words.test(near)))?.[1];
    const key = `${found.amount} ${meaning ?? ''}`;
    const isTotal = found.amount === total || found.amount === check.payment.total;
    if (isTotal || (kept.has(found.amount) && !meaning) || seen.has(key)) continue;
    if (reading.tableAt(found.start)) continue;
    seen.add(key);
    rejected.push(
      propose(reading, {
        fact: 'commitment-total',
        value: { type: 'amount', amount: found.amount },
        at: found,
        confidence: 'to-check',
        standing: 'rejected',
        reason: `${meaning ? `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}` : 'Autre montant du texte'}${
          total === undefined ? '.' : ` : les AE font ${formatAmount(total)}.`
        }`,
      }),
    );
  }
  return rejected;
}
