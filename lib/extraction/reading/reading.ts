import { fold } from '../../normalise';
import { headlinesOf } from '../acts/headline';
import type { Headline } from '../acts/title-lines';
import type { ImportedDocument, Span } from '../document';
import { type FoundAmount, findAmounts } from '../values/find-amounts';
import { type FoundDate, findDates } from '../values/find-dates';
import { cleanText } from './clean-text';
import { strayLetters } from './common-misspellings';
import { earlierMessages } from './earlier-messages';
import { explodedTables } from './exploded-tables';
import { joinedTables } from './joined-tables';
import { modelNotes } from './model-notes';
import { privateSpans } from './private-spans';
import { quotedLines } from './quoted-lines';
import { type ReadingTable, readingTables } from './reading-tables';
import { withRelativeYears } from './relative-years';
import { repairCharacters } from './repair-characters';
import { rowsOfOthers } from './rows-of-others';
import { rubricCodes } from './rubric-codes';
import { runningLines } from './running-lines';
import { sentencesOf } from './sentences';
import { holding, lastStartingBefore } from './spans';
import { specimens } from './specimens';
import { spreadLetters } from './spread-letters';
import { uncheckedChoices, valueBars, valueBrackets } from './ticked-boxes';

/**
 * A document as the extractors read it. All places are places in `text`, which is the document's text cleaned and
 * repaired; `toDocument` gives them back in the document's own text.
 */
export interface Reading {
  readonly document: ImportedDocument;
  readonly text: string;
  /** `text` without accents or capitals, character for character: what patterns are matched against. */
  readonly folded: string;
  readonly sentences: readonly Span[];
  readonly tables: readonly ReadingTable[];
  readonly amounts: readonly FoundAmount[];
  readonly dates: readonly FoundDate[];
  /** The titles of acts of delegation. */
  readonly headlines: readonly Headline[];
  /** Where people are named: no quote reaches into these, in order. */
  readonly privacy: readonly Span[];
  toDocument(span: Span): Span;
  isRepaired(span: Span): boolean;
  /** Rows of tables that are of other products, and the totals that count them: neither their amounts nor their codes are read. */
  readonly others: readonly Span[];
  /** How many characters an optical reader seems to have confused. */
  readonly repairs: number;
  sentenceAt(index: number): Span;
  /** The rank of the sentence that holds the place, or of the last one before it. */
  sentenceRank(index: number): number;
  datesIn(scope: Span): FoundDate[];
  amountsIn(scope: Span): FoundAmount[];
  tableAt(index: number): ReadingTable | undefined;
  dateAt(index: number): FoundDate | undefined;
}

export function makeReading(document: ImportedDocument): Reading {
  const removed = [
    runningLines,
    uncheckedChoices,
    valueBrackets,
    valueBars,
    rubricCodes,
    spreadLetters,
    strayLetters,
    earlierMessages,
    specimens,
    modelNotes,
    quotedLines,
  ]
    .flatMap((find) => find(document.text))
    .sort((first, second) => first.start - second.start);
  const clean = cleanText(document.text, removed);
  const { text, changed } = repairCharacters(clean.text);
  for (const place of clean.repaired) changed[place] = 1;
  const folded = foldEach(text);
  const sentences = sentencesOf(folded);
  const own = joinedTables(folded, readingTables(document, clean.origin, text, folded));
  const laidOut = withRelativeYears(folded, own);
  const laid = [...laidOut, ...explodedTables(text, folded, laidOut)].sort(
    (first, second) => first.start - second.start,
  );
  const headlines = headlinesOf(folded);
  const others = rowsOfOthers(
    (headlines[0]?.lines ?? []).map(({ start, end }) => folded.slice(start, end)).join('\n'),
    folded,
    laid,
  );
  const isOfOther = ({ start }: Span) => holding(others, start) !== undefined;
  const tables = laid.map((table) => ({
    ...table,
    rows: table.rows.filter(([cell]) => !cell || !isOfOther(cell)),
  }));
  const amounts = findAmounts(folded).filter((amount) => !isOfOther(amount));
  const dates = findDates(folded);
  return {
    document,
    text,
    folded,
    sentences,
    tables,
    amounts,
    dates,
    headlines,
    others,
    privacy: privateSpans(text, folded),
    toDocument: ({ start, end }) => ({
      start: clean.origin[start] ?? 0,
      end: end > start ? (clean.origin[end - 1] ?? 0) + 1 : (clean.origin[start] ?? 0),
    }),
    isRepaired: ({ start, end }) => changed.subarray(start, end).includes(1),
    repairs: changed.reduce((count, each) => count + each, 0),
    sentenceAt: (index) => sentences[lastStartingBefore(sentences, index)] ?? { start: index, end: index },
    sentenceRank: (index) => lastStartingBefore(sentences, index),
    datesIn: (scope) => within(dates, scope),
    amountsIn: (scope) => within(amounts, scope),
    tableAt: (index) => holding(tables, index),
    dateAt: (index) => holding(dates, index),
  };
}

/** The spans that lie inside a scope, found without walking those before it. */
function within<Found extends Span>(spans: readonly Found[], scope: Span): Found[] {
  const found: Found[] = [];
  for (let rank = lastStartingBefore(spans, scope.start); rank < spans.length; rank += 1) {
    const span = spans[rank];
    if (!span || span.start >= scope.end) break;
    if (span.start >= scope.start && span.end <= scope.end) found.push(span);
  }
  return found;
}

const RAISED = /\p{Lm}/u;
/** `fold` for each character, one character each, so that places stay the same. */
function foldEach(text: string): string {
  const known = new Map<string, string>();
  const folded = text.toLowerCase().replace(/[^\0-\x7f]/g, (character) => {
    let plain = known.get(character);
    if (plain === undefined) {
      // « 1ᵉʳ », whose letters are raised.
      plain = fold(RAISED.test(character) ? character.normalize('NFKC') : character)[0] ?? character;
      known.set(character, plain);
    }
    return plain;
  });
  // « A.E. », « C.P. », as they are abbreviated too; not « A. E. Dupont ».
  return folded.replace(
    /(?<![a-z.])(?:a\.( ?)e|c\.( ?)p)\.(?![a-z])/g,
    (short, first, second, place: number) => {
      const isBeforeCapital = /^\s+\p{Lu}/u.test(text.slice(place + short.length, place + short.length + 3));
      if (isBeforeCapital && (first || second)) return short;
      const bare = short.replace(/[. ]/g, '').padEnd(short.length);
      // The last point may end the sentence as well.
      return isBeforeCapital ? `${bare.slice(0, -1)}.` : bare;
    },
  );
}
