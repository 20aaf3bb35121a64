import type { Span } from '../document';
import type { Reading } from './reading';

const STRUCK =
  /^[ \t]?(?:€|eur(?:os?)?\b)?[ \t]?[[(][^\])\d]{0,30}\b(?:barre|raye|biffe|rature|surcharge|corrige)e?s?\b/;

/** « DRTRHA0069 [barré ; au-dessus, à la main : DRTARA0069] », as a copy tells what was written over by hand. */
export const isStruckOut = ({ folded }: Reading, { start, end }: Span): boolean =>
  STRUCK.test(folded.slice(end, end + 60)) || SAID_BEFORE.test(folded.slice(Math.max(0, start - 20), start));

/** « [rayé : 158 000 €] 185 000 € ». */
const SAID_BEFORE = /[[(](?:barre|raye|biffe|rature)e?s? ?:? ?$/;
