import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

describe('a product', () => {
  const productOf = (title: string, body = ''): string[] =>
    shown(read(conventionText({ title, body })), 'product');
  it('may be a collection of archives, and no fund of the budget', () => {
    expect(
      productOf('Convention de délégation de gestion pour la numérisation du fonds « Vieux Gréements »'),
    ).toEqual(['Vieux Gréements']);
    expect(
      productOf('Convention de délégation de gestion pour les crédits du fonds « Vieux Gréements »'),
    ).not.toEqual(['Vieux Gréements']);
  });
  it('may be a search engine', () => {
    expect(
      productOf(
        'Convention de délégation de gestion n° 12',
        'Le délégataire réalise le moteur de recherche « Gabier ».',
      ),
    ).toEqual(['Gabier']);
  });
  it('is no word of the text', () => {
    expect(
      productOf('Convention de délégation de gestion n° 12', 'Le mot « Gabier » désigne le marin.'),
    ).toEqual([]);
  });
});
