import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { LEAD, NAME_END, NO_NAME, ORDINAL, SPEAKER, TITULAR, VERB } from './name-words';
import type { NamedParty } from './named-party';
import { isFunction, isPlainName } from './plain-name';

/** An acronym in brackets closes the name: what a comma, a verb or the name of a place adds is said of the body, or its address. */
const CLOSING_ACRONYM = new RegExp(
  pattern`\([\p{Lu}][\p{L}\p{N}&-]{1,14}(?:[ \n](?:d[eu]s? |d['’])?[\p{Lu}\d][\p{L}\p{N}&-]{0,14})?\)(?=${[
    /\s*(?:,|\.\s|\n(?!\s*et\b)|$)/,
    /\s+\d{1,3}(?: bis| ter)?,?\s/,
    /\s+(?:délègue|confie|donne|reçoit|accepte|gère)\s/,
    /\s+(?:Cité|Tour|Immeuble|Bâtiment|Place|Parc|Domaine|Zone|Campus|Route|Chemin|Esplanade|Square|Rue|Avenue|Boulevard|Quai|Allée|Hôtel|Site|CS|BP|TSA)(?!\p{L})/u,
  ]})`,
  'u',
);

/** What stands between a name and its role: « , ci-après », « (le », « , second ». */
const TAIL = pattern`[\s,;:«"“(.-]*(?:\b(?:${[
  /ci-apres|le|la|les|l'|denommee?|designee?|partenaire|sire[nt]/,
  pattern`(?<=(?:[,;:«"“(-]|\b(?:le|la|ci-apres|denommee?|designee?))\s{0,3})(?:services?|${ORDINAL})`,
]})[\s,;:«"“(]*){0,4}$`;

/** The name of a body at the start of a span, without its article; undefined when a person or nothing stands there. */
export function nameIn(reading: Reading, span: Span): Span | undefined {
  const { folded, text } = reading;
  let { start } = span;
  const skip = LEAD.exec(folded.slice(start, Math.min(span.end, start + 200)));
  start += skip?.[0].length ?? 0;
  // « M. Paul MARTIN, directeur, agissant au nom de la direction B »: who speaks for it is none of the name.
  const speaker = SPEAKER.exec(folded.slice(start, Math.min(span.end, start + 200)));
  start += speaker?.[0].length ?? 0;
  // What stands below tells « Monsieur le préfet, » who is written to.
  const titular = TITULAR.exec(folded.slice(start, start + 200))?.[0].length ?? 0;
  if (start + titular < span.end) start += titular;
  // « délégataire, reçoit de la direction B, délégante »: the verb is none of the name.
  const verb = VERB.exec(folded.slice(start, start + 50));
  start += verb?.[0].length ?? 0;
  const article = /^(?:le|la|les)\s+|^l'\s?/.exec(folded.slice(start, start + 6));
  start += article?.[0].length ?? 0;
  const rest = folded.slice(start, Math.min(span.end, start + 300));
  let end = start + (NAME_END.exec(rest)?.index ?? rest.length);
  const tail = TAIL.exec(folded.slice(Math.max(start, end - 60), end));
  end -= tail?.[0].length ?? 0;
  const acronym = CLOSING_ACRONYM.exec(text.slice(start, end));
  if (acronym) end = start + acronym.index + acronym[0].length;
  // « l'État, ministère A (direction B) »: the bracket is not of the name of B.
  const closed = text.slice(start, end).indexOf(')');
  if (closed > 0 && !text.slice(start, start + closed).includes('(')) end = start + closed;
  const name = text.slice(start, end);
  const isPerson = /^(?:(?:M\.|Mme|Monsieur|Madame|Mlle)\s|\p{Lu}\. ?\p{Lu}\p{L}+)/u.test(name);
  const isName = !NO_NAME.test(folded.slice(start, end));
  return !isPerson && !isFunction(name) && isName && /^\p{L}/u.test(name) && name.length >= 2
    ? { start, end }
    : undefined;
}

/** The name at the start of a span, where it is that of a body and nothing else stands in it. */
export function plainNameIn(reading: Reading, span: Span): Span | undefined {
  const at = nameIn(reading, span);
  return at && isPlainName(reading.text.slice(at.start, at.end), []) ? at : undefined;
}

/** The body named at the start of a span, with its role. */
export function partyIn(reading: Reading, role: NamedParty['role'], span: Span): NamedParty[] {
  const at = nameIn(reading, span);
  return at ? [{ role, at }] : [];
}
