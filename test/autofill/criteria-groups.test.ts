import { describe, expect, it } from 'vitest';
import { detectFields } from '../../lib/autofill/recognition/detect-fields';
import { makeControl, makePage } from './make-control';

const entry = [makeControl('Centre financier'), makeControl('N° EJ'), makeControl('Exercice')];
const list = [
  makeControl('Tout sélectionner', { inputType: 'checkbox', group: 1 }),
  makeControl('Sélectionner cette ligne', { inputType: 'checkbox', group: 1, row: 0 }),
];
const found = (title: string, controls: typeof entry) =>
  detectFields(makePage(title, controls)).matches.length;

describe('what filters a list', () => {
  it('is a form that asks for two ends of an amount', () => {
    const [low, high] = ['Montant AE supérieur à', 'Montant AE (≤)'].map((label) => makeControl(label));
    expect(found('Engagements', entry)).toBe(3);
    expect(found('Engagements', [...entry, ...[low, high].flatMap((end) => end ?? [])])).toBe(0);
    // One end alone is a hint of the entry.
    expect(found('Engagements', [...entry, ...(low ? [low] : [])])).toBeGreaterThan(2);
  });
  it('stands above rows that are only ticked', () => {
    expect(found('Engagements', [...entry, ...list])).toBe(0);
  });
  it.each([
    ['Nouvel engagement', list],
    ['Engagements', [...list, makeControl('Montant', { group: 1, row: 0 })]],
  ])('is no entry: « %s »', (title, rows) => {
    expect(found(title, [...entry, ...rows])).toBeGreaterThan(2);
  });
});
