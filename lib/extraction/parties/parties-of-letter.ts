import { lineAt } from '../acts/title-lines';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { spaced } from '../values/spaced';
import { aliasPattern } from './alias-pattern';
import type { NamedParty } from './named-party';
import { calledBy, isTold, partiesMentioned } from './parties-by-mention';
import { nameIn, plainNameIn } from './party-name';

/** How far down a letter says from whom, « à », to whom. */
const HEAD = 2_000;
const TO = /\n[ \t]*a[ \t]*\n/;
/** « La directrice de l'eau⏎et de la biodiversité », right above « à ». */
const SENDER = /(?:^|\n)[ \t]*((?:l[ae] |l')[^\n]+(?:\n[ \t]*(?!l[ae] |l'|\n)[^\n]+){0,2})$/;
/** « Paris, le 24 avril 2026 » may stand between. */
const DATED = /\n[ \t]*[a-z][a-z' -]{2,40}, le \d[^\n]{3,30}$/;
/** « Monsieur le chef du Service⏎des levés aériens », right below. */
const ADDRESSEE = /^\s*(?=(?:monsieur|madame)\s(?:l[ae] |l'))/;
const ARTICLE = /^(?:(?:monsieur|madame)\s)?(?:l[ae] |l')/;
/** « le directeur du », « la cheffe de l' »: what stands before the name of a body. */
const LEADER_OF =
  /^(?:direct(?:eur|rice)(?: generale?)?|presidente?|chef(?:fe)?)\s+d(?:u\s|e\sl[ae]\s|e\sl')(?=(?:service|centre|agence|institut|ecole|office|etablissement|archives|observatoire|secretariat|bureau|departement)\b)/;
/** Whoever leads a body, and what the body is called. */
const LEADERS: readonly (readonly [RegExp, string])[] = [
  [/^direct(?:eur|rice)\b/, 'direction'],
  [/^secretaire\b/, 'secretariat'],
  [/^deleguee?\b/, 'delegation'],
  [/^commissaire\b/, 'commissariat'],
  [/^prefete?\b/, 'prefecture'],
  [/^rect(?:eur|rice)\b/, 'rectorat'],
  [/^(?:presidente?|chef(?:fe)?)\b/, ''],
];
/** How far a letter names in full those whom it speaks of. */
const NAMED = 4_000;

/** The body led by whoever sends a letter or gets it: its name, or his title where the letter does not name it. */
interface Correspondent {
  readonly at: Span;
  readonly isNamed: boolean;
}

/** Who writes and to whom: the first delegates, most often. Only to be asked about. */
export const partiesOfLetter = (reading: Reading): NamedParty[] => {
  const [sender, addressee] = correspondents(reading);
  return sender && addressee
    ? [
        { role: 'delegating', at: sender.at },
        { role: 'delegate', at: addressee.at },
      ]
    : [];
};

/**
 * « La DA est ici délégant et le SB délégataire. », « Ma direction en est le délégant, la préfecture B le délégataire. », in
 * a letter from the director A (DA) to the head of the service B (SB), to the prefect B.
 */
export function partiesToldInLetter(reading: Reading): NamedParty[] {
  const both = correspondents(reading).map(({ at, isNamed }, rank) => ({
    at,
    isNamed,
    aliases: [...calledBy(reading, at), ...ownedBy(reading, at, OWNERS[rank] ?? '')].map((alias) =>
      isNamed ? alias : `${NOT_OF}${alias}`,
    ),
  }));
  return both.length > 1 &&
    both.every(
      (each, rank) =>
        each.isNamed ||
        isTold(reading, each, NAMED) ||
        (rank === 1 && YOU.test(reading.folded.slice(0, NAMED))),
    )
    ? partiesMentioned(reading, both, NAMED)
    : [];
}

/** « Je vous délègue, en tant que délégataire, … », « vous agissez en qualité de délégataire »: who is written to is the one. */
const YOU = spaced(
  /\bvous (?:(?:en )?(?:etes|serez)|agi(?:ssez|rez)|intervenez|delegue|confie|donne|charge|designe)\b(?:(?! par l)[^.;:]){0,80}?(?:en (?:votre |sa )?qualite de|en tant que|comme|\b(?:etes|serez) l[ae]) (?:service )?delegataire\b/,
);

/** « Je confie au service C (SC), délégataire, … »: who writes delegates, and not always to whom he writes. */
const CONFIDED = spaced(
  /\bje (?:confie|delegue|donne (?:delegation|mandat)) (?:donc |ainsi |par la presente )?(?:au |a la |a l')([^.;:]{6,200}?), (?:en (?:sa )?qualite de |en tant que |comme )?delegataire,/,
);
export function partiesConfidedInLetter(reading: Reading): NamedParty[] {
  const [sender, addressee] = correspondents(reading);
  const said = CONFIDED.exec(reading.folded.slice(0, NAMED));
  if (!said || !addressee || !sender?.isNamed) return [];
  const end = said.index + said[0].lastIndexOf(',', said[0].length - 2);
  const at = plainNameIn(reading, { start: said.index + said[0].indexOf(said[1] ?? ''), end });
  return at
    ? [
        { role: 'delegating', at: sender.at },
        { role: 'delegate', at },
      ]
    : [];
}

/** « le secrétariat de la préfecture B, délégataire »: it is, and not the prefecture. */
const NOT_OF = String.raw`(?<!\bd(?:u |e la |e l'|e ))`;
/** « ma direction », of whoever writes; « votre service », of whoever is written to. */
const OWNERS = ['(?:ma|mon|notre)', 'votre'];
const ownedBy = ({ folded }: Reading, { start, end }: Span, owner: string): string[] => {
  const noun = /^[a-z]+/.exec(folded.slice(start, end))?.[0];
  return noun ? [`${owner} ${noun}`] : [];
};

function correspondents(reading: Reading): readonly Correspondent[] {
  const { folded } = reading;
  const to = TO.exec(folded.slice(0, HEAD));
  if (!to) return [];
  const above = folded.slice(0, to.index).trimEnd().replace(DATED, '').trimEnd();
  const sender = SENDER.exec(above)?.[1];
  const below = to.index + to[0].length;
  const lead = ADDRESSEE.exec(folded.slice(below, below + 300))?.[0];
  if (sender === undefined || lead === undefined) return [];
  const from = above.length - sender.length;
  const whom = wrapped(reading, below + lead.length);
  const letterhead = { start: 0, end: from };
  return [
    bodyLedBy(reading, wrapped(reading, from), letterhead),
    bodyLedBy(reading, whom, { start: whom.end, end: whom.end + 200 }),
  ].flatMap((each) => each ?? []);
}

/** A line, and those below that go on with it in small letters. */
function wrapped({ folded, text }: Reading, start: number): Span {
  let { end } = lineAt(folded, start);
  while (/^\n[ \t]*\p{Ll}[^\n]{3,}/u.test(text.slice(end, end + 80))) ({ end } = lineAt(folded, end + 1));
  return { start, end };
}

/** « la directrice de l'eau » leads « la direction de l'eau (DE) », which the text names elsewhere; « le directeur » alone, the one that the lines near him name. */
function bodyLedBy(reading: Reading, { start, end }: Span, near: Span): Correspondent | undefined {
  const words = reading.folded.slice(start, end);
  const own = start + (ARTICLE.exec(words)?.[0].length ?? 0);
  const title = reading.folded.slice(own, end).replace(/\s+/g, ' ').trim();
  const leader = LEADER_OF.exec(reading.folded.slice(own, end));
  const led = leader && plainNameIn(reading, { start: own + leader[0].length, end });
  if (led) return { at: led, isNamed: true };
  const [function_, noun] = LEADERS.find(([each]) => each.test(title)) ?? [];
  const body =
    function_ &&
    noun &&
    title
      .replace(function_, noun)
      .replace(/^(direction|delegation|prefecture) ([a-z-]+al)\b/, '$1 $2e')
      .replace(/^(direction|delegation) ([a-z-]+el)\b/, '$1 $2le');
  const isAlone = !/\s(?:d[eu]s? |d'|aux? |a l|pour )/.test(title);
  const at = body && (isAlone ? lineOf(reading, body, near) : fullName(reading, body));
  // A prefect may delegate or be delegated to by one of his services.
  if (at) return { at, isNamed: noun !== 'prefecture' && noun !== 'rectorat' };
  const self = isAlone ? undefined : nameIn(reading, { start: own, end });
  return self && { at: self, isNamed: false };
}

/** The line that begins with the name of a body. */
function lineOf(reading: Reading, body: string, { start, end }: Span): Span | undefined {
  const line = new RegExp(`(?:^|\\n)[ \\t]*(?=${aliasPattern(body)}\\b)`).exec(
    reading.folded.slice(start, end),
  );
  return line ? plainNameIn(reading, lineAt(reading.folded, start + line.index + line[0].length)) : undefined;
}

/** Where a body is named, with its acronym where the text gives one. */
function fullName({ folded }: Reading, body: string): Span | undefined {
  const named = `(?<![a-z])${aliasPattern(body)}`;
  const words = folded.slice(0, NAMED);
  const found =
    new RegExp(`${named} \\((?!dele|ci-)[a-z][a-z0-9&' -]{1,24}\\)`).exec(words) ??
    new RegExp(`${named}(?![a-z])`).exec(words);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
