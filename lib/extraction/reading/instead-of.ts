import type { Reading } from './reading';

/** The last of them that is said. */
const INSTEAD = /\b(au lieu de|lire)\s?:(?![\s\S]*\b(?:au lieu de|lire)\s?:)/;

/** Whether a place stands below « Au lieu de : … » and above « lire : … ». `reach`: how far before it that is looked for. */
export const isInsteadOf = (reading: Reading, start: number, reach: number): boolean =>
  INSTEAD.exec(reading.folded.slice(Math.max(0, start - reach), start))?.[1] === 'au lieu de';
