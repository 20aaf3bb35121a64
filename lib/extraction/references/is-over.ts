import { isSigned } from '../days/is-signed';
import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { cellAt } from '../reading/cell-at';
import { oncePer, oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import type { ReadingTable } from '../reading/reading-tables';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** « Jusqu'au 31/12/2025 », « avant le », « du … au … »: a time that is over on a day. */
const UNTIL = /\b(?:jusqu'au|avant le|au)\s{1,3}$/;
/** « Depuis le 01/01/2026 »: what took its place then. */
const SINCE = /\b(?:depuis le|(?:a (?:compter|partir|dater) )du|des le)\s{1,3}(?=\d)/;
/** Heads in which a time may stand: of the column, and of the row. */
const HEADS = 2;
const REACH = 160;

/**
 * Whether a code was so until a day before the act was signed, another one since: by the head of its column or of its
 * row, or by the words beside it. Where the day comes after the signature, both are the convention's, each for a time;
 * but an avenant that takes effect after that day gives none but the other.
 */
export function isOver(reading: Reading, at: Span): boolean {
  const from = standsFrom(reading);
  return from !== undefined && timesOf(reading, at).some((until) => until <= from);
}

/** The last day that the act was signed on, or the one that an avenant tells as that of its own effect. */
const standsFrom = oncePerReading((reading) =>
  reading.dates
    .filter((day) => isSigned(reading, day) || isEffectOfAmendment(reading, day))
    .map(({ date }) => date)
    .toSorted()
    .at(-1),
);

const isEffectOfAmendment = (reading: Reading, { start }: Span): boolean =>
  isAmendment(reading) && OWN_EFFECT.test(reading.folded.slice(Math.max(0, start - REACH), start));
/** « Le présent avenant prend effet le », « … n'a pas d'incidence financière. Il est applicable au ». */
const OWN_EFFECT = spaced(
  pattern`\b(?:present avenant|cet avenant|avenant n ?[°º] ?\d{1,2}) (?:[^.;\d]{0,60}\. il )?(?:${[
    /prend(?:ra)? effet|entre(?:ra)? en (?:vigueur|application)/,
    /est applicable|s'applique(?:ra)?/,
  ]}) (?:au|le|des le|(?:a (?:compter|partir|dater) )du) $`,
);

const timesOf = (reading: Reading, at: Span): string[] => [
  ...timesOfHeads(reading, at),
  ...timeAfter(reading, at),
  ...timeBefore(reading, at),
];

/** « | Jusqu'au 31/12/2025 | Depuis le 01/01/2026 », above the code or, one below the other, at the head of its row. */
function timesOfHeads(reading: Reading, at: Span): string[] {
  const { table, row, column } = cellAt(reading, at) ?? {};
  if (!table || !row || column === undefined || column === 0) return [];
  // « Centre de coûts | A | A »: the one that does not change is so in both.
  if (row.some((cell, rank) => rank !== column && cell.folded === row[column]?.folded)) return [];
  const { inHeads, inLabels } = succeeds(table);
  const own = [
    ...(inHeads ? table.rows.slice(0, HEADS).map((head) => head[column]) : []),
    inLabels ? row[0] : undefined,
  ];
  return own.flatMap((cell) => (cell && !SINCE.test(cell.folded) ? untilIn(reading, cell) : []));
}

/** Whether a head of a column, and the label of a row, say since when what stands there is so. */
const succeeds = oncePer(({ rows }: ReadingTable) => ({
  inHeads: rows.slice(0, HEADS).some((row) => row.some(({ folded }) => SINCE.test(folded))),
  inLabels: rows.some(([label]) => label !== undefined && SINCE.test(label.folded)),
}));

const untilIn = (reading: Reading, span: Span): string[] => {
  const last = reading.datesIn(span).at(-1);
  return last && UNTIL.test(reading.folded.slice(span.start, last.start)) ? [last.date] : [];
};

/** « A jusqu'au 31 décembre 2023, B depuis le 1er janvier 2024 », in brackets or not. */
function timeAfter(reading: Reading, { end }: Span): string[] {
  const link = /^\s?,?\s?\(?(?:jusqu'au|avant le)\s{1,3}(?=\d)/.exec(reading.folded.slice(end, end + 30));
  const day = link && reading.dateAt(end + link[0].length);
  return day && isSucceeded(reading, day) ? [day.date] : [];
}

/** « Jusqu'au 31 décembre 2023, le centre financier est A ; depuis le 1er janvier 2024, B ». */
function timeBefore(reading: Reading, at: Span): string[] {
  const day = reading.datesIn({ start: Math.max(0, at.start - REACH), end: at.start }).at(-1);
  if (!day) return [];
  const words = reading.folded.slice(day.end, at.start);
  // « A jusqu'au 31 décembre 2023, B depuis … »: the day is that of the code before it.
  const isHead = /(?:^|[.;\n]\s{0,4})(?:jusqu'au|avant le)\s{1,3}$/.test(
    reading.folded.slice(Math.max(0, day.start - 20), day.start),
  );
  return isHead && !GOES_ON.test(words) && isSucceeded(reading, at) ? [day.date] : [];
}
/** « Les dépenses engagées jusqu'au … restent imputées sur A ». */
const GOES_ON = pattern`[.;\n]|\b(?:${[/rest|demeur|continu|encore|toujours|conserv/]})`;

const isSucceeded = ({ folded }: Reading, { end }: Span): boolean =>
  SINCE.test(folded.slice(end, end + REACH).split('\n')[0] ?? '');
