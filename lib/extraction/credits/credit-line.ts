import type { CreditLine } from '../candidate';
import type { Span } from '../document';
import { linesAbove } from '../reading/lines-above';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import { type ReadingCell, type ReadingTable, rowRankAt } from '../reading/reading-tables';
import { findCodes } from '../references/find-codes';
import type { FoundCode } from '../references/found-code';
import type { ReferenceId } from '../references/reference-labels';
import { paragraphAbove } from './above-table';

export type LineCodes = Omit<CreditLine, 'amounts'>;

const NONE: LineCodes = { fundsCenter: null, activity: null, costCenter: null, functionalArea: null };
/** A row that names more codes is no line of credits. */
const MOST = 50;
/** What a line calls the codes of each type. */
export const NAMES: Readonly<Partial<Record<ReferenceId, keyof LineCodes>>> = {
  'funds-center': 'fundsCenter',
  activity: 'activity',
  'cost-center': 'costCenter',
  'functional-area': 'functionalArea',
};

/** The references that the row or the sentence of an amount names: those it names once. */
export function lineCodesAt(reading: Reading, at: Span): LineCodes {
  const codes = codesOf(reading, at);
  const line: Record<keyof LineCodes, string | null> = { ...NONE };
  for (const [type, name] of Object.entries(NAMES)) {
    const own = new Set(codes.filter((code) => code.type === type).map(({ code }) => code));
    if (name && own.size === 1) line[name] = [...own][0] ?? null;
  }
  return line;
}

/** The reference that tells the lines of a text apart: the funds center where it has several, else the activity. */
export const tellsLines = (reading: Reading): 'fundsCenter' | 'activity' | undefined => kept(reading).apart;

/** The reference that tells the credits of a place from those of another line; null where the text has one line. */
export function creditLineAt(reading: Reading, at: Span): string | null {
  const apart = tellsLines(reading);
  return apart ? lineCodesAt(reading, at)[apart] : null;
}

/** A line of the text, by the reference that tells it from the others. */
export interface NamedCode {
  readonly code: string;
  readonly by: 'fundsCenter' | 'activity';
  readonly at: Span;
}

/** The lines that a scope names, each once, in order; none where the text has no lines. */
export function namedLinesIn(reading: Reading, scope: Span): NamedCode[] {
  const by = tellsLines(reading);
  if (!by) return [];
  const codes = codesIn(reading, scope).filter(({ type }) => NAMES[type] === by);
  return codes
    .filter(({ code }, rank) => codes.findIndex((other) => other.code === code) === rank)
    .map(({ code, at }) => ({ code, by, at }));
}

interface KeptCodes {
  readonly codes: readonly FoundCode[];
  readonly apart: 'fundsCenter' | 'activity' | undefined;
}

/** The codes of a text that it does not discard, in order. */
const kept = oncePerReading((reading): KeptCodes => {
  const codes = findCodes(reading)
    .filter(({ discarded }) => !discarded)
    .toSorted((first, second) => first.at.start - second.at.start);
  const several = (type: ReferenceId) =>
    new Set(codes.filter((each) => each.type === type).map(({ code }) => code)).size > 1;
  const apart = several('funds-center') ? 'fundsCenter' : several('activity') ? 'activity' : undefined;
  return { codes, apart };
});

/** The codes of a row, or of the rows above it whose cells it leaves blank; elsewhere those of the sentence. */
function codesOf(reading: Reading, at: Span): readonly FoundCode[] {
  const table = reading.tableAt(at.start);
  const holder = table ? rowRankAt(table, at) : -1;
  if (!table || holder < 0) {
    const own = codesIn(reading, reading.sentenceAt(at.start));
    return own.length > 0 ? own : codesIn(reading, headOfList(reading, at));
  }
  for (let rank = holder; rank >= 0; rank -= 1) {
    const [first] = table.rows[rank] ?? [];
    const last = table.rows[rank]?.at(-1);
    const codes = first && last ? codesIn(reading, { start: first.start, end: last.end }) : [];
    const isBlank = first?.text === '' || BUDGET.test(first?.folded ?? '');
    if (codes.length > 0) return codes;
    const named = isBlank || !first ? [] : codesOfName(reading, table, first);
    if (named.length > 0) return named;
    if (!isBlank) break;
  }
  // « UO 0348-DIEP-HP69, centre de coûts MISGAM1069 », above the table of one site.
  return hasRowCodes(reading, table) ? [] : codesIn(reading, paragraphAbove(reading, table));
}

/** The codes that one row of another table gives to what has this name: « Phares | 0205-DMNA-PHAR | … » and « Phares | 140 000 | … ». */
function codesOfName(reading: Reading, own: ReadingTable, { folded }: ReadingCell): readonly FoundCode[] {
  const rows = reading.tables
    .filter((table) => table !== own)
    .flatMap(({ rows }) => rows.filter(([label]) => label?.folded === folded));
  const [first, last] = [rows[0]?.[0], rows[0]?.at(-1)];
  return rows.length === 1 && first && last ? codesIn(reading, { start: first.start, end: last.end }) : [];
}

/** « a) UO 0181-DR35-DRIS (site de Rennes) », right above the lines of its years; a blank line between them where it ends with a colon. */
function headOfList({ folded, amountsIn }: Reading, at: Span): Span {
  let isApart = false;
  for (const line of linesAbove(folded, at.start, MOST_LINES)) {
    const words = folded.slice(line.start, line.end).trim();
    if (isApart) return words.endsWith(':') ? line : { start: at.start, end: at.start };
    isApart = words === '';
    if (isApart) continue;
    if (amountsIn(line).length === 0) return line;
  }
  return { start: at.start, end: at.start };
}
const MOST_LINES = 8;

const hasRowCodes = (reading: Reading, { start, end }: ReadingTable): boolean =>
  codesIn(reading, { start, end }).length > 0;

/** A row of a budget, below the one that names its line. */
const BUDGET = /^(?:ae|cp|autorisations? d'engagements?|credits? de paiements?)$/;

function codesIn(reading: Reading, scope: Span): readonly FoundCode[] {
  const { codes: all } = kept(reading);
  const codes: FoundCode[] = [];
  for (let rank = firstFrom(all, scope.start); rank < all.length; rank += 1) {
    const code = all[rank];
    if (!code || code.at.start >= scope.end || codes.length > MOST) break;
    codes.push(code);
  }
  return codes;
}

/** The rank of the first code that starts at or after a place. */
function firstFrom(codes: readonly FoundCode[], start: number): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((codes[middle]?.at.start ?? 0) >= start) high = middle;
    else low = middle + 1;
  }
  return low;
}
