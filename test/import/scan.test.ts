import { describe, expect, it } from 'vitest';
import { eraseLeaders } from '../../lib/import/ocr/erase-leaders';
import { eraseRules } from '../../lib/import/ocr/erase-rules';
import { type GrayImage, isBlank } from '../../lib/import/ocr/gray-image';
import { boxBefore, skewOf, straightened } from '../../lib/import/ocr/straighten';
import { wordsOfPage } from '../../lib/import/ocr/words-of-page';

const WIDTH = 1_000;
const HEIGHT = 1_200;
const blank = (): GrayImage => ({
  width: WIDTH,
  height: HEIGHT,
  pixels: new Uint8Array(WIDTH * HEIGHT).fill(255),
});
function ink({ pixels }: GrayImage, left: number, top: number, width: number, height: number): void {
  for (let y = top; y < top + height; y += 1) pixels.fill(0, y * WIDTH + left, y * WIDTH + left + width);
}
/** Lines of letters: strokes of six by fourteen points. */
function text(image: GrayImage): void {
  for (let y = 100; y < 1_100; y += 40) for (let x = 100; x < 880; x += 12) ink(image, x, y, 6, 14);
}
const dark = ({ pixels }: GrayImage) => pixels.reduce((sum, pixel) => sum + (pixel < 128 ? 1 : 0), 0);

describe('a page put askew on the glass', () => {
  it.each([-2.5, -0.7, 0, 0.4, 3.2])('by %d degrees is found and straightened', (degrees) => {
    const image = blank();
    text(image);
    const askew = straightened(image, -degrees);
    expect(Math.abs(skewOf(askew) - degrees)).toBeLessThan(0.11);
    expect(Math.abs(skewOf(straightened(askew, skewOf(askew))))).toBeLessThan(0.11);
  });
  it('gives back the places of words on the page as it was', () => {
    const box = boxBefore({ left: 900, right: 920, top: 590, bottom: 610 }, 2, {
      width: 1_000,
      height: 1_200,
    });
    expect(box.top - 590).toBeCloseTo(410 * Math.sin((2 * Math.PI) / 180), 0);
  });
});

describe('a page on which nothing is written', () => {
  /** The gray of a lamp that is not even, and two specks. */
  const sheet = (): GrayImage => {
    const image = blank();
    for (let at = 0; at < image.pixels.length; at += 1) image.pixels[at] = 225 + (at % 21);
    ink(image, 300, 300, 2, 2);
    ink(image, 700, 900, 3, 3);
    return image;
  };
  it('is told from one that bears a single letter, even a pale one', () => {
    expect(isBlank(blank())).toBe(true);
    expect(isBlank(sheet())).toBe(true);
    const page = sheet();
    ink(page, 500, 500, 6, 14);
    expect(isBlank(page)).toBe(false);
    const pale = blank();
    for (let y = 500; y < 514; y += 1) pale.pixels.fill(190, y * WIDTH + 500, y * WIDTH + 506);
    expect(isBlank(pale)).toBe(false);
  });
});

describe('the rules of a table', () => {
  it('are found and taken out, letters stay', () => {
    const image = blank();
    text(image);
    const letters = dark(image);
    ink(image, 80, 90, 3, 400);
    ink(image, 80, 488, 800, 2);
    const { image: without, rules } = eraseRules(image);
    expect(rules).toHaveLength(2);
    expect(Math.abs(dark(without) - letters)).toBeLessThan(letters * 0.02);
  });
});

describe('a dotted leader', () => {
  it('is found and taken out; an ellipsis and the dot of a sentence stay', () => {
    const image = blank();
    text(image);
    const letters = dark(image);
    for (let x = 100; x < 300; x += 9) ink(image, x, 1_150, 3, 3);
    for (let x = 500; x < 527; x += 9) ink(image, x, 1_150, 3, 3);
    const { image: without, leaders } = eraseLeaders(image);
    expect(leaders).toEqual([{ left: 100, right: 301, top: 1_150, bottom: 1_153 }]);
    expect(dark(without)).toBe(letters + 27);
  });
});

describe('the words that an optical reader found', () => {
  const wordsOf = (...texts: string[]) => wordsAt(90, ...texts);
  const wordsAt = (confidence: number, ...texts: string[]) => {
    const words = texts.map((word, rank) => {
      const left = rank * 62;
      return { text: word, confidence, bbox: { x0: left, x1: left + 50, y0: 0, y1: 20 } };
    });
    return wordsOfPage({ blocks: [{ paragraphs: [{ lines: [{ words }] }] }] } as never).map(
      (word) => word.text,
    );
  };
  it('are parted where a budget is glued to what tells it apart', () => {
    expect(wordsOf('AE2025', 'CPen€', 'AEHT2', ':AE2026', 'AE=CP')).toEqual([
      'AE',
      '2025',
      'CP',
      'en',
      '€',
      'AE',
      'HT',
      '2',
      'AE',
      '2026',
      'AE',
      '=',
      'CP',
    ]);
  });
  it('are parted where the head of a column lost its spaces', () => {
    expect(wordsOf('AEaprèsavenant', 'CPen', 'plus', '(eneuros)', 'EnM€').join(' ')).toBe(
      'AE après avenant CP en plus (en euros) En M€',
    );
  });
  it('are the budget and the unit they look like, not the words of a sentence', () => {
    expect(wordsOf('cp', 'cP.', 'Cc.P.').join(' ')).toBe('CP CP. C.P.');
    expect(wordsOf('0,42', 'ME', 'en', 'KE', '(enME)', '3,1ME.', '90000€E').join(' ')).toBe(
      '0,42 M€ en k€ (en M€) 3,1M€. 90000€',
    );
    expect(wordsOf('Mme', 'ME', 'cap', 'CPER').join(' ')).toBe('Mme ME cap CPER');
  });
  it('begin with a dash where a bullet was read, however unsure', () => {
    expect(wordsOf('*', 'CC', ':')).toEqual(['-', 'CC', ':']);
    expect(wordsOf('CC', '*', 'decoûts')).toEqual(['CC', '*', 'de', 'coûts']);
  });
  it('keep the dash between two of them, however unsure; not one beside a figure', () => {
    expect(wordsAt(40, 'GESTION', '–', 'RÉNOVATION')).toEqual(['GESTION', '–', 'RÉNOVATION']);
    expect(wordsAt(40, 'CP', '–', '35')).toEqual(['CP', '35']);
  });
  it('are years whose dotted zero was read as a six, after a month or in a day of figures alone', () => {
    expect(wordsOf('15', 'décembre', '2627', 'exercice', '26025', '12/01/2626.', '2627', '€').join(' ')).toBe(
      '15 décembre 2027 exercice 2025 12/01/2026. 2627 €',
    );
  });
  it('have the space back that a million lost; a year before an amount has none', () => {
    expect(wordsOf('1200', '000', '€')).toEqual(['1', '200', '000', '€']);
    expect(wordsOf('2025', '850', '000')).toEqual(['2025', '850', '000']);
  });
});
