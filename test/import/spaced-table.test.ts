import { describe, expect, it } from 'vitest';
import { layOut } from '../../lib/import/layout/lay-out';

const tables = (...lines: string[]) =>
  layOut(lines.join('\n')).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map(({ text }) => text))] : [],
  );

describe('a table that spaces lay out', () => {
  it('is one table from its head to its total, rules or not between them', () => {
    expect(
      tables(
        '                Autorisations      Crédits de',
        '  Exercice      d’engagement        paiement',
        '                    (k€)              (k€)',
        '  -------------------------------------------',
        '  2025            1 240,0             310,0',
        '  2026                  -             930,0',
        '  -------------------------------------------',
        '  TOTAL           1 240,0           1 240,0',
      ),
    ).toEqual([
      [
        ['Exercice', 'Autorisations d’engagement (k€)', 'Crédits de paiement (k€)'],
        ['2025', '1 240,0', '310,0'],
        ['2026', '-', '930,0'],
        ['TOTAL', '1 240,0', '1 240,0'],
      ],
    ]);
  });
  it('does not begin at references behind their leaders', () => {
    const [codes, sums] = tables(
      'Centre financier ............... BG00/0352-CFSE-CFIN   UO DINUM',
      'Référentiel de programmation ... BG00/035200010101     Socle',
      'Fonds .......................... #',
      '',
      'Montants EUR          Gestion 2025       Gestion 2026',
      'Engagement (AE)          64.250,00          18.000,00',
      'Paiement (CP)            20.125,50          62.124,50',
    );
    expect([codes, sums].filter((table) => table?.[0]?.[0] === 'Montants EUR')).toEqual([
      [
        ['Montants EUR', 'Gestion 2025', 'Gestion 2026'],
        ['Engagement (AE)', '64.250,00', '18.000,00'],
        ['Paiement (CP)', '20.125,50', '62.124,50'],
      ],
    ]);
  });
  it('keeps a label that stands above several columns in the first of them', () => {
    expect(
      tables(
        '                      2025                2026',
        ' Activité         AE        CP        AE        CP',
        ' -------------------------------------------------',
        ' 036102010112  84 000    52 000    30 000    62 000',
        ' 036102010115  46 500    28 000    18 500    37 000',
      ),
    ).toEqual([
      [
        ['', '2025', '', '2026', ''],
        ['Activité', 'AE', 'CP', 'AE', 'CP'],
        ['036102010112', '84 000', '52 000', '30 000', '62 000'],
        ['036102010115', '46 500', '28 000', '18 500', '37 000'],
      ],
    ]);
  });
  it('leaves out the colons that stand one below the other', () => {
    expect(
      tables(
        'AE 2025                 : 500 000,00 EUR',
        'Ouverture des AE 2025   : 300 000,00 EUR à la signature ;',
        '                          200 000,00 EUR le 1er juillet 2025',
      ),
    ).toEqual([
      [
        ['AE 2025', '500 000,00 EUR'],
        ['Ouverture des AE 2025', '300 000,00 EUR à la signature ; 200 000,00 EUR le 1er juillet 2025'],
      ],
    ]);
  });
  it('joins the lines of a cell, and a code that was cut after its dash', () => {
    expect(
      tables(
        '  Tranche   Objet                  AE           Ouverture',
        '  T1        Études et              120 000 €    à la notification de la',
        '            diagnostic                          convention',
        '',
        '  T2        Travaux                200 000 €    le 1er mars 2026',
      ),
    ).toEqual([
      [
        ['Tranche', 'Objet', 'AE', 'Ouverture'],
        ['T1', 'Études et diagnostic', '120 000 €', 'à la notification de la convention'],
        ['T2', 'Travaux', '200 000 €', 'le 1er mars 2026'],
      ],
    ]);
    expect(
      tables(
        '   Centre          Domaine        Centre',
        '   financier       fonctionnel    de coûts',
        '   ---------------------------------------',
        '   0348-DR35-      0348-11        DREALBR035',
        '   DRBZ',
      )[0]?.[1],
    ).toEqual(['0348-DR35-DRBZ', '0348-11', 'DREALBR035']);
  });
  it('gives a label that begins above its figures to their row', () => {
    expect(
      tables(
        '                        2024      2025',
        'Autorisations',
        'd’engagement           300,0      50,0',
        'Crédits de paiement    100,0     250,0',
      ),
    ).toEqual([
      [
        ['', '2024', '2025'],
        ['Autorisations d’engagement', '300,0', '50,0'],
        ['Crédits de paiement', '100,0', '250,0'],
      ],
    ]);
  });
  it('ends before the foot of its page, a paragraph and an item', () => {
    const table = [
      '     AE       CP',
      '  ----------------',
      '2025    10 000    20 000',
      '2026    30 000    20 000',
    ];
    const rows = [
      ['', 'AE', 'CP'],
      ['2025', '10 000', '20 000'],
      ['2026', '30 000', '20 000'],
    ];
    for (const after of [
      'DRAC – Délégation P361                          1 / 2',
      '2.3  La fongibilité entre les deux activités est admise.',
      '–  40 %, soit 4 000 €,  à la signature ;',
    ])
      expect(tables(...table, '', after)[0]).toEqual(rows);
  });
});

it('two dates of signature side by side are lines, and no table of values', () => {
  expect(
    tables(
      'Pour le délégant,                    Pour le délégataire,',
      'À Paris, le 12 mai 2025              À Nantes, le 26 mai 2025',
      '',
      'Agathe RICHELOT                      Sylvain KERBRAT',
      '',
      'Convention DGM                                             2',
    )[0],
  ).toHaveLength(2);
});

it('a label as wide as its column is apart from its amount', () => {
  expect(
    tables(
      '                           2025        2026',
      "Autorisations d'engagement 400 000     néant",
      'Crédits de paiement        250 000     150 000',
    )[0],
  ).toEqual([
    ['', '2025', '2026'],
    ["Autorisations d'engagement", '400 000', 'néant'],
    ['Crédits de paiement', '250 000', '150 000'],
  ]);
});
