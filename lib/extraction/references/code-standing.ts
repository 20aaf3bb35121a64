import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { isInColumnApart } from '../reading/column-apart';
import { isInFormerColumn } from '../reading/former-column';
import { isInsteadOf } from '../reading/instead-of';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import { isCited, isRecital } from '../reading/recital';
import { holding } from '../reading/spans';
import { isStruckOut } from '../reading/struck-out';
import { pattern } from '../values/pattern';
import { isOver } from './is-over';
import { isOfOthers } from './of-others';
import { isOutOfScope } from './out-of-scope';
import { isReplacedInTurn } from './replaced-in-turn';
import { APART, DISCARD, FROM, GONE, NO_LONGER, NOT_OPEN } from './standing-words';

/** Whether a code of the text is the convention's, by the words beside it. */
export interface CodeStanding {
  /** A word near the code says that it is not the one (« anciennement », « par exemple »). */
  readonly discarded: boolean;
  /** The text replaces it by another: it is no longer so anywhere. */
  readonly isGone: boolean;
  /** Something between it and the code of its type before it, or in its own clause, sets it apart: of several, it is asked about. */
  readonly isApart: boolean;
}

const REPLACED_BEFORE = /\b(?:remplace|substitue)e?s?\b/;

/** How far before a code the older act is named whose it is. */
const OLDER_REACH = 600;

/** « – la convention n° 12 du 21 avril 2017, …, imputée sur l'UO … », in a convention that is not its avenant. */
const isOfOlderAct = (reading: Reading, words: Span): boolean =>
  OLDER_ACT.test(reading.folded.slice(words.start, words.end)) || isRecital(reading, words);
const OLDER_ACT = pattern`\b(?:la|une) (?:(?:premiere|seconde|precedente|derniere) )?convention\b(?! modifiee)[^.;]{0,60}?\b(?:du|signee le|conclue le|passee le|en date du) \d{1,2}(?:er)? [a-z]+ \d{4}\b[^.;]{0,120}?(?:${[
  /\b(?:imput|port|execut|rattach|suivi)(?:ee?|ait)\b/,
  /\((?:uo|centre|sur)\b/,
]})`;

/** How far below « Au lieu de : » a code is still one of those it is said of. */
const INSTEAD_REACH = 300;

/** « Pour mémoire, la convention FAST 7 … mobilise l'activité X ». */
const ASIDE_SAID = /^[^a-z]{0,6}(?:pour (?:memoire|information)|a titre (?:d'information|de rappel))\b/;
/** « L'activité A remplace, depuis le 1er janvier 2025, l'activité B ». */
const REPLACES = /\bremplace(?:nt)?, [^.;,]{3,60}, [a-z' ]{0,25}$/;
/** « L'UO X abonde l'UO Y »: the one that gives. */
const GIVES = /^ (?:abonde|alimente|verse (?:a|au|aux))\b/;

/** « 0352-CFSE-CDIH (0352-CFSE-CFIN pendant la phase de construction) ». */
const BESIDE_CODE = /[a-z\d]{4}\s?\($/;
const IN_THE_PAST =
  /^ (?:pendant|durant|jusqu|avant|au cours|lors|auparavant|precedemment|anciennement|en phase)/;

/** How far before a code such words are looked for, up to the code of its type before it. */
const APART_REACH = 300;

const isApart = (reading: Reading, at: Span, last: FoundBefore | undefined): boolean => {
  const sentence = reading.sentenceAt(at.start);
  if (last && (last.discarded || last.isApart) && last.at.start >= sentence.start) return true;
  const from = Math.max(last?.at.end ?? sentence.start, at.start - APART_REACH);
  const before = reading.folded.slice(from, at.start);
  const after = reading.folded.slice(at.end, Math.min(sentence.end, at.end + 160));
  // « 0178-05 (le 0178-02 est celui de X, ne pas l'employer) »: what brackets say is of the code in them.
  const isInside = before.lastIndexOf('(') > before.lastIndexOf(')') && !after.startsWith(')');
  const [rest = ''] = after.split(isInside ? ')' : /[.;\n(]|,(?! (?:et|qui|lequel|laquelle)\b)/);
  // « 0176-CC (charges propres du prestataire, hors contrat) »
  const [, own = ''] = /^\s{0,8}\((?![^)]*\d{2})([^)]{0,120})\)/.exec(after) ?? [];
  return APART.test(`${before} ${rest} ${own}`);
};

/** « Annexe 1 – Lauréats du fonds (pour information) »: what stands below is perhaps of others. */
const ANNEX = /(?:^|\n)[ \t#]*annexe\b[^\n]*/g;
const INFORMATIVE = /\b(?:pour (?:information|memoire)|a titre (?:d'information|indicatif|de rappel))\b/;

const annexes = oncePerReading(({ folded }) =>
  [...folded.matchAll(ANNEX)].map(({ index, 0: head }) => ({ index, isInformative: INFORMATIVE.test(head) })),
);

const isOfInformation = (reading: Reading, { start }: Span): boolean =>
  annexes(reading).findLast(({ index }) => index < start)?.isInformative ?? false;

/** The code of the same type that stands before. */
type FoundBefore = CodeStanding & { readonly at: Span };

const lastClause = (words: string): string => words.split(/[,;)\n\t]|\bvers\b/).at(-1) ?? '';

/** What the words beside the code, in its own clause, say of it. */
export function standingOf(reading: Reading, at: Span, last?: FoundBefore): CodeStanding {
  const sentence = reading.sentenceAt(at.start);
  const before = reading.folded.slice(Math.max(sentence.start, at.start - 90), at.start);
  // Below a code that ends its line, « Les dépenses de personnel … ne sont pas concernées » is another sentence.
  const [after = ''] = reading.folded
    .slice(at.end, Math.min(sentence.end, at.end + 160))
    .split(/(?<=^[ \t]*)\n(?=[ \t]*(?:l[ae]s? |l'))/);
  // « … est remplacé par B, et le centre de coûts C par D »: the verb is said once.
  const isExchanged =
    /^[»"”)\s]{0,4}par\b/.test(after) &&
    REPLACED_BEFORE.test(reading.folded.slice(Math.max(sentence.start, at.start - 300), at.start));
  // « Les références de 2024 (UO A, activité B) ne sont plus ouvertes »: said of all in the brackets.
  const isInside = before.lastIndexOf('(') > before.lastIndexOf(')');
  const said = isInside ? after.slice(after.indexOf(')') + 1) : after;
  const isGone =
    [after, said].some((words) => NOT_OPEN.test(words)) ||
    isInsteadOf(reading, at.start, INSTEAD_REACH) ||
    isInFormerColumn(reading, at) ||
    isInColumnApart(reading, at) ||
    isStruckOut(reading, at) ||
    isOver(reading, at) ||
    isReplacedInTurn(reading, at) ||
    GONE.test(after) ||
    (BESIDE_CODE.test(before) && IN_THE_PAST.test(after)) ||
    (NO_LONGER.test(before) && /^[^.;]{0,40}\bmais\b/.test(after)) ||
    isExchanged;
  const isRecital =
    holding(reading.others, at.start) !== undefined ||
    /\ba la charge (?:du delegant|de la delegante)\b[^.;]*$/.test(before) ||
    isCited(reading, at.start) ||
    (!isAmendment(reading) &&
      isOfOlderAct(reading, { start: Math.max(sentence.start, at.start - OLDER_REACH), end: at.start })) ||
    ASIDE_SAID.test(reading.folded.slice(sentence.start, sentence.start + 40)) ||
    isOutOfScope(`${before}${after}`) ||
    isOfOthers(reading, at) ||
    GIVES.test(after) ||
    REPLACES.test(before) ||
    FROM.test(before);
  // « … sur vos crédits propres (programme 135, centre financier 0135-…) »: what is said before the brackets is of all in them.
  const bracket = before.lastIndexOf('(');
  const outside = bracket > before.lastIndexOf(')') ? before.slice(0, bracket) : '';
  return {
    isApart: isOfInformation(reading, at) || isApart(reading, at, last),
    isGone,
    discarded: isGone || isRecital || [before, outside].some((words) => DISCARD.test(lastClause(words))),
  };
}
