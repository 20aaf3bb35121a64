import { isAmendmentAct } from './acts/headline';
import { oncePerReading } from './reading/once-per';

/** Whether the act is an avenant, by its title or its own words. */
export const isAmendment = oncePerReading(({ folded, headlines: [title] }): boolean => {
  const start = title?.lines[0]?.start ?? 0;
  return isAmendmentAct(folded.slice(start, title?.lines.at(-1)?.end ?? start), folded.slice(start));
});
