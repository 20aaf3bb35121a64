import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { bodiesOfParties, type NamedBody } from './bodies-of-parties';
import { CHOOSES } from './choice-words';
import type { NamedParty } from './named-party';

/** How far below their names the parties are given their roles. */
const REACH = 4_000;

/** « La DA désigne comme délégataire la DB », « a pour délégataire »: the role is that of the other. */
const NO_CHOICE = `(?! (?:${CHOOSES.source}|(?:a )?pour) )`;
/** What stands between a body and its role: « , qui agit en qualité de », « (», « y a la qualité de », « est le », « » ou « ». */
const LINK = String.raw`${NO_CHOICE}[\s»"”]{0,3}(?:,? ?(?:qui |laquelle |lequel )?[a-z' ]{0,30}?,? ?\b(?:en (?:tant que|(?:sa )?qualite de)|comme|qualite d(?:e|'autorite)|celle de|celui de|role de) |,? ?(?:(?:est|sont|etant) )?(?:ci-apres )?(?:denommee?|designee?|appelee?|dite?) [«"“] ?|, [^.;,]{3,90}, (?:est|a la qualite de) |,? ?(?:nommee? )?(?:y )?(?:est|etant|sont|reste)(?: (?:reputee?|nommee?))? |,? par (?=[«"“])|, qui accepte, est reputee? | ou (?=[«"“])|\(|, )(?:ici )?(?:l[ae]s? |l')?[«"“]? ?(?:l[ae] )?(?:service |autorite |partie )?(?:(delegante?)|(?:co-?)?delegataire)s?\b`;
/** « le second le délégataire. » */
const BARE = ` (?:[«"“] ?|[«"“]? ?(?:l[ae]|son|sa) )[«"“]? ?(?:service |autorite |partie )?(?:(delegante?)|delegataire)(?=[.;,)»"”]| [.;,)»"”]| au sens)`;
/** « « délégant » désigne le Bureau et « délégataire » le Centre ». */
const VERB = "(?:designe|signifie|s'entend de|vise)";
const MEANS = `[«"“] ?(?:l[ae] )?(?:(delegante?)|delegataire) ?[»"”] (?:${VERB} |(?<=${VERB} [^.;]{2,100} et [^.;]{8,20}))`;

const ORDERED = [
  '(?:partie de )?premiere?(?: nommee?| part| signataire)?',
  '(?:partie de )?(?:seconde?|deuxieme)(?: nommee?| part| signataire)?',
];

/**
 * Bodies named first, and their roles told afterwards by what the text calls them: « la DREAL, qui agit en qualité de
 * délégant, confie au SGAR … », « la première étant le délégant et la seconde le délégataire ».
 */
export function partiesToldApart(reading: Reading, region: Span): NamedParty[] {
  const bodies = bodiesOfParties(reading, region);
  if (bodies.length < 2 || bodies.length > 4) return [];
  const words = reading.folded.slice(region.start, region.start + REACH);
  const all = bodies.flatMap(({ aliases }) => aliases);
  const rightAfter = bodies.map(({ at }, rank) =>
    roleRightAfter(
      words.slice(at.end - region.start, (bodies[rank + 1]?.at.start ?? Infinity) - region.start),
    ),
  );
  if (rightAfter.every((role) => role !== undefined)) return completed(bodies, rightAfter, words);
  const byName = bodies.map((body) => roleOf(words, body.aliases, body.at.end - region.start, all));
  const named = completed(bodies, byName, words);
  if (named.length > 0) return named;
  if (bodies.length !== 2) return [];
  const inOrder = ORDERED.map((order) => roleOf(words, [order], 0));
  if (inOrder.every((role) => role !== undefined)) return completed(bodies, inOrder, words);
  return byDeed(bodies, words, region.start);
}

/** What one does to the other of what is its own. */
const DEED = String.raw`[^.;\n]{0,80}?\b(?:delegue|confie|charge|donne (?:a|au) [^.;\n]{0,40} (?:mandat|mission|delegation)|donne (?:mandat|mission|delegation)|(?:${CHOOSES.source}) (?:comme|pour|en qualite de) (?:service )?delegataire)(?:, [^.;,]{3,60},)? (?:(?:a|aux?) )?(?:l[ae] |l')?(?:soussignee? de )?`;

/** « La DGPA confie à la DRAC … », « le soussigné de seconde part délègue au soussigné de première part »: who gives, and to whom. */
function byDeed(bodies: readonly NamedBody[], words: string, from: number): NamedParty[] {
  const isSaid = (giver: readonly string[], taker: readonly string[], after: number) =>
    giver.length > 0 &&
    taker.length > 0 &&
    new RegExp(
      `(?<![a-z0-9])(?:${giver.join('|')})(?![a-z0-9])${DEED}(?:${taker.join('|')})(?![a-z0-9])`.replaceAll(
        ' ',
        String.raw`\s`,
      ),
    ).test(words.slice(after));
  const [first, second] = bodies;
  const [one = '', other = ''] = ORDERED;
  if (!first || !second) return [];
  const after = second.at.end - from;
  const gives = isSaid(first.aliases, second.aliases, after) || isSaid([one], [other], 0);
  const takes = isSaid(second.aliases, first.aliases, after) || isSaid([other], [one], 0);
  if (gives === takes) return [];
  return bodies.map(({ at }, rank) => ({ role: gives === (rank === 0) ? 'delegating' : 'delegate', at }));
}

type Role = 'delegating' | 'delegate';

/** « l'Inventaire forestier, délégataire, représenté par son directeur », « l'Agence (ci-après « l'A » – délégante) ». */
function roleRightAfter(words: string): Role | undefined {
  const told = RIGHT_AFTER.exec(words);
  return told ? (told[1] ? 'delegating' : 'delegate') : undefined;
}

const RIGHT_AFTER =
  /^(?:[^.;:\n]|(?<= m)\.){0,160}?(?:, |» - |\( ?)(?:et (?:a ce titre|comme telle?|donc) )?(?:l[ae] )?(?:(?:service|autorite|partie) )?(?:(delegant)|delegataire)e?(?=\s?[,;.)\n])/;

/** The one role that a text gives to what it calls so; undefined where it gives both. */
function roleOf(
  words: string,
  aliases: readonly string[],
  from: number,
  others: readonly string[] = [],
): Role | undefined {
  if (aliases.length === 0) return undefined;
  // « la DA et la DB ont chacune la qualité de délégataire ».
  const beside = others.length > 0 ? `(?: et (?:l[ae] |l')(?:${others.join('|')}))?` : '';
  const called = `(?:${aliases.join('|')})(?![a-z0-9])`;
  const told = new RegExp(
    `(?<![a-z0-9])${called}${beside}(?:${LINK}|${BARE})|${MEANS}(?:l[ae] |l')?${called}`.replaceAll(
      ' ',
      String.raw`\s`,
    ),
    'g',
  );
  const roles = new Set(
    Array.from(
      words.slice(from).matchAll(told),
      (match): Role => ((match[1] ?? match[2] ?? match[3]) ? 'delegating' : 'delegate'),
    ),
  );
  return roles.size === 1 ? [...roles][0] : undefined;
}

/** One body delegates, and each has its role; of two, the other may be told by its absence where both words are said. */
function completed(
  bodies: readonly NamedBody[],
  roles: readonly (Role | undefined)[],
  words: string,
): NamedParty[] {
  const [first, second] = roles;
  const isPair = bodies.length === 2 && /\bdelegante?\b/.test(words) && /\bdelegataire\b/.test(words);
  const other = (role: Role | undefined): Role => (role === 'delegating' ? 'delegate' : 'delegating');
  const all = isPair && first !== second ? [first ?? other(second), second ?? other(first)] : roles;
  const found = bodies.flatMap(({ at }, rank): NamedParty[] => {
    const role = all[rank];
    return role ? [{ role, at }] : [];
  });
  return found.length === bodies.length && found.filter(({ role }) => role === 'delegating').length === 1
    ? found
    : [];
}
