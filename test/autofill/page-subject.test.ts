import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../lib/autofill/recognition/page-subject';

describe('what a heading is about', () => {
  it('is the first word that names a subject', () => {
    expect(subjectOf('Commande fournisseur').subject).toBe('purchase');
    expect(subjectOf('Fournisseur et commandes').subject).toBe('other');
    expect(subjectOf('Informations générales').subject).toBeNull();
  });
  it('is a search when it starts so, but not when a ministry is called so', () => {
    expect(subjectOf("Recherche d'un EJ").excluded).toBe(true);
    expect(subjectOf('Budget de la recherche').excluded).toBe(false);
  });
  it('is never ours for transfers, operators and whole programmes', () => {
    for (const heading of [
      'Virements entrants',
      "Budget de l'opérateur",
      'Suivi des crédits du programme 352',
      'Schéma de fin de gestion',
    ])
      expect(subjectOf(heading).excluded).toBe(true);
  });
  it('is the delegation only with both its words', () => {
    expect(subjectOf('Convention de délégation de gestion').subject).toBe('delegation');
    expect(subjectOf('Délégation de signature').subject).not.toBe('delegation');
  });
});
