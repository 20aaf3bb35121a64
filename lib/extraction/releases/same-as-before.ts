import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { findShares } from './find-shares';
import { findRelease } from './release';
import { yearsOf } from './release-clauses';
import type { ReleaseStatement } from './release-statement';
import type { StatedPart } from './stated-part';

const SAME = spaced(
  pattern`^(?:\d{1,2}(?:\.\d{1,2})+\.? )?(?:${[
    /il en (?:va|est|sera|ira) de meme (?:de|d'|des|pour)\b/,
    /les (?:ae|cp|autorisations d'engagement|credits de paiement)(?: (?:de )?20\d\d)? (?:le (?:sont|seront)|s'ouvr(?:ent|iront)|(?:sont|seront) (?:ouverte?s|disponibles?|utilisables|mobilisables|liberee?s|debloquee?s|deleguee?s|versee?s|mis(?:es)? (?:a (?:(?:votre|sa|la) )?disposition|en place)))[^.;]{0,40} (?:aux memes dates|dans les memes (?:proportions|conditions))\b/,
  ]})`,
);

/** The sentence before « Il en est de même pour les CP. », which says nothing else of what opens them. */
export const likeBefore = (reading: Reading, sentence: Span): Span | undefined =>
  SAME.test(reading.folded.slice(sentence.start, sentence.end)) &&
  findRelease(reading, sentence, undefined) === undefined
    ? reading.sentences[reading.sentenceRank(sentence.start) - 1]
    : undefined;

/**
 * « Il en va de même de 30 000 € de CP. »: a part, or the whole, opened as the whole year that was just told of; « Il en va
 * de même des CP. »: in the shares of the other budget, on their days.
 */
export function asBefore(
  reading: Reading,
  sentence: Span,
  kinds: readonly BudgetKind[],
  before: Span,
  last: ReleaseStatement | undefined,
): ReleaseStatement | undefined {
  const shared = last && inShares(reading, sentence, kinds, before, last);
  if (shared) return shared;
  const [only, other] = last?.parts ?? [];
  const isBefore = only !== undefined && only.at.start >= before.start && only.at.start < before.end;
  if (!last || !isBefore || other || only.share !== 'whole' || only.isSplit) return undefined;
  const [told, another] = partsOf(reading, sentence);
  if (another) return undefined;
  const own = yearsOf(reading, sentence);
  const part = { found: only.found, at: told?.at ?? sentence, share: told?.share ?? ('whole' as const) };
  return { kinds, years: own.length > 0 ? own : last.years, parts: [part] };
}

/** « 40 % à la signature et 60 % fin juin », of the other budget of the same year. */
function inShares(
  reading: Reading,
  sentence: Span,
  kinds: readonly BudgetKind[],
  before: Span,
  { years, parts, kinds: told }: ReleaseStatement,
): ReleaseStatement | undefined {
  const isEach = parts.every(
    ({ share, isSplit, at }) =>
      (typeof share === 'number' || share === 'rest') &&
      !isSplit &&
      at.start >= before.start &&
      at.start < before.end,
  );
  const own = yearsOf(reading, sentence);
  const isSameYear = years.length === 1 && own.every((year) => years.includes(year));
  const isOther = kinds.length === 1 && !kinds.some((kind) => told.includes(kind));
  const isPlain = partsOf(reading, sentence).length === 0;
  return parts.length > 1 && isEach && isSameYear && isOther && isPlain ? { kinds, years, parts } : undefined;
}

/** The shares of a year that a sentence tells, or its amounts. */
function partsOf(reading: Reading, sentence: Span): Pick<StatedPart, 'share' | 'at'>[] {
  const shares = findShares(reading, sentence);
  return shares.length > 0
    ? shares.map(({ share, start, end }) => ({ share, at: { start, end } }))
    : reading
        .amountsIn(sentence)
        .map(({ amount, start, end }) => ({ share: { amount }, at: { start, end } }));
}
