import { expect, it } from 'vitest';
import { proposeCenter } from '../../lib/autofill/plan/propose-center';
import { makeSnapshot } from '../../lib/autofill/plan/snapshot';
import { makeConvention } from '../make-convention';
import { makeControl, makePage } from './make-control';

const [NORTH, SOUTH] = ['0352-CFSE-CFIN', '0352-CFSE-CNUM'] as const;
const base = makeConvention();
const opening = (...fundsCenters: string[]) => ({
  ...base,
  imputation: { ...base.imputation, fundsCenters },
});
const propose = (convention: typeof base, ...values: string[]) =>
  proposeCenter(
    convention,
    makePage(
      'Demande d’achat',
      values.map((value, rank) => makeControl(`Centre financier ${rank}`, { value })),
    ),
  );

it('is the one that the form holds, however it is written', () => {
  expect(propose(opening(NORTH, SOUTH), '0352-cfse-cnum')).toBe(SOUTH);
  expect(propose(opening(NORTH, SOUTH), '', `${NORTH} - Direction`)).toBe(NORTH);
});

it('is nobody’s guess when the form holds none, or both', () => {
  expect(propose(opening(NORTH, SOUTH), '')).toBeNull();
  expect(propose(opening(NORTH, SOUTH), NORTH, SOUTH)).toBeNull();
});

it('asks nothing where there is one only', () => expect(propose(opening(NORTH), NORTH)).toBeNull());

it('what is chosen is what a form is given', () => {
  const { values } = makeSnapshot(opening(NORTH, SOUTH), SOUTH);
  expect(values['funds-center']).toBe(SOUTH);
  expect(makeSnapshot(opening(NORTH, SOUTH)).values['funds-center']).toBe(NORTH);
});
