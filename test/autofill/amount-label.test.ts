import { describe, expect, it } from 'vitest';
import { readAmountLabel } from '../../lib/autofill/recognition/amount-label';

const typeOf = (label: string) => {
  const reading = readAmountLabel(label);
  return reading && reading.veto === null ? reading.type : null;
};

describe('the amount that a label names', () => {
  it.each([
    ["Montant de l'acte (AE)", 'commitment-amount'],
    ['Montant CP (Crédit de Paiement)', 'payment-amount'],
    ["Autorisations d'engagement", 'commitment-amount'],
    ['AE 2024', 'commitment-amount'],
    ['Total T.T.C.', 'amount-incl-tax'],
    ['Montant hors taxes', 'amount-excl-tax'],
    ['AE HT2', 'commitment-amount'],
    ['Montant net à payer, taxes comprises', 'amount-incl-tax'],
    ['Total amount (VAT not included)', 'amount-excl-tax'],
    ['Montant total toutes taxes comprises, sans les avenants', 'amount-incl-tax'],
    ['Net Value (excl. Tax)', 'amount-excl-tax'],
    ["Aut. d'eng.", 'commitment-amount'],
    ['Mnt AE (€)', 'commitment-amount'],
    ['AE délég.', 'commitment-amount'],
    ['CP à consommer', 'payment-amount'],
    ['Mt TTC cde', 'amount-incl-tax'],
    ['Montant HT est. du march.', 'amount-excl-tax'],
    ['Créd. de paiement', 'payment-amount'],
    ['Total à payer, taxes non comprises', 'amount-excl-tax'],
    ['Coût prévu, taxes en sus', 'amount-excl-tax'],
    ['Total du devis sans la T.V.A.', 'amount-excl-tax'],
    ['Total du devis avec la TVA', 'amount-incl-tax'],
    ['Montant de la part, taxes comprises', 'amount-incl-tax'],
    ['Montant global, taxe sur la valeur ajoutée incluse', 'amount-incl-tax'],
    ['Overall cost with VAT included', 'amount-incl-tax'],
    ['Commitment appropriations', 'commitment-amount'],
    ['Payment appropriations', 'payment-amount'],
    ['Montant total HT, remise déduite', 'amount-excl-tax'],
    ['Montant HT après remise', 'amount-excl-tax'],
    ['Montant TTC, port compris', 'amount-incl-tax'],
    ['Montant total TTC (TVA 20 %)', 'amount-incl-tax'],
    ['Total TTC (TVA à 5,5 %)', 'amount-incl-tax'],
    ["Montant TTC (€), TVA à l'importation comprise", 'amount-incl-tax'],
    ['9. Premier versement (CP)', 'payment-amount'],
    ['CP à ouvrir en 2026 (€)', 'payment-amount'],
    ['CP à consommer sur cette facture', 'payment-amount'],
    ["Crédits de paiement de 2028, s'il reste un solde", 'payment-amount'],
  ])('%s is one', (label, type) => expect(typeOf(label)).toBe(type));

  it.each([
    'Reste à payer (CP)',
    'CP restant à consommer',
    'Mt AE conso.',
    'Mnt HT unit.',
    'Mt TTC fact.',
    'Mt RAP CP',
    'Mt HT sup.',
    'AE déjà consommées',
    'TVA à l’importation comprise',
    'Montant TTC (€), dont TVA comprise à déduire',
    'Premier versement (CP) déjà réalisé',
    'Deuxième versement (CP)',
    'CP du premier acompte',
    'CP consommés sur cette facture',
    'CP facturés',
    "Solde de CP, s'il en reste un",
    'Montant de la TVA',
    'Montant AE désengagé',
    'Montant CP liquidé',
    'Montant HT des frais de livraison',
    'Montant TTC contesté',
    'Montant de la TVA incluse',
    'TVA non récupérable',
    'N° TVA intracommunautaire (sans espaces)',
    'Valeur ajoutée attendue (avec exemples)',
    'Dépenses non éligibles (TVA, frais bancaires)',
    'Charges de personnel, taxe sur les salaires comprise',
    'Taux de taxe',
    'Prix unitaire HT',
    'Dont total des dépenses (AE)',
    "Montant de l'acte d'engagement (AE)",
    'CP titulaire',
    'CP et ville',
    "Date de l'AE",
    'Montant TTC constaté',
    'Montant HT et TTC',
    'Remise HT déduite',
    'Montant de la remise déduite (HT)',
    'Frais de port HT',
    'TVA 20 % (HT)',
    'Coût horaire HT',
    'Ancien montant HT',
    'AE notifiées au programme',
    'CP du BOP',
    'Montant HT à déduire',
    'Average price incl. tax',
    'Coût HT au kilomètre',
    'Prix HT le kg',
    'Prix HT/u',
    'Montant',
  ])('%s is not the amount of an entry', (label) => expect(typeOf(label)).toBeNull());

  it('is the one of a line whose programme is said, or that was programmed', () => {
    for (const label of ['Montant AE du programme 352', 'AE programmées', 'AE à déléguer'])
      expect(typeOf(label), label).toBe('commitment-amount');
  });

  it('is only an acronym when no word of money stands by it', () => {
    expect(readAmountLabel('CP 2025')?.spelledOut).toBe(false);
    expect(readAmountLabel('Montant CP')?.spelledOut).toBe(true);
  });
});
