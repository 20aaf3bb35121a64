import { openedCenters } from '../../budget/opened-centers';
import type { Convention } from '../../convention/convention';
import { normaliseCode } from '../../normalise';
import type { PageDescription } from '../form-control';
import { heldCodes } from './held-codes';

/**
 * The funds center of a convention that a form holds already, when it holds one of them and no other; null when nothing
 * tells, or when the convention opens a single one.
 */
export function proposeCenter(convention: Convention, page: PageDescription): string | null {
  const opened = openedCenters(convention);
  const held = heldCodes(opened, page);
  return held.size === 1 ? (opened.find((center) => held.has(normaliseCode(center))) ?? null) : null;
}
