import type { Page } from 'tesseract.js';
import type { Box } from '../../extraction/document';
import type { PageWord } from '../page/page-word';

/** Below this confidence, signs without a letter or a digit are specks of the paper. */
const SPECK = 60;

/** The height of a leader's line, in its dots: it stands beside its label like any word. */
const LEADER_HEIGHT = 6;

/** The words that the optical reader found, on the page as it read it; leaders that it was spared are one word each. */
export function wordsOfPage({ blocks }: Pick<Page, 'blocks'>, leaders: readonly Box[] = []): PageWord[] {
  const words = (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words.map(asBullet).map(asDash))),
  );
  const read = words
    .filter(
      ({ text, confidence }) => text.trim() !== '' && (/[\p{L}\p{N}]/u.test(text) || confidence >= SPECK),
    )
    .flatMap(({ text, confidence, bbox: { x0, y0, x1, y1 } }) =>
      partsOf(text.trim(), { left: x0, top: y0, right: x1, bottom: y1 }, confidence),
    );
  const dotted = leaders.map((box) => ({
    text: '......',
    box: { ...box, top: box.bottom - LEADER_HEIGHT * (box.bottom - box.top) },
    confidence: 100,
  }));
  return [...withMillions(read), ...dotted];
}

/** A dash between two words of letters is one, however unsure: a title would be sure without it. */
const asDash = <Word extends { readonly text: string; readonly confidence: number }>(
  word: Word,
  rank: number,
  words: readonly Word[],
): Word => {
  const beside = [words[rank - 1], words[rank + 1]];
  const isDash =
    /^[-–—]$/.test(word.text.trim()) && beside.every((other) => /^\p{L}{2,}/u.test(other?.text ?? ''));
  return isDash ? { ...word, confidence: Math.max(SPECK, word.confidence) } : word;
};

/** What a bullet is read as: it tells the items of a list apart, however unsure its sign. */
const BULLET = /^[*•°·+¢]$/;

const asBullet = <Word extends { readonly text: string; readonly confidence: number }>(
  word: Word,
  rank: number,
  { length }: readonly Word[],
): Word =>
  rank === 0 && length > 1 && BULLET.test(word.text.trim())
    ? { ...word, text: '-', confidence: Math.max(SPECK, word.confidence) }
    : word;

/** « AE2025 », « AEen€ », « CPHT2 », « AE=CP »: words that stood close together, what tells a column apart. */
const GLUED =
  /^[:|]?(?:(AE|CP)(en(?=€|[kM]€|F)|=|HT|T)(.{1,6})|(\p{L}{1,3})(20\d\d)|(de)(coûts?|paiement))$/u;

function partsOf(text: string, box: Box, confidence: number): PageWord[] {
  const parts = (GLUED.exec(text) ?? []).slice(1).filter((part) => part !== undefined);
  return parts.length > 0 ? cutInto(parts, { text, box, confidence }) : [{ text, box, confidence }];
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
