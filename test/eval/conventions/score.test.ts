import { describe, expect, it } from 'vitest';
import type { ExpectedConvention } from './expected-convention';
import { type PresentedFact, score, summary } from './score';

const CONVENTION: ExpectedConvention = { kind: 'convention' };
const present = (
  fact: string,
  value: Record<string, unknown>,
  confidence = 'sure',
  standing = 'retained',
): PresentedFact => ({ fact, value, confidence, standing });
const verdicts = (expected: Partial<ExpectedConvention>, ...facts: PresentedFact[]) =>
  score({ ...CONVENTION, ...expected }, { kind: 'convention', facts, notFound: [] })
    .verdicts.slice(1)
    .map(({ name, verdict }) => `${name} ${verdict}`);

describe('a fact', () => {
  it('is right when it is sure and equal, without case, accent, article or closing bracket', () => {
    expect(
      verdicts(
        { parties: [{ role: 'délégant', name: 'Direction Générale (DG)' }] },
        present('delegating-party', { type: 'text', text: 'La direction generale' }),
      ),
    ).toEqual(['parties[1] right']);
  });
  it('is asked when it is doubtful with the right answer among its candidates', () => {
    expect(
      verdicts(
        { programme: '352' },
        present('programme', { code: '129' }, 'to-check'),
        present('programme', { code: '352' }, 'to-check'),
      ),
    ).toEqual(['programme asked']);
  });
  it('is missing when it is not found, or found with other answers only', () => {
    expect(verdicts({ programme: '352' })).toEqual(['programme missing']);
    expect(verdicts({ programme: '352' }, present('programme', { code: '129' }, 'to-check'))).toEqual([
      'programme missing',
    ]);
    expect(verdicts({ programme: '352' }, present('programme', { code: '352' }, 'sure', 'rejected'))).toEqual(
      ['programme missing'],
    );
  });
  it('is told nowhere when nothing of it waits and it is not listed as not found', () => {
    const silent = (facts: PresentedFact[], notFound: string[]) =>
      summary([score({ ...CONVENTION, programme: '352' }, { kind: 'convention', facts, notFound })]).silent;
    expect(silent([], [])).toBe(1);
    expect(silent([], ['programme'])).toBe(0);
    expect(silent([present('programme', { code: '129' }, 'to-check')], [])).toBe(0);
    expect(silent([present('end-date', { date: '2025-01-01' }, 'to-check')], ['title'])).toBe(1);
  });
  it('is wrong when it is sure and not so', () => {
    expect(verdicts({ programme: '352' }, present('programme', { code: '129' }))).toEqual([
      'programme wrong',
    ]);
  });
  it('that the document does not state is right when left empty, wrong when presented', () => {
    expect(verdicts({ startDate: null })).toEqual(['startDate right']);
    expect(verdicts({ startDate: null }, present('start-date', { date: '2024-01-01' }))).toEqual([
      'startDate wrong',
    ]);
  });
  it('may have other acceptable answers under its path in the answer', () => {
    const amounts = [{ year: 2027, ae: null, cp: 100 }];
    expect(verdicts({ amounts, acceptable: { 'amounts[2027].cp': [100, null] } })).toEqual([
      'ae 2027 right',
      'cp 2027 right',
    ]);
    const released = { budget: 'AE', year: 2025, amount: 100, conditional: false } as const;
    const tranches = [{ ...released, release: { date: null } }];
    const opened = present('tranche:1', {
      type: 'tranche',
      tranche: { ...released, kind: 'commitment', release: { date: '2025-04-08' } },
    });
    expect(verdicts({ tranches }, opened)).toContain('tranches[1] missing');
    const acceptable = { 'tranches[0].release.date': ['2025-04-08'] };
    expect(verdicts({ tranches, acceptable }, opened)).toEqual(['tranches[1] right']);
  });
  it('may have other acceptable answers', () => {
    expect(
      verdicts(
        { endDate: '2026-05-03', acceptable: { endDate: ['2026-05-02'] } },
        present('end-date', { date: '2026-05-02' }),
      ),
    ).toEqual(['endDate right']);
  });
  it('to be warned of is right only when asked', () => {
    const warned = { fundsCenter: '0352-CFSE-CFIN', mustWarn: ['fundsCenter'] };
    expect(verdicts(warned, present('funds-center:1', { code: '0352-CFSE-CFIN' }, 'to-check'))).toEqual([
      'fundsCenter right',
    ]);
    expect(verdicts(warned, present('funds-center:1', { code: '0352-CFSE-CFIN' }))).toEqual([
      'fundsCenter wrong',
    ]);
  });
});

describe('lists', () => {
  it('are one fact per item, whatever the order; a sure item too many is wrong', () => {
    const expected = { activities: ['A', 'B'] };
    expect(
      verdicts(expected, present('activity:1', { code: 'B' }), present('activity:2', { code: 'A' })),
    ).toEqual(['activities[1] right', 'activities[2] right']);
    expect(
      verdicts(expected, present('activity:1', { code: 'A' }), present('activity:2', { code: 'C' })),
    ).toEqual(['activities[1] right', 'activities[2] missing', 'activity:2 (invented) wrong']);
  });
  it('AE and CP of a year are one fact each, a blank being a fact too', () => {
    const expected = { amounts: [{ year: 2024, ae: null, cp: 100 }] };
    expect(verdicts(expected, present('payment-allotment:2024', { amount: 100 }))).toEqual([
      'ae 2024 right',
      'cp 2024 right',
    ]);
    expect(
      verdicts(
        expected,
        present('commitment-allotment:2024', { amount: 100 }),
        present('payment-allotment:2023', { amount: 100 }),
      ),
    ).toEqual(['ae 2024 wrong', 'cp 2024 missing', 'payment-allotment:2023 (invented) wrong']);
  });
  it('a tranche is judged by budget, year, amount, condition and day', () => {
    const tranche = {
      budget: 'AE' as const,
      year: 2024,
      amount: 5,
      conditional: true,
      release: { date: '2024-03-31' },
    };
    const shown = {
      kind: 'commitment',
      year: 2024,
      amount: 5,
      conditional: true,
      release: { date: '2024-03-31' },
    };
    expect(
      verdicts({ tranches: [tranche] }, present('tranche:1', { type: 'tranche', tranche: shown })),
    ).toEqual(['tranches[1] right']);
    expect(
      verdicts(
        { tranches: [tranche] },
        present('tranche:1', { type: 'tranche', tranche: { ...shown, conditional: false } }),
      ),
    ).toEqual(['tranches[1] missing', 'tranche:1 (invented) wrong']);
  });
});

describe('a refusal', () => {
  it('of a document to be refused is one right fact', () => {
    expect(score({ kind: null, expectedError: true }, { error: 'not-a-convention' }).verdicts).toEqual([
      { name: 'refusal', verdict: 'right' },
    ]);
    expect(
      score({ kind: null, expectedError: true }, { kind: 'convention', facts: [], notFound: [] }).verdicts,
    ).toEqual([{ name: 'refusal', verdict: 'wrong' }]);
  });
  it('of a convention misses every fact', () => {
    const scored = score({ ...CONVENTION, programme: '352', startDate: null }, { error: 'timeout' });
    expect(summary([scored])).toEqual({
      documents: 1,
      facts: 3,
      right: 0,
      wrong: 0,
      missing: 3,
      asked: 0,
      silent: 0,
    });
  });
});
