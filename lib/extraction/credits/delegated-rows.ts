import { fold } from '../../normalise';
import type { TableFigure } from '../table-layouts/table-layout';

/** Money of the same project that the convention does not delegate. */
const KEPT =
  /\b(?:conservee?s?|gardee?s?|non deleguee?s?|hors delegation|cofinancee?s?|autofinancement|fonds propres|credits propres|part propre|a la charge d)/;

/**
 * `| Crédits délégués | … |` above `| Part conservée par le délégant | … |` and `| Total du projet | … |`: the rows that are
 * delegated. Totals that count what is kept are none of the convention.
 */
export function delegatedRows(figures: readonly TableFigure[]): readonly TableFigure[] {
  const isKept = ({ line }: TableFigure) => line !== null && KEPT.test(fold(line));
  const rest = figures.filter((figure) => figure.line !== null && !isKept(figure));
  return rest.length > 0 && figures.some(isKept) ? rest : figures;
}
