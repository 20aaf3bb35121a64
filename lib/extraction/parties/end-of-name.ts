import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { BODY } from './plain-name';

const WRAPPED = 60;
/** What is said of a body below its name. */
const OF_NAME = pattern`^(?:${[
  /represent|ci-apres|sise?\b|situe|domicili|dont\b|agissant|ayant\b/,
  /adresse|tel\b|n ?[°º]|siret|denomme|designe|place\b|rue\b|avenue\b/,
  /boulevard\b|service\b|delega|l[ae] delega(?:nt|taire)|beneficiaire/,
  /site\b|batiment\b|tour\b|immeuble\b|hotel\b|en la personne|en qualite/,
  /dite?\b|soit\b|et (?!de|du|d')/,
]})`;

const ADDRESS = /^(?:site|batiment|tour|immeuble|place|rue|avenue|hotel)\b/;

/** Lines below its label that a name may go on over. */
const MOST_LINES = 4;

/** « Délégant :   direction régionale de l'environnement, de l'aménagement et du⏎   logement … »: it goes on below its label. */
export function endOfName(reading: Reading, region: string, { start, end }: Span): number {
  let last = { start, end };
  for (let rank = 0; rank < MOST_LINES; rank += 1) {
    const next = lineBelow(reading, region, last, rank > 0);
    if (next === undefined) break;
    last = { start: last.end, end: next };
  }
  return last.end;
}

/** Where the line ends that goes on with the name of the line above it. */
function lineBelow(
  reading: Reading,
  region: string,
  { start, end }: Span,
  isBelow: boolean,
): number | undefined {
  const line = region.slice(start, end);
  const below = /^[ \t]*\n([ \t]*)(?![-•*·])([^\n\t:]{2,200})(?=\n|$)/.exec(region.slice(end, end + 260));
  if (!below || /[.;]\s*$|\brepresente|\bci-apres/.test(line)) return undefined;
  const [whole, indent = '', rest = ''] = below;
  const next = rest.trim();
  // « Philippe CASTAN »: who represents it.
  if (
    /^\s*(?:(?:M\.|Mme)\s|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}{2,})/u.test(
      reading.text.slice(end, end + 80),
    )
  )
    return undefined;
  const isOpen =
    line.split('(').length > line.split(')').length ||
    /(?:,|\b(?:de|du|des|et|la|le|les|a|au|aux|en|pour|sur)|['’])\s*$/.test(line) ||
    /^(?:(?:et )?(?:d['’]|des? |du |aux? ))/.test(next) ||
    // A name that begins with a capital goes on in small letters.
    (/^\p{Ll}/u.test(reading.text.slice(end + whole.length - rest.trimStart().length)) &&
      !OF_NAME.test(next));
  // A line so long had no room left; one below the label that goes on again was cut anew.
  const hasNoRoom = indent.length > 2 || line.length > WRAPPED || isBelow;
  const goesOn =
    isOpen ||
    // Its acronym alone.
    /^\([a-z][a-z0-9 &-]{1,14}\)$/.test(next) ||
    // Its last words and its acronym, below a line without one.
    (!line.includes('(') &&
      /^[^,.;:]{2,80} \([a-z][a-z0-9 &-]{1,14}\)$/.test(next) &&
      !BODY.test(next) &&
      !ADDRESS.test(next)) ||
    (hasNoRoom &&
      /^[^\n,]{2,80},? ?(?:represent|ci-apres|en la personne|\([a-z][a-z0-9&-]{1,14}\))/.test(next) &&
      !ADDRESS.test(next));
  return goesOn ? end + whole.length : undefined;
}
