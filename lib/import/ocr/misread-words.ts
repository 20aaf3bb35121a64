import { monthRank } from '../../dates';
import type { PageWord } from '../page/page-word';

/** Words in the order of their lines, as they were written: what was read as one cut, what was read as another word put right. */
export function misreadWords(words: readonly PageWord[]): PageWord[] {
  const cut = words.flatMap((word) => partsOf(word));
  return withMillions(
    cut.map((word, rank) => withText(word, asWritten(word.text, cut[rank - 1]?.text ?? ''))),
  );
}

const withText = (word: PageWord, text: string): PageWord => (text === word.text ? word : { ...word, text });

/** Where words that stood close together are cut: « AEinitiales », « AEen€ », « enM€ », « CPHT2 », « AE2025 ». */
const GLUED: readonly RegExp[] = [
  /^[:|]?(AE|CP)((?:\p{Ll}{2}|HT|T|=).*)$/u,
  /^(en)((?:[kM]?€|[kM]E|F|euros).*)$/iu,
  /^(\(en)((?:[kM]?€|[kM]E|euros).*)$/iu,
  /^(en)(plus|moins)$/u,
  /^(après|avant)(avenant)$/u,
  /^(de)(coûts?|paiement)$/u,
  /^[:|]?(\p{L}{1,3})(20\d\d)$/u,
  /^(HT)(\d.*)$/u,
  /^(=)((?:AE|CP).*)$/u,
];

function partsOf(word: PageWord): PageWord[] {
  const found = GLUED.map((glued) => glued.exec(word.text)).find((match) => match !== null);
  if (!found) return [word];
  const [first, second] = cutInto(found.slice(1), word);
  return first && second ? [first, ...partsOf(second)] : [word];
}

const isBeforeYear = (word: string): boolean =>
  monthRank(word) !== undefined || /^(?:exercice|ann[ée]e|\||A[EÆ]|CP)$/i.test(word);

/** « 15 décembre 2627 », « 26027 », « 12/01/2626 »: a zero with a dot in it, as typewritten letters have them, read as a six. */
const asYear = (text: string, before: string): string =>
  (isBeforeYear(before) ? text.replace(/^2(?:6|60|06)([1-3]\d)(?=[).,;:]*$)/, '20$1') : text).replace(
    /^(\d\d\/\d\d\/)26([1-3]\d)(?=[).,;:]*$)/,
    '$120$2',
  );

/** « cp » at the head of a column, « 0,42 ME », « en KE », « 90 000 €E ». */
function asWritten(text: string, before: string): string {
  if (/^[cC]c?\.?[pP][.,:;]*$/.test(text) && /[a-z]/.test(text))
    return text.replace(/^[cC]c?/, 'C').replace('p', 'P');
  if (text === 'AÆ') return 'AE';
  // « ©216-CNUM-DZSE », « 640 ©0© »: a zero with a dot in it.
  if (/^[\d©]{2,3}$|^©\d{3}-/.test(text)) return text.replaceAll('©', '0');
  if (/^[kKM]E[).,:;]*$/.test(text) && /\d$|^\(?en$/i.test(before))
    return text.replace('K', 'k').replace('E', '€');
  return asYear(text, before).replace(/^([\d., ]*\d ?[kM]?)(?:€E|(?<=[kM])E)(?=[).,:;]*$)/, '$1€');
}

/** A word as several, each with its share of the width. */
function cutInto(parts: readonly string[], { text, box, confidence }: PageWord): PageWord[] {
  const letter = (box.right - box.left) / text.length;
  let left = box.left + letter * (text.length - parts.join('').length);
  return parts.map((part) => {
    const own = { ...box, left, right: left + letter * part.length };
    left = own.right;
    return { text: part, box: own, ...(confidence === undefined ? {} : { confidence }) };
  });
}

/** « 1200 000 € » had a space that is lost after its millions; a year has none. */
function withMillions(words: readonly PageWord[]): PageWord[] {
  return words.flatMap((word, rank) => {
    const next = words[rank + 1];
    const isOpen =
      next !== undefined &&
      /^(?!19|20)\d{4,6}$/.test(word.text) &&
      /^\d{3}(?:,\d\d)?$/.test(next.text) &&
      next.box.left - word.box.right < next.box.bottom - next.box.top &&
      next.box.left > word.box.right - 2;
    return isOpen ? cutInto([word.text.slice(0, -3), word.text.slice(-3)], word) : [word];
  });
}
