import { describe, expect, it } from 'vitest';
import { partOfCode } from '../../lib/autofill/plan/part-of-code';
import { planFill } from '../../lib/autofill/plan/plan-fill';
import { readDraft } from '../../lib/autofill/plan/read-draft';
import { detectFields } from '../../lib/autofill/recognition/detect-fields';
import { isoDate } from '../../lib/dates';
import { makeControl, makePage } from './make-control';

describe('a code cut for the boxes that ask for it', () => {
  it.each([
    ['0352-CFSE-CFIN', [4, 4, 4], ['0352', 'CFSE', 'CFIN']],
    ['0352-01', [4, 2], ['0352', '01']],
    ['035200010101', [4, 8], ['0352', '00010101']],
    ['13002526500013', [9, 5], ['130025265', '00013']],
    ['0352-CFSE-CFIN', [4, 8], ['0352', 'CFSECFIN']],
  ])('%s into %j', (code, lengths, parts) => {
    expect(lengths.map((_, index) => partOfCode(code, index, lengths))).toEqual(
      parts.map((value) => ({ ok: true, value })),
    );
  });

  it.each([
    ['0352-CFSE-CFIN', [4, 4]],
    ['0352-01-02', [4, 2]],
    ['SGSIFAB075', [4, 4]],
  ])('%s is refused by %j', (code, lengths) => expect(partOfCode(code, 0, lengths).ok).toBe(false));
});

const boxes = (lengths: readonly number[], label: (rank: number) => string) =>
  lengths.map((maxLength, rank) =>
    makeControl(label(rank), { id: `b${rank}`, name: `cf${rank}`, maxLength }),
  );

const plan = (...controls: ReturnType<typeof makeControl>[]) => {
  const page = makePage('Demande d’achat', [...controls, makeControl('Domaine fonctionnel')]);
  const snapshot = {
    conventionId: 'c',
    title: '',
    values: { 'funds-center': '0352-CFSE-CFIN', 'commitment-number': '2105123456' },
    commitmentByYear: {},
    paymentByYear: {},
  };
  const fields = { nature: 'estimate', amount: '', basis: 'incl', rate: '0', date: '', purpose: '' } as const;
  const { draft } = readDraft({ ...fields, commitmentNumber: '2105123456', of: '' }, isoDate('2023-10-15'));
  return planFill(page, detectFields(page), snapshot, draft);
};

describe('boxes under one label', () => {
  it.each([
    ['of which the first is named', (rank: number) => (rank === 0 ? 'Centre financier' : '')],
    ['which all are named by it', () => 'Centre financier'],
  ])('%s are given one part each', (_, label) => {
    const { steps } = plan(...boxes([4, 4, 4], label));
    expect(steps.map(({ label: name, text }) => [name, text])).toEqual([
      ['Centre financier (case 1 sur 3)', '0352'],
      ['Centre financier (case 2 sur 3)', 'CFSE'],
      ['Centre financier (case 3 sur 3)', 'CFIN'],
    ]);
  });

  it('are left with the reason when their lengths do not say how to cut', () => {
    const { steps, skipped } = plan(...boxes([4, 4, 2], (rank) => (rank === 0 ? 'Centre financier' : '')));
    expect(steps).toEqual([]);
    expect(skipped.filter(({ reason }) => /ne se coupe pas selon ces 3 cases/.test(reason))).toHaveLength(3);
  });

  it('do not take the item number beside an EJ number for a part of it', () => {
    const { steps } = plan(
      makeControl('N° d’engagement juridique', { id: 'ej', maxLength: 10 }),
      makeControl('', { id: 'poste', maxLength: 5 }),
    );
    expect(steps.map(({ controlId, text }) => [controlId, text])).toEqual([['ej', '2105123456']]);
  });
});
