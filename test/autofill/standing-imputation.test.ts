import { expect, it } from 'vitest';
import type { FillStep } from '../../lib/autofill/plan/fill-plan';
import { standingImputation } from '../../lib/autofill/plan/standing-imputation';

const step = (type: FillStep['type'], current: string, needsTick = true): FillStep => ({
  controlId: `${type} ${current}`,
  type,
  label: '',
  text: '',
  shown: '',
  compareAs: 'text',
  amount: null,
  onlyIfMasked: false,
  current,
  needsTick,
  mayStay: false,
  reasons: [],
  signature: '',
  line: null,
});

it('tells the references that stand and stay, not those that will be written, nor other fields', () => {
  const steps = [
    step('functional-area', '0352-02'),
    step('cost-center', ''),
    step('activity', '035200010199'),
    step('funds-center', '0352-CFSE-CFIN', false),
    step('purpose', 'Maquettes'),
  ];
  expect(standingImputation(steps, ({ type }) => type === 'activity')).toEqual({
    functionalArea: '0352-02',
    costCenter: '',
  });
});

it('keeps the first of several lines', () => {
  const steps = [step('cost-center', 'A'), step('cost-center', 'B')];
  expect(standingImputation(steps, () => false)).toEqual({ costCenter: 'A' });
});
