import type { Candidate } from '../candidate';

/** A value that was sure and is asked about after all, for the reason that its review shows first. */
export const doubt = (candidate: Candidate, reason: string): Candidate => ({
  ...candidate,
  confidence: 'to-check',
  reason: `${reason} ${candidate.reason}`,
});

export const isSure = ({ standing, confidence }: Candidate): boolean =>
  standing === 'retained' && confidence === 'sure';

/** `funds-center:2` is one of the `funds-center`. */
export const factType = ({ fact }: Candidate): string => fact.replace(/:\d+$/, '');
