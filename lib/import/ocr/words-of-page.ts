import type { Page } from 'tesseract.js';
import type { Box } from '../../extraction/document';
import type { PageWord } from '../page/page-word';
import { misreadWords } from './misread-words';

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
    .map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
      text: text.trim(),
      box: { left: x0, top: y0, right: x1, bottom: y1 },
      confidence,
    }));
  const dotted = leaders.map((box) => ({
    text: '......',
    box: { ...box, top: box.bottom - LEADER_HEIGHT * (box.bottom - box.top) },
    confidence: 100,
  }));
  return [...misreadWords(read), ...dotted];
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
