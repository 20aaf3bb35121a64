import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../lib/autofill/recognition/page-subject';

describe('what a heading is about', () => {
  it('is the first word that names a subject', () => {
    expect(subjectOf('Commande fournisseur').subject).toBe('purchase');
    expect(subjectOf('Fournisseur et commandes').subject).toBe('other');
    expect(subjectOf('Informations générales').subject).toBeNull();
  });
  it('is a purchase where the operations of the card stand, but not what concerns the card', () => {
    expect(subjectOf("Relevé d'opérations carte achat").subject).toBe('purchase');
    expect(subjectOf('Carte achat : plafonds par opération').subject).toBe('other');
    expect(subjectOf('Demande de carte achat').subject).toBe('other');
  });
  it('is of an entry under what a tool calls its accounts', () => {
    expect(subjectOf('Default financial dimensions').excluded).toBe(false);
    expect(subjectOf('Default values').excluded).toBe(true);
    expect(subjectOf('Billing - Chart of Accounts “Imputation État”').subject).toBe('credits');
    expect(subjectOf('Chart of Accounts').subject).not.toBe('credits');
  });
  it('is what is sent to Chorus, where the heading says it', () => {
    expect(subjectOf('Envoi à Chorus – fiche navette').subject).toBe('purchase');
    expect(subjectOf('Envoi à Chorus').subject).toBe('credits');
  });
  it('is the date of a convention, where a code would be created', () => {
    expect(subjectOf('Nouvelle échéance de la délégation').excluded).toBe(false);
    expect(subjectOf('Nouveau centre de coûts').excluded).toBe(true);
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
  it('is never ours for the credits carried over, held back or of a whole body', () => {
    for (const heading of [
      'Demande de report de crédits 2025 vers 2026',
      'Crédits à reporter',
      'Mise en réserve de précaution des crédits',
      'Crédits mis en réserve',
      'Budget initial 2026 - tableau 2',
      'Budget rectificatif n° 1',
      "Budget de l'établissement public",
      'Gel de crédits',
      'Dégel des crédits',
    ])
      expect(subjectOf(heading).excluded, heading).toBe(true);
    for (const heading of ['Réserver des crédits', 'Budget initial de la convention', 'Budget du projet'])
      expect(subjectOf(heading).excluded, heading).toBe(false);
  });
  it('is a search where its criteria are given', () => {
    for (const heading of ['Critères de recherche', 'Critères de sélection', 'Critères de filtrage'])
      expect(subjectOf(heading).excluded, heading).toBe(true);
    for (const heading of ["Critères d'attribution du marché", 'Critères budgétaires de la dépense'])
      expect(subjectOf(heading).excluded, heading).toBe(false);
  });
  it('is what a report asks before it runs', () => {
    for (const heading of [
      'Saisie de variables',
      'Engagements – variables de la requête',
      "Saisie des valeurs d'invite",
      'Engagements : écran de sélection',
      'Variable Entry',
      'Report parameters',
      'BIRT Report Viewer - suivi_engagements.rptdesign',
    ])
      expect(subjectOf(heading).excluded, heading).toBe(true);
    for (const heading of ['Dépenses variables', 'Commande : sélection du fournisseur'])
      expect(subjectOf(heading).excluded, heading).toBe(false);
  });
  it('is a purchase where an aid is granted, and help or somebody’s elsewhere', () => {
    for (const heading of [
      "Nouvelle décision d'aide",
      "Attribution d'une aide",
      'Portail des aides - Demande de subvention',
    ])
      expect(subjectOf(heading).subject, heading).toBe('purchase');
    for (const heading of [
      'Aide à la saisie des commandes',
      "Décision d'aide sociale",
      "Attribution d'une aide au logement",
      'Portail des aides - Votre profil',
    ])
      expect(subjectOf(heading).subject, heading).toBe('other');
  });
  it('is another entry where one is recalled', () => {
    for (const heading of ['Rappel de la commande précédente', 'Rappel du dernier engagement'])
      expect(subjectOf(heading).excluded, heading).toBe(true);
    expect(subjectOf("Rappel de l'imputation").excluded).toBe(false);
  });
  it('is a purchase of what the word behind its dash says', () => {
    for (const heading of [
      'Bon de commande - filtres à air',
      'Commande - opérateur de téléphonie',
      'Bon de commande : transfert des archives',
      "Demande d'achat - formation au recrutement",
      'Paiement par virement',
    ])
      expect(subjectOf(heading), heading).toMatchObject({ excluded: false });
    for (const heading of [
      'Bons de commande - Recherche avancée',
      'Crédits - virement',
      'Commandes - paramètres',
    ])
      expect(subjectOf(heading).excluded, heading).toBe(true);
  });
  it('is no payroll where it asks who pays, and no help desk where help is bought', () => {
    expect(subjectOf('4. Qui paie ?').excluded).toBe(false);
    expect(subjectOf('Paie - imputation').excluded).toBe(true);
    expect(subjectOf("Commande - marché d'assistance à maîtrise d'ouvrage").subject).toBe('purchase');
    expect(subjectOf("Marché d'assistance - ouvrir un ticket").excluded).toBe(true);
    expect(subjectOf('Assistance - nouvelle demande').excluded).toBe(true);
  });
  it('is the delegation only with both its words', () => {
    expect(subjectOf('Convention de délégation de gestion').subject).toBe('delegation');
    expect(subjectOf('Délégation de signature').subject).not.toBe('delegation');
  });
});
