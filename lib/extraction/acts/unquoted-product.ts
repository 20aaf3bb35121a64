import type { Span } from '../document';
import type { Reading } from '../reading/reading';

const ACT = /delegation (?:interministerielle )?(?:de|des) (?:gestion|credits)(?: de credits)?/;
/** What follows an act's name besides a product: its number, its day, its parties, its purpose. */
const OTHER_PART =
  /^(?:n ?[°º]|no |du |de |des |entre|relati|portant|pour |au |aux |a |avenant|programme|annee|exercice|\d|ministere|direction|secretariat|prefecture|version|projet de|convention|visa|vu )/;

/** « … de gestion - Permis Alerte », or the name alone on the line below the act's. */
export function unquotedProduct(reading: Reading, lines: readonly Span[]): Span | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const act = ACT.exec(reading.folded.slice(first.start, first.end));
  const dash =
    act &&
    /^(?: n ?[°º] ?[\w./-]{1,30})? (?:-|:) /.exec(
      reading.folded.slice(first.start + act.index + act[0].length, first.end),
    );
  const from = act && dash ? first.start + act.index + act[0].length + dash[0].length : lines[1]?.start;
  const to = from !== undefined && from < first.end ? first.end : lines[1]?.end;
  if (!act || from === undefined || to === undefined) return undefined;
  const line = reading.text.slice(from, to);
  const name = /^[^,;:(]{2,60}/.exec(line)?.[0].trimEnd() ?? '';
  const at = { start: from, end: from + name.length };
  const folded = reading.folded.slice(at.start, at.end);
  if (
    name.length < 3 ||
    !/^[\p{Lu}\d]/u.test(name) ||
    /^[A-Z\d]{2,8} - \d/.test(name) ||
    OTHER_PART.test(folded)
  )
    return undefined;
  return at;
}
