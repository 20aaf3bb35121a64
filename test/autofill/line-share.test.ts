import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftEntry, Snapshot } from '../../lib/autofill/plan/fill-plan';
import { shareAmount, splitDraft } from '../../lib/autofill/plan/line-share';
import { planFill } from '../../lib/autofill/plan/plan-fill';
import { detectFields } from '../../lib/autofill/recognition/detect-fields';
import { isoDate } from '../../lib/dates';
import { type Cents, cents, sum, VAT_RATES, withoutTax, withTax } from '../../lib/money';
import { makeControl, makePage } from './make-control';

const draftOf = (amount: Cents, rate: number, basis: 'incl' | 'excl' = 'incl'): DraftEntry => ({
  nature: 'commitment',
  date: isoDate('2023-10-15'),
  amount: basis === 'incl' ? amount : withTax(amount, rate),
  netOfTax: { amount: basis === 'incl' ? withoutTax(amount, rate) : amount, vatRate: rate },
  purpose: '',
  commitmentNumber: '',
  of: null,
});
const snapshot = (conventionId: string, center: string): Snapshot => ({
  conventionId,
  title: conventionId,
  values: { 'funds-center': center, programme: '0352' },
  commitmentByYear: {},
  paymentByYear: {},
});

describe('an amount over lines', () => {
  it('empty lines share what the typed ones leave, to the cent', () => {
    expect(shareAmount(cents(10_000), [null, null, null])).toEqual({ ok: true, value: [3334, 3333, 3333] });
    expect(shareAmount(cents(10_000), [null, cents(1), null])).toEqual({ ok: true, value: [5000, 1, 4999] });
  });

  it('says in French what is missing or too much', () => {
    const said = (...typed: (number | null)[]) => {
      const shared = shareAmount(
        cents(10_000),
        typed.map((part) => (part === null ? null : cents(part))),
      );
      return shared.ok ? '' : shared.error.replace(/\s/g, ' ');
    };
    expect(said(5_000, 4_999)).toBe('Il reste 0,01 € à répartir.');
    expect(said(5_000, 5_001)).toBe('0,01 € de trop sur les lignes.');
    expect(said(10_000, null)).toMatch(/ne laissent rien/);
  });

  it('neither TTC nor HT loses a cent, whatever the rate, the basis and the parts', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom(...VAT_RATES),
        fc.constantFrom('incl' as const, 'excl' as const),
        (typed, rate, basis) => {
          const whole = draftOf(sum(typed.map(cents)), rate, basis);
          const drafts = splitDraft(whole, typed.map(cents), basis);
          expect(sum(drafts.map(({ amount }) => amount ?? cents(0)))).toBe(whole.amount);
          expect(sum(drafts.map(({ netOfTax }) => netOfTax?.amount ?? cents(0)))).toBe(
            whole.netOfTax?.amount,
          );
          for (const [line, { amount, netOfTax }] of drafts.entries()) {
            expect(basis === 'incl' ? amount : netOfTax?.amount).toBe(typed[line]);
            const exact = withoutTax(amount ?? cents(0), rate);
            expect(Math.abs((netOfTax?.amount ?? 0) - exact)).toBeLessThanOrEqual(2);
          }
        },
      ),
    );
  });
});

describe('a plan over lines', () => {
  const lineOf = (row: number) => [
    makeControl('Centre financier', { id: `cf${row}`, row }),
    makeControl('Montant TTC', { id: `ttc${row}`, row }),
  ];
  const controls = [
    makeControl('Programme', { id: 'programme' }),
    makeControl('Centre financier', { id: 'cf' }),
    ...[1, 2, 3].flatMap(lineOf),
  ];
  const page = makePage('Demande d’achat', controls);
  const whole = draftOf(cents(10_000), 2000);
  const parts = [cents(6_667), cents(3_333)];
  const lines = splitDraft(whole, parts, 'incl').map((draft, line) => ({
    snapshot: snapshot(`c${line}`, `0352-AAAA-BBB${line}`),
    draft,
    fundsCenter: null,
  }));

  it('gives each line its convention and its part; above them only what all agree on', () => {
    const plan = planFill(page, detectFields(page), snapshot('c0', '0352-AAAA-BBB0'), whole, { lines });
    expect(
      plan.steps.map(({ controlId, shown, line }) => [controlId, shown.replace(/\s/g, ' '), line]),
    ).toEqual([
      ['programme', '0352', null],
      ['cf1', '0352-AAAA-BBB0', 0],
      ['ttc1', '66,67 €', 0],
      ['cf2', '0352-AAAA-BBB1', 1],
      ['ttc2', '33,33 €', 1],
    ]);
    expect(plan.skipped.map(({ controlId, reason }) => [controlId, reason.slice(0, 14)])).toEqual([
      ['cf', 'Les lignes son'],
      ['cf3', 'Ligne suivante'],
      ['ttc3', 'Ligne suivante'],
    ]);
  });

  it('without a split, the first line takes the whole', () => {
    const plan = planFill(page, detectFields(page), snapshot('c0', '0352-AAAA-BBB0'), whole);
    expect(plan.steps.map(({ controlId }) => controlId)).toEqual(['programme', 'cf', 'cf1', 'ttc1']);
  });
});
