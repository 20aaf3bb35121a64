import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const credits = (text: string) => {
  const candidates = read(conventionText({ credits: text }));
  return [...shown(candidates, 'commitment-allotment'), '/', ...shown(candidates, 'payment-allotment')];
};

it('the same amount may be told of the other budget', () => {
  const told = '312 500 euros en autorisations d’engagement et le même montant en crédits de paiement';
  expect(credits(`Les dépenses ne peuvent excéder, pour 2024, ${told}.`)).toEqual([
    '312 500,00 €',
    '/',
    '312 500,00 €',
  ]);
});

describe('AE and CP in tables', () => {
  it('a blank cell is no allotment', () => {
    expect(credits('\tAE\tCP\n2023\t70 000 €\t35 000 €\n2024\t\t35 000 €')).toEqual([
      '70 000,00 €',
      '/',
      '35 000,00 €',
      '35 000,00 €',
    ]);
  });
  it('a stated zero is an allotment of zero', () => {
    expect(credits('\tAE\tCP\n2023\t5 000 €\t5 000 €\n2024\t0,00 €\t–')).toEqual([
      '5 000,00 €',
      '0,00 €',
      '/',
      '5 000,00 €',
    ]);
  });
  it('years may stand in the columns, and a total column is no year', () => {
    expect(
      credits(
        '| En euros | 2024 | 2025 | Total |\n|---|---|---|---|\n| AE | 3000 | 1000 | 4000 |\n| CP | 1500 | 2500 | 4000 |',
      ),
    ).toEqual(['3 000,00 €', '1 000,00 €', '/', '1 500,00 €', '2 500,00 €']);
  });
  it('the place of a value decides its column when spaces align them', () => {
    expect(
      credits(
        '            AE              CP\n2025        40 000 €        10 000 €\n2026                        30 000 €',
      ),
    ).toEqual(['40 000,00 €', '/', '10 000,00 €', '30 000,00 €']);
  });
  it('the unit of the heading counts', () => {
    expect(credits('Montants en k€ :\n\n\tAE\tCP\n2024\t12,5\t12,5')).toEqual([
      '12 500,00 €',
      '/',
      '12 500,00 €',
    ]);
  });
  it('one column may be for both budgets', () => {
    expect(credits('\tAE = CP\n2024\t8 000 €')).toEqual(['8 000,00 €', '/', '8 000,00 €']);
  });
  it('each amount is of both budgets where the line above says that they are alike', () => {
    expect(
      credits(
        'Ces crédits, ouverts à parité (AE = CP), se répartissent ainsi :\n\nActivité\tNature\tGestion 2024\tGestion 2025\n035200010101\tCâblage\t1 000\t500\n035200010102\tPostes\t2 000\tnéant\nSoit\t\t3 000\t500',
      ),
    ).toEqual(['3 000,00 €', '500,00 €', '/', '3 000,00 €', '500,00 €']);
  });
  it('what is left of a grant is delegated, neither the grant nor what is set aside', () => {
    const rows = (kind: string, ...[gross, aside, left]: string[]) =>
      `${kind}, dotation brute\t${gross}\n${kind}, réserve de précaution\t${aside}\n${kind}, dotation nette\t${left}`;
    const commitments = rows('AE', '15 000\t5 000', '-750\t-250', '14 250\t4 750');
    const payments = rows('CP', '10 000\t10 000', '-500\t-500', '9 500\t9 500');
    expect(credits(`\t2024\t2025\n${commitments}\n${payments}`)).toEqual([
      '14 250,00 €',
      '4 750,00 €',
      '/',
      '9 500,00 €',
      '9 500,00 €',
    ]);
  });
  it('a note in brackets and the same amount in another money are none of a cell', () => {
    expect(credits('Année\tAE\tCP\n2024\t40 000 € [ajouté]\t40 000 € [avant l’avenant : 20 000 €]')).toEqual([
      '40 000,00 €',
      '/',
      '40 000,00 €',
    ]);
    expect(
      credits(
        'Autorisations d’engagement : 40 000 € en 2024\nCrédits de paiement :\n  2024 ....   30 000,00 EUR    (3.579.952 F CFP)\n  2025 ....   10 000,00 EUR    (1.193.317 F CFP)',
      ),
    ).toEqual(['40 000,00 €', '/', '30 000,00 €', '10 000,00 €']);
  });
  it('of gross, set aside and net columns, the net one is delegated', () => {
    expect(
      credits(
        '\tBrut\tRéserve 5 %\tNet délégué\nAE 2024\t40 000\t2 000\t38 000\nCP 2024\t40 000\t2 000\t38 000',
      ),
    ).toEqual(['38 000,00 €', '/', '38 000,00 €']);
  });
  it('lines per funds center add up when the row of totals agrees', () => {
    expect(
      credits(
        'UO\tAE 2024\tCP 2024\n0352-AAAA-BBBB\t1000\t1000\n0352-AAAA-CCCC\t2000\t2000\nTotal\t3000\t3000',
      ),
    ).toEqual(['3 000,00 €', '/', '3 000,00 €']);
  });
  it('cells one below the other are a table again, the blanks where the totals put them', () => {
    const cells = (...lines: string[]) => lines.join('\n');
    expect(
      credits(
        cells(
          'Année',
          'AE',
          'CP',
          '2024',
          '90 000 €',
          '40 000 €',
          '2025',
          '50 000 €',
          'Total',
          '90 000 €',
          '90 000 €',
        ),
      ),
    ).toEqual(['90 000,00 €', '/', '40 000,00 €', '50 000,00 €']);
    expect(
      credits(
        cells(
          'Année',
          'AE',
          'CP',
          '2024',
          '90 000 €',
          '40 000 €',
          '2025',
          '50 000 €',
          'Total',
          '90 000 €',
          '95 000 €',
        ),
      ),
    ).not.toContainEqual(expect.stringMatching(/€$/));
    expect(
      credits(
        cells(
          'Activité',
          'Année',
          'AE',
          'CP',
          '035200010101',
          '2024',
          '30 000,00',
          '20 000,00',
          '035200010102',
          '2024',
          '50 000,00',
          '60 000,00',
          'Total',
          '80 000,00',
          '80 000,00',
        ),
      ),
    ).toEqual(['80 000,00 €', '/', '80 000,00 €']);
  });
  it('cells side by side that lost their tabs are parted by their units', () => {
    const rows = 'AE CP\n2025 120 000 € 70 000 €\n2026 50 000 €\nTotal 120 000 € 120 000 €';
    expect(credits(rows)).toEqual(['120 000,00 €', '/', '70 000,00 €', '50 000,00 €']);
    expect(credits('AE CP\n2023 64 000 € 40 000 €\n2024 24 000 €')).toEqual([
      '64 000,00 €',
      '/',
      '40 000,00 €',
      '24 000,00 €',
    ]);
  });
  it('rows of figures at a page break are no head that comes back', () => {
    const foot = (page: number) => `Convention « Plaques » – projet relu                    ${page}/3`;
    const head = 'Exercice\tAE\tCP';
    expect(
      credits(
        `${head}\n2025\t240 000 €\t90 000 €\n${foot(1)}\n\n${head}\n2026\t60 000 €\t130 000 €\n2027\t\t80 000 €\nTotal\t300 000 €\t300 000 €\n${foot(2)}\n\nSuite.\n${foot(3)}`,
      ),
    ).toEqual(['240 000,00 €', '60 000,00 €', '/', '90 000,00 €', '130 000,00 €', '80 000,00 €']);
  });
  it('columns in another currency, or of days, hold none', () => {
    expect(
      credits(
        'Exercice\tAE en €\tAE en F CFP\tCP en €\tCP en F CFP\tMise à disposition des AE\n2025\t150 000\t17 899 761\t60 000\t7 159 905\tà la signature\n2026\t–\t–\t90 000\t10 739 857\t–\nTotal\t150 000\t17 899 761\t150 000\t17 899 762\t',
      ),
    ).toEqual(['150 000,00 €', '/', '60 000,00 €', '90 000,00 €']);
  });
  it('a row that the delegating party keeps is not delegated, nor the total that counts it', () => {
    expect(
      credits(
        '\tAE 2024\tCP 2024\tCP 2025\nCrédits délégués\t175 000 €\t60 000 €\t115 000 €\nPart conservée par le délégant\t35 000 €\t35 000 €\t\nTotal du projet\t210 000 €\t95 000 €\t115 000 €',
      ),
    ).toEqual(['175 000,00 €', '/', '60 000,00 €', '115 000,00 €']);
  });
  it('rows below a reference that they do not say again are of its line', () => {
    const lines = shown(
      read(
        conventionText({
          credits:
            'UO\tAnnée\tAE\tCP\n0352-CFSE-CFIN\t2025\t140 €\t60 €\n\t2026\t\t80 €\n0352-CFSE-CNRJ\t2025\t50 €\t20 €\n\t2026\t10 €\t40 €\nTotal\t\t200 €\t200 €',
        }),
      ),
      'line',
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/0352-CFSE-CFIN.*CP 2026.*80,00 €/);
    expect(lines[1]).toMatch(/0352-CFSE-CNRJ.*CP 2026.*40,00 €/);
  });
  it('a total that is not the sum is contradictory', () => {
    expect(credits('\tAE\tCP\n2024\t10 €\t10 €\n2025\t20 €\t20 €\nTotal\t40 €\t30 €').slice(0, 2)).toEqual([
      '10,00 € !',
      '20,00 € !',
    ]);
  });
  it('amounts that nothing confirms are asked about', () => {
    expect(credits('\tAE\tCP\n2024\t10 000 €\t7 000 €')).toEqual(['10 000,00 € ?', '/', '7 000,00 € ?']);
  });
});

describe('AE and CP in sentences', () => {
  it('k€ and M€ are read', () => {
    expect(credits('- AE 2024 : 430 k€\n- AE 2025 : 0,07 M€\n- CP 2024 : 0,5 M€')).toEqual([
      '430 000,00 €',
      '70 000,00 €',
      '/',
      '500 000,00 €',
    ]);
  });
  it('each amount goes to the budget said after it', () => {
    expect(credits('Pour 2024, 50 000 € en AE et 20 000 € en CP ; pour 2025, 30 000 € en CP.')).toEqual([
      '50 000,00 €',
      '/',
      '20 000,00 €',
      '30 000,00 €',
    ]);
  });
  it('or before it', () => {
    expect(credits('En 2024 : AE : 50 000 €, CP : 50 000 €.')).toEqual(['50 000,00 €', '/', '50 000,00 €']);
  });
  it('an amount said again without its tax is no other', () => {
    expect(
      credits(
        'Une enveloppe de 180 000 € TTC (soit 150 000 € HT), à hauteur de 180 000 € en AE et de 75 000 € en CP au titre de 2025, et de 105 000 € en CP au titre de 2026.',
      ),
    ).toEqual(['180 000,00 €', '/', '75 000,00 €', '105 000,00 €']);
  });
  it('« dont » may be said of each budget', () => {
    expect(
      credits(
        'Le montant est de 125 400,80 € en AE, dont 125 400,80 € en 2025, et de 125 400,80 € en CP, dont 50 160,32 € en 2025 et 75 240,48 € en 2026.',
      ),
    ).toEqual(['125 400,80 €', '/', '50 160,32 €', '75 240,48 €']);
  });
  it('« dont » is a part of what was said, or its years', () => {
    expect(
      credits(
        'Le délégant met en place 1,65 M€ d’AE : 1,2 M€ en 2026, dont 0,3 M€ d’études, et 0,45 M€ en 2027. Les CP sont de 1,65 M€ en 2026.',
      ),
    ).toEqual(['1 200 000,00 €', '450 000,00 €', '/', '1 650 000,00 €']);
    expect(
      credits(
        'Le montant est de 180 000 € en AE, dont 120 000 € au titre de 2025 et 60 000 € au titre de 2026. Les CP s’élèvent à 180 000 € en 2026.',
      ),
    ).toEqual(['120 000,00 €', '60 000,00 €', '/', '180 000,00 €']);
  });
  it('what is opened on the AE of a year is a part of them', () => {
    expect(
      credits(
        'Au titre de 2026, il est délégué 150 000 € d’AE et 150 000 € de CP. Sur les AE de 2026, 90 000 € peuvent être engagés à la signature.',
      ),
    ).toEqual(['150 000,00 €', '/', '150 000,00 €']);
  });
  it('what an avenant recalls of its convention is none of its own', () => {
    expect(
      credits(
        'Il est rappelé que, par convention signée le 9 octobre 2023, le délégant a confié 310 000 € en AE et en CP pour 2023. Au 30 septembre 2025, 42 000 € de CP 2025 restaient à consommer.',
      ),
    ).toEqual(['/']);
  });
  it('« portés en totalité sur 2025 » changes nothing', () => {
    expect(
      credits('L’enveloppe est de 2,4 M€ en AE, portés en totalité sur 2025, et de 2,4 M€ en CP pour 2025.'),
    ).toEqual(['2 400 000,00 €', '/', '2 400 000,00 €']);
  });
  it('what may be consumed is not what was', () => {
    expect(
      credits(
        'Le délégataire est autorisé à consommer 150 000 € en AE et 150 000 € en CP au titre de l’exercice 2025.',
      ),
    ).toEqual(['150 000,00 €', '/', '150 000,00 €']);
  });
  it('or by the sentence that opens their list', () => {
    expect(
      credits(
        'La dotation est de cent mille euros toutes taxes comprises en autorisations d’engagement pour 2024.\nLes crédits de paiement sont fixés à :\n- quarante mille euros pour 2024 ;\n- soixante mille euros pour 2025.',
      ),
    ).toEqual(['100 000,00 €', '/', '40 000,00 €', '60 000,00 €']);
  });
  it('or by the heading above', () => {
    expect(
      credits(
        'A. Autorisations d’engagement\n\n100 000 € sont inscrits en 2024.\n\nB. Crédits de paiement\n\n80 000 € sont inscrits en 2024 et 20 000 € en 2025.',
      ),
    ).toEqual(['100 000,00 €', '/', '80 000,00 €', '20 000,00 €']);
  });
  it('or once for each year', () => {
    expect(
      credits(
        'Les AE sont de 270 000 € sur 2025.\nLes CP sont répartis à parts égales entre 2025, 2026 et 2027, soit 90 000 € par exercice.',
      ),
    ).toEqual(['270 000,00 €', '/', '90 000,00 €', '90 000,00 €', '90 000,00 €']);
  });
  it('a cap that the years of the CP make up is that of the AE, opened whole in a year', () => {
    const years =
      "Les autorisations d'engagement sont ouvertes en totalité sur l'exercice 2025. Les crédits de paiement sont ouverts à hauteur de 132 k€ en 2025 et de 88 k€ en 2026.";
    const cp = ['/', '132 000,00 €', '88 000,00 €'];
    expect(credits(`Le plafond de la délégation est de 220 k€. ${years}`)).toEqual(['220 000,00 €', ...cp]);
    expect(credits(`Le plafond de la délégation est de 230 k€. ${years}`)).not.toContain('220 000,00 €');
  });
  it('a first year that stands in the head of the labels leaves nothing sure', () => {
    expect(credits('en k€ 2025\t2026\t2027\nAE\t620\t185\nCP\t310\t325')).toEqual(['/']);
  });
  it('an amount that is both, its year between it and them', () => {
    expect(
      credits("Le délégant affecte à cette mission 64 500 € sur l'exercice 2026, en AE comme en CP."),
    ).toEqual(['64 500,00 €', '/', '64 500,00 €']);
  });
  it('or once for the years that follow', () => {
    expect(credits('Une enveloppe de 380 k€ en AE comme en CP : 240 k€ en 2025 et 140 k€ en 2026.')).toEqual([
      '240 000,00 €',
      '140 000,00 €',
      '/',
      '240 000,00 €',
      '140 000,00 €',
    ]);
  });
  it('a part of a year is not the year', () => {
    expect(credits('50 % des AE 2024, soit 20 000 €, sont disponibles à la signature.')).toEqual(['/']);
  });
  it('an amount without tax is not an allotment', () => {
    expect(credits('Le marché vaut 40 000 € HT en AE en 2024.')).toEqual(['/']);
  });
});

describe('a total that two other amounts differ by', () => {
  it('is no confirmation by itself', () => {
    const candidates = read(
      conventionText({
        body: 'Le projet obtient 160 000 €. Le partenaire apporte 60 000 €.',
        credits: '\tAE\tCP\n2024\t100 000 €\t30 000 €',
      }),
    );
    expect(shown(candidates, 'commitment-total')).toEqual(['100 000,00 € ?']);
  });
  it('a total said in a sentence contradicts a table that does not reach it', () => {
    const candidates = read(
      conventionText({
        body: 'Dans la limite de 160 000 € en AE.',
        credits: '\tAE\tCP\n2024\t100 000 €\t30 000 €',
      }),
    );
    expect(shown(candidates, 'commitment-total')).toEqual(['100 000,00 € !']);
  });
});

describe('a row of totals', () => {
  const table = (label: string) =>
    read(
      conventionText({
        credits: [
          'UO\tAE 2025\tCP 2025\tCP 2026',
          '0352-CFSE-CF59\t310 000\t200 000\t110 000',
          '0352-CFSE-CF62\t240 000\t160 000\t80 000',
          '0352-CFSE-CF80\t90 000\t60 000\t30 000',
          `${label}\t640 000\t420 000\t220 000`,
        ].join('\n'),
      }),
    );
  it.each(['TOTAL', 'JhRLosl.', ''])(
    '« %s » is told by its amounts: it is not added to what it sums',
    (label) => {
      const found = table(label);
      expect(shown(found, 'commitment-total')).toEqual(['640 000,00 €']);
      expect(shown(found, 'payment-allotment')).toEqual(['420 000,00 €', '220 000,00 €']);
    },
  );
  it('is not one where a column does not make it', () => {
    const found = read(
      conventionText({
        credits:
          'UO\tAE 2025\tCP 2025\n0352-CFSE-CF59\t10 000\t10 000\n0352-CFSE-CF62\t20 000\t15 000\n0352-CFSE-CF80\t30 000\t35 000',
      }),
    );
    expect(shown(found, 'commitment-total')).toEqual(['60 000,00 €']);
  });
});

it('the year may stand in a cell of its own before the amounts', () => {
  const found = read(
    conventionText({
      credits:
        '\t\tAE\tCP\nExercice\t2025\t420 000\t210 000\nExercice\t2026\t\t210 000\nEnsemble\t\t420 000\t420 000',
    }),
  );
  expect(shown(found, 'payment-allotment')).toEqual(['210 000,00 €', '210 000,00 €']);
  expect(shown(found, 'commitment-total')).toEqual(['420 000,00 €']);
});

describe('the total and its rivals', () => {
  const candidates = read(
    conventionText({
      body: 'Le service obtient un cofinancement de 100 000 €. 30 000 € sont utilisés directement par la direction A.',
      credits: '\tAE\tCP\n2024\t70 000 €\t40 000 €\n2025\t\t30 000 €',
    }),
  );
  const totals = candidates.filter(({ fact }) => fact === 'commitment-total');
  it('is sure when ΣAE = ΣCP, and says the difference it was checked by', () => {
    const retained = totals.find(({ standing }) => standing === 'retained');
    expect(retained?.confidence).toBe('sure');
    expect(retained?.reason.replace(/\s/g, ' ')).toContain('100 000,00 € − 30 000,00 € = 70 000,00 €');
  });
  it('shows the other amounts as rejected, with what they are', () => {
    const rejected = totals.filter(({ standing }) => standing === 'rejected').map(({ reason }) => reason);
    expect(rejected).toHaveLength(2);
    expect(rejected[0]).toMatch(/^Cofinancement/);
    expect(rejected[1]).toMatch(/utilisée directement/);
  });
});

describe('what stands beside the amounts', () => {
  it('a dash that opens the item of a list is no minus, below a colon too', () => {
    expect(
      credits(
        'Les AE et les CP sont ouverts ainsi :\n– 60 000 € en AE et 20 000 € en CP en 2024 ;\n– 40 000 € en CP en 2025.',
      ),
    ).toEqual(['60 000,00 €', '/', '20 000,00 €', '40 000,00 €']);
  });
  it('a column in another currency holds none of the euros', () => {
    expect(
      credits(
        'Année\tAE (€)\tCP (€)\tContre-valeur des CP (FCFA)\n2024\t130 000\t50 000\t32 797 850\n2025\t\t80 000\t52 476 560',
      ),
    ).toEqual(['130 000,00 €', '/', '50 000,00 €', '80 000,00 €']);
  });
  it('nor does one whose unit is the code of another currency', () => {
    expect(
      credits('Année\tAE\tCP\tCP (CVE)\n2024\t130 000 €\t50 000 €\t5 513 250\n2025\t\t80 000 €\t8 821 200'),
    ).toEqual(['130 000,00 €', '/', '50 000,00 €', '80 000,00 €']);
  });
  it('a list is of the budget that « qui se répartit comme suit » follows, its rest included', () => {
    expect(
      credits(
        "Les crédits sont fixés à 36 000 € en autorisations d'engagement au titre de l'exercice 2024, et à la même somme en crédits de paiement, qui se répartit comme suit :\n– 12 000 € en 2024 ;\n– 18 000 € en 2025 ;\n– le solde, soit 6 000 €, en 2026.",
      ),
    ).toEqual(['36 000,00 €', '/', '12 000,00 €', '18 000,00 €', '6 000,00 €']);
  });
});

it('what a work is given may be opened whole in a year, its CP in a list of « gestions »', () => {
  const told = (first: string) =>
    credits(
      `${first} Cette somme est intégralement mise en place en AE sur la gestion 2024.\nLa couverture en CP est étalée :\n   a) gestion 2024 :   30 000,00 €\n   b) gestion 2025 : 60 000,00 €`,
    );
  const both = ['90 000,00 €', '/', '30 000,00 €', '60 000,00 €'];
  expect(told('Le chantier est affecté à hauteur de 90 000 € TTC (valeur mai 2023).')).toEqual(both);
  expect(told('La tranche est dotée de 90 000 €.')).toEqual(both);
  // What was spent before is given to nobody.
  expect(told('Une première phase a été réalisée en 2021 pour 90 000 €.')).toEqual([
    '/',
    '30 000,00 € ?',
    '60 000,00 € ?',
  ]);
});

it('a year may be given nothing, in so many words', () => {
  const nil = ['60 000,00 €', '0,00 €', '/', '20 000,00 €', '40 000,00 €'];
  const cp = 'CP 2024 : 20 000 €\nCP 2025 : 40 000 €';
  expect(credits(`AE 2024 : 60 000 €\nAE 2025 : néant\n${cp}`)).toEqual(nil);
  expect(credits('2024 : AE 60 000 € – CP 20 000 €\n2025 : AE néant – CP 40 000 €')).toEqual(nil);
  // What was, what has no year, and a budget of which nothing is told, are given no zero.
  for (const line of ['Pour mémoire, AE 2023 : néant', 'AE 2023 (rappel) : néant', 'Réserve d’AE : néant'])
    expect(credits(`AE 2024 : 60 000 €\n${line}\n${cp}`)).toEqual(nil.filter((own) => own !== '0,00 €'));
  expect(credits(`AE 2024 : néant\n${cp}`)[0]).toBe('/');
});

it('a list may be of the same amounts in AE and in CP, and a budget the whole of the sum above', () => {
  const both =
    'Les crédits délégués, identiques en AE et en CP, sont de :\na) pour 2024 : 42 000 € ;\nb) pour 2025 : 38 000 €.';
  expect(credits(both)).toEqual(['42 000,00 €', '38 000,00 €', '/', '42 000,00 €', '38 000,00 €']);
  const whole =
    'La direction A met à la disposition du service B 90 000 €.\n• Autorisations d’engagement : la totalité de cette somme sur l’exercice 2024.\n• Crédits de paiement : 60 000 € en 2024 et 30 000 € en 2025.';
  expect(credits(whole)).toEqual(['90 000,00 €', '/', '60 000,00 €', '30 000,00 €']);
});

describe('the unit of a table', () => {
  const table = '\tAE\tCP\n2024\t350\t200\n2025\t\t150';
  const thousands = ['350 000,00 €', '/', '200 000,00 €', '150 000,00 €'];
  it('may stand in the brackets of its heading, or in a sentence below it', () => {
    expect(credits(`Échéancier des crédits (k€ TTC)\n\n${table}`)).toEqual(thousands);
    expect(credits(`${table}\n\nLes montants ci-dessus sont exprimés en milliers d’euros.`)).toEqual(
      thousands,
    );
  });
  it('may be a cell of its own over the labels', () => {
    expect(credits("Milliers d'euros TTC\tAE\tCP\n2024\t350\t200\n2025\t\t150")).toEqual(thousands);
  });
  it('is asked about where it would make a convention of some hundred euros', () => {
    expect(credits(table)).toEqual(['350,00 € ?', '/', '200,00 € ?', '150,00 € ?']);
  });
});

it('« 45 000 € supplémentaires en AE » is of the AE that follow it', () => {
  expect(
    credits(
      'Les crédits sont complétés ainsi :\n- en 2024 : 45 000 € supplémentaires en AE et 30 000 € supplémentaires en CP ;\n- en 2025 : 15 000 € supplémentaires en CP.',
    ),
  ).toEqual(['45 000,00 €', '/', '30 000,00 €', '15 000,00 €']);
});

describe('credits of other years', () => {
  const table = '\tAE\tCP\n2024\t90 000 €\t60 000 €\n2025\t\t30 000 €';
  const own = ['90 000,00 €', '/', '60 000,00 €', '30 000,00 €'];
  it.each([
    ['En 2023, le délégant avait confié au délégataire 60 000 € en AE et en CP.'],
    ['À partir de 2026, le délégataire assure seul le financement du service, soit 45 000 € en AE et en CP.'],
  ])('%s', (other) =>
    expect(credits(`${other}\n\n${table}`).map((amount) => amount.replace(' ?', ''))).toEqual(own),
  );
  it('in a row that recalls them are none of the convention', () => {
    expect(credits(table.replace('2024', '2023 (pour mémoire)\t18 000 €\t18 000 €\n2024'))).toEqual(own);
  });
  it('the two halves of a year add up, and so do the AE of two kinds of expense', () => {
    expect(
      credits('\tAE\tCP\n1er semestre 2024\t50 000 €\t50 000 €\n2e semestre 2024\t50 000 €\t50 000 €'),
    ).toEqual(['100 000,00 €', '/', '100 000,00 €']);
    expect(
      credits(
        '\t2024\nAE fonctionnement\t40 000 €\nAE investissement\t40 000 €\nCP fonctionnement\t30 000 €\nCP investissement\t50 000 €',
      ),
    ).toEqual(['80 000,00 €', '/', '80 000,00 €']);
  });
});

describe('rows of a table that are not what their number says', () => {
  it('a year that spans two rows is of both', () => {
    expect(
      credits(
        'Année\tLot\tAE\tCP\n2024\tA\t90 000 €\t90 000 €\n\tB\t30 000 €\t30 000 €\n2025\tA\t10 000 €\t10 000 €',
      ),
    ).toEqual(['120 000,00 €', '10 000,00 €', '/', '120 000,00 €', '10 000,00 €']);
  });
  it('a row whose year is not told makes the sums unsure', () => {
    expect(
      credits('\tAE\tCP\n2024\t40 000 €\t40 000 €\n2025 à 2027, chaque année\t20 000 €\t20 000 €'),
    ).toEqual(['40 000,00 € ?', '/', '40 000,00 € ?']);
  });
  it('two rows of one year and one amount add up when their labels differ, and are asked about when they do not', () => {
    const rows = (first: string, second: string) =>
      credits(`\tAE\tCP\n${first}\t50 000 €\t50 000 €\n${second}\t50 000 €\t50 000 €`);
    expect(rows('2024 – lot 1', '2024 – lot 2')).toEqual(['100 000,00 €', '/', '100 000,00 €']);
    expect(rows('2024', '2024')).toEqual(['50 000,00 € ?', '/', '50 000,00 € ?']);
  });
  it('« 2025 (diminution) » takes away', () => {
    expect(credits('\tAE\tCP\n2024\t80 000 €\t80 000 €\n2025 (diminution)\t30 000 €\t30 000 €')).toEqual([
      '80 000,00 €',
      '-30 000,00 € ?',
      '/',
      '80 000,00 €',
      '-30 000,00 € ?',
    ]);
  });
});

describe('amounts of several years told once', () => {
  it.each([
    ['De 2024 à 2026, 40 000 € par an en AE et en CP.', 3],
    ['Pour chacun des exercices 2024 et 2025, 40 000 € en AE et en CP.', 2],
    ['Sont ouverts 40 000 € en AE et en CP au titre de 2024, puis le même montant au titre de 2025.', 2],
  ])('%s', (text, years) => {
    const amounts = credits(text).map((amount) => amount.replace(' ?', ''));
    expect(amounts.filter((amount) => amount === '40 000,00 €')).toHaveLength(2 * years);
  });
});

describe('credits that are given back', () => {
  it.each([
    ['Sur l’enveloppe de 2024, 20 000 € d’AE et 20 000 € de CP font retour au délégant.'],
    ['Le délégataire renonce, au titre de 2024, à 20 000 € d’AE et à 20 000 € de CP.'],
  ])('%s', (text) => {
    expect(credits(text).map((amount) => amount.replace(' ?', ''))).toEqual([
      '-20 000,00 €',
      '/',
      '-20 000,00 €',
    ]);
  });
});

it('a row whose table is not read tells nothing: its heads stand elsewhere', () => {
  const row = read(conventionText({ credits: 'CP  744 000 €  1 426 000 €  930 000 €  3 100 000 €' }));
  expect(shown(row, 'payment-total')).toEqual([]);
  const alone = read(conventionText({ credits: 'CP : 744 000 €' }));
  expect(shown(alone, 'payment-total')).toEqual(['744 000,00 € ?']);
});

it('an amount of each budget for each year, whatever they come to', () => {
  const found = read(
    conventionText({
      credits:
        'Le montant annuel de la délégation est de 45 000 € en AE et de 45 000 € en CP pour chacun des exercices 2025, 2026 et 2027, soit 135 000 € au total.',
      term: 'La convention prend fin le 31 décembre 2027.',
    }),
  );
  expect(shown(found, 'commitment-allotment')).toEqual(['45 000,00 €', '45 000,00 €', '45 000,00 €']);
  expect(shown(found, 'payment-total')).toEqual(['135 000,00 €']);
});

it('a total said of one budget that is nearly what its years come to is asked about', () => {
  const found = read(
    conventionText({
      body: 'Article 1 – Le délégant confie au délégataire une enveloppe de 275 000 € en AE et de 270 000 € en CP.',
      credits: '\tAE\tCP\n2024\t150 000 €\t60 000 €\n2025\t120 000 €\t210 000 €\nTotal\t270 000 €\t270 000 €',
    }),
  );
  expect(shown(found, 'commitment-total').every((each) => each.endsWith('!'))).toBe(true);
});

it('a total whose letters say otherwise is contradicted, and not the years that AE and CP confirm', () => {
  const found = read(
    conventionText({
      credits:
        'Le montant maximal est de cent soixante-huit mille euros (186 000 €), ainsi réparti :\n2024 : AE 112 000 € – CP 84 000 €\n2025 : AE 56 000 € – CP 84 000 €',
    }),
  );
  expect(shown(found, 'commitment-total').every((each) => each.endsWith('!'))).toBe(true);
  expect(shown(found, 'commitment-allotment')).toEqual(['112 000,00 €', '56 000,00 €']);
});

it('the only amount that leads to the years, and that they do not make, is told against them', () => {
  const found = read(
    conventionText({
      credits:
        'L’enveloppe est de 175 000 € :\n2024 : AE 112 000 € – CP 84 000 €\n2025 : AE 56 000 € – CP 84 000 €',
    }),
  );
  expect(shown(found, 'payment-total').every((each) => each.endsWith('!'))).toBe(true);
});

it('what « le reste » leaves, in a sentence that then tells the other budget', () => {
  const found = read(
    conventionText({
      credits:
        'Le délégant ouvre 310 000 € d’autorisations d’engagement, dont 205 000 € en 2024 et le reste en 2025, ainsi que les crédits de paiement correspondants, à raison de 90 000 € en 2024 et 220 000 € en 2025.',
    }),
  );
  expect(shown(found, 'commitment-allotment')).toEqual(['205 000,00 €', '105 000,00 €']);
  expect(shown(found, 'payment-allotment')).toEqual(['90 000,00 €', '220 000,00 €']);
});

it('the rest of a year, told in its own clause', () => {
  const found = read(
    conventionText({
      credits:
        'Pour 2024, il met en place 1,2 M€ en AE et 450 000 € en CP ; pour 2025, 0,3 M€ en AE et 0,75 M€ en CP ; pour 2026, le solde des CP, soit 300 k€.',
    }),
  );
  expect(shown(found, 'payment-allotment')).toEqual(['450 000,00 €', '750 000,00 €', '300 000,00 €']);
});

it('phases below the heading of a budget, and none of a project', () => {
  const phases =
    'Phase 1 – Cadrage : 58 000 € sur l’exercice 2024, ouverts à la signature.\nPhase 2 – Suite : 42 000 € sur l’exercice 2024, ouverts sur avis favorable du comité de suivi du 18 septembre 2024.';
  const paid = '\n\nIII. – Crédits de paiement\n\n2024 : 60 000 €\n2025 : 40 000 €';
  const found = read(conventionText({ credits: `II. – Autorisations d’engagement\n\n${phases}${paid}` }));
  expect(shown(found, 'commitment-allotment')).toEqual(['100 000,00 €']);
  expect(shown(found, 'tranche')).toHaveLength(2);
  expect(shown(read(conventionText({ credits: `II. – Le projet\n\n${phases}${paid}` })), 'tranche')).toEqual(
    [],
  );
});

it('amounts raised from one to another replace it, and make the new total of the old one', () => {
  const found = read(
    conventionText({
      title: 'Avenant n° 1 à la convention de délégation de gestion « Phare » du 2 janvier 2024',
      body: 'La convention est dotée de 360 000 €.',
      credits:
        '1° Le montant des AE ouvertes en 2025 est porté de 120 000 € à 175 000 € ;\n2° Le montant des CP ouverts en 2026 est porté de 40 000 € à 95 000 €.\nLe montant total de la délégation est ainsi fixé à 415 000 € en AE et en CP.',
      signature: 'Fait à Paris, le 2 février 2025',
    }),
  );
  expect(shown(found, 'commitment-allotment')).toEqual(['175 000,00 €']);
  expect(shown(found, 'payment-allotment')).toEqual(['95 000,00 €']);
  expect(shown(found, 'new-commitment-total')).toEqual(['415 000,00 €']);
  expect(found.filter(({ fact }) => fact === 'amounts-are').map(({ value }) => value)).toEqual([
    { type: 'manner', manner: 'replacement' },
  ]);
});

it('a complement is added to the credits, whatever the total it makes them pass to', () => {
  const found = (lead: string) =>
    read(
      conventionText({
        title: 'Avenant n° 1 à la convention de délégation de gestion « Phare » du 2 janvier 2024',
        credits: `${lead}\n– en AE, 30 000 € au titre de 2025 ;\n– en CP, 30 000 € au titre de 2025.`,
        signature: 'Fait à Paris, le 2 février 2025',
      }),
    );
  const manner = (lead: string) => shown(found(lead), 'amounts-are');
  const passes =
    'Le présent avenant fait passer le total de la délégation de 100 000 € à 130 000 €, en AE comme en CP.';
  expect(shown(found(passes), 'new-commitment-total')).toEqual(['130 000,00 €']);
  expect(manner(passes)).toEqual(['s’ajoutent à ceux de la convention']);
  const below = (last: string) =>
    shown(
      found(
        `L’enveloppe est augmentée de 30 000 € en AE et d’autant en CP. Ces moyens s’ajoutent à l’échéancier.\n${last}`,
      ),
      'new-commitment-total',
    );
  expect(below('Elle s’établit en conséquence à 130 000 € (AE) et 130 000 € (CP).')).toEqual([
    '130 000,00 € ?',
  ]);
  const ofYear = 'L’enveloppe déléguée au titre de 2025, fixée à 100 000 € en AE et en CP, est réduite. ';
  expect(below(`${ofYear}Elle s’établit désormais à 130 000 € en AE et en CP.`)).toEqual([]);
  expect(below('La part du musée s’établit en conséquence à 130 000 €.')).toEqual([]);
  expect(manner('Un abondement est accordé au délégataire :')).toEqual([
    's’ajoutent à ceux de la convention',
  ]);
  expect(manner('Les crédits sont :')).toHaveLength(2);
});

it('« moins 45 000 € » is taken back, from what the convention has had since an earlier avenant', () => {
  const found = (lead: string) =>
    read(
      conventionText({
        title: 'Avenant n° 2 à la convention de délégation de gestion « Phare » du 2 janvier 2024',
        credits: `La convention leur alloue, depuis l’avenant n° 1 du 3 mai 2024, 260 000 € en AE et autant en CP.\n\nLes dotations sont réduites :\n– AE 2025 : ${lead} 45 000 €\n– CP 2025 : ${lead} 45 000 €\nAprès cette réduction, la convention totalise 215 000 € d’AE et 215 000 € de CP.`,
        signature: 'Fait à Paris, le 2 février 2025',
      }),
    );
  expect(shown(found('moins'), 'commitment-')).toEqual(['-45 000,00 €', '-45 000,00 €']);
  expect(shown(found('moins'), 'amounts-are')).toEqual(['s’ajoutent à ceux de la convention']);
  expect(shown(found('moins'), 'new-')).toEqual(['215 000,00 €', '215 000,00 €']);
  expect(shown(found('au moins'), 'commitment-allotment')).not.toContain('-45 000,00 €');
});

it('the sentence right above a table names its budget, whatever the one before it told', () => {
  expect(
    credits(
      'Il est ouvert 45 000 € d’autorisations d’engagement au titre de 2024. L’échéancier des crédits de paiement se présente comme suit :\n\n2024\t20 000 €\n2025\t25 000 €',
    ),
  ).toEqual(['45 000,00 €', '/', '20 000,00 €', '25 000,00 €']);
});

it('a letter tells its budgets shortly, and counts the years from its own day', () => {
  const letter = (day: string, lead = 'Pour les paiements, comptez sur') =>
    shown(
      read(
        `Direction A\n\n${day}\n\nLe directeur\nà\nMadame la directrice B\n\nObjet : lettre de délégation de gestion – « Phare »\n\nMadame la directrice,\n\nLa direction A (DA) est le délégant et la direction B (DB) le délégataire.\nVous disposez de 84 000 € d’autorisations d’engagement sur la gestion 2025. ${lead} 30 000 € cette année et 54 000 € l’an prochain : une moitié le 15 février 2026, l’autre le 31 mai 2026.\n\nProgramme 352, centre financier 0352-CFSE-CFIN.\n\nFait à Paris, le 3 juin 2025`,
      ),
      'payment-',
    );
  expect(letter('Rennes, le 2 juin 2025')).toEqual(['30 000,00 €', '54 000,00 €', '84 000,00 €']);
  expect(letter('Rennes')).not.toContain('54 000,00 €');
  expect(letter('Rennes, le 2 juin 2025', 'La région apporte')).toEqual([]);
});

it('an amount of each year is none of them all, and their sum may stand in brackets', () => {
  const each = (sum: string) =>
    credits(
      `La direction A réserve chaque année, de 2024 à 2026, une somme de 195 000 €, aussi bien en AE qu’en CP (${sum} sur trois ans).`,
    );
  const years = Array.from({ length: 3 }, () => '195 000,00 €');
  expect(each('585 000 €')).toEqual([...years, '/', ...years]);
  expect(each('600 000 €')).toEqual(['/']);
});

it('« seule la part de l’État » is of a table only where a row has a name of its own', () => {
  const table = (label: string) =>
    credits(
      `Seule la part de l’État est visée par le présent acte.\n\n\tAE\tCP\n2024\t90 000 €\t90 000 €\n${label}\t10 000 €\t10 000 €`,
    );
  expect(table('2025')).toEqual(['90 000,00 €', '10 000,00 €', '/', '90 000,00 €', '10 000,00 €']);
  expect(table('2025 – apport de la région')).not.toContain('90 000,00 €');
});

it('cells one below the other may be named in full', () => {
  expect(
    credits(
      'Exercice budgétaire\nMontant AE\nMontant CP\n2024\n90 000,00 €\n40 000,00 €\n2025\n0,00 €\n50 000,00 €\nTotal général\n90 000,00 €\n90 000,00 €',
    ),
  ).toEqual(['90 000,00 €', '0,00 €', '/', '40 000,00 €', '50 000,00 €']);
  // … or side by side, their tabs and blank cells lost.
  expect(
    credits('Annee AE CP\n2024 90 000 EUR 40 000 EUR\n2025 50 000 EUR\nTotal 90 000 EUR 90 000 EUR'),
  ).toEqual(['90 000,00 €', '/', '40 000,00 €', '50 000,00 €']);
});

it('« CP au-delà » is of the year after the last, and asked about unless the text says which it is', () => {
  const table = (note: string) =>
    credits(
      `| Engagées en | AE | CP 2024 | CP 2025 | CP au-delà |\n|---|---|---|---|---|\n| 2024 | 360 000 € | 90 000 € | 180 000 € | 90 000 € |\n| 2025 | 140 000 € | | 95 000 € | 45 000 € |\n| Ensemble | 500 000 € | 90 000 € | 275 000 € | 135 000 € |\n\n${note}`,
    );
  const years = ['360 000,00 €', '140 000,00 €', '/', '90 000,00 €', '275 000,00 €'];
  expect(table('La colonne « CP au-delà » vise l’exercice 2026.')).toEqual([...years, '135 000,00 €']);
  expect(table('')).toEqual([...years, '135 000,00 € ?']);
  for (const told of [
    'Les crédits de paiement au-delà de 2025 sont à consommer en totalité sur la gestion 2026.',
    'Les CP au-delà de 2025 seront inscrits intégralement en 2026.',
  ])
    expect(table(told)).toEqual([...years, '135 000,00 €']);
  for (const open of [
    'La colonne « CP au-delà » vise les exercices 2026 et 2027.',
    'Les CP au-delà de 2025 seront ouverts en 2026 et 2027.',
    'Les CP au-delà de 2025 sont ouverts en 2026 pour les études, et pour le reste en 2027.',
    'Les CP au-delà de 2025 sont à consommer avant 2026.',
  ])
    expect(table(open)).toEqual([...years, '135 000,00 € ?']);
});

it('lines are told by the names that two tables share', () => {
  const lines = (name: string) =>
    read(
      conventionText({
        credits: `Lot\tCentre financier\tActivité\nPhares\t0352-CFSE-CFIN\t035200010101\nBalises\t0352-CFSE-CBAL\t035200010102\n\nCrédits par lot :\n\nLot\tAE 2024\tCP 2024\n${name}\t140 000 €\t140 000 €\nBalises\t75 000 €\t75 000 €\nLes deux lots\t215 000 €\t215 000 €`,
        references: 'Programme 352, domaine fonctionnel 0352-01, centre de coûts SGSIFAB075.',
      }),
    ).flatMap(({ fact, value }) =>
      fact.startsWith('line:') && value.type === 'line'
        ? [`${value.line.fundsCenter} ${value.line.activity} ${value.line.amounts[0]?.amount}`]
        : [],
    );
  expect(lines('Phares')).toEqual([
    '0352-CFSE-CFIN 035200010101 14000000',
    '0352-CFSE-CBAL 035200010102 7500000',
  ]);
  expect(lines('Feux')).toEqual([]);
});

it('the row below « pour mémoire » is none of them', () => {
  const rows = (aside: string) =>
    credits(`Année\tAE\tCP\n${aside}2022\t415 000 €\t352 000 €\n2024\t90 000 €\t90 000 €`);
  expect(rows('Pour mémoire\t\t\n')).toEqual(['90 000,00 €', '/', '90 000,00 €']);
  expect(rows('')).toHaveLength(5);
});

describe('groups of rows', () => {
  const GROUPS = (second: string) =>
    `                                  2024         2025        Cumul
UO 0352-CSGC-SI29 (hébergement)
     autorisations d'engagement    168 000       84 000      252 000
     crédits de paiement            21 000      231 000      252 000
${second}
     autorisations d'engagement    310 000            0      310 000
     crédits de paiement            62 000      248 000      310 000
TOTAL DES DEUX UO
     autorisations d'engagement    478 000       84 000      562 000
     crédits de paiement            83 000      479 000      562 000`;
  it('are parts of the total below them, however long their names', () => {
    const found = read(conventionText({ credits: GROUPS('UO 0352-CSGC-TR29 (traitement des documents)') }));
    expect(shown(found, 'commitment-allotment')).toEqual(['478 000,00 €', '84 000,00 €']);
    expect(shown(found, 'payment-total')).toEqual(['562 000,00 €']);
  });
  it('the rest of a table that a sentence cuts in two is asked about', () => {
    const found = read(
      conventionText({ credits: GROUPS('\nPour l’unité de traitement, les montants sont ceux-ci.\n') }),
    );
    expect(shown(found, 'commitment-allotment').every((each) => each.endsWith('?'))).toBe(true);
  });
});

it('one figure for AE and CP, that a total contradicts, is no less in doubt for being told once', () => {
  const found = read(conventionText({ credits: '\tAE = CP\n2024\t41 200 €\nTotal\t68 500 €' }));
  expect(shown(found, 'commitment-allotment').every((each) => /[?!]$/.test(each))).toBe(true);
});

it('rows of one bar each are a table, where they end with amounts', () => {
  const found = read(
    conventionText({
      credits:
        'Les montants de l’année 2024 figurent ci-après.\n\nNature | Montant 2024 (AE = CP)\nAnalyses | 41 200 €\nDéplacements | 18 900 €\nTOTAL | 60 100 €',
    }),
  );
  expect(shown(found, 'commitment-total')).toEqual(['60 100,00 €']);
});

it('an annex that takes the place of the former one replaces its amounts', () => {
  const found = read(
    conventionText({
      title: 'Avenant n° 1 à la convention de délégation de gestion « Phare » du 2 janvier 2024',
      body: 'L’annexe 2 de la convention est abrogée. L’annexe jointe au présent avenant la remplace.',
      credits: '',
      references: 'Le reste est maintenu.',
      term: 'Fait à Paris, le 2 février 2025',
      signature:
        'ANNEXE 2 – Plan de financement\n\n\t2024\t2025\tTotal\nAE\t10 000 €\t5 000 €\t15 000 €\nCP\t9 000 €\t6 000 €\t15 000 €',
    }),
  );
  expect(found.filter(({ fact }) => fact === 'amounts-are').map(({ value }) => value)).toEqual([
    { type: 'manner', manner: 'replacement' },
  ]);
});

it('« présent avenant » beside « rappel avenant n° 1 » takes its place', () => {
  const found = read(
    conventionText({
      title: 'Avenant n° 2 à la convention de délégation de gestion « Phare » du 2 janvier 2024',
      credits:
        'Exercice\tAE - rappel avenant n° 1\tAE - présent avenant\tCP - rappel avenant n° 1\tCP - présent avenant\n2024\t40 000\t40 000\t15 000\t20 000\n2025\t10 000\t30 000\t35 000\t50 000\nEnsemble\t50 000\t70 000\t50 000\t70 000',
      signature: 'Fait à Paris, le 2 février 2025',
    }),
  );
  expect(shown(found, 'commitment-allotment')).toEqual(['40 000,00 €', '30 000,00 €']);
  expect(found.filter(({ fact }) => fact === 'amounts-are').map(({ value }) => value)).toEqual([
    { type: 'manner', manner: 'replacement' },
  ]);
});

it.each([
  [
    'L’enveloppe s’élève à 240 000 €, en autorisations d’engagement comme en crédits de paiement. Pour les premières, 180 000 € relèvent de 2025 et 60 000 € de 2026. Pour les seconds, 90 k€ seront ouverts en 2025 et 150 k€ en 2026.',
    ['180 000,00 €', '60 000,00 €', '/', '90 000,00 €', '150 000,00 €'],
  ],
  [
    'Le service reçoit 45 k€ d’AE en 2025, couverts par 20 k€ de CP la même année et 25 k€ l’année suivante.',
    ['45 000,00 €', '/', '20 000,00 €', '25 000,00 €'],
  ],
  [
    'Phase socle : 150 000 € HT, soit 180 000 € TTC d’AE sur l’exercice 2025. En crédits de paiement, le plan est de 70 000 € en 2025 et 110 000 € en 2026.',
    ['180 000,00 €', '/', '70 000,00 €', '110 000,00 €'],
  ],
  [
    'En complément des crédits déjà délégués, le délégant ouvre, au titre de 2025, 65 000 € en AE et en CP.',
    ['65 000,00 €', '/', '65 000,00 €'],
  ],
  [
    'Vos services pourront engager 9 000 € en 2025. En crédits de paiement, vous disposerez de 2 000 € en 2025 et de 7 000 € en 2026.',
    ['9 000,00 €', '/', '2 000,00 €', '7 000,00 €'],
  ],
  [
    '2) qu’elle reçoit 84 000 € d’autorisations d’engagement et de crédits de paiement au titre de 2025 ; que le reste, soit 15 000 €, fera l’objet d’un second acte ;',
    ['84 000,00 €', '/', '84 000,00 €'],
  ],
  [
    'La DIE réserve à l’opération une enveloppe de 1 075 000 €. La somme est entièrement affectée en AE dès 2024 ; son échelonnement en CP suit.\n\nAE | CP 2024 | CP 2025\n1 075 000,00 | 500 000,00 | 575 000,00',
    ['1 075 000,00 €', '/', '500 000,00 €', '575 000,00 €'],
  ],
])('is told in other words: %s', (text, expected) => {
  expect(credits(text)).toEqual(expected);
});

it('amounts before tax, and the tax, are none where those with it stand beside', () => {
  expect(
    credits(
      'Exercice\tAE HT\tAE TTC\tCP HT\tCP TTC\n2025\t96 000\t115 200\t40 000\t48 000\n2026\t\t\t56 000\t67 200',
    ),
  ).toEqual(['115 200,00 €', '/', '48 000,00 €', '67 200,00 €']);
  expect(
    credits(
      '\t2025\t2026\nAutorisations d’engagement\t\t\nHT\t200 000\t60 000\nTVA\t17 000\t5 100\nTTC\t217 000\t65 100\nCrédits de paiement\t\t\nHT\t80 000\t180 000\nTVA\t6 800\t15 300\nTTC\t86 800\t195 300',
    ),
  ).toEqual(['217 000,00 €', '65 100,00 €', '/', '86 800,00 €', '195 300,00 €']);
});

it('« Somme » beside its center is a département, « 2025 réalisé » a year', () => {
  const table = (last: string) =>
    `Dotation 2025 (en euros)\n\nUnité opérationnelle\tCode\tAE\tCP\nNord\t0352-HDFR-DP59\t10 000\t10 000\nPas-de-Calais\t0352-HDFR-DP62\t20 000\t20 000\n${last}`;
  expect(credits(table('Somme\t0352-HDFR-DP80\t5 000\t5 000\nEnsemble\t\t35 000\t35 000'))).toEqual([
    '35 000,00 €',
    '/',
    '35 000,00 €',
  ]);
  expect(credits('\t2024 réalisé\t2025 prévu\nAE\t10 000\t5 000\nCP\t7 000\t8 000')).toEqual([
    '10 000,00 €',
    '5 000,00 €',
    '/',
    '7 000,00 €',
    '8 000,00 €',
  ]);
});

it('lots of each budget come to its total', () => {
  const table = (total: string) =>
    `En millions d’euros\n\n\t\t2025\t2026\tEnsemble\nAE\tlot A\t0,70\t0,50\t1,20\n\tlot B\t0,50\t0,30\t0,80\n\tTotal AE\t${total}\t0,80\t2,00\nCP\tlot A\t0,35\t0,85\t1,20\n\tlot B\t0,25\t0,55\t0,80\n\tTotal CP\t0,60\t1,40\t2,00`;
  expect(credits(table('1,20'))).toEqual([
    '1 200 000,00 €',
    '800 000,00 €',
    '/',
    '600 000,00 €',
    '1 400 000,00 €',
  ]);
  // A total that is not the sum of its lots leaves all of it to be asked about.
  expect(credits(table('1,30')).filter((each) => each !== '/' && !/[?!]$/.test(each))).toEqual([]);
});

it('the staff told beside what is delegated is none of it', () => {
  expect(
    credits(
      'En k€\n\n\t2025\t2026\nAE hors T2\t412,5\t187,5\nCP hors T2\t150,0\t450,0\nT2 (AE = CP)\t210,0\t214,2',
    ),
  ).toEqual(['412 500,00 €', '187 500,00 €', '/', '150 000,00 €', '450 000,00 €']);
});

it('the head of a table that comes back below each foot of page is no foot', () => {
  const foot = '2024-07 – projet v5                    DGESIP – Paris\n';
  const head =
    '                       Autorisations                Crédits\n                       d’engagement                 de paiement\n';
  const text = `Voici le tableau.\n${foot}                                     2/4\n${head}   2024                  48 000,00 €               19 200,00 €\n${foot}                                     3/4\n${head}   2025                                            28 800,00 €\n   Total                 48 000,00 €               48 000,00 €\n\n${foot}`;
  expect(credits(text)).toEqual(['48 000,00 €', '/', '19 200,00 €', '28 800,00 €']);
});

it('AE that are equal to CP, and AE that are wholly of one year', () => {
  expect(
    credits(
      'Les autorisations d’engagement sont égales aux crédits de paiement : 96 000 € en 2024 et 48 000 € en 2025.',
    ),
  ).toEqual(['96 000,00 €', '48 000,00 €', '/', '96 000,00 €', '48 000,00 €']);
  expect(
    credits(
      'Il est alloué au délégataire une somme de 318 500 € en AE et de 318 500 € en CP. Les autorisations d’engagement se rattachent en entier à l’année 2024. Les crédits de paiement se partagent entre 2024, pour 118 500 €, et 2025, pour 200 000 €.',
    ),
  ).toEqual(['318 500,00 €', '/', '118 500,00 €', '200 000,00 €']);
});

it('one column of both budgets names its year, and its last row is their whole only by its label', () => {
  const table = (last: string) =>
    credits(`Action\tAE = CP 2024\nÉtudes\t10 000 €\nCapteurs\t20 000 €\n${last}\t30 000 €`);
  expect(table('Crédits délégués')).toEqual(['30 000,00 €', '/', '30 000,00 €']);
  expect(table('ENSEMBLE')).toEqual(['30 000,00 €', '/', '30 000,00 €']);
  expect(table('Formation').every((shown) => shown === '/' || shown.endsWith(' ?'))).toBe(true);
});

it('an opening told per row in words of both budgets is no head of a table', () => {
  expect(
    credits(
      'Année\tAE\tCP\tOuverture\n2025\t96 000 €\t58 000 €\tAE et CP : à la signature\n2026\t48 000 €\t86 000 €\tAE et CP : 2 mars 2026',
    ),
  ).toEqual(['96 000,00 €', '48 000,00 €', '/', '58 000,00 €', '86 000,00 €']);
});

it('numbered paragraphs with tabs part the tables between them', () => {
  const schedule =
    'Part\tMontant\tÉchéance\nAE 2024, première part\t90 000\tÀ la signature\nAE 2024, seconde part\t60 000\t1er juin 2024';
  expect(
    credits(
      `3.1.\tLe délégant autorise, dans la limite des plafonds qui suivent (en euros) :\n\t2024\t2025\tTotal\nAE\t150 000\t45 000\t195 000\nCP\t75 000\t120 000\t195 000\n3.2.\tLe calendrier de mise à disposition est celui-ci :\n${schedule}`,
    ),
  ).toEqual(['150 000,00 €', '45 000,00 €', '/', '75 000,00 €', '120 000,00 €']);
});

it('the year of a head is not that of the credits where the rows have their own', () => {
  expect(
    credits(
      '| Exercice | Prévu en 2023 : AE | Prévu en 2023 : CP | Nouvel échéancier : AE | Nouvel échéancier : CP |\n|---|---|---|---|---|\n| 2024 | 52 000,00 € | 31 000,00 € | 40 000,00 € | 18 000,00 € |\n| 2025 | – | 21 000,00 € | 12 000,00 € | 34 000,00 € |\n| Total | 52 000,00 € | 52 000,00 € | 52 000,00 € | 52 000,00 € |',
    ),
  ).toEqual(['40 000,00 €', '12 000,00 €', '/', '18 000,00 €', '34 000,00 €']);
});

it('lines of amounts that semicolons close are of the budget that leads them', () => {
  expect(
    credits(
      'Les autorisations d’engagement, soit cent mille euros, sont ouvertes sur l’année 2024.\n\nLes crédits de paiement sont fixés à :\nquarante mille euros pour 2024 ;\ntrente-cinq mille euros pour 2025 ;\nvingt-cinq mille euros pour 2026.',
    ),
  ).toEqual(['100 000,00 €', '/', '40 000,00 €', '35 000,00 €', '25 000,00 €']);
});

it('each amount may be said to be of both budgets, after them all', () => {
  expect(
    credits(
      'Le plafond est de 148 200 € pour l’année 2024 et de 141 000 € pour l’année 2025, chacun de ces montants s’entendant en AE comme en CP.',
    ),
  ).toEqual(['148 200,00 €', '141 000,00 €', '/', '148 200,00 €', '141 000,00 €']);
});

it('the parts of one budget may tell their year in a column, and the other one stand on one line', () => {
  expect(
    credits(
      '3. AUTORISATIONS D’ENGAGEMENT, PAR LOT (k€)\n\n   Lot  Contenu          HT      TTC    Gestion  Ouverture\n   ---  ---------------  ------  -----  -------  -------------------\n   L1   Socle commun     250,0   300,0   2024    à la signature\n   L2   Alertes en mer   125,0   150,0   2024    15 octobre 2024\n   L3   Terrain          187,5   225,0   2025    2 février 2025\n   Total                 562,5   675,0\n\n4. CRÉDITS DE PAIEMENT (k€ TTC)\n\n   2024 : 180      2025 : 495      soit 675',
    ),
  ).toEqual(['450 000,00 €', '225 000,00 €', '/', '180 000,00 €', '495 000,00 €']);
});

it('the new whole of a delegation may be told of the delegation itself', () => {
  const after = (said: string) =>
    shown(
      read(
        conventionText({
          title: 'Avenant n° 1 à la convention de délégation de gestion « Phare »',
          credits: `Un complément s’ajoute aux crédits déjà délégués :\n\nExercice\tAE en plus\tCP en plus\n2025\t36 000 €\t36 000 €\n\n${said}`,
        }),
      ),
      'new-commitment-total',
    );
  expect(after('La délégation est ainsi portée de 225 000 € à 261 000 €, en AE comme en CP.')).toEqual([
    '261 000,00 €',
  ]);
  expect(after('De ce fait, le total de la convention redescend à 261 000 €, en AE comme en CP.')).toEqual([
    '261 000,00 € ?',
  ]);
  expect(after('La délégation est ouverte pour un an.')).toEqual([]);
});

it('a schedule that is annulled takes nothing back where another is read in its place', () => {
  const found = read(
    conventionText({
      title: 'Avenant n° 1 à la convention de délégation de gestion « Phare » du 2 janvier 2024',
      credits:
        'L’échéancier de l’article 4, qui prévoyait 40 000 € d’AE et de CP sur la seule année 2024, est annulé. On lit à sa place :\n\nAnnée\tAE\tCP\n2024\t34 000 €\t10 000 €\n2025\t22 000 €\t46 000 €\nTotal\t56 000 €\t56 000 €',
      signature: 'Fait à Paris, le 2 décembre 2024',
    }),
  );
  expect(shown(found, 'commitment-allotment')).toEqual(['34 000,00 €', '22 000,00 €']);
  expect(found.filter(({ fact }) => fact === 'amounts-are').map(({ value }) => value)).toEqual([
    { type: 'manner', manner: 'replacement' },
  ]);
  expect(
    credits(
      'Les crédits de 2024 sont annulés à hauteur des montants suivants :\n\n\tAE\tCP\n2024\t4 000 €\t4 000 €',
    ),
  ).toContain('-4 000,00 € ?');
});

it.each([
  'Je réserve pour cette action 96 400 € au titre de la gestion 2025, en AE comme en CP.',
  'L’enveloppe est de 96 400 €. Elle est inscrite en totalité en autorisations d’engagement sur l’exercice 2025 ; les crédits de paiement sont de 96 400 € en 2025.',
  'Il est consacré 96 400 € en 2025, chacune de ces sommes valant à la fois autorisations d’engagement et crédits de paiement, soit 96 400 € en tout.',
])('%s', (text) => {
  expect(credits(text)).toEqual(['96 400,00 €', '/', '96 400,00 €']);
});

it('a line leaves its cost center to be told where the text speaks of one that was not found', () => {
  const lines = (references: string) =>
    shown(
      read(
        conventionText({
          credits:
            'Centre financier\tAE 2024\tCP 2024\n0352-CFSE-CFIN\t6 000 €\t6 000 €\n0352-CFSE-DR33\t4 000 €\t4 000 €\nTotal\t10 000 €\t10 000 €',
          references,
        }),
      ),
      'line:',
    ).map((line) => line.endsWith('?'));
  expect(lines('Programme 352, domaine fonctionnel 0352-01.')).toEqual([false, false]);
  expect(lines('Programme 352. Le centre de coûts, le SIFAB, est celui de chaque direction.')).toEqual([
    true,
    true,
  ]);
});

it('a sentence that tells what an article of the convention gave is of the past', () => {
  const found = read(
    conventionText({
      title: 'Avenant n° 1 à la convention de délégation de gestion « Phare » du 2 janvier 2024',
      credits:
        'L’article 5 de la convention prévoyait 60 000 € de CP en 2024 et 40 000 € en 2025. Il est désormais rédigé comme suit :\n\n« La délégation porte sur 100 000 € d’autorisations d’engagement, ouvertes en 2024. Les crédits de paiement sont de 60 000 € en 2024, de 25 000 € en 2025 et de 15 000 € en 2026. »',
      signature: 'Fait à Paris, le 2 décembre 2024',
    }),
  );
  expect(shown(found, 'payment-allotment')).toEqual(['60 000,00 €', '25 000,00 €', '15 000,00 €']);
  expect(credits('La convention ouvre 60 000 € de CP en 2024 et 40 000 € en 2025.')).toEqual([
    '/',
    '60 000,00 € ?',
    '40 000,00 € ?',
  ]);
});

it('what is left of a cost may be what is delegated', () => {
  expect(
    credits(
      'Le programme coûte 4 750 000 €. L’agence en prend 1 750 000 € en charge. Le délégant lui délègue le reste, soit 3 000 000 € en autorisations d’engagement, ouvertes en totalité sur l’exercice 2024.',
    ),
  ).toEqual(['3 000 000,00 € ?', '/']);
  expect(
    credits('Le reste, soit 3 000 000 € en autorisations d’engagement, relève de la région en 2024.'),
  ).toEqual(['/']);
});

it('AE without a year in their head are of the only year that the words above open them in', () => {
  const table =
    '\n\nActivité\tAE\tCP 2024\tCP 2025\n0352 01 Frayères\t100 000\t40 000\t60 000\n0352 02 Suivi\t200 000\t50 000\t150 000\n-----\t--------\t-------\t-------\nTotaux\t300 000\t90 000\t210 000';
  expect(credits(`Les AE sont affectées en une fois, sur la gestion 2024 :${table}`)).toEqual([
    '300 000,00 €',
    '/',
    '90 000,00 €',
    '210 000,00 €',
  ]);
  expect(credits(`L’échéancier est celui-ci :${table}`)).toEqual(['/', '90 000,00 €', '210 000,00 €']);
});

it('a dash stands in its own column: the code of a programme is no amount that slipped', () => {
  expect(
    credits(
      'Programme\tCentre financier\tAE 2024\tCP 2024\tAE 2025\tCP 2025\n102\t0102-CDEF-CFAS\t620 000\t310 000\t–\t310 000\n103\t0103-CDEF-CFAS\t275 500\t180 500\t94 000\t189 000\nTotal\t\t895 500\t490 500\t94 000\t499 000',
    ),
  ).toEqual(['895 500,00 €', '94 000,00 €', '/', '490 500,00 €', '499 000,00 €']);
});

it('a table that becomes another is replaced, whatever the sentences around it add', () => {
  const manner = (lead: string) =>
    read(
      conventionText({
        title: 'Avenant n° 1 à la convention de délégation de gestion « Phare » du 2 janvier 2024',
        credits: `Une prestation supplémentaire, estimée à 60 000 €, est devenue nécessaire.\n\n${lead}\n\nExercice\tAE\tCP\n2024\t120 000 €\t41 300 €\n2025\t55 000 €\t133 700 €\nTotal\t175 000 €\t175 000 €`,
        signature: 'Fait à Paris, le 2 décembre 2024',
      }),
    )
      .filter(({ fact }) => fact === 'amounts-are')
      .map(({ value, confidence }) => (value.type === 'manner' ? `${value.manner} ${confidence}` : ''));
  expect(manner('Le tableau figurant à l’article 4 de la convention devient :')).toEqual([
    'replacement sure',
  ]);
  expect(manner('L’échéancier de l’annexe 1 est abrogé et remplacé par celui-ci :')).toEqual([
    'replacement sure',
  ]);
  expect(
    manner('Le tableau de l’article 4 est complété par les montants supplémentaires qui suivent :'),
  ).toEqual(['increment sure']);
});
