import type { Candidate } from '../candidate';
import { doubt, factType, isSure } from './doubt';

/** Types of which a convention seldom has two that differ by so little; activities often follow one another. */
const TYPES: ReadonlySet<string> = new Set(['funds-center', 'cost-center']);

/** « SANVAX0069 » and « SANVXA0069 »: one code, typed twice, one of them with two signs in each other's place. */
export function distrustTwinCodes(candidates: readonly Candidate[]): Candidate[] {
  const retained = candidates.filter(({ standing }) => standing === 'retained');
  return candidates.map((each) => {
    const { value } = each;
    if (!isSure(each) || value.type !== 'code' || !TYPES.has(factType(each))) return each;
    const twin = retained.find(
      (other) =>
        factType(other) === factType(each) &&
        other.value.type === 'code' &&
        isSwapped(value.code, other.value.code),
    );
    return twin ? doubt(each, TWIN) : each;
  });
}

const TWIN = 'Le texte écrit aussi ce code avec deux signes échangés : comparez les deux.';

/** Whether two neighbouring signs, exchanged, make one code of the other. */
function isSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((sign, rank) => sign !== other[rank]);
  return (
    at >= 0 &&
    one.length === other.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
