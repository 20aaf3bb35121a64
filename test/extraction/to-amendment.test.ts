import { describe, expect, it } from 'vitest';
import { envelopeLines } from '../../lib/convention/envelope-lines';
import { envelopeOn } from '../../lib/convention/envelope-on';
import { isoDate } from '../../lib/dates';
import type { FactKey, FactValue } from '../../lib/extraction/candidate';
import { toAmendment } from '../../lib/extraction/review/to-amendment';
import { euros } from '../../lib/money';
import { makeConvention } from '../make-convention';

const ORIGIN = {
  id: 'a1',
  conventionId: 'convention',
  evidence: [],
  source: { fileName: 'a.txt', digest: 'a'.repeat(64), importedOn: isoDate('2024-06-02') },
};
const TITLE: [FactKey, FactValue] = ['title', { type: 'text', text: 'Avenant n° 1' }];
const SIGNED: [FactKey, FactValue] = ['signature-date', { type: 'date', date: isoDate('2024-06-01') }];
const MORE: [FactKey, FactValue] = ['commitment-allotment:2024', { type: 'amount', amount: euros(500) }];
const amend = (...facts: [FactKey, FactValue][]) => toAmendment(new Map([TITLE, ...facts]), ORIGIN);

describe('the draft of an avenant', () => {
  it('holds from the day it states, else from its signature, and is refused without either', () => {
    const start: [FactKey, FactValue] = ['start-date', { type: 'date', date: isoDate('2024-07-01') }];
    const dayOf = (made: ReturnType<typeof amend>) => made.ok && made.value.effectiveDate;
    expect(dayOf(amend(SIGNED))).toBe('2024-06-01');
    expect(dayOf(amend(SIGNED, start))).toBe('2024-07-01');
    expect(amend().ok).toBe(false);
  });
  it('is refused while its amounts neither replace nor add', () => {
    const made = amend(SIGNED, MORE);
    expect(!made.ok && made.error[0]).toMatch(/remplacent ceux de la convention ou s’y ajoutent/);
  });
  it('applied, shows the envelope before and after, line by line', () => {
    const made = amend(
      SIGNED,
      MORE,
      ['amounts-are', { type: 'manner', manner: 'increment' }],
      ['end-date', { type: 'date', date: isoDate('2025-06-30') }],
    );
    const convention = makeConvention({ endDate: isoDate('2024-12-31') });
    const amendments = made.ok ? [made.value] : [];
    const lines = envelopeLines(convention, envelopeOn(convention, amendments, isoDate('2024-06-01')));
    const changed = lines.filter(({ before, after }) => before !== after);
    expect(changed.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['AE 2024', 100_000, 150_000],
      ['Plafond des AE', 100_000, 150_000],
      ['Fin technique', '31/12/2024', '30/06/2025'],
    ]);
  });
  it('names references only where the text does', () => {
    const without = amend(SIGNED);
    const made = amend(SIGNED, ['cost-center:1', { type: 'code', code: 'ECOACH0075' }]);
    expect(without.ok && without.value.imputation).toBeNull();
    expect(made.ok && made.value.imputation).toMatchObject({ costCenters: ['ECOACH0075'], activities: null });
  });
});
