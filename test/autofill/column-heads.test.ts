import { describe, expect, it } from 'vitest';
import type { FormControl } from '../../lib/autofill/form-control';
import { detectFields } from '../../lib/autofill/recognition/detect-fields';
import { makeControl, makeLabel, makePage } from './make-control';

let count = 0;
/** A box of a table: the heads of its column, the inner one first, then that of its row. */
const makeCell = (heads: readonly string[], row?: string): FormControl => {
  count += 1;
  return makeControl('', {
    id: `${count}`,
    row: 0,
    labels: [
      ...heads.map((head) => makeLabel(head, 'column-header')),
      ...(row === undefined ? [] : [makeLabel(row, 'row-header')]),
    ],
  });
};
const others = [makeControl('Centre financier'), makeControl('AE'), makeControl('CP')];
const typeOf = (heads: readonly string[], row?: string) => {
  const cell = makeCell(heads, row);
  const { matches } = detectFields(makePage('Programmation des crédits', [cell, ...others]));
  return matches.find(({ controlId }) => controlId === cell.id)?.type ?? null;
};

describe('under two rows of heads', () => {
  it.each(['Date', 'Montant', 'Nombre de pièces', 'Libellé', 'Transmis'])(
    '« %s » is no number of the « Engagement juridique » above it',
    (head) => expect(typeOf([head, 'Engagement juridique'])).toBeNull(),
  );
  it.each(['Nombre de dossiers', 'Date', 'Observations', 'Région'])(
    '« %s » is no amount of the « AE » above it',
    (head) => expect(typeOf([head, 'AE'])).toBeNull(),
  );
  it.each([
    'Montant',
    'N°',
    '2026',
    'Exercice 2026',
    'N+1',
    'Prévision',
    'Fonctionnement',
    '1er trimestre',
    '1re année',
    'Lot 2',
    'Tranche ferme',
  ])('« %s » leaves its sense to the « AE » above it', (head) =>
    expect(typeOf([head, 'AE'])).toBe('commitment-amount'),
  );
  it.each(['N°', 'Code', 'CC'])('« %s » leaves its sense to the « Centre de coûts » above it', (head) =>
    expect(typeOf([head, 'Centre de coûts'])).toBe('cost-center'),
  );
  it('« Année » asks for its year, under « AE » too', () =>
    expect(typeOf(['Année', 'AE'])).toBe('fiscal-year'));
  it('« Libellé » is the wording of the code above it, and no object', () => {
    const cell = makeCell(['Libellé', 'Centre de coûts']);
    const found = detectFields(makePage('Demande d’achat', [cell, ...others])).matches;
    expect(found.map(({ controlId }) => controlId)).not.toContain(cell.id);
  });
  it('a head alone leaves the word to that of the row', () =>
    expect(typeOf(['Ministère'], 'AE')).toBe('commitment-amount'));
});

describe('the year of a head', () => {
  it.each(['Exercice N', 'Exercice N+1', 'Exercice 2026', 'Année N + 2'])(
    '« %s » says whose amounts stand below, and asks for no year',
    (head) => {
      expect(typeOf([head], 'AE')).toBe('commitment-amount');
      expect(typeOf([head])).toBeNull();
    },
  );
  it.each(['Exercice N-1', 'Exécution 2024'])(
    '« %s » is of another exercise than that of the entry',
    (head) => expect(typeOf([head], 'AE')).toBeNull(),
  );
});

describe('a line that is not that of the entry', () => {
  it.each([
    'Ensemble',
    'Somme',
    'Exécuté 2025 au 30/06',
    'Toutes années',
    'Observations',
    'Commentaires',
    'Part (%)',
  ])('« %s »', (row) => {
    expect(typeOf(['AE'], row)).toBeNull();
    expect(typeOf([row], 'AE')).toBeNull();
  });
});

it('a rate of tax or a measure in the head of a row leaves its amounts', () => {
  for (const row of ['Fournitures (TVA 20 %)', 'Nettoyage au m²', 'Location/j']) {
    const cell = makeCell(['Montant HT'], row);
    const found = detectFields(makePage('Bon de commande', [cell, makeControl('Centre de coûts')])).matches;
    expect(
      found.map(({ controlId }) => controlId),
      row,
    ).toContain(cell.id);
  }
});
