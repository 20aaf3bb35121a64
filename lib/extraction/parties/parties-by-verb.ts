import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { endOfName } from './end-of-name';
import { ORDINAL } from './name-words';
import { haveBothRoles, type NamedParty } from './named-party';
import { nameIn } from './party-name';
import { isPlainName } from './plain-name';

/** Where the parties stand, below the title. */
const HEAD = 2_000;

/** « Service qui délègue : … », « Côté délégataire : … », on lines of their own. */
const LINE = new RegExp(
  pattern`(?:^|\n)[ \t•*-]*(?:${[
    pattern`(?:service|administration|direction|autorite|entite|partie|celui|celle) (?:${[
      /(qui delegue|deleguante?|qui (?:la )?donne(?: la)?(?: delegation)?)/,
      /qui (?:la )?recoit(?: la)?(?: delegation)?/,
      /(?:gestionnaire, )?qui (?:agit|gere)(?: (?:en son nom|pour (?:elle|lui|son compte)))?/,
      /gestionnaire/,
    ]})`,
    /cote (?:(delegante?)|delegataire)/,
  ]})\s{0,3}[:\t][ \t:]{0,40}([^\n\t]{3,200})`,
  'g',
);

/** What is said of the party just before, in a sentence. */
const CLAUSE = new RegExp(
  pattern`,\s*(?:${[
    pattern`(${[
      /qui (?:lui |leur )?(?:donne mandat|confie (?:sa|la) gestion)\b/,
      pattern`qui (?:lui )?(?:delegue|donne (?:la )?delegation)\b(?!${[
        / (?:de|a) signature| a ses\b| a (?:leurs|certains)/,
      ]})`,
      /service mandant\b|pour le compte de qui\b/,
      /qui reste responsable des credits\b/,
    ]})`,
    pattern`(?:${[
      /a qui (?:la gestion|elle|il) est (?:deleguee?|confiee?)/,
      /qui (?:la recoit|l'accepte|l'assure|recoit (?:la )?delegation)\b/,
      /qui (?:gere|agit|execute|intervient) (?:pour (?:son compte|elle|lui|le compte de (?:celle|celui)-ci)|en son nom|au nom de (?:celle|celui)-ci)\b/,
      /qui gere pour\b|service mandataire\b/,
      pattern`(?:${ORDINAL}) delegataire\b`,
    ]})`,
  ]})`,
  'g',
);

/** A character of a paragraph, within a sentence. */
const WITHIN = /[^.;:\n]|\n(?!\s*\n)/;
/** « La direction A (DA) délègue au service B (SB) la gestion … », « donne mission à … de gérer », « au service B (SB) de C, aux conditions que voici, l'achat … ». */
const SENTENCE = spaced(
  pattern`(?:^|[.\n] ?)((?:le |la |l')(?:${WITHIN}){3,160}?),? (delegue|donne (?:mission|mandat|(?:la )?delegation(?: de gestion)?)) (?:a |au |aux )((?:la |le |l')?(?:${WITHIN}){3,160}?)(?=${[
    /,? (?:qui |la gestion|de gerer|dans les (?:limites|conditions))/,
    // Its acronym closes the name: « la direction de la mer, de la pêche et … » may go on after a comma.
    /(?<=\)[^,;.():]{0,60}), (?:aux (?:conditions|fins)|dans |selon |sous |pour |l[ae]s? |l'|de (?=[a-z]+er\b))/,
  ]})`,
);

/** « La mission A (MA) a la qualité de délégant ; la préfecture B, celle de délégataire. » */
const QUALITY = spaced(
  /(?:^|[.\n] ?)((?:le |la |l')[^.;:]{3,200}?) a (?:la )?qualite de (delegante?|delegataire) ?[;,] (?:et )?((?:le |la |l')[^.;:]{3,200}?),? celle de (?:delegante?|delegataire)\b/,
);

/** « La direction A (DA) délègue ; la direction B (DB) accepte la délégation », « A délègue, et B accepte, la gestion … », « A délègue la gestion de C ; B l'accepte. » */
const ACCEPTED = spaced(
  /(?:^|[.\n] ?)((?:le |la |l')[^.;:]{3,200}?),? (delegue|confie|donne)(?: (?:la gestion|(?:la )?delegation)\b[^.;:]{0,200})?(?: ?[;,](?: et)?| et) ((?:le |la |l')[^.;:]{3,200}?),? (?:(?:accepte|recoit),? (?:(?:la |cette )?(?:delegation|gestion)\b|de gerer\b)|l'accepte\b|la recoit\b)/,
);

/** « La direction A (DA) délègue la gestion de ses crédits au service B (SB), qui l'accepte. » */
const ENTRUSTED = spaced(
  /(?:^|[.\n] ?)((?:le |la |l')[^.;:]{3,200}?),? (delegue|confie) la gestion\b[^.;:]{0,200} (?:a|au|aux) ((?:la |l')?[^.;:,]{3,160}),? qui (?:l'|la |en )?(?:accepte|assure|recoit)\b/,
);

/** « La direction A (DA) reçoit délégation de la direction B (DB). » */
const RECEIVED = spaced(
  /(?:^|[.\n] ?)((?:le |la |l')[^.;:]{3,200}?) (recoit) (?:la )?delegation d(?:e |u )((?:la |l')?[^.;:]{3,200}?)(?=[.;])/,
);

/** « Délégation est donnée par la direction A (DA) au service B. » */
const GIVEN = spaced(
  /(?:^|[.\n] ?)(?:la )?delegation(?: de gestion)? est (?:donnee|consentie|accordee) par ((?:le |la |l')[^.;:]{3,200}?) (?:a|au|aux) ((?:la |l')?[^.;:]{3,200}?)(?=[.;])/,
);

/** « La direction A (DA) est le délégant. La préfecture B est le délégataire. » */
const BEING =
  /(?:^|[.\n] ?)(?:[1-9](?:\.[1-9])?[.)]? )?((?:le |la |l')[^.;:\n]{3,200}?),? est (?:le |la )?(?:service )?(?:(delegante?)|delegataire)(?=\s*[.;,\n])/g;

/** Parties whose roles are told by verbs: nobody is called « délégant » or « délégataire ». */
export function partiesByVerb(reading: Reading, { start, end }: Span): NamedParty[] {
  const words = reading.folded.slice(start, Math.min(end, start + HEAD));
  const ways = [
    () => ofLines(reading, words, start),
    () => ofClauses(reading, words, start),
    () => ofSentence(reading, words, start),
    () => ofPair(reading, start, QUALITY),
    () => ofPair(reading, start, ACCEPTED),
    () => ofPair(reading, start, ENTRUSTED),
    () => ofPair(reading, start, RECEIVED),
    () => ofGiven(reading, start),
    () => ofBeing(reading, words, start),
  ];
  for (const way of ways) {
    const found = way().filter(({ at }) => isPlainName(reading.text.slice(at.start, at.end), []));
    if (haveBothRoles(found)) return found;
  }
  return [];
}

const ofLines = (reading: Reading, words: string, start: number): NamedParty[] =>
  [...words.matchAll(LINE)].flatMap((match) => {
    const end = start + match.index + match[0].length;
    const line = { start: end - (match[3]?.length ?? 0), end };
    return named(reading, (match[1] ?? match[2]) ? 'delegating' : 'delegate', {
      ...line,
      end: endOfName(reading, reading.folded, line),
    });
  });

const ofBeing = (reading: Reading, words: string, start: number): NamedParty[] =>
  [...words.matchAll(BEING)].flatMap((match) => {
    const from = start + match.index + match[0].indexOf(match[1] ?? '');
    return named(reading, match[2] ? 'delegating' : 'delegate', {
      start: from,
      end: from + (match[1]?.length ?? 0),
    });
  });

function ofClauses(reading: Reading, words: string, start: number): NamedParty[] {
  let from = 0;
  return [...words.matchAll(CLAUSE)].flatMap((match) => {
    const before = words.slice(from, match.index);
    // The last body named before the clause, on its own line or after « et ».
    const opened =
      from + Math.max(0, ...Array.from(before.matchAll(OPENING), (cut) => cut.index + cut[0].length));
    from = match.index + match[0].length;
    return named(reading, match[1] ? 'delegating' : 'delegate', {
      start: start + opened,
      end: start + match.index,
    });
  });
}
const OPENING =
  /\n\s*(?:[-•]\s*)?(?:et )?|^\s*(?:entre )?|,\s*(?:d'une part,\s*)?et (?=l[ae] |l')| et (?=l[ae] |l')|:\s*/g;

function ofSentence(reading: Reading, words: string, start: number): NamedParty[] {
  const match = SENTENCE.exec(words);
  const [, first = '', , second = ''] = match ?? [];
  if (!match) return [];
  if (isParticiple(reading, start + match.index + match[0].indexOf(first) + first.length)) return [];
  return twoBodies(reading, { start: start + match.index, words: match[0] }, first, second);
}

/** « Le directeur délégué à … », « la direction A a délégué »: nobody delegates here. */
const isParticiple = ({ text }: Reading, at: number): boolean =>
  /^,?\s{1,4}(?:d[ée]l[ée]gué|confié|donné)(?!\p{L})/iu.test(text.slice(at, at + 16));

/** Two bodies of one sentence, and what it says of the first. */
function ofPair(reading: Reading, start: number, said: RegExp): NamedParty[] {
  const match = said.exec(reading.folded.slice(start, start + 2 * HEAD));
  const [, first = '', role = '', second = ''] = match ?? [];
  if (!match || isParticiple(reading, start + match.index + match[0].indexOf(first) + first.length))
    return [];
  const isFirst = /^(?:delegu|delegant|confie|donne)/.test(role);
  return twoBodies(reading, { start: start + match.index, words: match[0] }, first, second, isFirst);
}

/** The two names in the words of a match that begin at `start`; the first delegates unless `isFirst` says that it is given. */
function twoBodies(
  reading: Reading,
  { start, words }: { readonly start: number; readonly words: string },
  first: string,
  second: string,
  isFirst = true,
): NamedParty[] {
  const from = start + words.indexOf(first);
  const to = start + words.lastIndexOf(second);
  return [
    ...named(reading, isFirst ? 'delegating' : 'delegate', { start: from, end: from + first.length }),
    ...named(reading, isFirst ? 'delegate' : 'delegating', { start: to, end: to + second.length }),
  ];
}

function ofGiven(reading: Reading, start: number): NamedParty[] {
  const match = GIVEN.exec(reading.folded.slice(start, start + 2 * HEAD));
  const [, first = '', second = ''] = match ?? [];
  if (!match) return [];
  return twoBodies(reading, { start: start + match.index, words: match[0] }, first, second);
}

function named(reading: Reading, role: NamedParty['role'], span: Span): NamedParty[] {
  const at = nameIn(reading, span);
  return at ? [{ role, at }] : [];
}
