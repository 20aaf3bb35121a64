import type { IsoDate } from '../dates';
import type { Candidate, FactKey, FactValue, Quote } from './candidate';
import type { Span } from './document';
import type { Reading } from './reading/reading';

/** Longest quote kept on each side of the value: a paragraph without a full stop is not stored whole. */
const REACH = 300;

interface Proposal {
  readonly fact: FactKey;
  readonly value: FactValue;
  /** The value, in places of the reading. */
  readonly at: Span;
  /** What the value was decided by, when it is more than its own characters (a row header, a year): shown as repaired when they were. */
  readonly basis?: readonly Span[];
  readonly confidence: Candidate['confidence'];
  readonly standing?: Candidate['standing'];
  readonly reason: string;
}

/**
 * A candidate with its quote. One read through repaired characters says so. A code is then never sure, for nothing but
 * the eye tells its letters from its figures; a day of the calendar, a sum that holds and a word of the language are.
 */
export function propose(reading: Reading, proposal: Proposal): Candidate {
  const { fact, value, at, confidence, standing = 'retained', reason, basis = [] } = proposal;
  const repaired = [at, ...basis].find((span) => reading.isRepaired(span));
  const position = reading.toDocument(at);
  const evidence = { fact, value, quote: quoteAround(reading, at), position, standing };
  if (!repaired) return { ...evidence, confidence, reason };
  const source = reading.toDocument(repaired);
  const read = reading.document.text.slice(source.start, source.end).trim();
  return {
    ...evidence,
    isRepaired: true,
    confidence:
      confidence === 'sure' && (value.type === 'code' || value.type === 'line') ? 'to-check' : confidence,
    reason: `Réparé : le document porte « ${read} », où des lettres et des chiffres semblent confondus. ${reason}`,
  };
}

/** The sentence or the row round a value, cut before and after any mention of a person. */
export function quoteAround(reading: Reading, at: Span): Quote {
  const sentence = reading.sentenceAt(at.start);
  let start = Math.max(sentence.start, at.start - REACH);
  let end = Math.min(Math.max(sentence.end, at.end), at.end + REACH);
  for (const named of reading.privacy) {
    if (named.start >= end) break;
    if (named.end <= start) continue;
    if (named.end <= at.start) start = named.end;
    else if (named.start >= at.end) end = named.start;
    else {
      start = at.start;
      end = at.end;
    }
  }
  while (start < at.start && /[\s,;]/.test(reading.text[start] ?? '')) start += 1;
  while (end > at.end && /[\s,;]/.test(reading.text[end - 1] ?? '')) end -= 1;
  const span = reading.toDocument({ start, end });
  return { ...span, text: reading.document.text.slice(span.start, span.end) };
}

/** A date of the convention with its quote. */
export const proposeDate = (
  reading: Reading,
  fact: 'signature-date' | 'start-date' | 'end-date' | 'amended-signature-date',
  date: IsoDate,
  at: Span,
  confidence: Candidate['confidence'],
  reason: string,
): Candidate => propose(reading, { fact, value: { type: 'date', date }, at, confidence, reason });
