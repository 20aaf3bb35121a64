import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { endOfName } from './end-of-name';
import { ORDINAL } from './name-words';
import { haveBothRoles, type NamedParty } from './named-party';
import { pairsTold } from './parties-of-pair';
import { partyIn } from './party-name';
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

/** « La direction A (DA) est le délégant. La préfecture B est le délégataire. » */
const BEING =
  /(?:^|[.\n] ?)(?:[1-9](?:\.[1-9])?[.)]? )?((?:le |la |l')[^.;:\n]{3,200}?),? est (?:le |la )?(?:service )?(?:(delegante?)|delegataire)(?=\s*[.;,\n])/g;

/** Parties whose roles are told by verbs: nobody is called « délégant » or « délégataire ». */
export function partiesByVerb(reading: Reading, { start, end }: Span): NamedParty[] {
  const words = reading.folded.slice(start, Math.min(end, start + HEAD));
  const ways = [
    () => ofLines(reading, words, start),
    () => ofClauses(reading, words, start),
    ...pairsTold(reading, words, start),
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
    return partyIn(reading, (match[1] ?? match[2]) ? 'delegating' : 'delegate', {
      ...line,
      end: endOfName(reading, reading.folded, line),
    });
  });

const ofBeing = (reading: Reading, words: string, start: number): NamedParty[] =>
  [...words.matchAll(BEING)].flatMap((match) => {
    const from = start + match.index + match[0].indexOf(match[1] ?? '');
    return partyIn(reading, match[2] ? 'delegating' : 'delegate', {
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
    return partyIn(reading, match[1] ? 'delegating' : 'delegate', {
      start: start + opened,
      end: start + match.index,
    });
  });
}
const OPENING =
  /\n\s*(?:[-•]\s*)?(?:et )?|^\s*(?:entre )?|,\s*(?:d'une part,\s*)?et (?=l[ae] |l')| et (?=l[ae] |l')|:\s*/g;
