import { describe, expect, it } from 'vitest';
import { detectFields } from '../../lib/autofill/recognition/detect-fields';
import { makeControl, makePage } from './make-control';

const PAGE = 'Nouvelle commande';
const box = (label: string, heading: string, changes = {}) =>
  makeControl(label, { context: [heading, PAGE], ...changes });
const typesOf = (...controls: ReturnType<typeof makeControl>[]) =>
  detectFields(makePage(PAGE, controls)).matches.map(({ type }) => type);

describe('a box that only its section names', () => {
  it('« Code » under « Centre financier »', () => {
    expect(
      typesOf(box('Code', 'Centre financier', { id: 'a' }), box('Code', 'Domaine fonctionnel', { id: 'b' })),
    ).toEqual(['funds-center', 'functional-area']);
  });
  it('a sentence that begins with the name', () => {
    const sentence = 'Le centre financier, tel qu’il figure sur votre notification de crédits.';
    const labels = [{ text: sentence, source: 'text-before' as const }];
    expect(typesOf(box('', 'Sur quelle enveloppe ?', { labels }))).toEqual(['funds-center']);
  });
  it.each([
    [
      'two boxes: nobody knows which',
      [box('Code', 'Centre financier', { id: 'a' }), box('Valeur', 'Centre financier', { id: 'b' })],
    ],
    ['a word of its own', [box('Libellé', 'Centre financier')]],
    ['the title of the page', [makeControl('Code', { context: ['Centre de coûts'] })]],
    ['a section of something else', [box('Code', 'Fournisseur')]],
  ])('not %s', (_, controls) => expect(typesOf(...controls)).toEqual([]));
});
