import { z } from 'zod';
import { isoDateSchema } from '../convention/convention';

/** A date that the person added to the calendar of a convention. */
export const ownDateSchema = z.strictObject({
  id: z.string().min(1),
  conventionId: z.string().min(1),
  date: isoDateSchema,
  title: z.string().min(1).max(200),
});

/** What a person added to the calendars of all conventions: the rest of a calendar is computed. */
export const calendarSchema = z.strictObject({
  /** Conventions whose committee meets every six months. */
  committees: z.array(z.string()),
  own: z.array(ownDateSchema),
});

export type OwnDate = z.infer<typeof ownDateSchema>;
export type Calendar = z.infer<typeof calendarSchema>;

export const EMPTY_CALENDAR: Calendar = { committees: [], own: [] };
