import type { Span } from '../document';
import { leadSentence } from '../reading/lead-sentence';
import type { Reading } from '../reading/reading';
import { type FoundLabel, referenceTypes } from './reference-labels';
import type { LabelledCell } from './table-labels';

/** Fewer labels one below the other are words. */
const FEWEST = 3;
const LONGEST_CODE = 40;

/**
 * « Programme », « Domaine fonctionnel », « Centre financier », one below the other, then their codes in the same order:
 * a table of two columns whose cells came out column by column. Each code has the shape of its label, or none counts.
 */
export function listedLabels(
  { folded, text }: Pick<Reading, 'folded' | 'text'>,
  labels: readonly FoundLabel[],
): LabelledCell[] {
  const found: LabelledCell[] = [];
  let run: FoundLabel[] = [];
  for (const [rank, label] of labels.entries()) {
    if (isLine(folded, label)) run.push(label);
    const next = labels[rank + 1];
    if (next && isLine(folded, next) && /^\s*$/.test(folded.slice(label.end, next.start))) continue;
    if (run.length >= FEWEST) found.push(...codesBelow(text, run));
    run = [];
  }
  return found;
}

/** Whether a label is all that its line holds. */
const isLine = (folded: string, { start, end }: Span): boolean =>
  /(?:^|\n)[ \t]*$/.test(folded.slice(Math.max(0, start - 10), start)) &&
  /^[ \t]*(?:\n|$)/.test(folded.slice(end, end + 10));

function codesBelow(text: string, labels: readonly FoundLabel[]): LabelledCell[] {
  const from = labels.at(-1)?.end ?? 0;
  const lines = text.slice(from, from + labels.length * LONGEST_CODE).matchAll(/\S[^\n]*/g);
  const cells = [...lines].slice(0, labels.length).flatMap(({ index, 0: line }, rank): LabelledCell[] => {
    const type = labels[rank]?.type;
    const shape = referenceTypes.find(({ id }) => id === type)?.shape;
    // « 113 - Paysages, eau et biodiversité »: the name of the programme stands beside its code.
    const code = line.trimEnd().replace(/^(\d{3}) [-–] .*$/, '$1');
    const start = from + index;
    return type && shape?.test(code) ? [{ start, end: start + code.length, label: type }] : [];
  });
  return cells.length === labels.length ? cells : [];
}

/** « Les centres de coûts à mentionner sont : », above items, blank lines between, that each begin with their code. */
export function labelOfList(
  reading: Reading,
  labels: readonly FoundLabel[],
  at: Span,
): FoundLabel['type'] | undefined {
  const item = reading.sentenceAt(at.start);
  const isFirst = /^[-•*·o] {1,4}$/.test(reading.folded.slice(item.start, at.start));
  const lead = isFirst ? leadSentence(reading, item) : undefined;
  const own = lead ? labels.filter(({ start, end }) => start >= lead.start && end <= lead.end) : [];
  return own.length === 1 ? own[0]?.type : undefined;
}
