import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const references = (text: string, prefix: string) =>
  shown(read(conventionText({ references: text })), prefix);

describe('references', () => {
  it('are read in a sentence, by shape and label', () => {
    expect(
      references(
        'Imputation : P352 ; CF 0352-CFSE-CFIN ; DF 0352-01-02 ; activité 03520001012A ; CC AGRDMNU075.',
        '',
      ),
    ).toEqual(expect.arrayContaining(['352', '0352-CFSE-CFIN', '0352-01-02', '03520001012A', 'AGRDMNU075']));
  });
  it('a code cut by a page break is one code', () => {
    const cut =
      'Centre financier 0352-CFSE-\nVersion du 02/02/2024\n                         Page 2 sur 3\nCDGE, programme 352.\nVersion du 02/02/2024\n                         Page 3 sur 3';
    expect(references(cut, 'funds-center')).toEqual(['0352-CFSE-CDGE']);
  });
  it('a code without its label is asked about', () => {
    expect(references('Programme 352. Voir 0352-CFSE-CFIN.', 'funds-center')).toEqual(['0352-CFSE-CFIN ?']);
  });
  it('a code of another programme is asked about', () => {
    expect(
      references(
        'Programme 352, centre financier 0352-CFSE-CFIN, domaine fonctionnel 0349-01.',
        'functional-area',
      ),
    ).toEqual(['0349-01 ?']);
  });
  it('a code of an older convention that the text tells is none of its own', () => {
    const own = 'Programme 352, centre financier 0352-CFSE-CNEW.';
    for (const older of [
      '- la convention n° 12 du 21 avril 2017, imputée sur le centre financier 0352-CFSE-COLD ;',
      'Une convention du 12 juin 2019 avait déjà confié ces crédits, sur le centre financier 0352-CFSE-COLD.',
      'Au centre financier 0352-CFSE-COLD est substitué, dans le même programme, le centre financier 0352-CFSE-CNEW.',
    ])
      expect(references(`${older}\n\n${own}`, 'funds-center'), older).toEqual(['0352-CFSE-CNEW']);
  });
  it('cost centers listed below their label are labelled, blank lines between', () => {
    const listed =
      'Les centres de coûts à mentionner sont :\n\n- SGSIFAB075 pour A ;\n\n- AGRDMNU075 pour B ;\n';
    expect(references(`Programme 352.\n\n${listed}`, 'cost-center')).toEqual(['SGSIFAB075', 'AGRDMNU075']);
  });
  it('a former code is set aside', () => {
    expect(
      references(
        'Programme 352, centre financier 0352-CFSE-CNEW (anciennement 0352-CFSE-COLD).',
        'funds-center',
      ),
    ).toEqual(['0352-CFSE-CNEW']);
  });
  it('a code of before, or closed in brackets, is set aside', () => {
    expect(
      references(
        'Centre de coûts : SGSIFAB075\nCentre de coûts antérieur : SGSIFAB044\nCentre de coûts : SGSIFAB033 (fermé, ne plus utiliser)',
        'cost-center',
      ),
    ).toEqual(['SGSIFAB075']);
  });
  it('of several, one that the text sets apart is asked about', () => {
    expect(
      references(
        "Centre de coûts : SGSIFAB075. Le centre de coûts SGSIFAB044 ne sert qu'à ses dépenses propres.",
        'cost-center',
      ),
    ).toEqual(['SGSIFAB075', 'SGSIFAB044 ?']);
  });
  it('the programme of what is set apart is not that of the convention', () => {
    const own = 'Programme 352, centre financier 0352-CFSE-CFIN, domaine fonctionnel 0352-01.';
    const other = 'La direction finance seule, sur le programme 163, l’UO 0163-NORM-DR14.';
    expect(references(`${other}\n\n${own}`, 'programme')).toEqual(['352']);
  });
  it('labels one below the other, then their codes, are one table', () => {
    expect(
      references(
        'Programme\nDomaine fonctionnel\nCentre financier\nCentre de coûts\n352\n0352-01\n0352-CFSE-CFIN\nSGSIFAB075',
        'cost-center',
      ),
    ).toEqual(['SGSIFAB075']);
  });
  it('a code that the text replaces is set aside wherever it stands', () => {
    expect(
      references(
        'Rappel : programme 352, centre financier 0352-CFSE-COLD.\n\nLe centre financier 0352-CFSE-COLD est remplacé par le centre financier 0352-CFSE-CNEW.',
        'funds-center',
      ),
    ).toEqual(['0352-CFSE-CNEW']);
  });
  it('« Au lieu de : … Lire : … » keeps what is to be read', () => {
    expect(
      references(
        'Programme 352.\n\nAu lieu de :\nCentre financier :\t0352-CFSE-COLD\n\nLire :\nCentre financier :\t0352-CFSE-CNEW',
        'funds-center',
      ),
    ).toEqual(['0352-CFSE-CNEW']);
  });
  it('an O among the figures of a cost center is asked about where many are confused, with its other reading', () => {
    const text = conventionText({
      title: 'CONVENTlON DE DÉLÉGATlON DE GESTlON',
      parties: 'Entre Ia direction A, déIégant, et Ia direction B, déIégataire',
      references: 'Programme 352. Centre de coûts : PRFGESO057',
    });
    expect(shown(read(text), 'cost-center')).toEqual(['PRFGESO057 ?', 'PRFGES0057 ?']);
  });
  it('« A laisse la place à B », « A du programme … est remplacée par B » keep B', () => {
    expect(
      references(
        'Programme 352. Le centre de coûts PNDTERM075 laisse la place au centre de coûts PNDTERM033.',
        'cost-center',
      ),
    ).toEqual(['PNDTERM033']);
    expect(
      references(
        'L’UO 0352-CFSE-COLD du programme 352 « Innovation » est remplacée par l’UO 0352-CFSE-CNEW du même programme.',
        'funds-center',
      ),
    ).toEqual(['0352-CFSE-CNEW']);
  });
  it('« B remplace A » keeps B', () => {
    expect(
      references(
        'Programme 352. Le centre de coûts ECLDGAL092 remplace le centre de coûts ECLDGEC092.',
        'cost-center',
      ),
    ).toEqual(['ECLDGAL092']);
  });
  it('« UO mentionnée à l’article 1 » and « hors titre 2 » name no code', () => {
    expect(references("Les crédits hors titre 2 de l'UO mentionnée à l'article 1.", 'funds-center')).toEqual(
      [],
    );
  });
  it('several activities on following lines are all kept', () => {
    expect(
      references('Programme 352\n\nActivité       035200010111\n               035200010112', 'activity'),
    ).toEqual(['035200010111', '035200010112']);
  });
  it('a year or a phone number is no programme', () => {
    expect(references('Le programme 2024 de la direction, tél. 01 71 21 01 70.', 'programme')).toEqual([]);
  });
});

describe('repaired characters', () => {
  const candidates = read(
    conventionText({
      references: 'Programme 352, centre financier O352-CFSE-CFlN, centre de coûts SGSlFABO75.',
    }),
  );
  it('give the likely code, never as sure', () => {
    expect(shown(candidates, 'funds-center')).toEqual(['0352-CFSE-CFIN ?']);
    expect(shown(candidates, 'cost-center')).toEqual(['SGSIFAB075 ?']);
  });
  it('say so, with what the document bears', () => {
    expect(candidates.find(({ fact }) => fact === 'funds-center:1')?.reason).toMatch(
      /^Réparé.*O352-CFSE-CFlN/,
    );
  });
});

it('« ne sont plus portées au centre de coûts A mais au centre de coûts B » keeps B', () => {
  const text =
    'Les dépenses ne sont plus portées au centre de coûts MERSHP0029 mais, à partir de 2024, au centre de coûts MERSHP0056.';
  expect(references(text, 'cost-center')).toEqual(['MERSHP0056']);
});

it('a code on which nothing is imputed, or that is closed, is set aside', () => {
  const text =
    'Les dépenses ne sont pas imputées sur le centre financier 0352-CFSE-COLD. Centre financier : 0352-CFSE-CNEW. Le centre de coûts SGSOLD0075, utilisé en 2023, est fermé. Centre de coûts : SGSNEW0075.';
  expect(references(text, 'funds-center')).toEqual(['0352-CFSE-CNEW']);
  expect(references(text, 'cost-center')).toEqual(['SGSNEW0075']);
});

it('a code of a recital is of another act', () => {
  const text =
    'Vu la convention du 11 mai 2022, d’un montant imputé sur l’UO 0352-CFSE-COLD ;\n\nLes crédits relèvent de l’UO 0352-CFSE-CNEW, le centre de coûts étant SGSNEW0075.';
  expect(references(text, 'funds-center')).toEqual(['0352-CFSE-CNEW']);
  expect(references(text, 'cost-center')).toEqual(['SGSNEW0075']);
});

it('a code of what the delegating service keeps is set aside', () => {
  const text =
    'Centre financier : 0352-CFSE-CNEW. Les rémunérations restent à la charge du délégant, sur le centre financier 0352-CFSE-CRHU. Le centre financier 0352-CFSE-CAUT, dont relèvent les autres dépenses, n’est pas ouvert au délégataire. Centre de coûts du délégataire : SGSNEW0075.';
  expect(references(text, 'funds-center')).toEqual(['0352-CFSE-CNEW']);
  expect(references(text, 'cost-center')).toEqual(['SGSNEW0075']);
});

it.each([
  [
    'Les crédits sont transférés depuis le centre financier 0352-CFSE-COLD vers le centre financier 0352-CFSE-CNEW.',
  ],
  ['Centre financier : 0352-CFSE-CNEW, qui succède au centre financier 0352-CFSE-COLD.'],
  [
    'Centre financier : 0352-CFSE-CNEW. Le centre financier 0352-CFSE-COLD, utilisé en 2023, n’est plus alimenté.',
  ],
])('the code that was left behind is set aside: %s', (text) => {
  expect(references(text, 'funds-center')).toEqual(['0352-CFSE-CNEW']);
});

it('a lone code of another programme is none of the convention’s, which has all of its own', () => {
  const own =
    'Programme 352. Centre financier : 0352-CFSE-CFIN. Domaine fonctionnel : 0352-01. Activité : 035200010101. Centre de coûts : SGSIFAB075.';
  const far =
    'Les parties se réunissent chaque trimestre et rendent compte de l’avancement du projet. '.repeat(4);
  const text = `Le cofinancement est imputé sur le programme 302 (UO 0302-CDGD-CSI1).\n\n${far}\n\n${own}`;
  expect(references(text, 'funds-center')).toEqual(['0352-CFSE-CFIN']);
  expect(references(text, 'programme')).toEqual(['352']);
});

it('a cost center may be written in groups, or be the one to mention', () => {
  const own = 'Programme 352. Centre financier : 0352-CFSE-CFIN. Activité : 035200010101.';
  expect(references(`${own}\nCentre de coûts         MER SAIP 029\n`, 'cost-center')).toEqual(['MERSAIP029']);
  expect(
    references(
      `${own}\nCentre de coûts du délégant : MININT1075\nCentre de coûts à mentionner sur les commandes : MINSTS2077\n`,
      'cost-center',
    ),
  ).toEqual(['MININT1075 ?', 'MINSTS2077']);
});

it.each([
  'UO : 0352.CFSE.CFIN\nDomaine fonctionnel : 0352.01\nActivité : 0352.0001.0101\nCentre de coûts : SGS.IFAB.075',
  'Unité opérationnelle 0352 CFSE CFIN, domaine fonctionnel 0352 01, activité 0352 00 01 01 01, centre de coûts SGS IFAB 075, puis le reste.',
  'CF « 0352 . CFSE . CFIN », DF « 0352 . 01 », activité « 0352 0001 0101 », CC « SGS IFAB 075 »',
])('codes in groups are whole, beside their label: %s', (text) => {
  expect(references(text, 'funds-center')).toEqual(['0352-CFSE-CFIN']);
  expect(references(text, 'functional-area')).toEqual(['0352-01']);
  expect(references(text, 'activity')).toEqual(['035200010101']);
  expect(references(text, 'cost-center')).toEqual(['SGSIFAB075']);
});

it('groups of figures beside a label are no code when they are an amount, or not as many as a code has', () => {
  expect(references('Programme 352. Domaine fonctionnel : 0352 10 000 €', 'functional-area')).not.toContain(
    '0352-10',
  );
  expect(references('Programme 352. Activité : 0352 0001 01', 'activity')).toEqual([]);
});

it('a column of references that are closed is none of the convention’s', () => {
  const text =
    'Programme 352.\n\nÉlément\tImputation 2024 (close)\tImputation à compter de 2025\nCentre financier\t0352-CFSE-COLD\t0352-CFSE-CNEW\nCentre de coûts\tSGSOLD0075\tSGSNEW0075';
  expect(references(text, 'funds-center')).toEqual(['0352-CFSE-CNEW']);
  expect(references(text, 'cost-center')).toEqual(['SGSNEW0075']);
});

it('codes in small letters count beside their label alone', () => {
  const found = read(
    conventionText({ references: 'Programme 352\nuo : 0352 - cfse - cfin\nccoût : sgsifab075\n' }),
  );
  expect(shown(found, 'funds-center')).toEqual(['0352-CFSE-CFIN']);
  expect(shown(found, 'cost-center')).toEqual(['SGSIFAB075']);
  const without = read(conventionText({ references: 'Programme 352, dossier sgsifab075\n' }));
  expect(shown(without, 'cost-center')).toEqual([]);
});

it('a label alone in brackets is of the code before it', () => {
  const text =
    'Codes : 0352-01 (domaine fonctionnel) / 0352-CFSE-CFIN (centre financier) / 035200010101 (activité) / SGSIFAB075 (centre de coûts).';
  expect(references(text, 'functional-area')).toEqual(['0352-01']);
  expect(references(text, 'funds-center')).toEqual(['0352-CFSE-CFIN']);
  expect(references(text, 'cost-center')).toEqual(['SGSIFAB075']);
  const named = 'Programme 352. Centres de coûts à servir : ceux de Nantes et de Rennes.';
  expect(
    references(
      named.replace('à servir : ceux', 'sont RECNANT044 pour Nantes et RECRENN035 pour Rennes, ceux'),
      'cost-center',
    ),
  ).toEqual(['RECNANT044', 'RECRENN035']);
});

it('what takes the place of a code leaves the other behind', () => {
  const own = 'Programme 352. ';
  expect(
    references(
      `${own}Le centre de coûts CULMHIS031 prend la place du centre de coûts CULDRAC031.`,
      'cost-center',
    ),
  ).toEqual(['CULMHIS031']);
  expect(
    references(
      `${own}L’UO 0352-CFSE-COLD, citée à l’article 4 de la convention, laisse la place à l’UO 0352-CFSE-CNEW.`,
      'funds-center',
    ),
  ).toEqual(['0352-CFSE-CNEW']);
});

describe('the codes of two programmes', () => {
  const centers = (parts: Parameters<typeof conventionText>[0]) =>
    shown(read(conventionText({ references: '', ...parts })), 'funds-center');
  const both = ['0102-CDEF-CFAS', '0103-CDEF-CFAS'];
  const table = (rows: string) => `Programme\tCentre financier\tAE 2024\tCP 2024\n${rows}`;

  it('are those of the convention where each bears credits of its own', () => {
    const credits = table(
      '102\t0102-CDEF-CFAS\t6 000 €\t6 000 €\n103\t0103-CDEF-CFAS\t4 000 €\t4 000 €\nTotal\t\t10 000 €\t10 000 €',
    );
    expect(centers({ credits })).toEqual(both);
    expect(
      centers({
        credits: table('102\t0102-CDEF-CFAS\t6 000 €\t6 000 €'),
        body: 'Voir aussi, sur le programme 103, le centre financier 0103-CDEF-CFAS.',
      }),
    ).toEqual(both.toReversed().map((code) => `${code} ?`));
  });
  it('… or where one column of a table lists them all', () => {
    const listed =
      'Le délégataire ordonnance les dépenses des unités opérationnelles suivantes :\n\nProgr.\tIntitulé\tUO\n102\tAccès à l’emploi\t0102-CDEF-CFAS\n103\tMutations\t0103-CDEF-CFAS';
    expect(centers({ credits: '', body: listed })).toEqual(both);
    expect(
      centers({
        credits: '',
        body: `${listed}\n\nLe reste est suivi sur l’UO 0155-CAGM-DRGE du programme 155.`,
      }),
    ).toEqual([...both, '0155-CAGM-DRGE'].map((code) => `${code} ?`));
  });
});

it('a cost center may be the only one, or common to several', () => {
  expect(references('Un centre de coûts unique, SGSIFAB075, est utilisé.', 'cost-center')).toEqual([
    'SGSIFAB075',
  ]);
  expect(references('Centre de coûts commun aux deux programmes : SGSIFAB075', 'cost-center')).toEqual([
    'SGSIFAB075',
  ]);
  expect(
    references(
      'Le centre de coûts du prestataire unique, TITULAI075, n’est pas celui du service.',
      'cost-center',
    ),
  ).toEqual([]);
});

it('a code in quotes that the end of a line cuts at a hyphen is one code, without the hyphen', () => {
  const cut =
    'À l’article 8, au lieu de : « Centre de coûts : AGRDGER075 », lire : « Centre de coûts : AGREN-\nSU031 ».';
  expect(references(cut, 'cost-center')).toEqual(['AGRENSU031']);
  expect(references('Centre de coûts : voir AGREN-\nSU031 au plan comptable.', 'cost-center')).toEqual([]);
});

it('the code that the next sentence, or a quotation under its heading, puts in the place of another', () => {
  const center = (text: string) => references(text, 'cost-center');
  const closed = 'Le centre de coûts ABCDGMA075 est supprimé au 1er mars 2024. ';
  expect(center(`${closed}Il y a lieu de lire partout ABCDGMC075.`)).toEqual(['ABCDGMC075']);
  expect(center(`${closed}Le tiers ABCDGMC075 reste utilisé.`)).toEqual([]);
  const headed = (heading: string) =>
    center(`III. ${heading}\n\nDu fait de la réforme, « ABCDNUM075 » devient « ABCDTN0075 » partout.`);
  expect(headed('Centre de coûts')).toEqual(['ABCDTN0075']);
  expect(headed('Fournisseur')).toEqual([]);
});

it('a cost center may be that of one service, and not of another', () => {
  expect(
    references(
      'Le centre de coûts à servir est celui de la direction A, ABCDREL031, et non celui de la direction B (ABCDDT031).',
      'cost-center',
    ),
  ).toEqual(['ABCDREL031']);
  expect(
    references('Le tiers à servir est celui de la direction A, ABCDREL031, et non B.', 'cost-center'),
  ).toEqual([]);
});

it('the location of the whole nation is one letter', () => {
  const place = (text: string) => references(`Localisation interministérielle : ${text}`, 'location');
  expect(place('N')).toEqual(['N']);
  expect(place('N\nTiers : néant')).toEqual(['N']);
  expect(place('N/A')).toEqual([]);
  expect(place('N° 3')).toEqual([]);
});

it('« Activ. » is an activity', () => {
  expect(references('Programme 352\nActiv. 035200010117', 'activity')).toEqual(['035200010117']);
  expect(references('Programme 352\nRéactiv. 035200010117', 'activity')).toEqual(['035200010117 ?']);
});

describe('what is said of a code beside it', () => {
  it.each([
    ['L’activité 035200010102 est attribuée, à la place de l’activité 035200010101.', ['035200010102']],
    ['À la place du délégant, le service impute sur l’activité 035200010102.', ['035200010102']],
    ['Le centre de coûts SGSIFAB075 est abandonné au profit de SGSIFAC075.', ['SGSIFAC075']],
    ['Le nom est abandonné au profit de Phare. Centre de coûts : SGSIFAC075.', ['SGSIFAC075']],
    ['Groupe de marchandises à retenir pour les achats de logiciels : 36.01.01', ['36.01.01']],
    ['Groupe de marchandises sans objet : 36.01.01', []],
  ])('%s', (text, codes) =>
    expect(['activity', 'cost-center', 'material'].flatMap((prefix) => references(text, prefix))).toEqual(
      codes,
    ),
  );

  it('a code that begins the line below another has its label', () => {
    const below = (indent: string) =>
      `Programme 352.\nCentres financiers :\n  0352-CFSE-CFIN   conseil et achats\n${indent}0352-CFSE-CDIH   suivi`;
    expect(references(below('  '), 'funds-center')).toEqual(['0352-CFSE-CFIN', '0352-CFSE-CDIH']);
    expect(references(below('  Voir '), 'funds-center')).toEqual(['0352-CFSE-CFIN', '0352-CFSE-CDIH ?']);
  });

  it('in a clause that begins with « que », is the act’s own where the parties decide it', () => {
    const clause = 'Deuxièmement. Que la dépense sera rattachée au centre de coûts SGSIFAC075 ;';
    expect(references(`Sont convenues :\n\n${clause}`, 'cost-center')).toEqual(['SGSIFAC075']);
    expect(references(`Les parties rappelant :\n\n${clause}`, 'cost-center')).toEqual([]);
  });
});
