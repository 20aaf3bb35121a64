import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  endOfMonth,
  formatDate,
  isoDate,
  monthRank,
  parseDay,
  parseIsoDate,
  yearOf,
} from '../lib/dates';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => isoDate(date.toISOString().slice(0, 10)));

describe('a stored day', () => {
  it.each(['2024-02-29', '2000-02-29', '2023-12-31', '1000-01-01'])('%s is one', (text) =>
    expect(parseIsoDate(text)).toBe(text),
  );

  it.each([
    '2023-02-29',
    '0202-12-31',
    '1900-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '24-01-01',
    '2024-01-01T00:00',
    ' 2024-01-01',
    '2024-01-01\n',
    '',
  ])('%j is none', (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
    expect(() => isoDate(text)).toThrow(RangeError);
  });

  it('has its calendar year', () => {
    expect([yearOf(isoDate('2023-12-31')), yearOf(isoDate('2024-01-01'))]).toEqual([2023, 2024]);
  });
});

describe('a day as a person types it', () => {
  it.each([
    ['22/09/2023', '2023-09-22'],
    ['22-9-2023', '2023-09-22'],
    ['22.09.2023', '2023-09-22'],
    ['1er juillet 2024', '2024-07-01'],
    ['1 juillet 2024', '2024-07-01'],
    ['29 Février 2024', '2024-02-29'],
    ['31 DÉCEMBRE 2024', '2024-12-31'],
    ['15 aout 2024', '2024-08-15'],
    ['2023-09-22', '2023-09-22'],
    [' 22/09/2023 ', '2023-09-22'],
  ])('%j is %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each([
    '',
    '29/02/2023',
    '31/06/2024',
    '31 juin 2024',
    '09/22/2023',
    '22/09/23',
    '12 brumaire 2024',
    'demain',
    '1/1',
    '22 09 2023',
  ])('%j is none', (text) => expect(parseDay(text)).toBeUndefined());

  it('is read again as it is shown', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDay(formatDate(day))).toBe(day);
      }),
    );
  });
});

it.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2023-11-30', 3, '2024-02-29'],
  ['2024-06-01', 3, '2024-09-01'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-12-31', 0, '2024-12-31'],
])('%s and %d months is %s', (day, months, later) => expect(addMonths(isoDate(day), months)).toBe(later));

it.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2024-12-31', 1, '2025-01-01'],
  ['2024-01-01', -1, '2023-12-31'],
])('%s and %d days is %s', (day, days, later) => expect(addDays(isoDate(day), days)).toBe(later));

it('days go and come back, and compare as text', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 5_000 }), (day, days) => {
      const later = addDays(day, days);
      expect(later > day).toBe(true);
      expect(addDays(later, -days)).toBe(day);
    }),
  );
});

it.each([
  [2024, 2, '2024-02-29'],
  [2023, 2, '2023-02-28'],
  [2100, 2, '2100-02-28'],
  [2024, 3, '2024-03-31'],
  [2024, 12, '2024-12-31'],
])('the end of %d-%d is %s', (year, month, day) => expect(endOfMonth(year, month)).toBe(day));

it('knows the months with or without accents', () => {
  expect(['Janvier', 'fevrier', 'février', 'AOÛT', 'décembre', 'brumaire'].map(monthRank)).toEqual([
    1,
    2,
    2,
    8,
    12,
    undefined,
  ]);
});

it('makes a day of its parts, and none of the 31 June', () => {
  expect([dayOf(2024, 6, 30), dayOf(2024, 6, 31), dayOf(2024, 0, 1)]).toEqual([
    '2024-06-30',
    undefined,
    undefined,
  ]);
});
