import { expect, it } from 'vitest';
import type { DraftImputation } from '../../../lib/budget/budget-draft';
import { makeAllotment, makeConvention } from '../../make-convention';
import { commitment, draft, payment, withdrawal } from '../../make-ledger';
import { ask, askRule } from '../ask-rules';

const convention = makeConvention({
  programme: '352',
  imputation: {
    functionalAreas: ['0352-01'],
    fundsCenters: ['0352-CFSE-CFIN'],
    activities: ['035200010101', '03520001011A'],
    costCenters: ['SGSIFAB075'],
    fund: null,
    materialGroup: null,
    location: null,
  },
});
const typed = (imputation: DraftImputation, changes = {}) =>
  ask({
    convention: { ...convention, ...changes },
    draft: { ...draft('commitment', 100, '2024-06-01'), imputation },
  })
    .filter(({ rule }) => rule === 'imputation-differs')
    .map(({ message }) => message);

it('is silent when nothing is typed, and for what the convention opens, however it is written', () => {
  expect(typed({})).toEqual([]);
  expect(
    typed({
      functionalArea: '0352 – 01',
      fundsCenter: 'BG00/0352-CFSE-CFIN',
      activity: '03520001011a',
      costCenter: 'sgsifab075',
    }),
  ).toEqual([]);
});

it.each([
  [{ functionalArea: '0352-02' }, 'Le domaine fonctionnel saisi, 0352-02'],
  [{ fundsCenter: '0352-CFSE-CDNE' }, 'Le centre financier saisi, 0352-CFSE-CDNE'],
  [{ activity: '035200010102' }, 'L’activité saisie, 035200010102'],
  [{ costCenter: 'EDUDNE0075' }, 'Le centre de coûts saisi, EDUDNE0075'],
])('tells %o apart, and what the convention opens', (imputation, start) => {
  const [message, ...others] = typed(imputation);
  expect(message).toContain(start);
  expect(message).toMatch(/qui ouvre \S/);
  expect(others).toEqual([]);
});

it.each([
  ['0352-01 FAST', true],
  ['FAST - 0352-01', true],
  ['0352-01', true],
  ['0352-01-03', false],
  ['FAST', false],
])('reads a code in the words of a list: « %s »: %s', (functionalArea, isTheSame) => {
  expect(typed({ functionalArea }).length === 0).toBe(isTheSame);
});

it('says nothing of a reference that the convention does not state', () => {
  const bare = { imputation: { ...convention.imputation, costCenters: [] } };
  expect(typed({ costCenter: 'EDUDNE0075' }, bare)).toEqual([]);
});

it('tells programmes that differ, between what is typed or from the convention’s', () => {
  const free = {
    programme: null,
    imputation: { ...convention.imputation, functionalAreas: [], fundsCenters: [], activities: [] },
  };
  expect(typed({ functionalArea: '0352-01', activity: '034900010101' }, free)).toEqual([
    expect.stringContaining('(0349 et 0352)'),
  ]);
  expect(typed({ functionalArea: '0349-01' }, { ...free, programme: '352' })[0]).toContain('0349 et 0352');
  expect(typed({ functionalArea: '0352-01', fundsCenter: '0352-CFSE' }, free)).toEqual([]);
  expect(typed({ functionalArea: 'FSE00-14', activity: '0352000101012' }, free)).toEqual([]);
});

it('tells the funds centers that recorded entries name and the convention does not open', () => {
  const entries = [
    commitment('e1', 100, '2024-02-01', { fundsCenter: '0352-CFSE-CDNE' }),
    commitment('e2', 100, '2024-02-01', { fundsCenter: '0352-CFSE-CFIN' }),
    payment('p1', 10, '2024-03-01', 'e1'),
  ];
  expect(askRule('imputation-differs', { convention, entries })?.message).toContain('sur 0352-CFSE-CDNE, et');
  expect(askRule('imputation-differs', { convention, entries: entries.slice(1, 2) })).toBeUndefined();
});

it('counts what a plan will write beside what is typed, which comes first', () => {
  const planned = (fundsCenter: string, imputation: DraftImputation = {}) =>
    ask({ convention, draft: { ...draft('commitment', 100, '2024-06-01'), fundsCenter, imputation } })
      .filter(({ rule }) => rule === 'imputation-differs')
      .map(({ message }) => message.split(',')[1]);
  expect(planned('0352-CFSE-CDNE')).toEqual([' 0352-CFSE-CDNE']);
  expect(planned('0352-CFSE-CFIN', { fundsCenter: '0352-CFSE-CAAA' })).toEqual([' 0352-CFSE-CAAA']);
});

it('passes over blanks, and finds a code in the words of a list whatever its case', () => {
  expect(typed({ fundsCenter: '  ' })).toEqual([]);
  expect(typed({ fundsCenter: 'fab num, 0352-cfse-cfin (dinum)' })).toEqual([]);
});

it.each([
  ['0349-01', '0349'],
  ['034900010101', '0349'],
  ['03490001010A', '0349'],
  ['0349123A', '0349'],
  ['0349', '0349'],
  // Ten digits are an EJ or a supplier: they say nothing of a programme.
  ['0349123456', null],
  ['03491', null],
  ['034912345678901', '0349'],
  ['XX0349-01', null],
])('reads the programme of %s as %s', (activity, programme) => {
  const free = {
    programme: '352',
    imputation: { ...convention.imputation, functionalAreas: [], fundsCenters: [], activities: [] },
  };
  expect(typed({ activity }, free)).toEqual(
    programme === null ? [] : [expect.stringContaining(`(${programme} et 0352)`)],
  );
});

it('says nothing standing of centers where none is opened, where credits are divided, or once all is withdrawn', () => {
  const elsewhere = commitment('e1', 100, '2024-02-01', { fundsCenter: '0352-CFSE-CDNE' });
  const standing = (changes: object, entries = [elsewhere]) =>
    askRule('imputation-differs', { convention: { ...convention, ...changes }, entries });
  expect(standing({})).toBeDefined();
  expect(standing({ imputation: { ...convention.imputation, fundsCenters: [] } })).toBeUndefined();
  const divided = ['0352-CFSE-CFIN', '0352-CFSE-CNUM'].map((fundsCenter) => ({
    ...makeAllotment('commitment', 2024, 500),
    fundsCenter,
  }));
  expect(standing({ allotments: divided })).toBeUndefined();
  expect(standing({}, [elsewhere, withdrawal('w', 100, '2024-03-01', 'e1')])).toBeUndefined();
});
