import { describe, expect, it } from 'vitest';
import { boxesOf, isRecognised, placesIn } from '../../lib/extraction/places';

const box = (left: number, right: number) => ({ left, top: 0, right, bottom: 10 });
const document = {
  places: [
    { start: 0, end: 10, page: 0, box: box(0, 100) },
    { start: 11, end: 15, page: 0, box: box(110, 150), confidence: 94 },
    { start: 20, end: 24, page: 1, box: box(0, 40) },
  ],
};

describe('the places of a span', () => {
  it('are the runs it touches, and none between two runs', () => {
    expect(placesIn(document, { start: 9, end: 12 })).toEqual(document.places.slice(0, 2));
    expect(placesIn(document, { start: 15, end: 20 })).toEqual([]);
    expect(placesIn(document, { start: 23, end: 99 })).toEqual(document.places.slice(2));
    expect(placesIn({}, { start: 0, end: 5 })).toEqual([]);
  });
  it('keep only the share of a run that is in the span', () => {
    expect(boxesOf(document, { start: 2, end: 5 })).toEqual([{ page: 0, box: box(20, 50) }]);
    expect(boxesOf(document, { start: 13, end: 22 })).toEqual([
      { page: 0, box: box(130, 150) },
      { page: 1, box: box(0, 20) },
    ]);
  });
  it('make one rectangle a line', () => {
    expect(boxesOf(document, { start: 0, end: 15 })).toEqual([{ page: 0, box: box(0, 150) }]);
  });
  it('were read off an image as soon as one of them was', () => {
    expect(isRecognised(document, { start: 0, end: 10 })).toBe(false);
    expect(isRecognised(document, { start: 0, end: 12 })).toBe(true);
  });
});
