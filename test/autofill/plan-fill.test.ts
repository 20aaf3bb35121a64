import { describe, expect, it } from 'vitest';
import type { FieldMatch } from '../../lib/autofill/field-match';
import type { FormControl } from '../../lib/autofill/form-control';
import type { DraftEntry, Snapshot } from '../../lib/autofill/plan/fill-plan';
import { planFill } from '../../lib/autofill/plan/plan-fill';
import { isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { makeControl, makePage, makeSelect } from './make-control';

const snapshot: Snapshot = {
  conventionId: 'x',
  title: 'FAST 13',
  values: {
    programme: '352',
    'functional-area': '0352-01',
    'cost-center': 'SGSIFAB075',
    'end-date': '2024-12-31',
  },
  commitmentByYear: { 2023: euros(70_000) },
  paymentByYear: { 2023: euros(35_000), 2024: euros(12_345.67) },
};
const draft: DraftEntry = {
  nature: 'commitment',
  date: isoDate('2023-10-15'),
  amount: euros(12_345.67),
  netOfTax: null,
  purpose: 'Développement',
  commitmentNumber: '',
  of: null,
};

function plan(
  control: FormControl,
  match: Partial<FieldMatch> & Pick<FieldMatch, 'type'>,
  entry: Partial<DraftEntry> = {},
) {
  const full: FieldMatch = { controlId: control.id, year: null, unit: null, reasons: [], ...match };
  const detection = { matches: [full], left: [], page: { isBudgetForm: true, reason: '' } };
  return planFill(makePage('Achat', [control]), detection, snapshot, { ...draft, ...entry });
}
const textOf = (...given: Parameters<typeof plan>) => plan(...given).steps[0]?.text;
const refusalOf = (...given: Parameters<typeof plan>) => plan(...given).skipped[0]?.reason;

describe('an amount is written', () => {
  const match = { type: 'commitment-amount', unit: 'euros' } as const;
  it('with a comma in French, a dot in a number field and after an example with a dot', () => {
    expect(textOf(makeControl('AE'), match)).toBe('12345,67');
    expect(textOf(makeControl('AE', { inputType: 'number' }), match)).toBe('12345.67');
    expect(textOf(makeControl('AE', { placeholder: '0.00' }), match)).toBe('12345.67');
    expect(textOf(makeControl('AE', { value: '0,00 €', placeholder: '0.00' }), match)).toBe('12345,67');
  });
  it('without decimals when there are none, which every mask reads', () => {
    expect(textOf(makeControl('AE'), match, { amount: euros(70_000) })).toBe('70000');
  });
  it('on condition that a mask takes the cents, where only digits are asked for', () => {
    const digits = makeControl('AE', { inputMode: 'numeric' });
    expect(plan(digits, match).steps[0]?.onlyIfMasked).toBe(true);
    expect(plan(digits, match, { amount: euros(70_000) }).steps[0]?.onlyIfMasked).toBe(false);
    expect(refusalOf(makeControl('AE', { inputMode: 'numeric', pattern: '-?[0-9]*' }), match)).toMatch(
      'entiers',
    );
  });
  it('over the guides of a mask, which are no value', () => {
    expect(plan(makeControl('AE', { value: '__ ___,__ €' }), match).steps[0]?.needsTick).toBe(false);
    expect(plan(makeControl('AE', { value: '12,00 €' }), match).steps[0]?.needsTick).toBe(true);
  });
  it('never rounded: whole numbers only, or thousands, refuse what does not fit', () => {
    expect(refusalOf(makeControl('AE', { inputType: 'number', step: '1' }), match)).toMatch('euros entiers');
    expect(refusalOf(makeControl('AE'), { ...match, unit: 'thousands' })).toMatch('milliers');
    expect(textOf(makeControl('AE'), { ...match, unit: 'thousands' }, { amount: euros(12_340) })).toBe(
      '12,34',
    );
  });
  it('from the year that the field names, else from the draft', () => {
    expect(textOf(makeControl('AE 2023'), { ...match, year: 2023 })).toBe('70000');
    expect(refusalOf(makeControl('AE 2026'), { ...match, year: 2026 })).toMatch('2026');
  });
  it('not at all when the draft is of the other nature', () => {
    expect(refusalOf(makeControl('CP'), { type: 'payment-amount', unit: 'euros' })).toMatch('un paiement');
    expect(textOf(makeControl('CP'), { type: 'payment-amount', unit: 'euros' }, { nature: 'payment' })).toBe(
      '12345,67',
    );
  });
  it('net of tax only when that amount is known', () => {
    expect(refusalOf(makeControl('HT'), { type: 'amount-excl-tax', unit: 'euros' })).toMatch('hors taxe');
  });
});

describe('a list', () => {
  const match = { type: 'cost-center' } as const;
  it('gets the one option that is the code, by value or by text', () => {
    expect(textOf(makeSelect('CC', ['', 'Incubateur - SGSIFAB075', 'SGSIFAB093']), match)).toBe(
      'Incubateur - SGSIFAB075',
    );
  });
  it('with none or two of them gets nothing', () => {
    expect(refusalOf(makeSelect('CC', ['', 'SGSIFAB093']), match)).toMatch('pas d’option');
    expect(refusalOf(makeSelect('CC', ['A - SGSIFAB075', 'B - SGSIFAB075']), match)).toMatch('plusieurs');
  });
  it('knows 352 and 0352 for one programme', () => {
    expect(textOf(makeSelect('Programme', ['', '0352 - Innovation']), { type: 'programme' })).toBe(
      '0352 - Innovation',
    );
  });
  it('built by scripts is chosen from, not typed into', () => {
    expect(plan(makeControl('CC', { role: 'combobox' }), match).steps[0]?.compareAs).toBe('option');
  });
});

describe('a choice that may outlive its undo', () => {
  const match = { type: 'cost-center' } as const;
  const stays = (rest: Partial<FormControl>) =>
    plan(makeControl('CC', { role: 'combobox', ...rest }), match).steps[0]?.mayStay;
  it('is one in a drawn list that is not typed into, out of no choice', () => {
    expect(stays({ tag: 'div', value: 'Sélectionner' })).toBe(true);
    expect(stays({ tag: 'div', value: 'SGSIFAB093' })).toBe(false);
    expect(stays({ tag: 'input' })).toBe(false);
    expect(plan(makeSelect('CC', ['', 'SGSIFAB075']), match).steps[0]?.mayStay).toBe(false);
  });
});

describe('what stands in a field already', () => {
  const match = { type: 'cost-center' } as const;
  it('waits for a tick when it is something else', () => {
    expect(plan(makeControl('CC', { value: 'SGSIFAB093' }), match).steps[0]).toMatchObject({
      needsTick: true,
      current: 'SGSIFAB093',
    });
  });
  it('counts for nothing when it is zero, a placeholder option or ours', () => {
    const isFree = (...given: Parameters<typeof plan>) => plan(...given).steps[0]?.needsTick === false;
    expect(isFree(makeControl('AE', { value: '0,00 €' }), { type: 'commitment-amount', unit: 'euros' })).toBe(
      true,
    );
    expect(isFree(makeSelect('CC', ['- sélectionner -', 'SGSIFAB075']), match)).toBe(true);
    expect(isFree(makeControl('CC', { value: 'SGSIFAB093', isOurs: true }), match)).toBe(true);
    expect(isFree(makeControl('CC', { value: '0' }), match)).toBe(false);
  });
  it('is left when it is the value itself', () => {
    expect(refusalOf(makeControl('CC', { value: 'sgsifab075' }), match)).toMatch('déjà');
  });
});

describe('a date and a year', () => {
  it('follow the format that the field shows', () => {
    const match = { type: 'end-date' } as const;
    expect(textOf(makeControl('Fin', { inputType: 'date' }), match)).toBe('2024-12-31');
    expect(textOf(makeControl('Fin', { placeholder: 'jj.mm.aaaa' }), match)).toBe('31.12.2024');
    expect(textOf(makeControl('Fin'), match)).toBe('31/12/2024');
    expect(refusalOf(makeControl('Fin', { placeholder: 'mm/dd/yyyy' }), match)).toMatch('mois');
  });
  it('come from the day of the draft for the exercice', () => {
    expect(textOf(makeControl('Exercice'), { type: 'fiscal-year' })).toBe('2023');
  });
});

describe('a field that cannot take the value', () => {
  it('because it is too short or of another pattern is skipped', () => {
    expect(refusalOf(makeControl('CC', { maxLength: 4 }), { type: 'cost-center' })).toMatch('4 caractères');
    expect(refusalOf(makeControl('CC', { pattern: '[0-9]{5}' }), { type: 'cost-center' })).toMatch('forme');
  });
});

describe('repeated lines', () => {
  it('get the first one only', () => {
    const controls = [0, 1].map((row) => makeControl(`CC ${row}`, { row }));
    const matches = controls.map((control) => ({
      controlId: control.id,
      type: 'cost-center' as const,
      year: null,
      unit: null,
      reasons: [],
    }));
    const made = planFill(
      makePage('Achat', controls),
      { matches, left: [], page: { isBudgetForm: true, reason: '' } },
      snapshot,
      draft,
    );
    expect(made.steps.map((step) => step.controlId)).toEqual(['CC 0']);
    expect(made.skipped[0]?.reason).toMatch('Ligne suivante');
  });
});
