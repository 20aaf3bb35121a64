import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const TABLE = '\tAE\tCP\n2024\t90 000 €\t60 000 €\n2025\t45 000 €\t75 000 €\n\n';
const tranches = (text: string) => shown(read(conventionText({ credits: TABLE + text })), 'tranche');

describe('credits that may be used from a day', () => {
  it.each([
    'Les AE 2025 pourront être engagées à compter du 6 janvier 2025.',
    'À partir du 6 janvier 2025, les AE 2025 pourront être affectées.',
    'Les AE 2025 ne pourront pas être engagées avant le 6 janvier 2025.',
    'Les AE 2025 ne seront engagées qu’à compter du 6 janvier 2025.',
    'L’engagement des AE 2025 est possible dès le 6 janvier 2025.',
    'Le service est autorisé à engager les AE 2025 à compter du 6 janvier 2025.',
    'Aucun engagement n’est permis sur les AE 2025 avant le 6 janvier 2025.',
    'Les AE 2025 seront dégelées le 6 janvier 2025.',
    'Les AE 2025 s’élèvent à 45 000 €. Elles pourront être consommées à partir du 6 janvier 2025.',
    'Les AE 2025 pourront être engagées dès le 6 janvier 2025 et jusqu’au 28 novembre 2025.',
    'Les AE 2025 figureront sur votre UO à compter du 6 janvier 2025.',
  ])('%s', (text) => {
    expect(tranches(text)).toEqual(['45 000,00 € d’AE 2025, le 06/01/2025']);
  });

  it.each([
    'Les CP 2025 pourront être consommés jusqu’au 5 décembre 2025.',
    'Les CP 2025 peuvent être utilisés au plus tard le 5 décembre 2025.',
    'Le délégataire pourra engager les AE 2025 jusqu’au 5 décembre 2025.',
    'Les AE 2025 sont ouvertes jusqu’au 5 décembre 2025.',
    'Les AE 2025 restent ouvertes jusqu’au 5 décembre.',
    'Les AE 2025 ne peuvent plus être engagées après le 5 décembre 2025.',
    'Les AE 2025 ne seront pas disponibles le 6 janvier 2025.',
    'Les AE 2025 cessent d’être utilisables le 5 décembre 2025.',
    'Les AE 2025 pourront être engagées pour des marchés signés le 6 janvier 2025.',
    'Les AE 2025 sont ouvertes sur la base du devis du 6 janvier 2025.',
    'Les factures imputées sur les CP 2025 pourront être payées à compter du 6 janvier 2025.',
    'Le matériel acquis avec les CP 2025 peut être utilisé à compter du 6 janvier 2025.',
  ])('but not: %s', (text) => {
    expect(tranches(text)).toEqual([]);
  });
});

describe('credits held until something comes', () => {
  it.each([
    'Les AE 2025 restent gelées jusqu’à la réception du prototype, au plus tard le 14 mars 2025.',
    'Les AE 2025 demeurent indisponibles tant que le jury n’a pas statué, ce qu’il fera le 14 mars 2025.',
    'Les AE 2025 sont suspendues au visa du contrôleur budgétaire, attendu le 14 mars 2025.',
    'Les AE 2025 restent bloquées jusqu’au feu vert du jury. Celui-ci sera donné le 14 mars 2025.',
    'Le gel des AE 2025 est levé après avis du jury, le 14 mars 2025.',
    'Les AE 2025 s’élèvent à 45 000 €. Elles sont bloquées jusqu’à l’accord du jury, attendu le 14 mars 2025.',
  ])('%s', (text) => {
    expect(tranches(text)).toEqual(['45 000,00 € d’AE 2025, le 14/03/2025, sous condition']);
  });

  it('are asked about where only the last day of the hold is told', () => {
    expect(tranches('Les AE 2025 sont bloquées jusqu’au 14 mars 2025.')).toEqual([
      '45 000,00 € d’AE 2025, le 14/03/2025 ?',
    ]);
    for (const opened of [
      ' et ouvertes à compter du 17 mars 2025.',
      '. Elles sont ouvertes le 17 mars 2025.',
    ])
      expect(tranches(`Les AE 2025 sont bloquées jusqu’au 14 mars 2025${opened}`)).toEqual([
        '45 000,00 € d’AE 2025, le 17/03/2025',
      ]);
  });

  it('are not those that are reserved to a purpose, nor those that were held', () => {
    for (const text of [
      'Les AE 2025 sont réservées à l’achat du prototype livré le 14 mars 2025.',
      'Les AE 2025 étaient bloquées jusqu’à l’avis du jury, rendu le 14 décembre 2023.',
      'Les comptes ouverts pour suivre les AE 2025 restent fermés jusqu’à l’avis du jury, le 14 mars 2025.',
    ])
      expect(tranches(text)).toEqual([]);
  });

  it('until the signature of an avenant to come, on a day that is not told', () => {
    const [only] = tranches('Les AE 2025 restent bloquées jusqu’à la signature de l’avenant.');
    expect(only).toMatch(/ \?$/);
  });
});

describe('the part that is left, told after the first', () => {
  const FIRST = '30 000,00 € (33,33 %) d’AE 2024, à la signature, le 02/01/2024';
  const REST = '60 000,00 € (66,67 %) d’AE 2024, le 02/09/2024';
  it.each([
    'Les deux autres tiers arrivent le 2 septembre 2024.',
    'Les deux derniers tiers doivent suivre le 2 septembre 2024.',
    'Les deux autres suivent le 2 septembre 2024.',
    'Le solde intervient le 2 septembre 2024.',
    'Le reste est prévu pour le 2 septembre 2024.',
    'Viendront ensuite les deux tiers restants, le 2 septembre 2024.',
    'Les 60 000 € restants suivront le 2 septembre 2024.',
  ])('%s', (text) => {
    expect(tranches(`Un tiers des AE 2024 est ouvert à la signature. ${text}`)).toEqual([FIRST, REST]);
  });

  it.each([
    'Le reste tombe en annulation le 2 septembre 2024.',
    'Le solde de la prestation suit le 2 septembre 2024.',
    'Le compte rendu suit le 2 septembre 2024.',
  ])('but not: %s', (text) => {
    expect(tranches(`Un tiers des AE 2024 est ouvert à la signature. ${text}`)).toEqual([`${FIRST} ?`]);
  });
});

describe('what the sentence before grants, and where it is found', () => {
  const GRANT = 'Pour 2024, vous disposez de 90 000 € en AE et de 60 000 € en CP.';
  it.each([
    'Vous les trouverez sur votre UO le 3 juin 2024.',
    'Ils arriveront sur le centre financier le 3 juin 2024.',
    'Ces montants seront disponibles le 3 juin 2024.',
    'Le tout est mis à votre disposition le 3 juin 2024.',
  ])('%s', (text) => {
    expect(tranches(`${GRANT} ${text}`)).toEqual([
      '90 000,00 € d’AE 2024, le 03/06/2024',
      '60 000,00 € de CP 2024, le 03/06/2024',
    ]);
  });

  it('may wait for a visa', () => {
    expect(
      tranches(`${GRANT} Vous les recevrez sur l’UO après visa du contrôleur, au plus tard le 3 juin 2024.`),
    ).toEqual([
      '90 000,00 € d’AE 2024, le 03/06/2024, sous condition',
      '60 000,00 € de CP 2024, le 03/06/2024, sous condition',
    ]);
  });

  it('is nothing where the words may be of something else, or the grant is not all of the year', () => {
    for (const text of [
      `${GRANT} Vous les recevrez le 3 juin 2024.`,
      `${GRANT} Ces crédits sont disponibles jusqu’au 3 juin 2024.`,
      'Pour 2024, vous disposez de 40 000 € en AE et de 60 000 € en CP. Ces montants seront disponibles le 3 juin 2024.',
    ])
      expect(tranches(text)).toEqual([]);
  });
});
