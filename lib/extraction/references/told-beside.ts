import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { lineStart } from '../reading/line-start';
import type { Reading } from '../reading/reading';
import { isCited, isRecital } from '../reading/recital';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { APART } from './standing-words';

/** How far round a value, in its sentence, the words are looked for that say whose it is. */
const REACH = 240;

/** Words by which what a sentence names is another's, an earlier act's, or told for information. */
const OF_OTHERS = spaced(
  pattern`\b(?:${[
    /autofinanc|cofinanc|financ[a-z]{1,4} (?:par|seule?|directement)\b/,
    /pri(?:s|se|ses) en charge par\b|a (?:la|sa|leur) (?:propre )?charge\b/,
    /(?:a titre d'|pour )information\b|pour rappel\b/,
    /faute d[eu]\b|premiere (?:convention|delegation)\b|avai(?:t|ent)\b/,
    /(?:son|leur|ses|leurs) (?:budget|programme|credits)\b|contrepartie/,
    /(?:support|pay|regl|assum)e?e?s? par (?!le (?:programme|bop|budget|centre financier)\b|l'(?:action|uo|unite operationnelle)\b|les? credits\b)/,
    /parts? d(?:u|e la|es) (?!programme|credits)|part de l'|dont [^.;]{2,40} dispose(?:nt)?\b|se confond/,
    /non (?:couvert|delegue|compris|confie|impute)|et non\b|exemple|fictif/,
  ]})`,
);

/** « hors titre 2 », « exclusivement », « à l'exclusion de toute autre »: said of the convention's own credits. */
const OF_OWN = new RegExp(
  spaced(
    pattern`\b(?:${[
      /hors (?:titre 2|t2|depenses de personnel|masse salariale)/,
      /annexes?|(?:une?|l[ae]s?) seule?s?|a (?:sa|leur) charge,? (?:la gestion|l'execution)/,
      /exclusivement|exclusive?|a l'exclusion de (?:toute? )?autres?/,
      /a l'exclusion d(?:es?|u) (?:remunerations?|titre 2|depenses de personnel|masse salariale)/,
    ]})\b`,
  ).source,
  'g',
);

/** Words by which an avenant leaves what it does not change: no doubt of whose it is. */
const UNCHANGED = new RegExp(
  pattern`\b(?:${[
    /(?:restent?|demeurent?) (?:imputee?s?|rattachee?s?|inscrite?s?|portee?s?)/,
    /n(?:e |')(?:est|sont|change(?:nt)?) pas(?: modifiee?s?)?|ne modifie pas/,
  ]})\b`,
  'g',
);

/** « Ces crédits, qui proviennent pour partie de …, sont ouverts sur »: from here on, what is said is of what the act opens. */
const OPENED = spaced(
  pattern`^[\s\S]*\b(?:${[
    /(?:ces|les) (?:credits|depenses|autorisations d'engagement)(?: deleguee?s?)?(?:,[^.;]*,)? (?:sont|seront) (?:ouvert|imput|execut|port|inscri|rattach|mis)[a-z]{0,4}\b/,
    /credits\b[^.;]{0,60} mis a (?:la |sa |leur )?disposition\b/,
    /\b(?:service|delegataire) (?:impute|engage|execute|saisit|utilise)(?:ra)?\b/,
    /delegante? met(?:tra)?\b[^.;]{0,60}\ba (?:la |sa )?disposition\b/,
  ]})`,
);

/** « A (remplace B, à ne plus utiliser) », « A, et non celui de la direction B »: said of another code, of which this one is not. */
const OF_ANOTHER = pattern`^(?:${[
  / {0,4}\([^()]*(?:\d{4}-[a-z\d]{2,4}|\d{6}|[a-z]{4}\d{3})[^()]*\)/,
  /[»"”)]?,?\s{1,3}et non\b[^;]*/,
]})`;

/** A label and its code, whole, on a line: the words of the lines beside it are no longer of it. */
const LABEL = /^[ \t•*|>–-]*[a-z][a-z ()'.]{1,45}[\s:.|*]*(?:bg00\/)?$/;
const ALONE = /^[ \t|*]*(?:[«"“(][^\n]{0,80}[»"”)])?[ \t|*]*$/;

function scopeOf(reading: Reading, at: Span): Span {
  const { folded } = reading;
  const sentence = reading.sentenceAt(at.start);
  const start = lineStart(reading, at.start);
  const found = folded.indexOf('\n', at.end);
  const end = found < 0 ? folded.length : found;
  return LABEL.test(folded.slice(start, at.start)) && ALONE.test(folded.slice(at.end, end))
    ? { start, end }
    : { start: Math.max(sentence.start, at.start - REACH), end: Math.min(sentence.end, at.end + REACH) };
}

/**
 * Whether the sentence of a value tells of another's money, of an earlier act, or of what is left out. Too wide to reject
 * by; but a value that nothing else in the text says is not sure.
 */
export function isToldBeside(reading: Reading, at: Span): boolean {
  const scope = scopeOf(reading, at);
  const before = reading.folded.slice(scope.start, at.start).replace(OPENED, ' ').split(';').at(-1) ?? '';
  const [after = ''] = reading.folded.slice(at.end, scope.end).replace(OF_ANOTHER, ' ').split(';');
  const words = `${before} ${after}`.replace(OF_OWN, ' ');
  const isChange = isAmendment(reading);
  const said = isChange ? words.replace(UNCHANGED, ' ') : words;
  if (APART.test(said) || OF_OTHERS.test(said)) return true;
  return !isChange && (isCited(reading, at.start) || isRecital(reading, scope));
}
