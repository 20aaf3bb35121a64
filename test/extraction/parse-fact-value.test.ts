import { describe, expect, it } from 'vitest';
import type { FactKey, FactValue } from '../../lib/extraction/candidate';
import { parseFactValue } from '../../lib/extraction/review/parse-fact-value';

describe('a value typed for a fact', () => {
  it.each<[FactKey, string, FactValue]>([
    ['commitment-allotment:2023', '70 000,00 €', { type: 'amount', amount: 7_000_000 as never }],
    ['payment-total', '70 k€', { type: 'amount', amount: 7_000_000 as never }],
    ['end-date', '31/12/2024', { type: 'date', date: '2024-12-31' as never }],
    ['notice-months', '3', { type: 'months', months: 3 }],
    ['excludes-staff-costs', 'Oui', { type: 'yes-no', isYes: true }],
    ['funds-center:1', '0352 – cfse – cfin', { type: 'code', code: '0352-CFSE-CFIN' }],
    ['title', ' Convention  Mano ', { type: 'text', text: 'Convention Mano' }],
  ])('%s takes « %s »', (fact, text, value) => {
    expect(parseFactValue(fact, text)).toEqual({ ok: true, value });
  });

  it.each<[FactKey, string]>([
    ['commitment-allotment:2023', 'beaucoup'],
    ['end-date', '31/02/2024'],
    ['notice-months', '1,5'],
    ['excludes-staff-costs', 'peut-être'],
    ['activity:1', '0352'],
    ['title', '  '],
    ['tranche:1', 'la moitié'],
  ])('%s refuses « %s » and says what is expected', (fact, text) => {
    const parsed = parseFactValue(fact, text);
    expect(parsed.ok).toBe(false);
    expect(parsed).toMatchObject({ error: expect.stringMatching(/\p{L}{4}/u) });
  });
});
