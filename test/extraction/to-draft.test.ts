import { describe, expect, it } from 'vitest';
import { isoDate } from '../../lib/dates';
import type { FactKey, FactValue } from '../../lib/extraction/candidate';
import { toDraft } from '../../lib/extraction/review/to-draft';
import { euros } from '../../lib/money';
import { conventionText, read } from './make-convention';

const SOURCE = { fileName: 'c.txt', digest: 'a'.repeat(64), importedOn: isoDate('2024-01-02') };
const draft = (facts: [FactKey, FactValue][]) => toDraft(new Map(facts), [], SOURCE, 'c1');
const amount = (value: number): FactValue => ({ type: 'amount', amount: euros(value) });
const title: [FactKey, FactValue] = ['title', { type: 'text', text: 'Convention' }];

describe('a draft of convention', () => {
  it('keeps what the delegate engages itself, and that no staff is paid', () => {
    const text = conventionText({
      body: 'Le délégataire prévoit une enveloppe de cofinancement de 100 000 € à engager dans les six mois suivant la signature. Les crédits sont hors titre 2.',
    });
    const found = read(text).filter(({ standing }) => standing === 'retained');
    const own = found.filter(({ fact }) => fact.startsWith('own-funds'));
    expect(own.map(({ confidence }) => confidence)).toEqual(['to-check', 'to-check']);
    const made = draft(found.map(({ fact, value }) => [fact, value]));
    expect(made.ok && made.value).toMatchObject({
      ownFunds: { amount: 10_000_000, months: 6 },
      excludesStaffCosts: true,
    });
  });
  it('keeps the SIRET and who benefits', () => {
    const made = draft([
      title,
      ['siret', { type: 'code', code: '13000326200024' }],
      ['delegating-party', { type: 'text', text: 'DINUM' }],
      ['beneficiary-party:1', { type: 'text', text: 'Epide' }],
    ]);
    expect(made.ok && made.value).toMatchObject({
      siret: '13000326200024',
      parties: [
        { role: 'delegating', name: 'DINUM' },
        { role: 'beneficiary', name: 'Epide' },
      ],
    });
  });
  it('opens no negative amount', () => {
    expect(draft([title, ['commitment-allotment:2024', amount(-10)]])).toMatchObject({
      ok: false,
      error: [expect.stringContaining('montant négatif')],
    });
  });
  it('is made of the accepted facts of a document', () => {
    const accepted = read(conventionText()).filter(({ standing }) => standing === 'retained');
    const made = draft(accepted.map(({ fact, value }) => [fact, value]));
    expect(made.ok && made.value).toMatchObject({
      title: 'Convention de délégation de gestion « Phare »',
      programme: '352',
      imputation: { fundsCenters: ['0352-CFSE-CFIN'], activities: ['035200010101'] },
      allotments: [
        { kind: 'commitment', year: 2024, amount: 1_000_000 },
        { kind: 'payment', year: 2024, amount: 1_000_000 },
      ],
      cap: 1_000_000,
      endDate: '2025-12-31',
    });
  });
  it('takes the accepted total as its cap, else the sum of the AE, else none', () => {
    const capOf = (facts: [FactKey, FactValue][]) => {
      const made = draft([title, ...facts]);
      return made.ok && made.value.cap;
    };
    const years: [FactKey, FactValue][] = [
      ['commitment-allotment:2024', amount(10)],
      ['commitment-allotment:2025', amount(5)],
    ];
    expect(capOf([...years, ['commitment-total', amount(20)]])).toBe(2_000);
    expect(capOf(years)).toBe(1_500);
    expect(capOf([])).toBeNull();
  });
  it('numbers its tranches from t1, in their order', () => {
    const tranche = (year: number): FactValue => ({
      type: 'tranche',
      tranche: {
        kind: 'commitment',
        year,
        amount: euros(1),
        extent: 'availability',
        share: null,
        conditional: false,
        release: { type: 'date', text: '', date: null },
      },
    });
    const made = draft([title, ['tranche:10', tranche(2026)], ['tranche:2', tranche(2025)]]);
    expect(made.ok && made.value.tranches.map(({ id, year }) => `${id} ${year}`)).toEqual([
      't1 2025',
      't2 2026',
    ]);
  });
  it('without a title is refused in French', () => {
    const made = draft([]);
    expect(made).toEqual({ ok: false, error: ['Titre : la convention doit en avoir un. Saisissez-le.'] });
  });
});
