import type { Span } from '../document';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import { holding } from '../reading/spans';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** A code, quoted or not: it holds a figure, which no word of the sentence does. */
const CODE = /(?:[«"“] ?)?(?=[a-z.-]{0,20}\d)[a-z\d][a-z\d.-]{4,20}(?: ?[»"”])?/;
const LIST = pattern`(?:${[CODE]})(?:(?:,| et|, et) (?:(?:le |la |l')(?=[«"“\da-z]))?(?:${[CODE]})){1,5}`;
/** What is replaced is told by its name, so that no list of markets or of orders is taken for it. */
const NAMES =
  /\b(?:references?|imputations?|codes?|cles|codifications?|elements d'imputation|donnees d'imputation|coordonnees budgetaires)\b[^.;«»"“”]{0,40}? /;
const BY = pattern`(?:${[
  /(?:sont|seront) (?:desormais )?(?:remplace|substitue)e?s?,? (?:respectivement,? |dans (?:cet|le meme) ordre,? )?par,? (?:respectivement,? )?/,
  /deviennent,? (?:respectivement,? |dans (?:cet|le meme) ordre,? )?/,
  /(?:cedent|laissent|font),? (?:respectivement,? )?(?:la )?place,? (?:respectivement,? )?a,? (?:respectivement,? )?/,
]})`;
const IN_TURN = new RegExp(spaced(pattern`${NAMES}(${LIST}),? ${BY}(${LIST})`).source, 'g');

interface InTurn {
  readonly former: readonly Span[];
  readonly next: readonly Span[];
}

/** « Les références A, B et C sont remplacées respectivement par D, E et F »: as many on each side. */
const inTurn = oncePerReading(({ folded }: Reading): InTurn => {
  const former: Span[] = [];
  const next: Span[] = [];
  for (const match of folded.matchAll(IN_TURN)) {
    const [all, before = '', after = ''] = match;
    const end = match.index + all.length;
    const start = match.index + all.indexOf(before);
    if (countOf(before) !== countOf(after)) continue;
    former.push({ start, end: start + before.length });
    next.push({ start: end - after.length, end });
  }
  return { former, next };
});

const countOf = (list: string): number => list.split(/,(?:\s{1,4}et\b)?|\bet\b/).length;

/** Whether a code is one of those that others take the place of, each in its turn. */
export const isReplacedInTurn = (reading: Reading, { start }: Span): boolean =>
  holding(inTurn(reading).former, start) !== undefined;

/** Whether a code is one of those that take the place of others, each in its turn. */
export const isNextInTurn = (reading: Reading, { start }: Span): boolean =>
  holding(inTurn(reading).next, start) !== undefined;
