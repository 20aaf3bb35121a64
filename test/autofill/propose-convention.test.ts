import { expect, it } from 'vitest';
import { proposeConvention } from '../../lib/autofill/plan/propose-convention';
import type { Convention } from '../../lib/convention/convention';
import { makeConvention } from '../make-convention';
import { makeControl, makePage, makeSelect } from './make-control';

const base = makeConvention();
const withCenters = (id: string, fundsCenters: string[], costCenters: string[]): Convention => ({
  ...base,
  id,
  imputation: { ...base.imputation, functionalAreas: ['0352-01'], activities: [], fundsCenters, costCenters },
});
const mano = withCenters('mano', ['0352-CFSE-CFIN'], ['SGSIFAB075']);
const other = withCenters('other', ['0352-CFSE-CFIN'], ['ACFA9B5FGL']);
const third = withCenters('third', ['0363-CDMA-DR29'], []);
const all = [mano, other, third];
const propose = (controls: Parameters<typeof makePage>[1], lastOnSite?: string) => {
  const found = proposeConvention(all, makePage('Demande d’achat', controls), lastOnSite);
  return found && [found.conventionId, found.reason];
};

it('the convention whose references the form holds already', () => {
  const reason = 'le formulaire contient déjà « 0363-CDMA-DR29 » (Centre financier)';
  expect(propose([makeControl('Centre financier', { value: '0363-cdma-dr29' })], 'mano')).toEqual([
    'third',
    reason,
  ]);
  const list = makeSelect('UO', ['Choisir', '0363-CDMA-DR29 - Bretagne'], {
    value: '0363-CDMA-DR29 - Bretagne',
  });
  expect(propose([list])?.[0]).toBe('third');
  const both = [
    makeControl('CF', { value: '0352-CFSE-CFIN' }),
    makeControl('CC', { value: 'ACFA9B5FGL - Labo' }),
  ];
  expect(propose(both)?.[0]).toBe('other');
});

it('among several that have what the form holds, the last one used on the site', () => {
  const shared = [makeControl('CF', { value: '0352-CFSE-CFIN' })];
  expect(propose(shared)).toBeNull();
  expect(propose(shared, 'other')).toEqual(['other', 'c’est la dernière utilisée sur ce site']);
  expect(propose(shared, 'third')).toBeNull();
});

it('in an empty form, the last one used on the site; else none', () => {
  expect(propose([makeControl('CF')], 'mano')?.[0]).toBe('mano');
  expect(propose([makeControl('CF')], 'gone')).toBeNull();
  expect(propose([makeControl('Programme', { value: '0352' })])).toBeNull();
  expect(proposeConvention([mano], makePage('x', []), 'mano')).toBeNull();
});
