import type { Reading } from './reading/reading';

/** Whether words speak of the act by the name of « contrat », which is a supplier's elsewhere. */
export const isOfContract = (reading: Reading, words: string): boolean =>
  /\bcontrat\b/.test(words) &&
  (reading.headlines[0]?.lines ?? []).some(({ start, end }) =>
    /\bcontrat\b/.test(reading.folded.slice(start, end)),
  );
