import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const TABLE = '\tAE\tCP\n2024\t90 000 €\t60 000 €\n2025\t45 000 €\t75 000 €\n\n';
const tranches = (text: string) => shown(read(conventionText({ credits: TABLE + text })), 'tranche');
const ATTENDED = '45 000,00 € d’AE 2025, le 31/03/2025, sous condition';

describe('what the opening of credits supposes', () => {
  it.each([
    'Quant aux AE de 2025, leur mobilisation suppose que la maquette, attendue avant le 31 mars 2025, ait été livrée.',
    'L’ouverture des AE 2025 suppose que la plateforme soit en ligne au 31 mars 2025.',
    'La mise à disposition des AE 2025 exige que la maquette ait été livrée, au plus tard le 31 mars 2025.',
    'S’agissant des AE 2025, leur emploi n’est possible qu’après livraison de la maquette, attendue le 31 mars 2025.',
    'Les AE 2025 s’élèvent à 45 000 €. Leur utilisation suppose que la plateforme soit en ligne au 31 mars 2025.',
  ])('%s', (text) => {
    expect(tranches(text)).toEqual([ATTENDED]);
  });
  it.each([
    'La consommation des CP 2025 suppose que le service fait soit certifié avant le 15 décembre 2025.',
    'Les AE 2025 s’élèvent à 45 000 €. Leur emploi relève du délégataire, qui rend compte le 31 mars 2025.',
    'Les AE 2025 s’élèvent à 45 000 €. Leur déblocage a été demandé le 4 décembre 2023.',
  ])('but not: %s', (text) => {
    expect(tranches(text)).toEqual([]);
  });
  it('is of the credits, and not of what an expense supposes', () => {
    expect(
      tranches(
        'Les AE 2025 sont ouvertes le 3 mars 2025 ; l’engagement de dépenses exige un bon de commande.',
      ),
    ).toEqual(['45 000,00 € d’AE 2025, le 03/03/2025']);
  });
});

describe('credits of two years or budgets in one sentence', () => {
  it('that is agreed by items of « que »', () => {
    expect(
      tranches(
        'Sont convenus : Que les autorisations de 2025 ne seront utilisables qu’après un avis du délégant, attendu le 31 mars 2025 ; que les CP de 2025 seront versés pour quarante pour cent au 1er mars et pour soixante pour cent au 1er octobre de ladite année ;',
      ),
    ).toEqual([
      '45 000,00 € d’AE 2025, le 31/03/2025, sous condition',
      '30 000,00 € (40 %) de CP 2025, le 01/03/2025',
      '45 000,00 € (60 %) de CP 2025, le 01/10/2025',
    ]);
  });
  it('each amount with its year', () => {
    expect(
      tranches(
        'Pour les paiements, 60 000 € en 2024, disponibles à la signature, et 75 000 € en 2025 : une moitié le 3 février 2025, l’autre une fois le bilan remis, le 2 juin 2025.',
      ),
    ).toEqual([
      '60 000,00 € de CP 2024, à la signature, le 02/01/2024',
      '37 500,00 € (50 %) de CP 2025, le 03/02/2025',
      '37 500,00 € (50 %) de CP 2025, le 02/06/2025, sous condition',
    ]);
  });
  it('« pour les paiements » is of the CP, whatever was told before', () => {
    expect(
      tranches(
        'Les AE de 2024 sont ouvertes à la signature. Pour les paiements de 2025, 40 % sont ouverts le 3 février 2025 et 60 % le 2 juin 2025.',
      ),
    ).toEqual([
      '90 000,00 € d’AE 2024, à la signature, le 02/01/2024',
      '30 000,00 € (40 %) de CP 2025, le 03/02/2025',
      '45 000,00 € (60 %) de CP 2025, le 02/06/2025',
    ]);
  });
  it('are asked about where they would open after their year', () => {
    expect(tranches('Les AE de 2024 sont ouvertes le 3 février 2025.')).toEqual([
      '90 000,00 € d’AE 2024, le 03/02/2025 ?',
    ]);
  });
  it.each([
    'Les AE de 2024 sont ouvertes à la signature, et les CP de 2024 dans les mêmes conditions.',
    'Les AE de 2024 sont ouvertes à la signature. Les CP de 2024 seront disponibles dans les mêmes conditions.',
    'Je mets à votre disposition 90 000 € d’AE sur la gestion 2024, dès votre accord signé. Pour les paiements, 60 000 € en 2024, disponibles dans les mêmes conditions.',
  ])('%s', (text) => {
    expect(tranches(text)).toEqual([
      '90 000,00 € d’AE 2024, à la signature, le 02/01/2024',
      '60 000,00 € de CP 2024, à la signature, le 02/01/2024',
    ]);
  });
  it('but what is paid in the same way is not opened', () => {
    expect(
      tranches(
        'Les AE de 2024 sont ouvertes à la signature. Les fournisseurs sont payés sur les CP de 2024 dans les mêmes conditions.',
      ),
    ).toEqual(['90 000,00 € d’AE 2024, à la signature, le 02/01/2024']);
  });
});
