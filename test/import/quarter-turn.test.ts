import { describe, expect, it } from 'vitest';
import { readsWell } from '../../lib/import/ocr/reads-well';
import { boxBeforeTurn } from '../../lib/import/page/quarter-turn';

describe('a page that was turned to be read', () => {
  const page = { width: 600, height: 800 };
  /** A word near the top left corner of the page as it was. */
  const box = { left: 10, right: 60, top: 20, bottom: 35 };
  it.each([
    [0, box],
    [90, { left: 765, right: 780, top: 10, bottom: 60 }],
    [180, { left: 540, right: 590, top: 765, bottom: 780 }],
    [270, { left: 20, right: 35, top: 540, bottom: 590 }],
  ] as const)('by %d degrees has its words where they stood', (turn, turned) => {
    expect(boxBeforeTurn(turned, turn, page)).toEqual(box);
  });
});

describe('how well a page reads', () => {
  const words = (text: string, confidence: number) =>
    text
      .split(' ')
      .map((word) => ({ text: word, confidence, box: { left: 0, right: 1, top: 0, bottom: 1 } }));
  it('is nearly all its letters upright, nearly none on its side', () => {
    const prose = 'Le délégant confie au délégataire la gestion des crédits du programme';
    expect(readsWell(words(prose, 95))).toBeGreaterThan(0.7);
    expect(readsWell(words(prose, 30))).toBe(0);
    expect(readsWell(words('= 0 o — 3 ~ a » 1 e', 95))).toBe(0);
  });
});
