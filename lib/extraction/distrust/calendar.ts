import { type IsoDate, yearOf } from '../../dates';
import type { Candidate } from '../candidate';
import { doubt, isSure } from './doubt';

/**
 * Days that contradict one another are asked about, however clearly each was told: an act is signed before its end, in
 * the year of its first credits or the one before, or later but not after its last; a year's credits are opened about
 * that year, and committed before the end.
 */
export function distrustCalendar(candidates: readonly Candidate[]): Candidate[] {
  const retained = candidates.filter(({ standing }) => standing === 'retained');
  // Of several days for one fact, none holds the others.
  const day = (fact: Candidate['fact']): IsoDate | undefined => {
    const [own, other] = retained.filter((each) => each.fact === fact);
    return own?.value.type === 'date' && !other ? own.value.date : undefined;
  };
  const yearsOf = (kinds: RegExp) =>
    retained.flatMap(({ fact, value }) =>
      kinds.test(fact) && value.type === 'amount' && value.amount !== 0 ? [Number(fact.slice(-4))] : [],
    );
  const [signed, start, end] = [day('signature-date'), day('start-date'), day('end-date')];
  const years = yearsOf(/^(?:commitment|payment)-allotment:/);
  const committed = yearsOf(/^commitment-allotment:/);
  const [first, last] = [Math.min(...years), Math.max(...years)];

  const isAmendment = retained.some(({ fact }) => fact === 'amendment-number' || fact === 'amended-title');
  const isOff = ({ fact, value }: Candidate): boolean => {
    if (fact === 'signature-date' && signed)
      return (
        (end !== undefined && signed >= end) || (years.length > 0 && !isNear(yearOf(signed), first, last))
      );
    if (fact === 'start-date' && start)
      return (end !== undefined && start >= end) || (years.length > 0 && yearOf(start) > last);
    if (fact === 'end-date' && end)
      return (
        [signed, start].some((each) => each !== undefined && each >= end) ||
        (committed.length > 0 && yearOf(end) < Math.max(...committed))
      );
    // Credits of a year before the signature: what an earlier act opened, told again.
    if (/^(?:commitment|payment)-(?:allotment:|total$)/.test(fact) && signed && start && !isAmendment)
      return first < Math.min(yearOf(signed), yearOf(start));
    const opened = value.type === 'tranche' ? value.tranche.release.date : null;
    if (value.type !== 'tranche' || opened === null) return false;
    const { year } = value.tranche;
    return !isNear(yearOf(opened), year, year + 1) || (end !== undefined && opened > end);
  };
  return candidates.map((each) => (isSure(each) && isOff(each) ? doubt(each, AT_ODDS) : each));
}

const AT_ODDS = 'Ne s’accorde pas avec les autres dates ou les exercices : vérifiez.';

/** From the year before the first to the last. */
const isNear = (year: number, first: number, last: number): boolean => year >= first - 1 && year <= last;
