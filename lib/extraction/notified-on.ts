import type { IsoDate } from '../dates';
import { oncePerReading } from './reading/once-per-reading';
import type { Reading } from './reading/reading';
import { spaced } from './values/spaced';

const NOTIFIED = spaced(
  /(?:^|\n)[ \t|]*(?:(?:la )?(?:presente )?(?:convention|delegation)|(?:le )?(?:present )?avenant)?[ \t]*(?:(?:a ete|est) )?notifiee?\b[^.;\n\d]{0,60}\ble ?:? $/,
);
const REACH = 140;

/** The day the act was notified, where it bears it: « Notifiée le 28 avril 2025 » in a stamp or on a last line. */
export const notifiedOn = oncePerReading((reading: Reading): IsoDate | undefined => {
  const days = reading.dates.filter(({ start }) =>
    NOTIFIED.test(reading.folded.slice(Math.max(0, start - REACH), start)),
  );
  const distinct = new Set(days.map(({ date }) => date));
  return distinct.size === 1 ? days[0]?.date : undefined;
});
