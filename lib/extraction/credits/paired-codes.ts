import { cellAt } from '../reading/cell-at';
import type { Reading } from '../reading/reading';
import { rowRankAt } from '../reading/reading-tables';
import { covers } from '../reading/spans';
import { findCodes } from '../references/find-codes';
import type { FoundCode } from '../references/found-code';
import { OF_PROGRAMME } from '../references/minor-programmes';
import type { ReferenceId } from '../references/reference-labels';

/** How far apart a reference and the line that it belongs to are said. */
const REACH = 400;

/**
 * The cost center, or the activity, that the text gives to each line elsewhere than in its row: a table of references,
 * one block of references per line, or « l'activité A pour le centre X et l'activité B pour le centre Y ». Undefined
 * where it does not give one to every line, `unclear` where it does in a way that may be read otherwise.
 * @param keys the references that tell the lines apart.
 */
export function pairedCodes(
  reading: Reading,
  keys: readonly string[],
  type: ReferenceId,
): ReadonlyMap<string, string> | 'unclear' | undefined {
  const codes = findCodes(reading).filter(({ discarded }) => !discarded);
  const own = codes.filter((each) => keys.includes(each.code) || each.type === type);
  const after = inTurn(own, keys, type, (key, other) => isBeside(reading, key, other));
  const before = inTurn(own.toReversed(), keys, type, (key, other) => isBeside(reading, other, key));
  const told = new Set(own.filter((each) => each.type === type).map(({ code }) => code)).size;
  // « A pour l'UO X ; B pour l'UO Y ; C pour les autres »: a code too many, and each way gives another answer.
  const isWhole = (pairs: ReadonlyMap<string, string> | undefined) =>
    pairs !== undefined && new Set(pairs.values()).size === told;
  if (after && before && keys.some((key) => after.get(key) !== before.get(key))) return 'unclear';
  const pairs =
    [after, before].find(isWhole) ??
    byColumn(reading, own, keys, type) ??
    byName(reading, codes, keys, type) ??
    byProgramme(own, keys, type);
  return pairs ?? (after || before ? 'unclear' : undefined);
}

/** « 0163-CJEP-CPBU » and « 016302020117 », « 0219-CSPO-CPBU » and « 021901050212 »: each of its own programme. */
function byProgramme(
  codes: readonly FoundCode[],
  keys: readonly string[],
  type: ReferenceId,
): ReadonlyMap<string, string> | undefined {
  const programmeOf = (code: string) => code.slice(0, 4);
  if (!OF_PROGRAMME.has(type) || new Set(keys.map(programmeOf)).size < keys.length) return undefined;
  const pairs = keys.map((key) => [
    ...new Set(
      codes
        .filter((each) => each.type === type && programmeOf(each.code) === programmeOf(key))
        .map(({ code }) => code),
    ),
  ]);
  return pairs.every((own) => own.length === 1)
    ? new Map(keys.map((key, rank) => [key, pairs[rank]?.[0] ?? '']))
    : undefined;
}

/** Each key and the one code of the type that comes before the next key. */
function inTurn(
  codes: readonly FoundCode[],
  keys: readonly string[],
  type: ReferenceId,
  isNear: (key: FoundCode, other: FoundCode) => boolean,
): ReadonlyMap<string, string> | undefined {
  const pairs = new Map<string, Set<string>>();
  codes.forEach((key, rank) => {
    if (!keys.includes(key.code)) return;
    const next = codes.findIndex((each, at) => at > rank && keys.includes(each.code));
    const between = codes.slice(rank + 1, next < 0 ? undefined : next).filter((each) => each.type === type);
    const near = new Set(between.filter((each) => isNear(key, each)).map(({ code }) => code));
    if (near.size > 0) pairs.set(key.code, (pairs.get(key.code) ?? new Set()).union(near));
  });
  const told = keys.map((key) => [...(pairs.get(key) ?? [])]);
  if (told.some((each) => each.length !== 1)) return undefined;
  return new Map(keys.map((key, rank) => [key, told[rank]?.[0] ?? '']));
}

/** A row of lines, and below it the references of each in its column. */
function byColumn(
  reading: Reading,
  codes: readonly FoundCode[],
  keys: readonly string[],
  type: ReferenceId,
): ReadonlyMap<string, string> | undefined {
  const places = codes.map(({ code, type: own, at }) => {
    const table = reading.tableAt(at.start);
    const row = table ? rowRankAt(table, at) : -1;
    const column = table?.rows[row]?.findIndex((cell) => covers(cell, at)) ?? -1;
    return { code, type: own, table, row, column };
  });
  const heads = keys.map((key) =>
    places.find(
      ({ code, table, row }) =>
        code === key &&
        keys.every((each) => places.some((at) => at.code === each && at.table === table && at.row === row)),
    ),
  );
  const [first] = heads;
  if (!first?.table || new Set(heads.map((head) => head?.column)).size < keys.length) return undefined;
  const pairs = new Map<string, string>();
  for (const head of heads) {
    const below = new Set(
      places
        .filter(
          ({ type: own, table, row, column }) =>
            own === type && table === first.table && row !== first.row && column === head?.column,
        )
        .map(({ code }) => code),
    );
    const [code] = below;
    if (!head || below.size !== 1 || code === undefined) return undefined;
    pairs.set(head.code, code);
  }
  return pairs;
}

/** « JUSPJGO035 (Grand Ouest) », « centre de coûts (SIG) : SGGSIG0075 »: a code of whose name the row of one line, and of no other, speaks. */
function byName(
  reading: Reading,
  codes: readonly FoundCode[],
  keys: readonly string[],
  type: ReferenceId,
): ReadonlyMap<string, string> | undefined {
  const named = codes
    .filter((each) => each.type === type)
    .flatMap(({ code, at }) => {
      const name =
        NAMED.exec(reading.folded.slice(at.end, at.end + 60)) ??
        NAMED_BEFORE.exec(reading.folded.slice(Math.max(0, at.start - 60), at.start));
      return name?.[1] ? [{ code, name: name[1] }] : [];
    });
  const pairs = new Map<string, string>();
  for (const key of keys) {
    const rows = codes.filter(({ code }) => code === key).flatMap(({ at }) => rowAt(reading, at));
    const own = new Set(
      named.filter(({ name }) => rows.some((row) => row.includes(name))).map(({ code }) => code),
    );
    const [code] = own;
    if (own.size !== 1 || code === undefined) return undefined;
    pairs.set(key, code);
  }
  return new Set(pairs.values()).size === keys.length ? pairs : undefined;
}

const NAMED = /^ ?\(([a-z][a-z' -]{2,40})\)/;
const NAMED_BEFORE =
  /\b(?:couts?|activite) (?:\(|pour (?:l[ae]s? |l')?)([a-z][a-z' -]{2,40}?)\)? ?:?\s{0,9}$/;

/** The words of the row of a table that holds a place. */
function rowAt(reading: Reading, at: FoundCode['at']): string[] {
  const row = cellAt(reading, at)?.row;
  return row ? [row.map(({ folded }) => folded).join(' ')] : [];
}

/** In one paragraph or one row, the first before the second. */
function isBeside(reading: Reading, first: FoundCode, second: FoundCode): boolean {
  const [from, to] = [Math.min(first.at.end, second.at.end), Math.max(first.at.start, second.at.start)];
  const isOneTable = reading.tableAt(first.at.start) === reading.tableAt(second.at.start);
  return to - from < REACH && isOneTable && !/\n\s*\n/.test(reading.text.slice(from, to));
}
