import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cents,
  cents,
  euros,
  formatAmount,
  fraction,
  parseAmount,
  parseTypedAmount,
  plainAmount,
  split,
  sum,
  withoutTax,
  withTax,
} from '../lib/money';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('cents', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d', (amount) => {
    expect(() => cents(amount)).toThrow(RangeError);
  });

  it('has one zero', () => expect(Object.is(cents(-0), 0)).toBe(true));
});

describe('split', () => {
  it.each<[number, number, number[]]>([
    [100, 3, [34, 33, 33]],
    [7_000_000, 2, [3_500_000, 3_500_000]],
    [1, 2, [1, 0]],
    [-100, 3, [-34, -33, -33]],
    [0, 2, [0, 0]],
  ])('%d in %d', (total, count, parts) => expect(split(cents(total), count)).toEqual(parts));

  it('always adds up, with parts that differ by one cent at most', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 50 }), (total, count) => {
        const parts = split(cents(total), count);
        expect(parts).toHaveLength(count);
        expect(sum(parts)).toBe(cents(total));
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([0, -1, 1.5])('refuses %d parts', (count) =>
    expect(() => split(cents(1), count)).toThrow(RangeError),
  );
});

describe('tax', () => {
  it.each([
    [6_000_000, 2000, 7_200_000],
    [10, 550, 11],
    [10, 500, 11],
    [9, 500, 9],
    [50, 210, 51],
    [1, 0, 1],
    [1_234_567, 850, 1_339_505],
  ])('%d at %d basis points make %d with tax', (net, rate, total) =>
    expect(withTax(cents(net), rate)).toBe(total),
  );

  it('rounds half up to the cent, whatever the size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 13 }),
        fc.constantFrom(2000, 1000, 550, 210, 850, 0, 1),
        (net, rate) => {
          const exact = BigInt(net) * BigInt(10_000 + rate);
          const rounded = BigInt(withTax(cents(net), rate)) * 10_000n;
          expect(rounded - exact <= 5_000n && exact - rounded < 5_000n).toBe(true);
        },
      ),
    );
  });

  it('finds the net amount again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.constantFrom(2000, 1000, 550, 210, 850, 0),
        (net, rate) => {
          expect(withoutTax(withTax(cents(net), rate), rate)).toBe(net);
        },
      ),
    );
  });

  it('rounds a half away from zero on both sides', () => {
    expect(fraction(cents(1), 1, 2)).toBe(1);
    expect(fraction(cents(-1), 1, 2)).toBe(-1);
    expect(fraction(cents(-1), 1, 3)).toBe(0);
  });
});

describe('an amount as a person writes it', () => {
  it.each<[string, number]>([
    ['70 000 €', 7_000_000],
    ['70 000,00 €', 7_000_000],
    ['70\u00a0000,00\u00a0€', 7_000_000],
    ['70\u202f000,00\u202f€', 7_000_000],
    ['70\u2009000 €', 7_000_000],
    ['70.000,00', 7_000_000],
    ['70000.00', 7_000_000],
    ['70000.50', 7_000_050],
    ['70 k€', 7_000_000],
    ['70k€', 7_000_000],
    ['70 K€', 7_000_000],
    ['0,07 M€', 7_000_000],
    ['1,5 M€', 150_000_000],
    ['30 000€', 3_000_000],
    ['70 000 euros', 7_000_000],
    ['1 euro', 100],
    ['70 000 EUR', 7_000_000],
    ['70 000,00 € TTC', 7_000_000],
    ['58 333,33 € HT', 5_833_333],
    ['70’000,00', 7_000_000],
    ["70'000", 7_000_000],
    ['1.234.567,89', 123_456_789],
    ['1,234,567.89', 123_456_789],
    ['1.234', 123_400],
    ['12,5', 1_250],
    ['  42  ', 4_200],
    ['-842 396', -84_239_600],
    ['−842 396', -84_239_600],
    ['+1 050 444', 105_044_400],
    ['0', 0],
    ['0,00 €', 0],
    ['0,01', 1],
    ['007', 700],
    ['**70 000 €**', 7_000_000],
    ['soixante-dix mille euros (70 000 €)', 7_000_000],
    ['Un euro (1 €)', 100],
  ])('%j is %d cents', (text, amount) => expect(parseAmount(text)).toEqual({ ok: true, value: amount }));

  it.each<[string, string]>([
    ['', 'empty'],
    [' \u00a0', 'empty'],
    ['abc', 'not-an-amount'],
    ['€', 'not-an-amount'],
    ['12 €€', 'not-an-amount'],
    ['70 00', 'not-an-amount'],
    ['7 0 000', 'not-an-amount'],
    ['1.234,567.89', 'not-an-amount'],
    ['1,2,3', 'not-an-amount'],
    ['--1', 'not-an-amount'],
    ['1-2', 'not-an-amount'],
    ['1e5', 'not-an-amount'],
    ['1**70 000 €**', 'not-an-amount'],
    ['**70**000', 'not-an-amount'],
    ['0x10', 'not-an-amount'],
    ['Infinity', 'not-an-amount'],
    ['٧٠', 'not-an-amount'],
    ['12,345', 'more-than-cents'],
    ['0,001', 'more-than-cents'],
    ['0,000001 k€', 'more-than-cents'],
    ['moins (70 000 €)', 'not-an-amount'],
    ['dix euros (10 €) ou vingt euros (20 €)', 'not-an-amount'],
    ['*70*', 'not-an-amount'],
    ['99999999999999999', 'not-an-amount'],
  ])('%j is refused: %s', (text, error) => expect(parseAmount(text)).toEqual({ ok: false, error }));

  it('reads back whatever it writes', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        const money: Cents = cents(amount);
        // Beyond 2^53 / 100 euros the display itself has no more cents to show.
        if (Math.abs(amount) < 10 ** 13)
          expect(parseAmount(formatAmount(money))).toEqual({ ok: true, value: money });
        expect(parseAmount(plainAmount(money, ','))).toEqual({ ok: true, value: money });
        expect(parseAmount(plainAmount(money, '.'))).toEqual({ ok: true, value: money });
      }),
    );
  });

  it('never throws, and gives whole cents or a reason', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789 .,’-+k€MHT\u00a0') }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseAmount(text);
        expect(parsed.ok ? Number.isSafeInteger(parsed.value) : parsed.error).toBeTruthy();
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['digits', '1'],
    ['thousands', '1 000 '],
    ['spaces', ' '],
    ['commas', '1,'],
    ['dots', '1.'],
    ['thousands that end badly', ' 000'],
    ['letters', 'a euro '],
    ['stars', '*'],
    ['brackets', '('],
  ])('answers a long text of %s in linear time', (_, unit) => {
    // A safety limit, far above linear (milliseconds) and far below quadratic (minutes) for a text of this size.
    const started = performance.now();
    parseAmount(`1${unit.repeat(50_000)}x`);
    parseAmount(`1${unit.repeat(50_000)}`);
    parseAmount(unit.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('an amount as it is shown', () => {
  it.each<[number, string]>([
    [7_000_000, '70 000,00 €'],
    [-1, '-0,01 €'],
    [0, '0,00 €'],
    [123_456_789_01, '123 456 789,01 €'],
  ])('%d cents: %s', (amount, text) => expect(plain(formatAmount(cents(amount)))).toBe(text));

  it('never breaks between the digits and the euro', () => {
    expect(formatAmount(cents(7_000_000))).not.toContain(' ');
  });

  it.each<[number, ',' | '.', string]>([
    [7_000_050, '.', '70000.50'],
    [7_000_050, ',', '70000,50'],
    [5, ',', '0,05'],
    [-5, '.', '-0.05'],
    [0, '.', '0.00'],
    [100, '.', '1.00'],
  ])('%d cents with « %s » for a form: %s', (amount, separator, text) => {
    expect(plainAmount(cents(amount), separator)).toBe(text);
  });
});

it('counts euros in whole cents', () => {
  expect([0.29, 1.1, 70_000.01, -0.29].map(euros)).toEqual([29, 110, 7_000_001, -29]);
});

describe('an amount as a person types it', () => {
  it.each<[string, number]>([
    ['70 000 €', 7_000_000],
    ['0,01', 1],
    ['1.234,00', 123_400],
    ['1 234', 123_400],
  ])('%s is %d cents', (text, amount) => expect(parseTypedAmount(text)).toEqual({ ok: true, value: amount }));

  it.each([
    '1.234',
    ' 1.234',
    '12.345',
    '123.456',
    '1.234 ',
    '1.234€',
    '1.234 €',
    '1.234  € ',
    '\u00a01.234',
  ])('asks what %j means: one thousand for some, one euro for others', (text) =>
    expect(parseTypedAmount(text)).toEqual({ ok: false, error: 'ambiguous' }),
  );

  it.each(['1234.567', '1.2345', 'x1.234', '1.234x', '1.23', '1.234.567', '1,234'])(
    'does not ask of %j',
    (text) => expect(parseTypedAmount(text)).toEqual(parseAmount(text)),
  );

  it.each(['0', '0,00', '-1', '−0,01 €'])('refuses %s: nothing is moved', (text) =>
    expect(parseTypedAmount(text)).toEqual({ ok: false, error: 'not-positive' }),
  );

  it.each([
    ['', 'empty'],
    ['abc', 'not-an-amount'],
    ['1,001', 'more-than-cents'],
  ])('tells of %j what any amount is told', (text, error) =>
    expect(parseTypedAmount(text)).toEqual({ ok: false, error }),
  );
});
