import { describe, expect, it } from 'vitest';
import { type Amendment, amendmentSchema } from '../../lib/convention/amendment';
import { envelopeOn } from '../../lib/convention/envelope-on';
import { isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { makeAllotment, makeConvention, makeTranche } from '../make-convention';

const convention = makeConvention({ endDate: isoDate('2024-12-31'), noticeMonths: 3 });
const amendment = (changes: Partial<Amendment> = {}): Amendment =>
  amendmentSchema.parse({
    id: 'a1',
    conventionId: 'convention',
    number: '1',
    title: 'Avenant n° 1',
    signatureDate: '2024-05-20',
    effectiveDate: '2024-06-01',
    amountsAre: 'replacement',
    allotments: [],
    tranches: [],
    cap: null,
    endDate: null,
    noticeMonths: null,
    imputation: null,
    evidence: [],
    source: { fileName: 'avenant.pdf', digest: '1'.repeat(64), importedOn: '2024-05-21' },
    ...changes,
  });
const on = (day: string, ...amendments: Amendment[]) => envelopeOn(convention, amendments, isoDate(day));

describe('an amendment', () => {
  it('holds from its day, not the day before', () => {
    const later = amendment({ endDate: isoDate('2025-12-31') });
    expect(on('2024-05-31', later)).toBe(convention);
    expect(on('2024-06-01', later).endDate).toBe('2025-12-31');
  });

  it('leaves as it was what it does not say', () => {
    expect(on('2024-06-01', amendment())).toEqual(convention);
  });

  it('of another convention changes nothing', () => {
    expect(on('2024-06-01', amendment({ conventionId: 'other', noticeMonths: 1 })).noticeMonths).toBe(3);
  });

  it('applies after those of earlier days and smaller numbers, however they are listed', () => {
    const second = amendment({ id: 'a2', number: '2', noticeMonths: 2 });
    const tenth = amendment({ id: 'a10', number: '10', noticeMonths: 10 });
    const early = amendment({
      id: 'a0',
      number: '99',
      effectiveDate: isoDate('2024-05-30'),
      noticeMonths: 99,
    });
    expect(on('2024-07-01', tenth, second, early).noticeMonths).toBe(10);
  });

  it('replaces the references that it names, list by list', () => {
    const imputation = {
      functionalAreas: null,
      fundsCenters: ['0352-CFSE-CDNE'],
      activities: null,
      costCenters: null,
      fund: null,
      materialGroup: null,
      location: null,
    };
    const base = makeConvention({
      imputation: {
        ...convention.imputation,
        activities: ['035200010101'],
        fundsCenters: ['0352-CFSE-CFIN'],
      },
    });
    expect(envelopeOn(base, [amendment({ imputation })], isoDate('2024-06-01')).imputation).toMatchObject({
      fundsCenters: ['0352-CFSE-CDNE'],
      activities: ['035200010101'],
    });
  });
});

describe('amounts in replacement', () => {
  it('stand instead of those of their kind and year, and move the cap with the AE', () => {
    const changed = on(
      '2024-06-01',
      amendment({
        allotments: [makeAllotment('commitment', 2024, 1_500), makeAllotment('payment', 2025, 400)],
      }),
    );
    expect(changed.allotments).toEqual([
      makeAllotment('payment', 2024, 1_000),
      makeAllotment('commitment', 2024, 1_500),
      makeAllotment('payment', 2025, 400),
    ]);
    expect(changed.cap).toBe(euros(1_500));
  });

  it('take the cap that the amendment states', () => {
    expect(on('2024-06-01', amendment({ cap: euros(1_200) })).cap).toBe(euros(1_200));
  });

  it('give a cap to a convention that had no amount', () => {
    const bare = makeConvention({ allotments: [], cap: null });
    const given = amendment({ allotments: [makeAllotment('commitment', 2024, 300)] });
    expect(envelopeOn(bare, [given], isoDate('2024-06-01')).cap).toBe(euros(300));
  });

  const tranches = [
    makeTranche('t1', euros(600), '2024-01-01', { share: 6_000 }),
    makeTranche('t2', euros(400), '2024-09-01', { share: 4_000 }),
  ];
  const base = makeConvention({ tranches });

  it('keep each tranche its share of the new amount', () => {
    const more = amendment({ allotments: [makeAllotment('commitment', 2024, 2_000)] });
    expect(envelopeOn(base, [more], isoDate('2024-06-01')).tranches.map(({ amount }) => amount)).toEqual([
      euros(1_200),
      euros(800),
    ]);
  });

  it('put their own tranches instead of all those of the year', () => {
    const other = amendment({ tranches: [makeTranche('a1-t1', euros(1_000), '2024-07-01')] });
    expect(envelopeOn(base, [other], isoDate('2024-06-01')).tranches.map(({ id }) => id)).toEqual(['a1-t1']);
  });
});

describe('amounts in increment', () => {
  const more = amendment({
    amountsAre: 'increment',
    allotments: [makeAllotment('commitment', 2024, 250), makeAllotment('commitment', 2025, 100)],
    tranches: [makeTranche('a1-t1', euros(250), '2024-07-01', { extent: 'availability' })],
  });

  it('come on top, also where there was nothing', () => {
    expect(on('2024-06-01', more).allotments).toEqual([
      makeAllotment('commitment', 2024, 1_250),
      makeAllotment('payment', 2024, 1_000),
      makeAllotment('commitment', 2025, 100),
    ]);
    expect(on('2024-06-01', more).cap).toBe(euros(1_350));
  });

  it('open what they bring, not the whole year', () => {
    expect(on('2024-06-01', more).tranches).toMatchObject([
      { id: 'a1-t1', extent: 'part', amount: euros(250) },
    ]);
  });

  it('may take credits away', () => {
    const less = amendment({
      amountsAre: 'increment',
      allotments: [makeAllotment('commitment', 2024, -300)],
    });
    expect(on('2024-06-01', less).cap).toBe(euros(700));
  });
});
