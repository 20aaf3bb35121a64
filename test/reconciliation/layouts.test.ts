import { describe, expect, it } from 'vitest';
import type { ExtractLine } from '../../lib/reconciliation/extract';
import { layouts } from '../../lib/reconciliation/layouts';
import { fixtureExtract } from './read-fixture';

const brief = ({ commitmentNumber, line, year, day, committed, carriedOver, paid, paying }: ExtractLine) =>
  [commitmentNumber, line, year, day, committed, carriedOver, paid, paying] as const;

/** What each fixture says, worked out by hand from its columns. Amounts in euro cents. */
const EXPECTED: Record<
  string,
  { layout: string; day: string | null; leftAside: number; lines: ReturnType<typeof brief>[] }
> = {
  'detailed-follow-up-cp1252.csv': {
    layout: 'detailed-follow-up',
    day: '2023-10-31',
    leftAside: 1,
    lines: [
      ['2103105755', '1', null, '2023-10-20', 2_880_000, 0, 1_000_000, 0],
      ['0001821732', '10', null, null, 500_000, 0, null, 120_000],
    ] as never,
  },
  'detailed-follow-up-delegation.csv': {
    layout: 'detailed-follow-up',
    day: '2024-03-31',
    leftAside: 0,
    lines: [
      ['2103105755', '1', null, '2024-03-15', 1_880_000, 1_880_000, 1_880_000, 0],
      ['2104453606', '1', null, '2024-03-15', 1_200_000, 0, null, 200_000],
      ['2104453606', '2', null, '2024-03-15', -100_000, 0, null, 0],
    ] as never,
  },
  'pivoted-by-year.csv': {
    layout: 'pivoted-by-year',
    day: '2024-03-31',
    leftAside: 2,
    lines: [
      ['2103105755', null, 2024, null, 1_880_000, null, null, null],
      ['2103105755', null, 2024, '2024-03-12', null, null, 1_000_000, null],
      ['2103105755', null, 2024, '2024-03-28', null, null, null, 300_000],
    ] as never,
  },
  'regional-commitments-17.csv': {
    layout: 'regional-commitments',
    day: null,
    leftAside: 0,
    lines: [
      ['2103105755', '1', null, '2023-10-20', 2_880_000, null, null, null],
      ['2103105755', '1', null, '2023-10-21', -100_000, null, null, null],
      ['2104453606', '1', null, '2023-10-21', 500_050, null, null, null],
    ] as never,
  },
  'regional-commitments-18.csv': {
    layout: 'regional-commitments',
    day: null,
    leftAside: 0,
    lines: [
      ['2103105755', '1', null, '2023-10-20', 2_880_000, null, null, null],
      ['0001821732', '10', null, '2023-10-21', 500_000, null, null, null],
    ] as never,
  },
  'regional-payments-21.csv': {
    layout: 'regional-payments',
    day: null,
    leftAside: 0,
    lines: [
      ['2103105755', '1', null, '2024-03-12', null, null, 1_000_000, null],
      [null, null, null, '2024-03-13', null, null, 25_000, null],
    ] as never,
  },
  'national-commitments.csv': {
    layout: 'national-commitments',
    day: null,
    leftAside: 0,
    lines: [
      ['2103105755', '1', null, '2023-10-20', 2_880_000, null, null, null],
      ['2104453606', '5', null, '2023-10-21', -15_025, null, null, null],
      ['2109999999', '5', null, '2023-10-21', 99_900, null, null, null],
    ] as never,
  },
  'payments-by-request.csv': {
    layout: 'payments-by-request',
    day: null,
    leftAside: 0,
    lines: [
      ['2103105755', '1', 2024, '2024-03-12', null, null, 1_000_000, null],
      ['2103105755', '1', 2023, '2023-10-15', null, null, 50_000, null],
    ] as never,
  },
  'journal-commitments.csv': {
    layout: 'journal-commitments',
    day: null,
    leftAside: 2,
    lines: [
      ['2103105755', '1', 2023, '2023-10-20', 3_000_000, null, null, null],
      ['2103105755', '1', 2023, '2023-10-20', -120_000, null, null, null],
    ] as never,
  },
  'journal-payments.csv': {
    layout: 'journal-payments',
    day: null,
    leftAside: 0,
    lines: [
      ['2103105755', '1', 2024, '2024-03-12', null, null, 1_000_000, null],
      [null, null, 2024, '2024-03-12', null, null, -15_000, null],
    ] as never,
  },
};

describe('each layout of Chorus extracts', () => {
  it.each(Object.entries(EXPECTED))('reads %s', (name, expected) => {
    const { layout, day, leftAside, lines, problems } = fixtureExtract(name);
    expect({ layout, day, leftAside, lines: lines.map(brief) }).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it('has a fixture', () => {
    const shown = new Set(Object.values(EXPECTED).map(({ layout }) => layout));
    expect(layouts.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });
});
