import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const CREDITS = '\tAE\tCP\n2024\t90 000 €\t60 000 €\n2025\t45 000 €\t75 000 €\n\n';
const table = (...rows: string[]): string[] =>
  shown(
    read(conventionText({ credits: `${CREDITS}Calendrier\n\n${rows.join('\n').replaceAll(' | ', '\t')}` })),
    'tranche',
  );

describe('a table of tranches', () => {
  const opened = [
    '30 000,00 € (33,33 %) d’AE 2024, à la signature, le 02/01/2024',
    '60 000,00 € (66,67 %) d’AE 2024, le 30/06/2024, sous condition',
    '45 000,00 € d’AE 2025, le 03/02/2025',
  ];
  it.each([
    [
      'N° | Crédits | Quotité | Fait générateur',
      'T1 | AE 2024 | un tiers | signature',
      'T2 | AE 2024 | deux tiers | bilan d’étape, au plus tard le 30 juin 2024',
      'T3 | AE 2025 | la totalité | 3 février 2025',
    ],
    [
      'Déclencheur | Part | Crédits | Rang',
      'signature de la convention | 1/3 | AE 2024 | première',
      'bilan d’étape, au plus tard le 30 juin 2024 | 2/3 | AE 2024 | deuxième',
      '3 février 2025 | 100 % | AE 2025 | troisième',
    ],
    [
      'Exercice | Nature | À partir du | Fraction',
      '2024 | AE | la signature | un tiers',
      ' |  | bilan d’étape, au plus tard le 30 juin 2024 | deux tiers',
      '2025 | AE | 3 février 2025 | en totalité',
    ],
  ])('%s', (...rows) => {
    expect(table(...rows)).toEqual(opened);
  });

  it('may have a column of shares for each of several credits', () => {
    expect(
      table(
        'Échéance | AE 2024 | CP 2024 | CP 2025',
        'à la signature | 40 % | la moitié | ',
        '1er juin 2024 | 60 % | la moitié | -',
        '3 mars 2025 |  |  | la totalité',
      ),
    ).toEqual([
      '36 000,00 € (40 %) d’AE 2024, à la signature, le 02/01/2024',
      '30 000,00 € (50 %) de CP 2024, à la signature, le 02/01/2024',
      '54 000,00 € (60 %) d’AE 2024, le 01/06/2024',
      '30 000,00 € (50 %) de CP 2024, le 01/06/2024',
      '75 000,00 € de CP 2025, le 03/03/2025',
    ]);
  });

  it('may stand right below the table of credits, with as many columns', () => {
    const below = 'Crédits\tPart\tOuverture\nAE 2024\t40 %\t1er mars 2024\n\t60 %\t1er juin 2024';
    expect(shown(read(conventionText({ credits: CREDITS + below })), 'tranche')).toEqual([
      '36 000,00 € (40 %) d’AE 2024, le 01/03/2024',
      '54 000,00 € (60 %) d’AE 2024, le 01/06/2024',
    ]);
  });

  it.each([
    [
      'Échéance | AE 2024 engagées | CP 2024 consommés',
      '30 avril 2024 | 40 % | 20 %',
      '31 octobre 2024 | 60 % | 80 %',
    ],
    ['Lot | AE 2024 | Date de livraison', 'A | 40 % | 1er juin 2024', 'B | 60 % | 1er octobre 2024'],
  ])('is not: %s', (...rows) => {
    expect(table(...rows)).toEqual([]);
  });

  it('may wait for the signature of something else, on a day that is not told', () => {
    const [first] = table(
      'N° | Crédits | Part | Ouverture',
      '1 | AE 2024 | 25 % | signature du marché',
      '2 | AE 2024 | 75 % | le 1er juin 2024',
    );
    expect(first).toBe('22 500,00 € (25 %) d’AE 2024, date non précisée, sous condition ?');
  });
});
