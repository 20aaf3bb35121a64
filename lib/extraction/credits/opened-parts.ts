import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** « AE 2025 : 250 000 € à la signature ; 270 000 € le … »: an amount with the day of its own opening. */
const OPENED = spaced(
  pattern`${[
    pattern`^[^.;\d€]{0,60}?\b(?:${[
      /(?:a|des|lors de) la (?:date de )?(?:signature|notification)/,
      /apres|(?:le|au) (?=\d)/,
      /(?:a la )?(?:fin|mi-|debut) (?=[a-z]{3,9} 20\d\d)/,
    ]})`,
    pattern`^(?: d'(?:ae|engagement)| de cp)?(?: 20\d\d)? (?:sont|seront|est|sera) (?:${[
      /utilisable|mobilisable|accessible|ouvert|libere|debloque|disponible/,
    ]})`,
  ]}`,
);
/** « … sont ouvertes dès la notification à concurrence de 500 000 € »: the day comes first. */
const OPENED_BEFORE = spaced(
  /\b(?:ouvert|liber|debloqu|mis|disponible)[a-z]{0,3}\b[^.;€]{0,60}\b(?:signature|notification|(?:le|au) \d[^.;€]{3,20})\b[^.;€]{0,20}\b(?:a (?:la )?(?:concurrence|hauteur)|pour un montant) de $/,
);

/**
 * The figures without those that only open a part of others: the text states the same year's credits elsewhere without a
 * day, and more of them. That is the allotment.
 */
export function withoutOpenedParts(reading: Reading, figures: readonly TableFigure[]): TableFigure[] {
  const isPart = ({ at }: TableFigure) =>
    OPENED.test(reading.folded.slice(at.end, at.end + 110)) ||
    OPENED_BEFORE.test(reading.folded.slice(Math.max(0, at.start - 160), at.start));
  const parts = new Set(figures.filter(isPart));
  return figures.filter(
    (own) => !parts.has(own) || !figures.some((other) => !parts.has(other) && isMore(other, own)),
  );
}

const isMore = (other: TableFigure, own: TableFigure): boolean =>
  other.kind === own.kind &&
  other.amount > own.amount &&
  (own.year === 'total' || (other.year === own.year && other.line === own.line));
