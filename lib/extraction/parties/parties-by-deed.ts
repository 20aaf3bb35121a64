import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { spaced } from '../values/spaced';
import type { NamedParty } from './named-party';
import { nameIn } from './party-name';
import { isPlainName } from './plain-name';

/** Where the parties stand, below the title. */
const HEAD = 2_000;
/** A body is followed by its acronym the first time a text names it. */
const ACRONYM = /\s\((?!ci-)\p{Lu}[\p{L}\p{N}'&-]{1,14}(?: [\p{L}\d][\p{L}\d-]{1,14})?\)/gu;
const LONGEST_NAME = 180;
/** Where a name may begin: after an article, a colon, or at the start of a line. */
const BEGINS =
  /(?:^|\n)[ \t•–*-]*|[:;][ \t]|(?<=[\s(])(?:[Ll][ae]s? |[Ll]['’]|[Aa]ux? )|(?<=\b(?:directeur|directrice|cheffe?|président|présidente|préfète?|recteur|rectrice|commissaire) )(?:du |de la |de l['’])/g;

/** What follows a body, up to the next one, and says what it does of the credits. */
const DELEGATES = spaced(
  /^[^()]{0,160}?(?:\bqui (?:lui |leur |en |a )?(?:delegue(?! a (?:ses|leurs)\b)|confie (?:la gestion|les credits|des credits))|\b(?:autorite |service )?(?:deleguante?|mandante?)\b|\bdelegue la gestion|\bse decharge de|, delegue\b)/,
);
const RECEIVES = spaced(
  /^[^()]{0,160}?(?:\bqui (?:les |la |le |en |y )?(?:gere(?! l[ea]s? (?:credits du )?programme)|execute|recoit|realise|accepte)|\bmandataire\b|\bgestionnaire\b|\bchargee? de (?:les |la )?gerer|, gere\b)/,
);
/** What stands before a body to which the first one gives its credits. */
const GIVEN_TO =
  /\b(?:en investit|donne (?:par les presentes )?(?:la )?delegation|confie|delegue|remet)(?: [^.;:()]{0,60})? $/;

/** Parties that no word names « délégant » or « délégataire »: what is said of each tells which it is. */
export function partiesByDeed(reading: Reading, { start, end }: Span): NamedParty[] {
  const to = Math.min(end, start + HEAD);
  const bodies = bodiesIn(reading, { start, end: to });
  const found = bodies.flatMap((at, rank): NamedParty[] => {
    // What is said of it stands in its own paragraph.
    const [after = ''] = reading.folded
      .slice(at.end, bodies[rank + 1]?.start ?? Math.min(to, at.end + 250))
      .split(/\n\s*\n/, 1);
    const before = reading.folded
      .slice(Math.max(start, at.start - 90), at.start)
      .replace(/(?:l[ae]s? |l'|aux? )$/, '');
    if (/^[^.;]{0,60}\bn'est pas partie\b/.test(after)) return [];
    const gives = DELEGATES.test(after);
    const takes = RECEIVES.test(after) || (rank > 0 && GIVEN_TO.test(before));
    if (gives === takes) return [];
    return [{ role: gives ? 'delegating' : 'delegate', at }];
  });
  return found.filter(({ role }) => role === 'delegating').length === 1 &&
    found.some(({ role }) => role === 'delegate')
    ? found
    : [];
}

/** No sentence ends in a name, and it has one acronym. */
const isOneName = (name: string): boolean =>
  isPlainName(name, []) &&
  // « … de l'État (DAE) »: the end of a name.
  !/^[ÉE]tat \(/i.test(name) &&
  !/^(?:directeur|directrice|chef|président|préfet|recteur|rectrice|commissaire)e?\s/i.test(name) &&
  !/\. \p{Lu}|\)[^)]*\)/u.test(name);

/** The bodies that a stretch of the text names with their acronyms, in order. */
export function bodiesIn(reading: Reading, { start, end }: Span): Span[] {
  const text = reading.text.slice(start, end);
  let from = 0;
  return [...text.matchAll(ACRONYM)].flatMap((match) => {
    const cut = Math.max(from, match.index - LONGEST_NAME);
    from = match.index + match[0].length;
    const names = [...text.slice(cut, match.index).matchAll(BEGINS)].map((begin) =>
      nameIn(reading, { start: start + cut + begin.index + begin[0].length, end: start + from }),
    );
    // The longest that is a name: « la direction générale de la prévention des risques (DGPR) ».
    const own = names.find(
      (at) => at?.end === start + from && isOneName(reading.text.slice(at.start, at.end)),
    );
    return own ? [withPlace(reading, own)] : [];
  });
}

/** « (DISP) de Dijon, sise »: what stands after its acronym and still is of its name. */
function withPlace(reading: Reading, at: Span): Span {
  const place = PLACE.exec(reading.text.slice(at.end, at.end + 80));
  return place ? { start: at.start, end: at.end + place[0].length } : at;
}
const PLACE =
  /^ (?:de (?:la |l['’])?|du |des |d['’])?\p{Lu}[\p{L}'’]*(?:[ -](?:(?:et )?(?:de (?:la |l['’])?|du |des |d['’]))?\p{Lu}[\p{L}'’]*){0,5}(?=\s?[,;\n(])/u;
