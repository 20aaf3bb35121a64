import { isAmendmentTitle } from './acts/headline';
import { oncePerReading } from './reading/once-per';

/** As much of a title as tells an avenant. */
const TITLE = 200;

/** Whether the act is an avenant, by the words its title begins with. */
export const isAmendment = oncePerReading((reading): boolean => {
  const start = reading.headlines[0]?.lines[0]?.start ?? 0;
  return isAmendmentTitle(reading.folded.slice(start, start + TITLE));
});
