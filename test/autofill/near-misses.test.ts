import { describe, expect, it } from 'vitest';
import { detectFields } from '../../lib/autofill/recognition/detect-fields';
import { makeControl, makePage } from './make-control';

const typesOn = (title: string, labels: readonly string[]) =>
  detectFields(
    makePage(
      title,
      labels.map((label) => makeControl(label, { context: [title] })),
    ),
  ).matches.map((match) => `${match.controlId}: ${match.type}`);

describe('a page that speaks our words in another sense gets nothing', () => {
  it.each([
    ['Créer une fiche projet', ['Programme', 'Activité', 'Budget', 'Exercice', 'Date de début', 'Objet']],
    ['Déclaration de TVA', ['Exercice', 'Montant HT', 'Montant TTC', 'Activité']],
    ['Nouvelle facture client', ['Objet', 'Montant HT', 'Montant TTC', 'Code activité']],
    ['Devis client', ['Objet', 'Total HT', 'Total TTC']],
    ['Paramètres du compte', ['Centre de coûts', 'Adresse', 'CP', 'Ville']],
    ['Gestion des crédits ECTS', ['Crédits', 'Programme', 'Année', 'CC', 'UO']],
    ['Demande de crédit immobilier', ['Montant', 'Programme', 'Date de fin']],
    ['Déclaration de sinistre', ['CP', 'Activité', 'Objet', 'Montant TTC']],
    ['Contrat de location', ['Date d’effet', 'Date de fin', 'Date de signature', 'Montant TTC']],
    ['Convention de stage', ['Date de signature', 'Date de début', 'Référence de la convention']],
    ['Convention de délégation de service public', ['Date d’effet', 'Montant HT']],
    ['Délégation de signature', ['Date de signature', 'Date d’effet']],
    ['Article de stock', ['Groupe de marchandises', 'Désignation', 'Prix HT']],
    ['Engagement associatif', ['Engagement', 'Activité', 'Programme', 'Objet']],
    ['Engagement de confidentialité', ['Objet', 'Date de signature', 'N° d’engagement']],
    ['Commande de repas', ['Programme', 'Activité', 'CC', 'CP', 'Année']],
    ['Budget de la famille', ['Exercice', 'Montant', 'CP']],
    ['Budget participatif : déposer une idée', ['Titre', 'Description', 'Programme', 'Objet']],
    ['Prévision budgétaire du programme', ['Plafond AE', 'AE ouvertes', 'CP ouverts', 'Solde CP']],
    ['Mouvement de crédits', ['AE', 'CP', 'Centre financier cédant', 'Centre financier receveur']],
    ['Fiche tiers', ['SIRET', 'Activité', 'CP', 'Domaine fonctionnel']],
    ['Créer un centre de coûts', ['Centre de coûts', 'Libellé', 'Responsable']],
    ['Plan de formation', ['Action', 'Domaine fonctionnel', 'Montant TTC', 'Année']],
    [
      'Bon de commande',
      [
        'Prix unitaire',
        'PU HT',
        'Remise HT',
        'Frais de port HT',
        'CC (copie)',
        'Acompte TTC',
        'Montant HT livré',
        'Programme de fidélité',
        'CP de livraison',
        'Objet du litige',
      ],
    ],
    [
      'Demande budgétaire',
      ['AE reportées', 'CP gelés', 'AE/CP', 'ETP', 'Cumul CP', 'Date CP', 'Montant AE en dollars'],
    ],
  ])('%s', (title, labels) => expect(typesOn(title, labels)).toEqual([]));
});

describe('the wordings of the trade are all read', () => {
  it.each([
    [
      'Saisie d’un engagement juridique',
      ['Objet', 'Montant engagé (AE)', 'Unité opérationnelle', 'Exercice', 'Fonds', 'EJ n°'],
    ],
    [
      'Créer une DA',
      [
        'Objet',
        'Ctre de coûts',
        'Dom. fonctionnel',
        'Centre fin.',
        'Gpe de marchandises',
        'Réf. de programmation',
        'Montant total HT',
      ],
    ],
    [
      'Suivi budgétaire de la convention',
      ['AE 2023', 'CP 2023', 'AE déléguées', 'CP délégués', 'Montant des CP 2024'],
    ],
    ['Service fait', ['N° EJ', 'Montant CP']],
    [
      'Nouvelle délégation de gestion',
      ['Référence de la convention', 'Date de signature', 'Date d’effet', 'Terme de la convention'],
    ],
    ['Purchase order', ['Cost center', 'Funds center', 'Functional area', 'Fund', 'Fiscal year']],
  ])('%s', (title, labels) => expect(typesOn(title, labels)).toHaveLength(labels.length));
});
