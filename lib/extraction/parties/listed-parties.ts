import { lineAt } from '../acts/title-lines';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { NamedParty } from './named-party';
import { nameIn, plainNameIn } from './party-name';
import { BODY } from './plain-name';

/** How many parties may have one role. */
export const MOST_BELOW = 10;

const LIST_HEAD =
  /(?:^|\n)[ \t]*(?:et )?(?:les )?(?:(delegants|delegantes|services delegants)|(beneficiaires)|(?:co-?)?delegataires)(?: ci-apres| suivants)?(?:\s{0,3}:)?(?:[ \t]*\n(?:[ \t]*\n)?|[ \t]{1,24}(?=(?:[-•*·–]|1\s?[.)°]|a\))[ \t]))/g;
const LIST_ITEM = /^[ \t]*(?:[-•*·–]|\d{1,2}\s?[.)°]|[a-z]\))[ \t]+([^\n]{3,300})(?:\n|$)/;

/** « Délégataires : » above one party an item, or beside the first: « Délégants   1° direction A ». */
export function listedBelow(reading: Reading, region: string): NamedParty[] {
  return [...region.matchAll(LIST_HEAD)].flatMap((match): NamedParty[] => {
    const role = match[1] ? 'delegating' : match[2] ? 'beneficiary' : 'delegate';
    const found: NamedParty[] = [];
    let start = match.index + match[0].length;
    for (let item = LIST_ITEM.exec(region.slice(start)); item; item = LIST_ITEM.exec(region.slice(start))) {
      const end = start + item[0].length;
      const at = nameIn(reading, {
        start: end - (item[0].endsWith('\n') ? 1 : 0) - (item[1]?.length ?? 0),
        end,
      });
      if (at) found.push({ role, at });
      start = end;
    }
    return found.length > 0 ? found : linesBelow(reading, region, start).map((at) => ({ role, at }));
  });
}

/** « Délégataires », above a body a line, and nothing beside. */
function linesBelow(reading: Reading, region: string, start: number): Span[] {
  const found: Span[] = [];
  for (let line = lineAt(region, start); found.length < MOST_BELOW; line = lineAt(region, line.end + 1)) {
    const at = plainNameIn(reading, line);
    if (!at || !BODY.test(region.slice(at.start, at.end)) || region.slice(at.end, line.end).trim() !== '')
      break;
    found.push(at);
  }
  return found.length > 1 ? found : [];
}

const ITEM = /(?:^|[\s:])(?:\d\s?[.)°]|[a-z]\)|[-•])\s{1,4}(?:la |le |l')?$/;

/** What one of two is said to be, « et » and the other: « , représentée par M. Luc Mars, et la ». */
const BESIDE = /^(?:,(?:(?!\bdelega)(?:[^.;:]|(?<=\bm)\.)){3,160})?,?\s+(?:et|ainsi que)\s+(?:l[ae]\s+|l')$/;
/** « …, délégantes », « (les délégants) », of both. */
const BOTH_DELEGATE = /^(?:(?!\n\s*\n)(?:[^.;:]|(?<=\bm)\.)){0,160}?\bdelegante?s\b/;

/** « Délégants   1° direction A⏎   2° direction B »: the second of two items of one list, on the line below the first; « la direction A et la direction B, délégantes ». */
export function isListed({ folded }: Reading, named: readonly NamedParty[], { at }: NamedParty): boolean {
  const before = (start: number) => folded.slice(Math.max(0, start - 40), start);
  const first = named.find(({ role }) => role === 'delegating')?.at;
  if (first === undefined) return false;
  if (
    BESIDE.test(folded.slice(first.end, at.start)) &&
    BOTH_DELEGATE.test(folded.slice(at.end, at.end + 200))
  )
    return true;
  return (
    ITEM.test(before(first.start)) &&
    ITEM.test(before(at.start)) &&
    /\bdelegante?s\b/.test(before(first.start)) &&
    /^[^\n]*\n[^\n]*$/.test(folded.slice(first.end, at.start))
  );
}
