import { describe, expect, it } from 'vitest';
import { isoDate } from '../../lib/dates';
import type { FactKey, FactValue } from '../../lib/extraction/candidate';
import { addedFact, addFact } from '../../lib/extraction/review/add-fact';
import { coherenceProblems } from '../../lib/extraction/review/coherence';
import { acceptedValues, choose, startReview, unsettled } from '../../lib/extraction/review/review';
import { euros } from '../../lib/money';

const plain = (lines: string[]) => lines.map((line) => line.replace(/\s/g, ' '));

describe('a convention typed by hand', () => {
  it('starts with what forms need, all left empty', () => {
    const review = startReview([]);
    expect(review.map(({ fact }) => fact)).toContain('funds-center:1');
    expect(unsettled(review)).toEqual([]);
  });
  it('takes one more fact of each kind, and each year once', () => {
    const review = startReview([]);
    expect(addedFact(review, 'funds-center', undefined)).toBe('funds-center:2');
    expect(addedFact(review, 'commitment-allotment', undefined)).toBeUndefined();
    const more = addFact(review, 'commitment-allotment:2025');
    expect(addedFact(more, 'commitment-allotment', 2025)).toBeUndefined();
    expect(addedFact(more, 'commitment-allotment', 2026)).toBe('commitment-allotment:2026');
    expect(addedFact(addFact(more, 'product'), 'product', undefined)).toBeUndefined();
  });
  it('waits for what was added and not typed, with the checks of a read one', () => {
    const added = addFact(startReview([]), 'commitment-allotment:2025');
    expect(unsettled(added).map(({ fact }) => fact)).toEqual(['commitment-allotment:2025']);
    const wrong = choose(added, 'funds-center:1', { kind: 'typed', text: 'pas un centre' });
    expect(unsettled(wrong).map(({ fact }) => fact)).toContain('funds-center:1');
    const typed = choose(added, 'commitment-allotment:2025', { kind: 'typed', text: '70 000,00' });
    expect(acceptedValues(typed).get('commitment-allotment:2025')).toEqual({
      type: 'amount',
      amount: euros(70_000),
    });
  });
});

describe('what the values say against one another', () => {
  const problems = (...facts: [FactKey, FactValue][]) =>
    plain(coherenceProblems(new Map(facts), 'convention'));
  const code = (text: string): FactValue => ({ type: 'code', code: text });
  it('a reference of another programme', () => {
    expect(problems(['programme', code('352')], ['activity:1', code('035200010101')])).toEqual([]);
    expect(problems(['programme', code('352')], ['activity:1', code('012900010101')])).toEqual([
      '012900010101 ne commence pas par le programme 352 : vérifiez l’un et l’autre.',
    ]);
  });
  it('tranches beyond the year', () => {
    const tranche: FactValue = {
      type: 'tranche',
      tranche: {
        kind: 'payment',
        year: 2025,
        amount: euros(60),
        extent: 'part',
        share: null,
        release: { type: 'event', text: '', date: null },
        conditional: true,
      },
    };
    const credits: [FactKey, FactValue] = ['payment-allotment:2025', { type: 'amount', amount: euros(100) }];
    expect(problems(credits, ['tranche:1', tranche])).toEqual([]);
    expect(problems(['tranche:1', tranche])).toEqual([
      'Une tranche ouvre des CP 2025, et aucun montant de CP n’est retenu pour 2025 : corrigez l’exercice de la tranche, ou ajoutez ce montant.',
    ]);
    expect(problems(credits, ['tranche:1', tranche], ['tranche:2', tranche])).toEqual([
      'Les tranches de CP 2025 font 120,00 €, plus que les 100,00 € de l’exercice : corrigez l’une d’elles, ou ce montant.',
    ]);
  });
  it('an end before the beginning', () => {
    const on = (day: string): FactValue => ({ type: 'date', date: isoDate(day) });
    expect(problems(['signature-date', on('2025-03-01')], ['end-date', on('2025-02-01')])).toEqual([
      'La fin technique (01/02/2025) est avant la signature (01/03/2025) : vérifiez l’une et l’autre.',
    ]);
  });
});
