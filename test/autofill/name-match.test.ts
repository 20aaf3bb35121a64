import { describe, expect, it } from 'vitest';
import { matchName } from '../../lib/autofill/recognition/name-match';

describe('the type that a label names', () => {
  it.each([
    ['Centre financier (UO)', 'funds-center'],
    ['Code du centre de coûts', 'cost-center'],
    ['2. Domaine fonct.', 'functional-area'],
    ['Référentiel de programmation', 'activity'],
    ["N° d'engagement juridique (EJ)", 'commitment-number'],
    ['Funds Center', 'funds-center'],
    ['KOSTL', 'cost-center'],
    ['Activité (12 caractères)', 'activity'],
    ["Code activité, s'il est connu", 'activity'],
    ['Catégorie (groupe de marchandises)', 'material-group'],
    ["Famille d'achat / GM", 'material-group'],
    ['EJ de rattachement (si la commande en a un)', 'commitment-number'],
    ['Ctr. de coûts', 'cost-center'],
    ['Cost Ctr', 'cost-center'],
    ['Funds Ctr', 'funds-center'],
    ['FuncArea', 'functional-area'],
    ['Funded Prog', 'activity'],
    ['Exo. budgétaire', 'fiscal-year'],
    ['Objet de la cde', 'purpose'],
    ['Objet de la commande, en une ligne', 'purpose'],
    ['Que voulez-vous acheter (objet de la commande)', 'purpose'],
    ['Subject of the commitment', 'purpose'],
    ['Engagement n°', 'commitment-number'],
    ['Imputé au centre de coûts', 'cost-center'],
    ['U.O. sur laquelle la dépense est imputée', 'funds-center'],
    ['Sur quel programme la subvention est-elle imputée ?', 'programme'],
    ['Elle entre en vigueur le', 'start-date'],
    ['Elle expire le', 'end-date'],
    ['Exercice / Fiscal year', 'fiscal-year'],
    ['Objet de la dépense / Purpose of expenditure', 'purpose'],
    ["Sur quelle UO (centre financier) faut-il l'imputer ?", 'funds-center'],
  ])('%s is %s', (label, type) => expect(matchName(label)?.type).toBe(type));

  it.each([
    'Libellé du centre financier',
    'Responsable du centre de coûts',
    "Type d'engagement",
    "Date d'engagement",
    "Programme d'origine",
    "Secteur d'activité",
    'SIRET du bénéficiaire',
    'Programme de la journée',
    'Quel programme vous intéresse ?',
    'Personne à prévenir (objet)',
    'Engagement n° 3 : réduire les emballages',
    'Compte de dépense (objet)',
    'Désignation du groupement',
    'Libellé de la ligne',
    "Sur quel programme de recherche imputer l'achat ?",
    'Quel libellé figure sur le relevé à imputer ?',
    'Exercice de tir',
    'Domaine fonctionnel SI',
    'Code activité (NAF)',
    'Agent (centre financier)',
    'Groupe de marchandises dangereuses',
    'N° EJ égal à',
    'Centre financier commence par',
    "N° d'engagement de prise en charge",
    'Sur quel compte (centre financier) payez-vous ?',
  ])('%s is about it, or about something else', (label) => expect(matchName(label)).toBeNull());

  it('is weaker for an acronym, and silent when another word changes its sense', () => {
    expect(matchName('CC')?.strength).toBe('short');
    expect(matchName('CC imputé')?.strength).toBe('short');
    expect(matchName('Activité principale exercée')).toBeNull();
  });
});
