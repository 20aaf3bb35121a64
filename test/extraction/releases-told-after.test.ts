import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const TABLE = '\tAE\tCP\n2024\t90 000 €\t60 000 €\n2025\t\t30 000 €\n\n';
const tranches = (text: string, table = TABLE) =>
  shown(read(conventionText({ credits: table + text })), 'tranche');

const ofAvenant = (text: string) =>
  shown(
    read(
      conventionText({
        title: 'Avenant n° 1 à la convention de délégation de gestion « Phare » du 5 juin 2023',
        credits: text,
        references: 'Les autres clauses sont sans changement.',
      }),
    ),
    'tranche',
  );

describe('a day with « sans … »', () => {
  it('needs nothing more', () => {
    for (const aside of [
      'sans bilan préalable',
      'sans aucune condition',
      'sans que le comité ait à se prononcer',
      'quel que soit le résultat de l’audit',
      'indépendamment de la revue annuelle',
    ])
      expect(tranches(`Les CP 2025 sont ouverts le 3 mars 2025, ${aside}.`)).toEqual([
        '30 000,00 € de CP 2025, le 03/03/2025',
      ]);
  });
  it('but « sans avis défavorable » is a condition', () => {
    const [only] = tranches('Les CP 2025 sont ouverts le 3 mars 2025, sans avis défavorable du comité.');
    expect(only).toMatch(/sous condition/);
  });
});

describe('the day up to which accounts are told', () => {
  it('is not that of the event: the next sentence gives it, or nothing does', () => {
    const text =
      'Les CP 2025 sont ouverts après validation du bilan arrêté au 30 novembre 2024 par le délégant.';
    expect(tranches(`${text} Cette validation sera donnée ou refusée avant le 15 février 2025.`)).toEqual([
      '30 000,00 € de CP 2025, le 15/02/2025, sous condition',
    ]);
    expect(tranches(text)).toEqual(['30 000,00 € de CP 2025, date non précisée, sous condition ?']);
    expect(tranches(`${text} Cette validation ne sera pas donnée après le 15 février 2025.`)).toEqual([
      '30 000,00 € de CP 2025, date non précisée, sous condition ?',
    ]);
  });
});

describe('what an avenant adds', () => {
  const RAISED =
    'Les AE de 2024 sont portées de 40 000 € à 52 000 € et les CP de 2024 de 40 000 € à 52 000 €.\n\n';
  it('is a part of the year, even where its amount is that of the other budget', () => {
    expect(
      ofAvenant(
        `${RAISED}Le supplément de 12 000 € d’AE est ouvert le 1er mars 2024. Le supplément de CP, d’égal montant, sera délégué le 2 mai 2024.`,
      ),
    ).toEqual([
      '12 000,00 € (23,08 %) d’AE 2024, le 01/03/2024',
      '12 000,00 € (23,08 %) de CP 2024, le 02/05/2024',
    ]);
  });
  it('is asked about where its amount is not told, or is not what the totals leave', () => {
    expect(ofAvenant(`${RAISED}Le supplément de CP 2024 sera délégué le 2 mai 2024.`)).toEqual([
      '52 000,00 € de CP 2024, le 02/05/2024 ?',
    ]);
    expect(
      ofAvenant(`${RAISED}Le supplément de 9 000 € d’AE 2024 est ouvert le 1er mars 2024.`),
    ).toEqual(['9 000,00 € (17,31 %) d’AE 2024, le 01/03/2024 ?']);
  });
});
