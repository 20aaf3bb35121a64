import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { defaultControl } from '../../lib/budget/control-profile';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { computePosition } from '../../lib/budget/position';
import { isoDate } from '../../lib/dates';
import { dueDuties, dutiesOfTheWeek, listDuties } from '../../lib/duties/list-duties';
import { toIcs } from '../../lib/duties/to-ics';
import { euros } from '../../lib/money';
import { makeAllotment, makeConvention, makeTranche } from '../make-convention';
import { notice, release } from '../make-ledger';

/** The dates of the FAST 13 convention. */
const convention = makeConvention({
  title: 'FAST 13 | Mano',
  allotments: [
    makeAllotment('commitment', 2023, 70_000),
    makeAllotment('payment', 2023, 35_000),
    makeAllotment('payment', 2024, 35_000),
  ],
  tranches: [
    makeTranche('t1', euros(35_000), '2023-09-22', { year: 2023, type: 'signature' }),
    makeTranche('t2', euros(35_000), '2023-11-30', { year: 2023, type: 'event', conditional: true }),
    makeTranche('t3', euros(35_000), '2024-03-31', { year: 2024, kind: 'payment', extent: 'availability' }),
  ],
  signatureDate: isoDate('2023-09-22'),
  endDate: isoDate('2024-12-31'),
  noticeMonths: 3,
  ownFunds: { amount: euros(100_000), months: 6 },
});
const ask = (today: string, entries: readonly LedgerEntry[] = [], hasCommittee = false) => {
  const position = computePosition(convention, entries, isoDate(today));
  return listDuties({ position, control: defaultControl(convention.id), hasCommittee });
};
const brief = (duties: ReturnType<typeof ask>) => duties.map(({ kind, date }) => `${date} ${kind}`);

describe('the calendar of a convention', () => {
  it('holds every date of FAST 13', () => {
    expect(brief(ask('2023-10-15'))).toEqual([
      '2023-09-22 release',
      '2023-11-30 condition',
      '2023-11-30 year-end',
      '2023-12-15 year-end',
      '2024-03-22 committee',
      '2024-03-22 own-funds',
      '2024-03-31 release',
      '2024-09-22 committee',
      '2024-11-30 year-end',
      '2024-12-31 report',
      '2024-12-31 technical-end',
    ]);
  });

  it('a condition that is lifted is no longer to be done; a notice brings its end, and the report with it', () => {
    const entries = [release('r', 't2', '2023-11-28'), notice('n', '2024-01-15')];
    const duties = brief(ask('2024-02-01', entries));
    expect(duties.filter((duty) => duty.endsWith('condition'))).toEqual([]);
    expect(duties).toContain('2024-04-15 notice');
    expect(duties).toContain('2024-04-15 report');
  });

  it('is quiet until it matters, and once it is over', () => {
    const due = (today: string) => brief(dueDuties(ask(today), isoDate(today)));
    expect(due('2023-10-15')).toEqual([]);
    expect(due('2023-11-08')).toEqual([]);
    expect(due('2023-11-09')).toEqual(['2023-11-30 condition', '2023-11-30 year-end']);
    expect(due('2023-12-01')).toEqual(['2023-12-15 year-end']);
    expect(due('2025-01-01')).toEqual([]);
    expect(brief(dutiesOfTheWeek(ask('2024-12-24'), isoDate('2024-12-24')))).toEqual([
      '2024-12-31 report',
      '2024-12-31 technical-end',
    ]);
    expect(dutiesOfTheWeek(ask('2024-12-23'), isoDate('2024-12-23'))).toEqual([]);
  });

  it('a committee is told of only once the person said that there is one', () => {
    const told = (hasCommittee: boolean) =>
      dueDuties(ask('2024-09-20', [], hasCommittee), isoDate('2024-09-20')).map(({ kind }) => kind);
    expect([told(false), told(true)]).toEqual([[], ['committee']]);
  });

  it('a date that the person added stands among the others', () => {
    const own = [{ id: 'x', conventionId: convention.id, date: isoDate('2024-05-02'), title: 'Point DINUM' }];
    const position = computePosition(convention, [], isoDate('2024-05-01'));
    const duties = listDuties({ position, control: defaultControl(convention.id), hasCommittee: false }, own);
    expect(dueDuties(duties, isoDate('2024-05-01')).map(({ title }) => title)).toEqual(['Point DINUM']);
  });
});

describe('the iCalendar file', () => {
  const duties = ask('2023-10-15');
  const file = toIcs('FAST 13, « Mano » ; essai\\fin', duties, '2023-10-15T08:30:00.000Z');

  it('is read by a parser that validates it, event by event', () => {
    const calendar = convertIcsCalendar(undefined, file);
    expect(calendar.version).toBe('2.0');
    expect(
      calendar.events?.map(({ start, summary }) => [start.date.toISOString().slice(0, 10), summary]),
    ).toEqual(duties.map(({ date, title }) => [date, title]));
    expect(calendar.events?.every(({ start }) => start.type === 'DATE')).toBe(true);
    expect(new Set(calendar.events?.map(({ uid }) => uid)).size).toBe(duties.length);
    expect(calendar.events?.[0]?.description).toContain('FAST 13, « Mano » ; essai\\fin');
    expect(calendar.events?.[1]?.alarms?.[0]?.trigger).toMatchObject({
      type: 'relative',
      value: { before: true, days: 21 },
    });
  });

  it('holds to the letter of RFC 5545: CRLF, 75 octets a line, no bare text after a fold', () => {
    const lines = file.split('\r\n');
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(lines.every((line) => line === '' || /^(?: |[A-Z-]+[:;])/.test(line))).toBe(true);
  });

  it('names its events the same way the next time', () => {
    const again = toIcs('autre titre', duties, '2024-01-01T00:00:00.000Z');
    const uids = (text: string) => text.match(/^UID:.*$/gm);
    expect(uids(again)).toEqual(uids(file));
  });
});
