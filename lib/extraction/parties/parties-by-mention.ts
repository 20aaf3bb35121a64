import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { isCited } from '../reading/recital';
import { aliasPattern } from './alias-pattern';
import { isAmongParties } from './among-parties';
import { bodiesOfParties } from './bodies-of-parties';
import { calledBodies } from './called-bodies';
import type { NamedParty } from './named-party';
import { bodiesIn } from './parties-by-deed';
import { plainNameIn } from './party-name';
import { BODY } from './plain-name';

/** Where parties are named, and where their roles are told: from the title on. */
const HEAD = 3_000;
const TOLD = 7_000;
/** More bodies than that are not all parties. */
const MOST_BODIES = 8;

const ROLE = String.raw`[«"“(]{0,2} ?(?:(?:le |la |l')?(?:service |administration |autorite |partie |etablissement |organisme )?)?(?:(delegante?)|(?:co-?)?delegataire)s?\b(?!ment)`;
/** « , délégante », « (délégataire) », « , qui a la qualité de délégant », « est dénommée « le délégant » ». */
const SAID_AFTER = new RegExp(
  String.raw`^[»"”)]{0,2}(?:, ?|\s?\(| (?=l[ae] |l')|,? (?:(?:en )?est|etant|agit|agissant|intervient|intervenant|a|ayant|sera|ci-apres|ci-dessous|dans la presente convention|en qualite|en tant|(?:denomme|appele)e?|designee|designe(?! (?:comme|pour|en) )|(?<=, )designe|dite?)(?: (?!au |aux |du |par |pour |a l|vers )[a-z']{1,14}){0,4} )(?:qui est )?${ROLE}`,
);
/** « délégant : la direction A », « le délégataire est le service B », « en qualité de délégant, la direction A ». */
const SAID_BEFORE =
  /(?:(?:(delegante?)|delegataire)[»"”)]{0,2} ?(?:est|:|,? a savoir|designe|,? soit)|\ben (?:qualite|tant que) de? ?(?:(delegante?)|delegataire) ?,)\s{1,4}(?:l[ae] |l')?$/;
type Role = 'delegating' | 'delegate';

interface Mentioned {
  readonly at: Span;
  readonly aliases: readonly string[];
}

/**
 * The bodies that the head of an act names, each with the role that the text gives it wherever it speaks of it, by its
 * name, its acronym or what it calls it. Of two, the one that no word tells has the other role.
 */
export function partiesByMention(reading: Reading, region: Span): NamedParty[] {
  const bodies = mentioned(reading, region);
  if (bodies.length < 2 || bodies.length > MOST_BODIES) return [];
  const isPlaced = (at: Span) => isAmongParties(reading, region, at, bodies);
  return partiesMentioned(reading, bodies, region.start + TOLD, isPlaced).map(({ role, at }) => ({
    role,
    at: withPlace(reading, at),
  }));
}

/** Those of the bodies to which a text gives a role, up to `end`. */
export function partiesMentioned(
  reading: Reading,
  bodies: readonly Mentioned[],
  end: number,
  isPlaced = (at: Span) => !isCited(reading, at.start),
): NamedParty[] {
  const words = wordsTo(reading, end);
  const inOrder = rolesInOrder(words, bodies);
  const told = inOrder ?? bodies.map(({ aliases }) => roleTold(words, aliases));
  const [first, second, third] = told;
  // « Vu la demande de l'institut A (IA) », « Centre de prestations B (CPB) » of an article: no party, unless a word says so of itself.
  const arePlaced = bodies.every(({ at }, rank) => told[rank] !== undefined || isPlaced(at));
  const isPair = bodies.length === 2 && third === undefined && first !== second && arePlaced;
  const other = (role: Role): Role => (role === 'delegating' ? 'delegate' : 'delegating');
  const roles = isPair ? [first ?? (second && other(second)), second ?? (first && other(first))] : told;
  const found = bodies.flatMap(({ at }, rank): NamedParty[] => {
    const role = roles[rank];
    return role ? [{ role, at }] : [];
  });
  const isComplete = found.filter(({ role }) => role === 'delegating').length === 1 && found.length > 1;
  return isComplete ? found : [];
}

/** Whether a text gives a role to a body itself, and not only to the other of two. */
export const isTold = (reading: Reading, { aliases }: Mentioned, end: number): boolean =>
  roleTold(wordsTo(reading, end), aliases) !== undefined;

/** A bar stands where a line ends, but for one that a set-in line goes on with: « désignée⏎      dans la suite comme ». */
const wordsTo = ({ folded }: Reading, end: number): string =>
  folded
    .slice(0, end)
    .replace(SET_IN, ' ')
    .replace(/(?<!,)\n/g, '|')
    .replace(/\s/g, ' ');

const SET_IN =
  /\n(?<=(?:^|\n)[ \t]*(?:d'(?:une|autre) part,[ \t]*)?(?:(?! {3}|\t)[^\n]){0,200}\b(?:designee?|denommee?|appelee?|dite?|dans (?:la|ce)|ci-apres|comme|qualite de|en|par)\n)[ \t]+(?=[a-z«"“(])/g;

const BOTH_ROLES = String.raw`[«"“]? ?(delegant|delegataire)e?s? ?[»"”]?(?: et(?: de)?|,) [«"“]? ?(?:delegant|delegataire)e?s?\b`;
const RESPECTIVELY = String.raw`\brespectivement(?: par| a)?,? `;

/** « respectivement délégante et délégataire », of the two named; « « délégant », « délégataire » : … respectivement la douane et le SCL ». */
function rolesInOrder(words: string, bodies: readonly Mentioned[]): Role[] | undefined {
  if (bodies.length !== 2) return undefined;
  const [first, second] = bodies.map(({ aliases }) => `(?:${aliases.join('|')})`);
  const named = `(?:l[ae] |l')?${first}[ |]et[ |](?:l[ae] |l')?${second}(?![a-z0-9])`;
  const isLast = new RegExp(`${BOTH_ROLES}[^.;]{0,160}${RESPECTIVELY}${named}`).exec(words);
  const isFirst = new RegExp(`${RESPECTIVELY}(?:(?:en qualite )?de |le |la )?${BOTH_ROLES}`).exec(words);
  const role = (isLast ?? isFirst)?.[1];
  if (role === undefined) return undefined;
  return role === 'delegant' ? ['delegating', 'delegate'] : ['delegate', 'delegating'];
}

/** « … (DREETS) des Hauts-de-France », « agence régionale de santé (ARS) Normandie »: the place belongs to the name. */
const PLACE =
  /^\s(?!(?:D[ée]l[ée]ga|SIRE[NT]|Adresse|Représent|T[ée]l|Siège|Contact))(?:d['’]|de la |de l['’]|du |des |de |en )?\p{Lu}[\p{L}'’-]+(?:[ -](?:(?:de|du|des|la|le|les|et|en|sur) |d['’]|l['’])*\p{Lu}[\p{L}'’-]+){0,5}/u;
function withPlace({ text, folded }: Reading, { start, end }: Span): Span {
  const place = text[end - 1] === ')' ? PLACE.exec(text.slice(end, end + 80)) : null;
  const to = end + (place?.[0].length ?? 0);
  return { start, end: OPENS.test(folded.slice(to, to + 60)) ? end : to };
}
/** « Partie délégataire : », « La DA est », behind the acronym or on the line below: what follows the name, and no place. */
const OPENS =
  /^ (?:est|a|agit|delegue|confie|donne|recoit|accepte|gere|intervient|demeure|reste)\b|^ (?:delegante?|delegataires?|gestionnaire|qui [a-z]{4,12}) ?:/;

/** « la Direction A, venant aux droits de la Direction B »: B is none any more. */
const FORMER =
  /\b(?:venant aux droits|en lieu et place|ex-|ancienn?e?ment|(?:succed|se substitu)(?:e|ant) (?:a|au|aux))\b[^,;.]*$/;
export const isReplaced = ({ folded }: Reading, { start }: Span): boolean =>
  FORMER.test(folded.slice(Math.max(0, start - 40), start));

/** Bodies with what the text calls them, each once, in order. */
function mentioned(reading: Reading, region: Span): Mentioned[] {
  const nameOf = ({ start, end }: Span) => reading.folded.slice(start, end);
  const end = Math.min(reading.folded.length, region.start + HEAD);
  const all: Mentioned[] = [
    ...definedBodies(reading, region),
    ...bodiesOfParties(reading, region),
    ...calledBodies(reading, { start: region.start, end }),
    ...bodiesIn(reading, { start: region.start, end }).map((at) => ({ at, aliases: [] })),
  ].map(({ at, aliases }) => ({ at, aliases: [...aliases, ...calledBy(reading, at)] }));
  // « La Délégation », by which the text calls another.
  const isCalled = (each: Mentioned) =>
    all.some(
      (other) =>
        other.at.start !== each.at.start &&
        other.aliases.some((alias) => new RegExp(`^(?:${alias})$`).test(nameOf(each.at))) &&
        nameOf(other.at) !== nameOf(each.at),
    );
  return all
    .filter(
      ({ at, aliases }, rank) =>
        !isCalled({ at, aliases }) &&
        !isReplaced(reading, at) &&
        all.findIndex((each) => each.at.start === at.start || nameOf(each.at) === nameOf(at)) === rank,
    )
    .sort((a, b) => a.at.start - b.at.start);
}

const DEFINED = /[«"“] ?(?:l[ae] |l')?([^»"”\n]{2,40}?) ?[»"”] ?(?:designe|:) (?=l[ae] |l')/g;

/** « « La douane » : la direction générale des douanes »: bodies that the text calls by words of its own. */
function definedBodies(reading: Reading, { start }: Span): Mentioned[] {
  const from = Math.max(0, start - 200);
  return Array.from(reading.folded.slice(from, start + HEAD).matchAll(DEFINED)).flatMap((match) => {
    const after = from + match.index + match[0].length;
    const at = plainNameIn(reading, { start: after, end: after + 250 });
    const [, alias = ''] = match;
    return at && BODY.test(reading.folded.slice(at.start, at.end)) && !/delega(?:nt|taire)/.test(alias)
      ? [{ at, aliases: [aliasPattern(alias)] }]
      : [];
  });
}

/** The acronym of a body, its name without it, and its label: « Commanditaire : direction A (DA) ». */
export function calledBy({ folded }: Reading, { start, end }: Span): string[] {
  const name = folded.slice(start, end);
  const acronym = /\(([a-z][a-z0-9&' -]{1,24})\)$/.exec(name)?.[1];
  const bare = name.replace(/\s?\([^)]*\)/g, '');
  const label =
    /(?:^|\n)[ \t•*–-]{0,4}[«"“]? ?(?:l[ae] |l')?([a-z][a-z' ]{1,23}[a-z]) ?[»"”]? ?: ?(?:l[ae] |l')?$/.exec(
      folded.slice(Math.max(0, start - 40), start),
    )?.[1];
  return [bare, ...(acronym ? [acronym] : []), ...(label ? [label] : [])]
    .filter((each) => !/delega(?:nt|taire)/.test(each))
    .map(aliasPattern);
}

/** The role that the text gives most often to what it calls so; undefined where it gives none, or both alike. */
function roleTold(words: string, aliases: readonly string[]): Role | undefined {
  const called = new RegExp(`(?<![a-z0-9])(?:${aliases.join('|')})(?![a-z0-9])`, 'g');
  const told = Array.from(words.matchAll(called)).flatMap(({ 0: alias, index }): Role[] => {
    const after = words.slice(index + alias.length, index + alias.length + 140).replace(BRACKETS, '');
    const said =
      SAID_AFTER.exec(after) ?? SAID_BEFORE.exec(words.slice(Math.max(0, index - 90), index)) ?? undefined;
    return said ? [said.slice(1).some(Boolean) ? 'delegating' : 'delegate'] : [];
  });
  const delegating = told.filter((role) => role === 'delegating').length;
  const delegate = told.length - delegating;
  return delegating === delegate ? undefined : delegating > delegate ? 'delegating' : 'delegate';
}
/** The acronym after a name. */
const BRACKETS = /^ \((?!(?:la |le )?dele)[a-z0-9& -]{2,16}\)/;
