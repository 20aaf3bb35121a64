import { fold } from '../../normalise';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { aliasPattern } from './alias-pattern';
import { nameIn } from './party-name';
import { BODY, isPlainName } from './plain-name';

/** A body that the text names as a party, with patterns of what it calls it afterwards (folded). */
export interface NamedBody {
  readonly at: Span;
  readonly aliases: readonly string[];
}

/** Where the parties stand, below the title. */
const HEAD = 2_500;
/** How far below its name what it is called may be told. */
const REACH = 1_500;
/** Between two parties: « et », a number, a blank line, a row of a table. */
const BETWEEN = new RegExp(
  pattern`${[
    /\n[ \t]*(?:entre(?: les soussignee?s)?[ \t]*:?|et)[ \t]*(?=\n|l[ae] |l')/,
    /[,;\n]\s*et,?\s+(?=l[ae]s? |l')/,
    pattern`\set\s(?=(?:l[ae] |l')(?:${[
      /direction|service|office|agence|secretariat|institut|centre|prefecture/,
      /rectorat|mission|departement|delegation|bureau|cour|etablissement/,
    ]})\b)`,
    /;\s*(?:et\s?:?\s+)?(?=l[ae]s? |l'|\d)/,
    /;[ \t]*\n(?=[ \t]*[a-z]{3})/,
    /\b(?:d'un cote|de l'autre(?: cote)?),\s+(?=l[ae] |l')/,
    /\n[ \t]*(?=\[[a-d1-4]\][ \t])/,
    /\n[ \t]*(?:[-•*–]|\d\s?[°).-]|[a-d]\s?[).])[ \t]+/,
    /\n[ \t]*\n/,
    pattern`\n(?=${[
      /[ \t]*[1-9]\.[1-9]\.?[ \t]+(?:l[ae] |l')/,
      /[ \t]*(?:service|partie|administration|entite|organisme) [a-z]{5,16}\s?:/,
      /[ \t]*l[ae] |[ \t]*l'/,
      /[ \t]*partie (?:[a-d1-4]|de (?:premiere|seconde) part)\b/,
    ]})`,
  ]}`,
  'g',
);
const CALLED =
  /^[^.;\n]{0,160}?(?:ci-(?:apres|dessous)|dite?s?|denommee?s?|designee?s?|appelee?s?),?\s(?:[a-z-]{2,20}\s){0,3}?[«"“]\s?(?:l[ae]s? |l')?([^»"”\n]{2,50}?)\s?[»"”]/;
/** « la direction A, ci-après la DA, »: an acronym, without quotation marks. */
const CALLED_BARE =
  /^[^.;«"“]{0,40}?\bci-(?:après|dessous),?\s(?:(?:dénommée?|désignée?|appelée?|dite?)\s)?(?:la |le |l['’])?(\p{Lu}[\p{L}\d&-]{1,14})(?=\s?(?:[,;.)\n]|$))/u;
const BRACKETED =
  /^\s?\((?:ci-apres,?\s)?(?:denommee?\s|designee?\s)?[«"“]?\s?(?:l[ae]s? |l')?([a-z][a-z\d&'-]{1,24}(?: [a-z\d-]{2,12})?)\s?[»"”]?\)/;
/** « 1.2. La direction … », then « la partie désignée au point 1.2 ». */
const POINT = /^[ \t]*([1-9]\.[1-9])[.)]?[ \t]/;
const LETTER =
  /^[ \t]*(?:\[([a-d1-4])\]|\(([1-4])\)|(?:\d+[.)]?[ \t]*)?partie ([a-d1-4])\b)[ \t]*[:|\t–-]?[ \t]*/;

/** What stands before a name to call it by: its length, and patterns of how the text speaks of it. */
function markOf(said: string): { readonly length: number; readonly aliases: readonly string[] } {
  const [mark = '', bracket, number, side] = LETTER.exec(said) ?? [];
  const letter = number ?? side;
  const point = POINT.exec(said)?.[1];
  return {
    length: mark.length,
    aliases: [
      ...(bracket ? [`\\[${bracket}\\]`] : []),
      ...(letter
        ? [`parties? (?:\\(?[a-d1-4]\\)?(?:, | et ))*\\(?${letter}\\)?(?:(?:, | et )\\(?[a-d1-4]\\)?)*`]
        : []),
      ...(point
        ? [`(?:partie|celle) [a-z]{3,12} (?:au|sous le) (?:point |numero |n° ?)?${aliasPattern(point)}`]
        : []),
    ],
  };
}

/** The bodies of the region where parties are named, in order, whatever their roles. */
export function bodiesOfParties(reading: Reading, { start, end }: Span): NamedBody[] {
  const to = Math.min(end, start + HEAD);
  const words = reading.folded.slice(start, to);
  const cuts = [...words.matchAll(BETWEEN)];
  const chunks = [undefined, ...cuts].map((cut, rank) => ({
    start: start + (cut ? cut.index + cut[0].length : 0),
    end: start + (cuts[rank]?.index ?? words.length),
  }));
  const found: NamedBody[] = [];
  for (const chunk of chunks) {
    const said = reading.folded.slice(chunk.start, chunk.end);
    const mark = markOf(said);
    const at = nameIn(reading, { ...chunk, start: chunk.start + mark.length });
    const name = at && reading.text.slice(at.start, at.end);
    if (
      at &&
      name &&
      isPlainName(name, []) &&
      (NAMES_BODY.test(fold(name)) || /\(\p{Lu}{2}/u.test(name)) &&
      isAlias(fold(name))
    ) {
      if (!found.some((other) => fold(reading.text.slice(other.at.start, other.at.end)) === fold(name)))
        found.push({
          at,
          aliases: [...mark.aliases, ...aliasesOf(reading, at, { start, end: at.end + REACH }, chunk)],
        });
      // What the parties agree begins.
    } else if (found.length > 1 && said.trim().length > 10) break;
  }
  return found.map(({ at, aliases }, rank) => ({
    at,
    aliases: [...aliases, ...inOrder(words, rank), ...ownNoun(reading, found, at)],
  }));
}

/** « La première est dénommée « le mandant » et la seconde « le gestionnaire » ». */
function inOrder(words: string, rank: number): string[] {
  const order = ['premiere?', '(?:seconde?|deuxieme)'][rank];
  const told =
    order &&
    new RegExp(
      String.raw`\bl[ae] ${order}\b[a-z' -]{0,40}[«"“]\s?(?:l[ae] |l')?([a-z' -]{2,40}?)\s?[»"”]`,
    ).exec(words);
  return told?.[1] && isAlias(told[1]) ? [aliasPattern(told[1])] : [];
}

/** « la Mission des archives sonores », then « la Mission »: its noun, where no other party has the same. */
function ownNoun(reading: Reading, bodies: readonly NamedBody[], at: Span): string[] {
  const nounOf = (span: Span) => /^[a-z]{4,}/.exec(reading.folded.slice(span.start, span.end))?.[0];
  const noun = nounOf(at);
  const adjective = /^[a-z]+ (?!d[eu]s? |d'|aux? |pour |et )([a-z-]{5,})/.exec(
    reading.folded.slice(at.start, at.end),
  )?.[1];
  return noun && bodies.filter((other) => nounOf(other.at) === noun).length === 1
    ? [`(?:l[ae] |l')${noun}${adjective ? `(?: ${adjective})?` : ''}`]
    : [];
}

/** « La première nommée » is none. */
const NAMES_BODY = new RegExp(`(?!(?:premiere|seconde?|deuxieme)\\b|premier\\b(?! ministre))${BODY.source}`);

/** Patterns of what a body is called: its name, « la DRAC », « l'Office ». */
function aliasesOf(reading: Reading, at: Span, within: Span, chunk: Span): string[] {
  const short = reading.folded.slice(at.start, at.end).replace(/\s?\([^)]*\)$/, '');
  const words = reading.folded.slice(within.start, within.end);
  const called = [...words.matchAll(new RegExp(aliasPattern(short), 'g'))].flatMap(({ index }) => {
    const after = words.slice(index + short.length, index + short.length + 300);
    const told = BRACKETED.exec(after)?.[1];
    return told === undefined ? [] : [told];
  });
  const after = reading.folded.slice(at.start + short.length, chunk.end);
  const quoted = CALLED.exec(after.replace(/\n/g, ' '))?.[1];
  const bare = quoted ?? CALLED_BARE.exec(reading.text.slice(at.start + short.length, chunk.end))?.[1];
  return [...called, ...(bare ? [fold(bare)] : []), short].filter(isAlias).map(aliasPattern);
}

const isAlias = (alias: string): boolean => !/\bdelega(?:nt|taire)/.test(alias);
