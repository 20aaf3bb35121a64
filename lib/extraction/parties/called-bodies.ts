import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { aliasPattern } from './alias-pattern';
import { plainNameIn } from './party-name';
import { BODY } from './plain-name';

/** « la direction A, ci-après la DA, », « ci-après dénommée « la DA » »: a body, and its acronym behind a comma, in whatever sentence. */
const CALLED =
  /(?<![\p{L}])(?:[Ll][ae] |[Ll]['’])((?:(?!\n\s*\n)[^.;:,()«»]){6,160}), ci-(?:après|dessous),? (?:(?:dénommée?|désignée?|appelée?) )?[«"“]? ?(?:l[ae] |l['’])?(\p{Lu}[\p{Lu}\d&-]{1,12}\p{L}?) ?[»"”]?(?=[,.;)])/gu;
/** Where a name may begin in the words before « ci-après ». */
const ARTICLE = /(?:^|\s)(?:[Ll][ae] |[Ll]['’])(?=\p{L})|^/gu;
/** « le directeur de la direction A, ci-après la DA »: the acronym may be that of what he leads. */
const LEADER =
  /^(?:direct(?:eur|rice)|chef(?:fe)?|presidente?|secretaire|responsable|prefete?|rect(?:eur|rice))\b/;

/** The bodies that a stretch of the text calls by an acronym, with it, in order. */
export function calledBodies(reading: Reading, { start, end }: Span): { at: Span; aliases: string[] }[] {
  return [...reading.text.slice(start, end).matchAll(CALLED)].flatMap((match) => {
    const [whole, words = '', acronym = ''] = match;
    const from = start + match.index + whole.indexOf(words);
    const to = from + words.length;
    // The longest that is the name of a body: « la mission de la direction A », and not « la gestion que la direction A ».
    const at = [...words.matchAll(ARTICLE)]
      .map((article) => plainNameIn(reading, { start: from + article.index + article[0].length, end: to }))
      .find((each) => each?.end === to && BODY.test(reading.folded.slice(each.start, to)));
    return at && !LEADER.test(reading.folded.slice(at.start, to))
      ? [{ at, aliases: [aliasPattern(acronym.toLowerCase())] }]
      : [];
  });
}
