import type { Span } from '../document';
import type { Reading } from '../reading/reading';

/**
 * « Centres financiers : » above « A   fonctionnement » and « B   insertion », as far right: whether a code begins the line
 * right below another that begins its own, so that the label of the one is that of the other.
 */
export function isBelowCode({ text }: Reading, above: Span, { start }: Span): boolean {
  const own = text.lastIndexOf('\n', start - 1) + 1;
  const upper = text.lastIndexOf('\n', own - 2) + 1;
  const indent = text.slice(own, start);
  return own > 1 && above.start >= upper && INDENT.test(indent) && text.slice(upper, above.start) === indent;
}
const INDENT = /^[ \t]+$/;
