import type { ReadingCell } from '../reading/reading-tables';
import { pattern } from '../values/pattern';

const ORDINAL =
  /(?:premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|derniere?)(?: (?:tranche|phase|etape|echeance|part))?/;
/** « 1 », « T1 », « 2e », « Première ». */
export const RANK = pattern`^(?:${[/t ?\d{1,2}|\d{1,2}(?:re|ere|e|eme|nde)?/, ORDINAL]})$`;

/** « B », « Tranche 2 », « Deuxième », « 2e tranche ». */
const NUMBERED = pattern`^(?:${[
  /(?:(?:tranche|phase|etape|echeance|jalon|part)s? ?(?:n ?[°º] ?)?)?\w{1,3}/,
  /\d{1,2}(?:re|ere|e|eme|nde) (?:tranche|phase|etape|echeance|part)/,
  ORDINAL,
]})$`;

/** The cell that numbers a row. */
export const rankCell = (row: readonly ReadingCell[]): ReadingCell | undefined =>
  row.find(({ folded }) => NUMBERED.test(folded));
