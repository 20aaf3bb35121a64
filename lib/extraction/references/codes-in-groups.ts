import type { Span } from '../document';
import type { ReferenceId } from './reference-labels';

/** A code that the text writes in groups of signs, as it would be without them. */
export interface CodeInGroups {
  readonly type: ReferenceId;
  readonly code: string;
  readonly at: Span;
  /** Read in a cell whose label stands elsewhere too, and not only right after its label. */
  readonly inCells: boolean;
}

interface Writing {
  readonly type: ReferenceId;
  readonly pattern: RegExp;
  readonly inCells: boolean;
  /** What stands between the dashes of the code; nothing where it has no dash. */
  readonly parts?: RegExp;
}

/** How codes are written in groups. So many shapes mean nothing by themselves: they count only beside their label. */
const WRITINGS: readonly Writing[] = [
  // « 0352.0001.0101 », « 0123 02 06 01 09 »
  {
    type: 'activity',
    pattern:
      /(?<![\p{L}\p{N}.-])0\d{3}(?: ?[.-] ?| )(?=(?:[A-Z. -]{0,3}\d){3})[A-Z0-9]{2,6}(?:(?: ?[.-] ?| )[A-Z0-9]{2,6}){0,3}(?![\p{L}\p{N}-])/gu,
    inCells: true,
  },
  // … or that the end of a line cuts.
  {
    type: 'activity',
    pattern: /(?<![\p{L}\p{N}])0\d{3}[A-Z0-9]{1,7}[ \t]*\n\s{0,40}[A-Z0-9]{1,7}(?![\p{L}\p{N}])/gu,
    inCells: false,
  },
  // « 0349.CDBU.CJUS », « 0112 DR21 DREA »
  {
    type: 'funds-center',
    pattern:
      /(?<![\p{L}\p{N}.-])\d{4}(?: ?[.-] ?| )(?=\S*[A-Z])[A-Z\d]{4}(?: ?[.-] ?| )[A-Z\d]{4}(?![\p{L}\p{N}-])/gu,
    inCells: true,
    parts: /.{4}/g,
  },
  // … or in small letters.
  {
    type: 'funds-center',
    pattern: /(?<![\p{L}\p{N}-])\d{4} ?- ?[a-z\d]{4} ?- ?[a-z\d]{4}(?![\p{L}\p{N}-])/gu,
    inCells: true,
    parts: /.{4}/g,
  },
  // « 0349.01 », « 0112 11 », and no amount or day
  {
    type: 'functional-area',
    pattern:
      /(?<![\p{L}\p{N}.-])0\d{3}( ?[.-] ?| )\d{2}(?:\1\d{2})?(?![\p{L}\p{N}-]|[.,]\d| ?[\d€%]| \p{Ll}{3,9} 20\d\d)/gu,
    inCells: true,
    parts: /^.{4}|../g,
  },
  // « JUS SGN A075 », « FIP.SI1F.075 », « DEETS RU 974 »
  {
    type: 'cost-center',
    pattern:
      /(?<![\p{L}\p{N}.-])[A-Z]{3,5}([ .])[A-Z0-9]{2,4}\1[A-Z]?\d{2,4}(?![\p{L}\p{N}-]|[.,]\d| ?[€%])/gu,
    inCells: true,
  },
  // « AGREN-SU031 », which the end of a line cut: a cost center has no hyphen
  {
    type: 'cost-center',
    pattern: /(?<![\p{L}\p{N}.-])[A-Z]{3,8}-[A-Z]{0,5}\d{2,4}(?![\p{L}\p{N}-])/gu,
    inCells: false,
  },
  // « inf dgp 075 », at the end of its line
  {
    type: 'cost-center',
    pattern: /(?<![\p{L}\p{N}])[A-Z]{3} [A-Z0-9]{2,4} [A-Z]?\d{2,4}(?=[ \t.;]*(?:\n|$))/giu,
    inCells: true,
  },
  // … or in one word.
  {
    type: 'cost-center',
    pattern: /(?<![\p{L}\p{N}-])[a-z]{5,8}\d{2,5}(?=[ \t.;]*(?:\n|$))/gu,
    inCells: true,
  },
];

/** Every run of groups of a text that a code may be written in, in the order of the writings. */
export const codesInGroups = (text: string): readonly CodeInGroups[] =>
  WRITINGS.flatMap(({ type, pattern, inCells, parts }) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
      type,
      code: withDashes(found.replace(/[\s.-]/g, '').toUpperCase(), parts),
      at: { start: index, end: index + found.length },
      inCells,
    })),
  );

const withDashes = (signs: string, parts: RegExp | undefined): string =>
  parts ? (signs.match(parts) ?? []).join('-') : signs;
