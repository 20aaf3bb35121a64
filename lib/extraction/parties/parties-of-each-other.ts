import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { CHOOSES } from './choice-words';
import type { NamedParty } from './named-party';
import { isParticiple, twoBodies } from './parties-of-pair';
import { BODY, isPlainName } from './plain-name';

/** How far below the title the parties are told. */
const HEAD = 3_000;
/** A body at the head of its sentence, and what is said of it up to the verb. */
const FIRST = /(?:^|[.\n:] ?)((?:le |la |l')[^.;:]{3,260}?)/;
/** A body whose name its acronym closes, or its role behind a comma: nothing else could go on with it. */
const CLOSED = pattern`${[
  /(?:la |le |l')?[^.;:()]{3,140} \([a-z][a-z0-9&-]{1,14}\)/,
  /(?:la |le |l')?[^.;:]{3,160}?(?=,? \(?(?:l[ae] |l')?(?:service |autorite |administration |partie )?delegante?\b)/,
]}`;

/** « La direction A (DA) intervient comme délégataire du secrétariat général B (SB), délégant », « est désignée délégataire par le … ». */
const OF_OTHER = spaced(
  pattern`${FIRST},? (?:${[
    /(?:agit|intervient|est|sera|est (?:designee?|nommee?|instituee?|choisie?|retenue?)|prend part)(?: (?:ici|aux presentes|a l'acte|a la presente convention))?/,
    /(?:a|prend|tient|exerce) (?:ici )?(?:la |le )?(?:qualite|role|fonctions?)/,
  ]})(?: (?:comme|en (?:sa )?qualite de|en tant que|a titre de|de|le|la|service)){0,2} (delegataire) (?:${[
    /d(?:u |e (?=la |l'))/,
    /(?:pour|au nom et pour) le compte d(?:u |e (?=la |l'))/,
    /par (?=l[ae] |l')/,
  ]})(${CLOSED})`,
);

/** « Le secrétariat général A (SA) désigne comme délégataire la direction B (DB) », « a pour délégataire ». */
const CHOSEN_AFTER = spaced(
  pattern`${FIRST},? (?:a pour|(?:${CHOOSES}) (?:comme|pour|en (?:qualite de|tant que))) (?:service )?(delegante?|delegataire)(?:, [^.;:,]{3,80},)? ((?:la |le |l')[^.;:]{3,160}?)(?=[.,;]| (?:pour|afin|aux fins|qui|dans) )`,
);
/** « Le secrétariat général A (SA) choisit la direction B (DB) comme délégataire. » */
const CHOSEN_BEFORE = spaced(
  pattern`${FIRST},? (?:${CHOOSES}) ((?:la |le |l')[^.;:]{3,160}?),? (?:comme|pour|en (?:qualite de|tant que)) (?:service )?(delegante?|delegataire)\b`,
);

/** One party told as what it is to the other: the delegate of whom, whom somebody delegates to. */
export function partiesOfEachOther(reading: Reading, { start }: Span): NamedParty[] {
  const words = reading.folded.slice(start, start + HEAD);
  const told = (said: RegExp, other: number, role: number, isOfOther = false): NamedParty[] => {
    const match = said.exec(words);
    const first = match?.[1] ?? '';
    if (!match || isParticiple(reading, start + match.index + match[0].indexOf(first) + first.length))
      return [];
    const isFirst = (match[role] === 'delegataire') !== isOfOther;
    return twoBodies(
      reading,
      { start: start + match.index, words: match[0] },
      first,
      match[other] ?? '',
      isFirst,
    );
  };
  const ways = [told(OF_OTHER, 3, 2, true), told(CHOSEN_AFTER, 3, 2), told(CHOSEN_BEFORE, 2, 3)];
  return ways.find((found) => found.length > 1 && found.every(({ at }) => isBody(reading, at))) ?? [];
}

function isBody({ text, folded }: Reading, { start, end }: NamedParty['at']): boolean {
  return BODY.test(folded.slice(start, end)) && isPlainName(text.slice(start, end), []);
}
