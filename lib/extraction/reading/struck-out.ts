import type { Span } from '../document';
import type { Reading } from './reading';

const STRUCK =
  /^[ \t]?(?:€|eur(?:os?)?\b)?[ \t]?[[(][^\])\d]{0,30}\b(?:barre|raye|biffe|rature|surcharge|corrige)e?s?\b/;

/** « DRTRHA0069 [barré ; au-dessus, à la main : DRTARA0069] », as a copy tells what was written over by hand. */
export const isStruckOut = ({ folded }: Reading, { end }: Span): boolean =>
  STRUCK.test(folded.slice(end, end + 60));
