import { expect, it } from 'vitest';
import { amendmentsAsOf, entriesAsOf, positionAsOf } from '../../lib/budget/as-of';
import { computePosition } from '../../lib/budget/position';
import { type Amendment, amendmentSchema } from '../../lib/convention/amendment';
import { isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { makeConvention } from '../make-convention';
import { commitment, reversal } from '../make-ledger';

const timeZone = 'Europe/Paris';
const recorded = (recordedAt: string) => ({ recordedAt });
const entries = [
  commitment('e1', 100, '2024-01-15', recorded('2024-01-15T10:00:00Z')),
  // Noted late: what was committed in January is known here in March.
  commitment('e2', 50, '2024-01-20', recorded('2024-03-10T10:00:00Z')),
  { ...reversal('r1', 'e1', '2024-01-15'), recordedAt: '2024-04-01T10:00:00Z' },
  commitment('e3', 7, '2024-05-01', recorded('2024-04-02T10:00:00Z')),
];
const ids = (knownOn: string | null, heldOn: string | null) =>
  entriesAsOf(entries, {
    knownOn: knownOn === null ? null : isoDate(knownOn),
    heldOn: heldOn === null ? null : isoDate(heldOn),
    timeZone,
  }).map(({ id }) => id);

it('gives everything without a limit', () => expect(ids(null, null)).toEqual(['e1', 'e2', 'r1', 'e3']));

it('gives what was known on a day: recorded by its end, whatever the day of the operation', () => {
  expect(ids('2024-01-14', null)).toEqual([]);
  expect(ids('2024-01-15', null)).toEqual(['e1']);
  expect(ids('2024-03-31', null)).toEqual(['e1', 'e2']);
  expect(ids('2024-04-02', null)).toEqual(['e1', 'e2', 'r1', 'e3']);
});

it('gives what held on a day: the operations up to it, whenever they were recorded', () => {
  expect(ids(null, '2024-01-19')).toEqual(['e1', 'r1']);
  expect(ids(null, '2024-04-30')).toEqual(['e1', 'e2', 'r1']);
});

it('crosses both: before its reversal was recorded, an entry still counts', () => {
  const committed = (knownOn: string) => {
    const seen = entriesAsOf(entries, { knownOn: isoDate(knownOn), heldOn: isoDate('2024-01-31'), timeZone });
    return computePosition(makeConvention(), seen, isoDate('2024-01-31')).committed;
  };
  expect(committed('2024-02-01')).toBe(euros(100));
  expect(committed('2024-03-31')).toBe(euros(150));
  expect(committed('2024-04-01')).toBe(euros(50));
});

it('ends the day where the person lives, also when the clocks change', () => {
  const at = (recordedAt: string, zone = timeZone) =>
    entriesAsOf([commitment('e', 1, '2024-01-01', { recordedAt })], {
      knownOn: isoDate('2024-03-31'),
      heldOn: null,
      timeZone: zone,
    }).length;
  expect(at('2024-03-31T21:59:59.999Z')).toBe(1);
  expect(at('2024-03-31T22:00:00.000Z')).toBe(0);
  expect(at('2024-03-31T23:30:00Z', 'America/Martinique')).toBe(1);
});

it('gives the amendments that were imported by then and hold by then', () => {
  const amendment = (id: string, effectiveDate: string, importedOn: string): Amendment =>
    amendmentSchema.parse({
      id,
      conventionId: 'convention',
      number: null,
      title: id,
      signatureDate: null,
      effectiveDate,
      amountsAre: 'replacement',
      allotments: [],
      tranches: [],
      cap: null,
      endDate: null,
      noticeMonths: null,
      imputation: null,
      evidence: [],
      source: { fileName: id, digest: '0'.repeat(64), importedOn },
    });
  const all = [amendment('a1', '2024-01-01', '2024-06-01'), amendment('a2', '2024-06-01', '2024-01-01')];
  const seen = (knownOn: string | null, heldOn: string | null) =>
    amendmentsAsOf(all, {
      knownOn: knownOn === null ? null : isoDate(knownOn),
      heldOn: heldOn === null ? null : isoDate(heldOn),
      timeZone,
    }).map(({ id }) => id);
  expect(seen(null, null)).toEqual(['a1', 'a2']);
  expect(seen('2024-05-31', null)).toEqual(['a2']);
  expect(seen('2024-06-01', '2024-05-31')).toEqual(['a1']);
  expect(seen(null, '2024-06-01')).toEqual(['a1', 'a2']);
});

it('counts the day of the operation itself', () => {
  expect(ids(null, '2024-01-20')).toEqual(['e1', 'e2', 'r1']);
});

it('gives the position of a past day as it was known', () => {
  const past = { knownOn: isoDate('2024-02-01'), heldOn: isoDate('2024-01-31'), timeZone };
  const position = positionAsOf(makeConvention(), entries, past, []);
  expect([position.committed, position.date]).toEqual([euros(100), '2024-01-31']);
});
