import type { Convention } from '../convention/convention';
import { creditCenters } from './position';

/** The funds centers between which somebody has to choose, in the convention's own order; none when it opens a single one. */
export function openedCenters(convention: Convention): readonly string[] {
  const centers = [...new Set([...convention.imputation.fundsCenters, ...creditCenters(convention)])];
  return centers.length > 1 ? centers : [];
}
