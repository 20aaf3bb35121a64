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

const withButtons = (title: string, texts: readonly string[], submits: boolean, asks = false) => {
  const actions = texts.map((text) => ({ text, submits }));
  return detectFields({ ...makePage(title, entry), groups: [{ asks, actions }] }).matches.length;
};

describe('what filters a list', () => {
  it.each([
    ['sends a question', ['Filtrer', 'OK'], true, true],
    ['only looks for something', ['Rechercher'], true, false],
    ['runs a report', ['Générer le rapport'], true, false],
    ['shows something else', ['Appliquer', 'Effacer tout'], false, false],
    ['keeps what it looks for', ['Appliquer les filtres', 'Enregistrer le filtre'], false, false],
  ])('%s', (_, texts, submits, asks) => {
    expect(withButtons('Engagements', texts, submits, asks)).toBe(0);
  });
  it.each([
    ['keeps what is entered', 'Engagements', ['Rechercher', 'Enregistrer'], false],
    ['helps to fill each field', 'Engagements', ['Rechercher', 'Rechercher un tiers'], false],
    ['may be kept by a sign', 'Nouvel engagement', ['Rechercher'], false],
    ['sends what is entered', 'Engagements', ['Valider'], true],
  ])('is no form that %s', (_, title, texts, submits) => {
    expect(withButtons(title, texts, submits)).toBe(3);
  });

  it('is a form that asks for two ends of an amount', () => {
    const [low, high] = ['Montant AE supérieur à', 'Montant AE (≤)'].map((label) => makeControl(label));
    expect(found('Engagements', entry)).toBe(3);
    expect(found('Engagements', [...entry, ...[low, high].flatMap((end) => end ?? [])])).toBe(0);
    // One end alone is a hint of the entry.
    expect(found('Engagements', [...entry, ...(low ? [low] : [])])).toBeGreaterThan(2);
  });
  it('is a form that asks for what lies between two ends', () => {
    expect(found('Engagements', [...entry, makeControl('Centre de coûts compris entre')])).toBe(0);
  });
  it('is a form that asks for a code from one to another, and not for a period', () => {
    const upTo = [makeControl('à', { id: 'end' })];
    expect(found('Engagements', [...entry, makeControl('Centre de coûts'), ...upTo])).toBe(0);
    expect(found('Engagements', [...entry, makeControl('Période'), ...upTo])).toBe(3);
    const hidden = [makeControl('à', { id: 'end', state: 'hidden' })];
    expect(found('Engagements', [...entry, makeControl('Centre de coûts'), ...hidden])).toBe(4);
  });
  it('is a prompt of a report by its id', () => {
    const prompt = makeControl('Centre financier', { htmlId: 'DLG_VARIABLE_vsc_cvl_VAR_1_INPUT_1_inp' });
    expect(found('Engagements', [prompt])).toBe(0);
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
