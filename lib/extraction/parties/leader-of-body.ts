import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { aliasPattern } from './alias-pattern';

/** « M. Luc MARS, directeur du », « la cheffe de l' », right before the name of what he or she leads. */
const LEADER =
  /(?:^|[\s,])((?:direct(?:eur|rice)|chef(?:fe)?|presidente?|secretaire)(?: generale?)? (?:du|de la|de l'|d') ?)$/;
const BRACKETS = /\s?\([^)]*\)/g;

/** The place of whoever leads a body, where his words stand right before its name. */
export function leaderBefore({ folded }: Reading, { start }: Span): Span | undefined {
  const words = LEADER.exec(folded.slice(Math.max(0, start - 60), start).replace(/\s/g, ' '))?.[1];
  return words === undefined ? undefined : { start: start - words.length, end: start };
}

/** « M. Luc MARS, directeur du service B, délégataire »: he may be the party, or his service. */
export function isAfterSpeaker(reading: Reading, at: Span): boolean {
  const leader = leaderBefore(reading, at);
  return (
    leader !== undefined && PERSON.test(reading.folded.slice(Math.max(0, leader.start - 80), leader.start))
  );
}
const PERSON = /\b(?:m\.|mme|monsieur|madame)\s[^,;\n]{3,60},\s(?:l[ae]\s)?$/;

/** « Convention … entre le préfet de A et le directeur du service B »: he is the party, and not the service. */
export function isPartyOfTitle({ folded, headlines: [head] }: Reading, { start, end }: Span): boolean {
  const title = folded.slice(head?.lines[0]?.start ?? 0, head?.lines.at(-1)?.end ?? 0).replace(/\s+/g, ' ');
  const name = folded.slice(start, end).replace(/\s+/g, ' ').replace(BRACKETS, '');
  return new RegExp(`\\b(?:entre|et) l[ae] ${aliasPattern(name)}(?![a-z])`).test(title);
}

const HEAD = /^(?:direct(eur|rice)\b(.*)|chef(?:fe)? d(?:u |e la |e l')(.{6,}?)(?: ?\([^)]*\))?)$/s;

/** « la directrice de l'eau », « le chef du bureau A »: whoever leads a body. */
export const isHead = ({ folded }: Reading, { start, end }: Span): boolean =>
  HEAD.test(folded.slice(start, end));

/**
 * « La directrice générale de l'alimentation », where the text also names « la direction générale de l'alimentation »,
 * and the title not her. Where each party is named by whoever leads it, a letterhead above the title says nothing.
 */
export function isHeadOfBody(reading: Reading, at: Span, areHeads: boolean): boolean {
  const { folded, headlines } = reading;
  if (isPartyOfTitle(reading, at)) return false;
  const [, masculine, of, led] = HEAD.exec(folded.slice(at.start, at.end)) ?? [];
  const body = masculine && `direction${of?.replace(/^ general\b/, ' generale').replace(/ ?\([^)]*\)$/, '')}`;
  const words = areHeads ? folded.slice(headlines[0]?.lines[0]?.start ?? 0) : folded;
  return [body, led && `le ${led}`, led && `la ${led}`].some((each) => each && words.includes(each));
}
