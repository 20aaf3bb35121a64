/** One control of an annotated page, and what recognition said of it. `null` = leave it alone. */
export interface Answer {
  readonly expected: string | null;
  /** Other answers that are not errors; null in it = leaving it alone is fine. */
  readonly accepted: readonly (string | null)[];
  readonly given: string | null;
}

export type Outcome = 'right' | 'wrong' | 'missed' | 'left';

/**
 * right: an expected control got its type, or an accepted one. wrong: it would get a value it must not have.
 * missed: expected, not found, and leaving it alone is not accepted. left: to be left alone, or an accepted answer
 * where nothing is expected, or an expected control rightly left.
 */
export function outcomeOf({ expected, accepted, given }: Answer): Outcome {
  const isAccepted = given === expected || accepted.includes(given);
  if (given === null) return isAccepted ? 'left' : 'missed';
  if (!isAccepted) return 'wrong';
  return expected === null ? 'left' : 'right';
}

export interface FormsScore {
  readonly pages: number;
  readonly expected: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly left: number;
  /** Null when nothing was given, or nothing was expected. */
  readonly precision: number | null;
  readonly recall: number | null;
}

export function scoreForms(pages: readonly (readonly Answer[])[]): FormsScore {
  const answers = pages.flat();
  const count = (outcome: Outcome) => answers.filter((answer) => outcomeOf(answer) === outcome).length;
  const [right, wrong, missed, left] = [count('right'), count('wrong'), count('missed'), count('left')];
  return {
    pages: pages.length,
    expected: answers.filter((answer) => answer.expected !== null).length,
    right,
    wrong,
    missed,
    left,
    precision: ratio(right, right + wrong),
    recall: ratio(right, right + missed),
  };
}

const ratio = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

/** `commitment-amount,null` gives `['commitment-amount', null]`. */
export const parseAccepted = (list: string | null): (string | null)[] =>
  (list ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => (item === 'null' ? null : item));

export const parseExpected = (value: string | null): string | null =>
  value === null || value === '' || value === 'null' ? null : value;
