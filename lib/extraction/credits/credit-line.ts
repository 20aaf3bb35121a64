import type { CreditLine } from '../candidate';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { type FoundCode, findCodes } from '../references/find-codes';
import type { ReferenceId } from '../references/reference-labels';

export type LineCodes = Omit<CreditLine, 'amounts'>;

const NONE: LineCodes = { fundsCenter: null, activity: null, costCenter: null, functionalArea: null };
const NAMES: Readonly<Partial<Record<ReferenceId, keyof LineCodes>>> = {
  'funds-center': 'fundsCenter',
  activity: 'activity',
  'cost-center': 'costCenter',
  'functional-area': 'functionalArea',
};

/** The references that the row or the sentence of an amount names: those it names once. */
export function lineCodesAt(reading: Reading, at: Span): LineCodes {
  const scope = rowAt(reading, at) ?? reading.sentenceAt(at.start);
  const codes = kept(reading).filter(({ at: place }) => place.start >= scope.start && place.end <= scope.end);
  const line: Record<keyof LineCodes, string | null> = { ...NONE };
  for (const [type, name] of Object.entries(NAMES)) {
    const own = new Set(codes.filter((code) => code.type === type).map(({ code }) => code));
    if (name && own.size === 1) line[name] = [...own][0] ?? null;
  }
  return line;
}

/** The reference that tells the lines of a text apart: the funds center where it has several, else the activity. */
export function tellsLines(reading: Reading): 'fundsCenter' | 'activity' | undefined {
  for (const type of ['funds-center', 'activity'] as const) {
    const own = new Set(
      kept(reading)
        .filter((code) => code.type === type)
        .map(({ code }) => code),
    );
    if (own.size > 1) return type === 'activity' ? 'activity' : 'fundsCenter';
  }
  return undefined;
}

const kept = (reading: Reading): FoundCode[] => findCodes(reading).filter(({ discarded }) => !discarded);

function rowAt(reading: Reading, at: Span): Span | undefined {
  const row = reading
    .tableAt(at.start)
    ?.rows.find((cells) => cells.some((cell) => cell.start <= at.start && at.end <= cell.end));
  const [first] = row ?? [];
  const last = row?.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}
