import type { Candidate } from '../candidate';
import { NAMES } from '../credits/credit-line';
import type { ReferenceId } from '../references/reference-labels';
import { doubt, factType, isSure } from './doubt';

/** Codes that go together stand in one list, one table or one sentence. */
const TOGETHER = 300;

/**
 * Of several codes of one type, the one that no line of credits bears while the others have theirs, or that stands far
 * from all others, may be of an earlier convention or of another budget: it is asked about.
 */
export function distrustLoneCodes(candidates: readonly Candidate[]): Candidate[] {
  const retained = candidates.filter(({ standing }) => standing === 'retained');
  const lines = retained.flatMap(({ value }) => (value.type === 'line' ? [value.line] : []));
  return candidates.map((each) => {
    const { value, position } = each;
    const ofLine = NAMES[factType(each) as ReferenceId];
    if (!isSure(each) || value.type !== 'code' || ofLine === undefined) return each;
    const others = retained.filter((other) => other !== each && factType(other) === factType(each));
    if (others.length === 0) return each;
    const borne = lines.map((line) => line[ofLine]).filter((code) => code !== null);
    const isLone =
      borne.length > 0
        ? !borne.includes(value.code)
        : others.every((other) => Math.abs(other.position.start - position.start) > TOGETHER);
    return isLone ? doubt(each, LONE) : each;
  });
}

const LONE = 'Ce code est donné à part des autres du même type : relève-t-il bien de cette convention ?';
