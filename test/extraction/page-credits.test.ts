import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

/** AE of each year, then CP, of a convention with these credits. */
const credits = (words: string): string[] => {
  const found = read(conventionText({ credits: words }));
  return [...shown(found, 'commitment-allotment'), ...shown(found, 'payment-allotment')];
};

describe('amounts that their place on the page and their sums tell', () => {
  it('are read under the budget of their list, in the unit said above', () => {
    expect(
      credits(
        'Dotation (milliers d’euros)\n\nAutorisations d’engagement\n    2026 : 215\n    2027 : 85\n    soit 300\nCrédits de paiement\n    2026 : 120\n    2027 : 180\n    soit 300',
      ),
    ).toEqual(['215 000,00 €', '85 000,00 €', '120 000,00 €', '180 000,00 €']);
  });
  it('are read by the words for engaging and paying where none says AE or CP', () => {
    expect(
      credits(
        'Les droits sont de :\n   année 2026 ...... engager 420 000 € ...... payer 280 000 €\n   année 2027 ...... engager 140 000 € ...... payer 280 000 €',
      ),
    ).toEqual(['420 000,00 €', '140 000,00 €', '280 000,00 €', '280 000,00 €']);
  });
  it('are those of the whole, where several groups add up to it', () => {
    expect(
      credits(
        'Volet A :\n - 2025 : 52 000 € en AE, 30 000 € en CP\n - 2026 : 18 000 € en AE, 40 000 € en CP\n\nVolet B :\n - 2025 : 6 000 € en AE, 4 000 € en CP\n - 2026 : 4 000 € en AE, 6 000 € en CP\n\nEnsemble :\n - pour 2025 : 58 000 € en AE, 34 000 € en CP\n - pour 2026 : 22 000 € en AE, 46 000 € en CP\n - au total : 80 000 € en AE, 80 000 € en CP',
      ),
    ).toEqual(['58 000,00 €', '22 000,00 €', '34 000,00 €', '46 000,00 €']);
  });
  it('leave aside what others pay and what is told for memory', () => {
    expect(
      credits(
        'Année\tFonds – AE\tFonds – CP\tCofinancement – AE\tCofinancement – CP\n2025\t340 000 €\t50 000 €\t60 000 €\t20 000 €\n2026\t0 €\t290 000 €\t0 €\t40 000 €\nTotal\t340 000 €\t340 000 €\t60 000 €\t60 000 €',
      ),
    ).toEqual(['340 000,00 €', '0,00 €', '50 000,00 €', '290 000,00 €']);
  });
  it('are those of the lines that alone are delegated, and never the total of a project', () => {
    const table =
      '\t\t2025\t2026\tTotal\nFonds (P349)\tAE\t140 000 €\t60 000 €\t200 000 €\n\tCP\t70 000 €\t130 000 €\t200 000 €\nDirection (P302)\tAE\t35 000 €\t35 000 €\t70 000 €\n\tCP\t30 000 €\t40 000 €\t70 000 €\nTotal projet\tAE\t175 000 €\t95 000 €\t270 000 €\n\tCP\t100 000 €\t170 000 €\t270 000 €';
    expect(
      credits(`${table}\n\nSeules les lignes « Fonds » font l’objet de la présente délégation.`),
    ).toEqual(['140 000,00 €', '60 000,00 €', '70 000,00 €', '130 000,00 €']);
    expect(credits(table).filter((each) => !/[?!]$/.test(each))).toEqual([]);
  });
  it('are added up by year where subtotals and a total say so', () => {
    expect(
      credits(
        'UO\tAnnée\tAE\tCP\n0352-CFSE-CFIN\t2025\t150 000 €\t80 000 €\n\t2026\t30 000 €\t60 000 €\n\t2027\t\t40 000 €\nSous-total\t\t180 000 €\t180 000 €\n0352-CFSE-CNEW\t2025\t95 000 €\t35 000 €\n\t2026\t\t60 000 €\nSous-total\t\t95 000 €\t95 000 €\nTotal général\t\t275 000 €\t275 000 €',
      ),
    ).toEqual(['245 000,00 €', '30 000,00 €', '115 000,00 €', '120 000,00 €', '40 000,00 €']);
  });
  it('are the last column of a row that the others come to', () => {
    expect(
      credits(
        'Crédits délégués, en euros\n\n\tTitre 3\t\tTitre 5\t\tTotal\t\n\tAE\tCP\tAE\tCP\tAE\tCP\n2025\t60 000\t45 000\t90 000\t30 000\t150 000\t75 000\n2026\t20 000\t35 000\t0\t60 000\t20 000\t95 000',
      ),
    ).toEqual(['150 000,00 €', '20 000,00 €', '75 000,00 €', '95 000,00 €']);
  });
  it('stand under heads of two cells each, in their order', () => {
    expect(credits('\t\tAE\t\tCP\n2025\t\t128 000 €\t64 000 €\n2026\t\t32 000 €\t96 000 €')).toEqual([
      '128 000,00 €',
      '32 000,00 €',
      '64 000,00 €',
      '96 000,00 €',
    ]);
  });
  it('told once for both are right where each year is the sum of its parts', () => {
    const rows = (total: string) =>
      credits(
        `Participation de chaque service (AE = CP, en euros)\n\nService        2026        2027\nDDT 72         42 000      40 500\nDDPP 72        18 000      19 500\nEnsemble       ${total}      60 000`,
      );
    expect(rows('60 000')).toEqual(['60 000,00 €', '60 000,00 €', '60 000,00 €', '60 000,00 €']);
    expect(rows('61 000').filter((each) => !/[?!]$/.test(each))).toEqual([]);
  });
  it('have no head over them in a sentence', () => {
    expect(
      credits(
        'Élément\tImputation 2024 (close)\tImputation à compter de 2025\nActivité\t035200010199\t035200010101\n\nLes crédits alloués sont les suivants :\nexercice 2025 : 185 000 € en AE et 90 000 € en CP ;\nexercice 2026 : 75 000 € en AE et 170 000 € en CP.\nLe total est de 260 000 € en AE comme en CP.',
      ),
    ).toEqual(['185 000,00 €', '75 000,00 €', '90 000,00 €', '170 000,00 €']);
  });
  it('are no part of a column of former years', () => {
    expect(
      credits(
        '\tPhase 1 2022-2024\t2025\t2026\tTotal phase 2\nAE\t130 000 €\t275 000 €\t48 000 €\t323 000 €\nCP\t130 000 €\t60 000 €\t263 000 €\t323 000 €',
      ),
    ).toEqual(['275 000,00 €', '48 000,00 €', '60 000,00 €', '263 000,00 €']);
  });
  it('are asked about or left where two sets balance, or one does not', () => {
    const twice = (amount: string) =>
      `- 2025 : ${amount} en AE, 10 000 € en CP\n- 2026 : 0 € en AE, 20 000 € en CP`;
    const same = credits(`Lot 1 :\n${twice('30 000 €')}\n\nAutre texte.\n\nLot 2 :\n${twice('30 000 €')}`);
    expect(same.filter((each) => !/[?!]$/.test(each))).toEqual([]);
    const open = credits(`Les droits sont de :\n${twice('31 000 €')}`);
    expect(open.filter((each) => !/[?!]$/.test(each))).toEqual([]);
  });
});
