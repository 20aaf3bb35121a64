import type { Candidate } from '../candidate';
import { retainedFor } from '../retained';
import { doubt, isSure } from './doubt';

/** What the day of the signature gives is as doubtful as that day, which was doubted after it was read. */
export function distrustDerived(candidates: readonly Candidate[]): Candidate[] {
  const doubtful = retainedFor(candidates, 'signature-date')
    .filter((each) => !isSure(each))
    .map(dayOf);
  // « dans les quinze jours qui suivent la signature »: a tranche so opened has a day of its own.
  const isDerived = (each: Candidate) =>
    doubtful.includes(dayOf(each) ?? 'none') || (doubtful.length > 0 && isOfSignature(each));
  return candidates.map((each) =>
    isSure(each) && each.fact !== 'signature-date' && isDerived(each)
      ? doubt(each, 'Le jour de la signature, d’où vient cette date, est à vérifier.')
      : each,
  );
}

/** The day that a signature is, or that is that of a signature. */
function dayOf({ fact, value }: Candidate): string | undefined {
  if (value.type === 'date' && (fact === 'signature-date' || fact === 'start-date')) return value.date;
  return undefined;
}

const isOfSignature = ({ value }: Candidate): boolean =>
  value.type === 'tranche' &&
  value.tranche.release.type === 'signature' &&
  value.tranche.release.date !== null;
