import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import type { NamedParty } from './named-party';
import { partyIn } from './party-name';

/** How far below the title one sentence tells both roles. */
const HEAD = 4_000;

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

/** « La mission A (MA) a la qualité de délégant ; la préfecture B, celle de délégataire », « joue le rôle de », « tient la place du ». */
const QUALITY = spaced(
  pattern`(?:^|[.\n] ?)((?:le |la |l')[^.;:]{3,200}?),? (?:a|prend|joue|tient|exerce|assume|assure|remplit) (?:ici )?(?:l[ae]s? )?(?:qualite|role|place|fonctions?) (?:de |du )(delegante?|delegataire)(?: ?[;,](?: et)?| et) ((?:le |la |l')[^.;:]{3,200}?),? (?:celles?|celui) (?:de |du )(?:delegante?|delegataire)\b`,
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

/** The ways in which one sentence names both parties and says by a verb which is which: what each finds from `start` on, whose first words are given. */
export const pairsTold = (reading: Reading, words: string, start: number): (() => NamedParty[])[] => [
  () => ofSentence(reading, words, start),
  () => ofPair(reading, start, QUALITY),
  () => ofPair(reading, start, ACCEPTED),
  () => ofPair(reading, start, ENTRUSTED),
  () => ofPair(reading, start, RECEIVED),
  () => ofGiven(reading, start),
];

function ofSentence(reading: Reading, words: string, start: number): NamedParty[] {
  const match = SENTENCE.exec(words);
  const [, first = '', , second = ''] = match ?? [];
  if (!match) return [];
  if (isParticiple(reading, start + match.index + match[0].indexOf(first) + first.length)) return [];
  return twoBodies(reading, { start: start + match.index, words: match[0] }, first, second);
}

/** « Le directeur délégué à … », « la direction A a délégué », « le service B désigné comme »: nobody delegates here. */
export const isParticiple = ({ text }: Reading, at: number): boolean =>
  /^,?\s{1,4}(?:d[ée]l[ée]gué|confié|donné|désigné|nommé|institué|mandaté)(?!\p{L})/iu.test(
    text.slice(at, at + 16),
  );

/** Two bodies of one sentence, and what it says of the first. */
function ofPair(reading: Reading, start: number, said: RegExp): NamedParty[] {
  const match = said.exec(reading.folded.slice(start, start + HEAD));
  const [, first = '', role = '', second = ''] = match ?? [];
  if (!match || isParticiple(reading, start + match.index + match[0].indexOf(first) + first.length))
    return [];
  const isFirst = /^(?:delegu|delegant|confie|donne)/.test(role);
  return twoBodies(reading, { start: start + match.index, words: match[0] }, first, second, isFirst);
}

/** The two names in the words of a match that begin at `start`; the first delegates unless `isFirst` says that it is given. */
export function twoBodies(
  reading: Reading,
  { start, words }: { readonly start: number; readonly words: string },
  first: string,
  second: string,
  isFirst = true,
): NamedParty[] {
  const from = start + words.indexOf(first);
  const to = start + words.lastIndexOf(second);
  return [
    ...partyIn(reading, isFirst ? 'delegating' : 'delegate', { start: from, end: from + first.length }),
    ...partyIn(reading, isFirst ? 'delegate' : 'delegating', { start: to, end: to + second.length }),
  ];
}

function ofGiven(reading: Reading, start: number): NamedParty[] {
  const match = GIVEN.exec(reading.folded.slice(start, start + HEAD));
  const [, first = '', second = ''] = match ?? [];
  if (!match) return [];
  return twoBodies(reading, { start: start + match.index, words: match[0] }, first, second);
}
