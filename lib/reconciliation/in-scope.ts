import type { Imputation } from '../convention/convention';
import { normaliseCode } from '../normalise';
import type { ExtractLine } from './extract';

type References = Pick<ExtractLine, 'fundsCenter' | 'functionalArea' | 'activity'>;

/**
 * Whether a line is posted to a convention's references. A reference that the line, or the convention, does not state
 * decides nothing; a functional area also covers what is below it (0352-01 covers 0352-01-03).
 */
export function makeScope(imputation: Imputation): (line: References) => boolean {
  const [centers, areas, activities] = [
    imputation.fundsCenters,
    imputation.functionalAreas,
    imputation.activities,
  ].map((codes) => new Set(codes.map(normaliseCode))) as [Set<string>, Set<string>, Set<string>];
  const isOneOf = (known: ReadonlySet<string>, code: string | null) =>
    code === null || known.size === 0 || known.has(code);
  return ({ fundsCenter, functionalArea, activity }) =>
    isOneOf(centers, fundsCenter) &&
    isOneOf(activities, activity) &&
    (functionalArea === null ||
      areas.size === 0 ||
      [...areas].some((area) => functionalArea === area || functionalArea.startsWith(`${area}-`)));
}
