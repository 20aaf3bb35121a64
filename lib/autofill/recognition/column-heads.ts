import type { ControlLabel } from '../form-control';
import { isMoneyWord, readAmountLabel } from './amount-label';
import { labelWords, wordSet } from './label-words';
import { saysYear } from './label-year';
import { matchName } from './name-match';

/** « 1er trimestre », « Fonctionnement »: which part of the amounts above stands in the column, and no other thing. */
const PARTS = wordSet(
  `affermie ferme fonctionnement intervention investissement lot notification
   janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre semestre trimestre t1 t2 t3 t4 s1 s2 prevision previsionnel`,
);

/** « Exercice 2025 », « Exercice N+1 » ask for no year: they say whose the amounts below are. */
export const saysItsYear = ({ text }: ControlLabel): boolean =>
  matchName(text)?.type === 'fiscal-year' && saysYear(text);

const nameOf = (head: ControlLabel) => (saysItsYear(head) ? null : matchName(head.text));

/**
 * The heads of a column that are heard, the inner one first. Under « Engagement juridique », « N° » leaves the word to the
 * head above it, « Montant » to an amount only, and « Date » keeps it to itself: what it says is in no list of ours.
 * @param isGeneric whether a head names nothing by itself: « Code ».
 */
export function heardHeads(
  heads: readonly ControlLabel[],
  isGeneric: (head: ControlLabel) => boolean,
): readonly ControlLabel[] {
  const heard: ControlLabel[] = [];
  let isMoney = false;
  let said: ReturnType<typeof nameOf> = null;
  for (const head of heads) {
    const named = nameOf(head);
    const amount = readAmountLabel(head.text);
    if ((isMoney && named) || (said && named?.type !== said.type)) break;
    heard.push(head);
    said ??= named;
    if (named || amount || isGeneric(head) || saysYear(head.text)) continue;
    const found = labelWords(head.text);
    if (
      !found.every((word) => isMoneyWord(word) || PARTS.has(word) || /^\d+(?:er|ere|re|e|eme)?$/.test(word))
    )
      break;
    isMoney = true;
  }
  return heard;
}
