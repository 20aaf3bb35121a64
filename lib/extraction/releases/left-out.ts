import type { IsoDate } from '../../dates';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { spaced } from '../values/spaced';
import { findRelease } from './release';
import type { StatedPart } from './stated-part';

/** « …, hors réserve de précaution de 5 %, … », « …, à l'exception de 6 000 € mis en réserve »: right before a part that is not opened with the others. */
const BUT_FOR = spaced(
  /\b(?:hors|sauf|excepte|hormis|moins|(?:a l'|l')?exception (?:faite )?de|deduction faite de|diminuee?s? de)(?: (?:la |une |sa )?(?:reserve(?: de precaution)?|mise en reserve|part (?:gelee|mise en reserve))(?: de| \()?)? ?(?:les |des )?$/,
);

/** The share or the amount that follows such words, and where these begin. */
export interface LeftOut {
  readonly from: number;
  readonly part: Span & { readonly share: StatedPart['share'] };
}

/** The only part that a scope tells, where it is left out of what is opened. */
export function leftOut(
  { folded }: Reading,
  scope: Span,
  parts: readonly (Span & { share: StatedPart['share'] })[],
): LeftOut | undefined {
  const [part, other] = parts;
  if (!part || other) return undefined;
  const match = BUT_FOR.exec(folded.slice(scope.start, part.start));
  return match ? { from: scope.start + match.index, part } : undefined;
}

/** « Les AE sont ouvertes à la signature, à l'exception de 5 % mis en réserve, débloqués après … »: what is left, and the part itself where its own day is told. */
export function butFor(
  reading: Reading,
  scope: Span,
  { from, part }: LeftOut,
  signed: IsoDate | undefined,
  year: number | undefined,
): StatedPart[] {
  const { start, end, share } = part;
  const before = findRelease(reading, { start: scope.start, end: from }, signed, year);
  // « Les AE, sauf 10 % qui le seront le 1er juin, sont ouvertes à la signature »: what is left is told behind the comma.
  const comma = reading.folded.slice(end, scope.end).indexOf(',');
  const cut = comma < 0 ? end : end + comma;
  const found = before ?? findRelease(reading, { start: cut, end: scope.end }, signed, year);
  const held = { start: end, end: before ? scope.end : cut };
  const own = findRelease(reading, held, signed, year);
  const rest: StatedPart['share'] | undefined =
    typeof share === 'number'
      ? 10_000 - share
      : typeof share === 'object' && 'amount' in share
        ? { butFor: share.amount }
        : undefined;
  if (!found || rest === undefined) return [];
  const at = { start, end };
  return [{ share: rest, found, at }, ...(own ? [{ share, found: own, at }] : [])];
}
