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
  it('is all of it where the amounts come on top of those of the convention', () => {
    expect(
      ofAvenant(
        'Les montants suivants s’ajoutent à ceux de la convention :\n\n\tAE\tCP\n2024\t12 000 €\t12 000 €\n\nL’abondement d’AE de 2024 est ouvert le 1er mars 2024.',
      ),
    ).toEqual(['12 000,00 € d’AE 2024, le 01/03/2024']);
  });
  it('is asked about where its amount is not told, or is not what the totals leave', () => {
    expect(ofAvenant(`${RAISED}Le supplément de CP 2024 sera délégué le 2 mai 2024.`)).toEqual([
      '52 000,00 € de CP 2024, le 02/05/2024 ?',
    ]);
    expect(ofAvenant(`${RAISED}Le supplément de 9 000 € d’AE 2024 est ouvert le 1er mars 2024.`)).toEqual([
      '9 000,00 € (17,31 %) d’AE 2024, le 01/03/2024 ?',
    ]);
  });
});

describe('what goes on with the part told before', () => {
  const FIRST = '70 % des AE de 2024 sont ouvertes à la signature. ';
  const SIGNED = '63 000,00 € (70 %) d’AE 2024, à la signature, le 02/01/2024';
  it('may be accorded, be what « ne le peut qu’ », or have no verb', () => {
    for (const text of [
      'Le complément, soit 30 %, vous est accordé après validation du plan, au plus tard le 3 juin 2024.',
      'Le reliquat ne le pourra qu’une fois le plan validé, au plus tard le 3 juin 2024.',
      '30 % quand le plan aura été validé, au plus tard le 3 juin 2024.',
    ])
      expect(tranches(FIRST + text)).toEqual([
        SIGNED,
        '27 000,00 € (30 %) d’AE 2024, le 03/06/2024, sous condition',
      ]);
    for (const text of [
      'Le reste au 3 juin 2024.',
      'Nous ouvrirons les 30 % restants le 3 juin 2024.',
      'Le complément est ouvert le 3 juin 2024.',
    ])
      expect(tranches(FIRST + text)).toEqual([SIGNED, '27 000,00 € (30 %) d’AE 2024, le 03/06/2024']);
  });
  it('stands behind a semicolon, where the first part ends with its amount', () => {
    expect(
      tranches(
        'Les AE de 2024 sont ouvertes à la signature pour 63 000 € ; le complément, soit 27 000 €, est ouvert le 3 juin 2024.',
      ),
    ).toEqual([SIGNED, '27 000,00 € (30 %) d’AE 2024, le 03/06/2024']);
  });
  it('is not what is paid, or not opened', () => {
    for (const text of [
      'Le solde des factures est réglé après le 3 juin 2024.',
      'Le reste au 3 juin 2024 est annulé.',
    ])
      expect(tranches(FIRST + text)).toEqual([`${SIGNED} ?`]);
  });
  it('is of the same year, whatever the year that a report tells of', () => {
    expect(
      tranches(
        'Sur les CP de 2025, 12 000 € sont mis à disposition le 3 mars 2025. Le reliquat l’est à réception du bilan de l’année 2024, au plus tard le 14 avril 2025.',
      ),
    ).toEqual([
      '12 000,00 € (40 %) de CP 2025, le 03/03/2025',
      '18 000,00 € (60 %) de CP 2025, le 14/04/2025, sous condition',
    ]);
  });
  it('may be of another lot, which has just what is left', () => {
    const lots = '\tAE 2024\tCP 2024\nLot 1\t70 000 €\t50 000 €\nLot 2\t20 000 €\t40 000 €\n\n';
    const first = 'Les AE du lot 1, soit 70 000 €, sont ouvertes à la signature. ';
    const second =
      'Celles du lot 2 ne le sont qu’après accord écrit du délégant, au plus tard le 3 juin 2024.';
    expect(tranches(first + second, lots)).toEqual([
      '70 000,00 € (77,78 %) d’AE 2024, à la signature, le 02/01/2024',
      '20 000,00 € (22,22 %) d’AE 2024, le 03/06/2024, sous condition',
    ]);
    for (const shown of tranches(first + second)) expect(shown).toMatch(/\?$/);
  });
});

describe('the year of the credits', () => {
  it('may be told by its rank', () => {
    const table = '\tAE\tCP\n2024\t90 000 €\t60 000 €\n2025\t10 000 €\t30 000 €\n2026\t\t10 000 €\n\n';
    expect(
      tranches('Les crédits de paiement de la deuxième année sont mis en place fin février 2025.', table),
    ).toEqual(['30 000,00 € de CP 2025, le 28/02/2025']);
    // The last year of the AE is not that of the convention.
    expect(tranches('Les AE de la dernière année sont mises en place fin février 2025.', table)).toEqual([]);
  });
  it('may stand alone above the lines of its block', () => {
    expect(
      tranches(
        'Exercice 2024\n  AE : 90 k€\n  CP : 60 k€\n  Les AE sont libérées en deux fois : 54 k€ à la signature ; 36 k€ le 3 juin 2024.\n\nExercice 2025\n  AE : 20,5 k€\n  CP : 50,5 k€\n  Les AE de l’exercice sont libérées le 3 février 2025.',
        '',
      ),
    ).toEqual([
      '54 000,00 € (60 %) d’AE 2024, à la signature, le 02/01/2024',
      '36 000,00 € (40 %) d’AE 2024, le 03/06/2024',
      '20 500,00 € d’AE 2025, le 03/02/2025',
    ]);
  });
  it('may be each of those named, on a day « de l’exercice »', () => {
    expect(tranches('Les CP de 2024, puis ceux de 2025, sont ouverts le 1er mars de l’exercice.')).toEqual([
      '60 000,00 € de CP 2024, le 01/03/2024',
      '30 000,00 € de CP 2025, le 01/03/2025',
    ]);
    expect(
      tranches(
        'Les crédits de paiement suivent les travaux. Ceux de 2024, puis ceux de 2025, sont ouverts le 1er mars de l’exercice.',
      ),
    ).toEqual(['60 000,00 € de CP 2024, le 01/03/2024', '30 000,00 € de CP 2025, le 01/03/2025']);
    for (const text of tranches(
      'Les CP de 2024, puis ceux de 2025, sont ouverts le 1er mars de l’exercice précédent.',
    ))
      expect(text).toMatch(/\?$/);
  });
});

describe('a part that is engageable', () => {
  it('is an authorisation', () => {
    expect(tranches('La part de 2024 est engageable en entier à la signature.')).toEqual([
      '90 000,00 € d’AE 2024, à la signature, le 02/01/2024',
    ]);
  });
});

describe('a card of openings', () => {
  it('has rows of several credits', () => {
    const card =
      '\tAE\tCP\n2024\t90 000 €\t60 000 €\n2025\t\t30 000 €\n\nRubrique 4\tQuand les crédits arrivent\nAE et CP 2024\tDès la signature\nCP 2025\tLe 3 mars de leur exercice\nRubrique 5\tSuivi\nAE 2024\tÉtat transmis le 5 mai 2024\n\n';
    expect(tranches('', card)).toEqual([
      '90 000,00 € d’AE 2024, à la signature, le 02/01/2024',
      '60 000,00 € de CP 2024, à la signature, le 02/01/2024',
      '30 000,00 € de CP 2025, le 03/03/2025',
    ]);
  });
});

describe('milestones that « conditionnent l’ouverture »', () => {
  it('are told in the table below, and not by the sentence', () => {
    expect(
      tranches('Les jalons ci-après conditionnent l’ouverture des CP 2025, chacun pour moitié.'),
    ).toEqual([]);
  });
});

describe('the day of effect', () => {
  const text = (term: string) =>
    shown(
      read(
        conventionText({
          credits: `${TABLE}Les AE de 2024 sont ouvertes le jour de l’entrée en vigueur.`,
          term,
        }),
      ),
      'tranche',
    );
  it('is that which the convention says', () => {
    expect(
      text('La convention entre en vigueur le 1er février 2024 et prend fin le 31 décembre 2025.'),
    ).toEqual(['90 000,00 € d’AE 2024, le 01/02/2024']);
  });
  it('is asked about where it says none', () => {
    expect(text('La convention prend fin le 31 décembre 2025.')).toEqual([
      '90 000,00 € d’AE 2024, date non précisée ?',
    ]);
  });
});

describe('what the delegate uses only after', () => {
  const RAISED =
    'Les AE de 2024 sont portées de 40 000 € à 52 000 € et les CP de 2024 de 40 000 € à 52 000 €.\n\n';
  it('is what the avenant adds in the sentence before', () => {
    expect(
      ofAvenant(
        `${RAISED}L’abondement d’AE, soit 12 000 €, vient d’un autre ministère. La préfecture ne l’engage qu’après rattachement du fonds, attendu le 3 juin 2024.`,
      ),
    ).toEqual(['12 000,00 € (23,08 %) d’AE 2024, le 03/06/2024, sous condition']);
  });
  it('and nothing that is no part of the credits', () => {
    expect(
      ofAvenant(
        `${RAISED}Le véhicule coûte 12 000 €. La préfecture ne l’utilise qu’après accord du délégant, attendu le 3 juin 2024.`,
      ),
    ).toEqual([]);
  });
});
