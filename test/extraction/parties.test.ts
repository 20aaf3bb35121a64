import { describe, expect, it } from 'vitest';
import { conventionText, partiesOf, read, shown, shownParties } from './make-convention';

describe('parties', () => {
  it('lose their leading article and keep their acronym', () => {
    expect(
      partiesOf(
        'Entre la direction des achats (DA), ci-après « le délégant », et le service des phares (SP), ci-après « le délégataire ».',
      ),
    ).toEqual(['direction des achats (DA)', '→', 'service des phares (SP)']);
  });
  it('may be a list below the word of their role, each with its address', () => {
    expect(
      partiesOf(
        'Parties\nDélégant : Direction A (DA), 20 avenue de Ségur, 75007 Paris\nDélégataires :\n- Direction B (DB), 251 rue de Vaugirard, 75015 Paris\n- Service C (SC), 78 rue de Varenne, 75007 Paris',
      ),
    ).toEqual(['Direction A (DA)', '→', 'Direction B (DB)', 'Service C (SC)']);
  });
  it.each([
    [
      'La direction A (DA) et le service B (SB), dénommés respectivement « le délégant » et « le délégataire »,',
    ],
    ['Est désignée « délégant » : la direction A (DA).\nEst désigné « délégataire » : le service B (SB).'],
    ['L’administration délégante : direction A (DA)\nLe service délégataire : service B (SB)'],
    [
      'La direction A (DA), dite « délégant »\n21 rue de Mirabeau, 75015 Paris\n\net\n\nLe service B (SB), dit « délégataire »\n5 place Cornet',
    ],
    [
      'Entre d’une part :\nDirection A (DA)\n1 rue Descartes\nayant la qualité de délégant\n\nEt d’autre part :\nService B (SB)\n1 rue Descartes\nayant la qualité de délégataire',
    ],
    [
      'D’UNE PART,\nla direction A (DA), service délégant,\nTour Séquoia, 92055 La Défense Cedex,\nreprésentée par Mme F,\n\nD’AUTRE PART,\nle service B (SB), service délégataire,\nreprésentée par M. C,',
    ],
    [
      'ENTRE LES SOUSSIGNÉS\n\n1°) La direction A (DA), sise 35 rue de la Gare,\n    prise en la personne de son directeur,\n    ci-après « le délégant »,\n\n2°) Le service B (SB), même adresse,\n    ci-après « le délégataire »,',
    ],
    [
      'La présente convention lie :\n– la direction A (DA), qui confie ses crédits et prend le nom de délégant ;\n– le service B (SB), qui les gère et prend le nom de délégataire.',
    ],
    [
      'Le service B (SB), 3 rue A, d’une part,\n\net\n\nLa direction A (DA), 10 rue B, d’autre part,\n\nLa DA, qui agit en qualité de délégant, confie au SB, qui l’accepte en qualité de délégataire, ses marchés.',
    ],
    [
      'La direction A (DA), représentée par M. N,\net\nle service B (SB), représenté par Mme P,\nla première étant le service délégant et le second le service délégataire au sens du décret.',
    ],
    [
      'LES PARTIES\nLe service B (SB), 2 cours C,\n   (ci-après « le SB »)\nLa direction A (DA), 11 rue E,\n   (ci-après « la DA »)\n\nLe SB agit comme délégataire de la DA,\nlaquelle conserve, comme délégante, la responsabilité du programme.',
    ],
    [
      'PREMIÈRE PARTIE : direction A (DA)\nagissant comme délégant\n\nSECONDE PARTIE : service B (SB)\nagissant comme délégataire',
    ],
    [
      'Le service B (SB), 3 rue A,\n\net\n\nLa direction A (DA), 10 rue B,\n\nVu le décret,\n\nArticle 1\nLa DA confie au SB, pour le compte du délégant, la gestion de ses marchés.',
    ],
    [
      'CADRE B – SERVICE DÉLÉGANT\n   Dénomination : direction A (DA)\n\nCADRE C – SERVICE DÉLÉGATAIRE\n   Dénomination : service B (SB)',
    ],
    ['Décision 1. La direction A (DA) délègue ; le service B (SB) accepte la délégation et agit en son nom.'],
    [
      'Parties\n\n1. La direction A (DA), délégant ;\n2. Le service C (SC), délégataire sortant ;\n3. Le service B (SB), nouveau délégataire.',
    ],
    [
      '[A]  Le service B (SB), 4 rue C,\n[B]  La direction A (DA), 95 avenue D,\n\nAu sens du décret, [B] est le délégant et [A] le délégataire.',
    ],
    [
      'Parties\n\n1. La direction A (DA), délégant ;\n2. Le service C (SC), délégataire sortant ;\n3. Le service B (SB), nouveau délégataire.',
    ],
    [
      '[A]  Le service B (SB), 4 rue C,\n[B]  La direction A (DA), 95 avenue D,\n\nAu sens du décret, [B] est le délégant et [A] le délégataire.',
    ],
    ['LE DÉLÉGANT\nLE DÉLÉGATAIRE\nDirection A (DA)\nService B (SB)\n8 quai C\n17 rue D'],
    [
      'Le délégant est la direction A (DA), représentée par M. N.\nLe délégataire est le service B (SB), représenté par Mme P.',
    ],
    [
      'Il est passé convention entre l’administration délégante, à savoir la direction A (DA), et l’administration délégataire, à savoir le service B (SB).',
    ],
    [
      'Contractants\n(a) la direction A (DA), dite « le délégant »\n(b) le service B (SB), dit « le délégataire »',
    ],
    [
      '– d’une part, en qualité de délégataire, le service B (SB), représenté par M. L ;\n– d’autre part, en qualité de délégant, la direction A (DA), représentée par Mme P.',
    ],
    [
      'LE DÉLÉGANT\nDirection A (DA)\nPlace Beauvau, 75008 Paris\n\nLE DÉLÉGATAIRE\nService B (SB)\n40 avenue des Terroirs',
    ],
    ['1. Parties\n\n1.1. Délégant\nDirection A (DA)\n27 rue X\n\n1.2. Délégataire\nService B (SB)\n27 rue X'],
    [
      'La présente convention lie la direction A (DA), ci-après « le service délégant », et le service B (SB), ci-après « le service délégataire ».',
    ],
    [
      'Par la présente délégation, la direction A (DA), ci-après le délégant, confie au service B (SB), ci-après le délégataire, la gestion de crédits.',
    ],
    [
      'Objet : refonte des bornes\n\nLes parties à la présente convention sont :\n\n1° la direction A (DA), désignée sous le terme de « délégant », d’une part ;\n\n2° le service B (SB), désigné sous le terme de « délégataire », d’autre part.',
    ],
    [
      'Le 9 octobre 2024, à Lille, les parties ont signé la présente convention :\n\nPour le délégant : la direction A (DA)\nPour le délégataire : le service B (SB)',
    ],
    ['Le service B (SB), délégataire, reçoit de la direction A (DA), délégante, la gestion de crédits.'],
  ])('in the words « %s »', (words) => {
    const [first = '', arrow, second = ''] = partiesOf(words);
    expect([first.toLowerCase(), arrow, second.toLowerCase()]).toEqual([
      'direction a (da)',
      '→',
      'service b (sb)',
    ]);
  });
  it('are asked about when a comma goes on with no part of a name', () => {
    const [first = '', , second = ''] = partiesOf(
      'Entre la direction des ports, bien connue, délégant, et la direction des phares, de la pêche et de la mer, délégataire,',
    );
    expect([first, second]).toEqual([
      'direction des ports, bien connue ?',
      'direction des phares, de la pêche et de la mer',
    ]);
  });
  it('are asked about when what was taken begins as no body does', () => {
    const [first = ''] = partiesOf('Entre eux tous (X), délégant, et la direction B (DB), délégataire,');
    expect(first).toMatch(/\?$/);
  });
  it('may be two columns of a table', () => {
    expect(
      partiesOf(
        '\tDélégant\tDélégataire\nService\tDirection des sports\tService national B (SNB)\nAdresse\t95 avenue de France, 75013 Paris\t11 avenue du Tremblay, 75012 Paris',
      ),
    ).toEqual(['Direction des sports', '→', 'Service national B (SNB)']);
  });
  it('may be told by what each does, in a table', () => {
    expect(
      partiesOf('Qui délègue\tDirection des sports\nQui reçoit\tService national B (SNB)\nProgramme\t219'),
    ).toEqual(['Direction des sports', '→', 'Service national B (SNB)']);
  });
  it('end at their acronym when the line goes on with an address', () => {
    expect(
      partiesOf(
        'Entre\n\nLa direction A (DA) Tour Séquoia, 92055 La Défense\nci-après « le délégant »,\n\nEt\n\nLe service B (SB) Cité administrative, 76032 Rouen\nci-après « le délégataire »,',
      ),
    ).toEqual(['direction A (DA)', '→', 'service B (SB)']);
  });
  it('have an acronym that two lines share', () => {
    expect(
      partiesOf(
        'Le délégant est la direction A (DA), 3 rue Barbet-de-Jouy.\n\nLe délégataire est la direction B de la forêt d’Occitanie (DRAAF\nOccitanie), cité administrative, Toulouse.',
      ),
    ).toEqual(['direction A (DA)', '→', "direction B de la forêt d'Occitanie (DRAAF Occitanie)"]);
  });
  it('keep at the end of a line the hyphen that the text writes elsewhere, and lose the one that cuts a word', () => {
    expect(
      partiesOf(
        'Entre la direction du Val-d’oise et de la pêche de sur-\nface (DP), ci-après « le délégant », et la direction de la men-\nsuration et de la pêche (DM), ci-après « le délégataire ».\nLa pêche de sur-face est déléguée.',
      ),
    ).toEqual([
      "direction du Val-d'oise et de la pêche de sur-face (DP)",
      '→',
      'direction de la mensuration et de la pêche (DM)',
    ]);
  });
  it('go on over several lines below their label', () => {
    expect(
      partiesOf(
        'Délégant : direction régionale de l’environnement, de\nl’aménagement et du\nlogement de Bretagne (DREAL), représentée par M. Lunel\n\nDélégataire : service B, représenté par M. Mars',
      ),
    ).toEqual([
      "direction régionale de l'environnement, de l'aménagement et du logement de Bretagne (DREAL)",
      '→',
      'service B',
    ]);
  });
  it('go on where the next line begins with « d’ »', () => {
    expect(
      partiesOf(
        'Délégant : direction A (DA)\nDélégataire : direction des réseaux\nd’infrastructure et des systèmes (DIRISI)\nTextes : aucun',
      ),
    ).toEqual(['direction A (DA)', '→', "direction des réseaux d'infrastructure et des systèmes (DIRISI)"]);
  });
  it('may stand after spaces and no colon', () => {
    expect(
      partiesOf(
        'Délégant              direction A (DA)\n                      représentée par M. Lunel\nDélégataire           service B (SB)\n                      représenté par M. Mars',
      ),
    ).toEqual(['direction A (DA)', '→', 'service B (SB)']);
  });
  it('keep « services » at the end of a name', () => {
    expect(
      partiesOf(
        'Entre :\nLa direction A, désignée sous le terme de « délégant »,\nEt :\nLa direction des affaires juridiques et des services, représentée par sa sous-directrice, désignée sous le terme de « délégataire »,',
      ),
    ).toEqual(['direction A', '→', 'direction des affaires juridiques et des services']);
  });
  it('may be named in the other order', () => {
    expect(partiesOf('Entre la direction B, délégataire, et la direction A, délégante.')).toEqual([
      'direction A',
      '→',
      'direction B',
    ]);
  });
  it('may be given their role before whoever represents them', () => {
    expect(
      partiesOf(
        'Entre\nl’Inventaire des tourbières (IDT), délégataire, représenté par son directeur, M. Jean Valois,\net\nla sous-direction des zones humides (SDZH), délégant, représentée par Mme Anne Lorme,\n\nArticle 1er – Objet',
      ),
    ).toEqual(['sous-direction des zones humides (SDZH)', '→', 'Inventaire des tourbières (IDT)']);
  });
  it.each([
    [
      'under letters, the role last',
      'Les soussignées :\nA. la Direction des canaux, délégante ;\nB. l’Agence du halage commun, délégataire ;\n\nconviennent de ce qui suit.',
    ],
    [
      'in a bracket, after a short name',
      'La Direction des canaux (ci-dessous « la Direction » – délégante), 4 rue Haute, 35000 Rennes,\net l’Agence du halage commun (ci-dessous « l’Agence » – délégataire), 8 quai Bas, 44000 Nantes,\nsont convenues de ce qui suit.',
    ],
    [
      'after what each does, by « à ce titre »',
      'D’un côté, la Direction des canaux, 4 rue Haute, 35000 Rennes, utilisatrice, et à ce titre délégante ;\nDe l’autre, l’Agence du halage commun, 8 quai Bas, 44000 Nantes, acheteuse, et à ce titre délégataire.',
    ],
    [
      'by the number of their point',
      '1. PARTIES\n\n1.1. La Direction des canaux, 4 rue Haute, 35000 Rennes, représentée par son directeur ;\n\n1.2. L’Agence du halage commun, 8 quai Bas, 44000 Nantes, représentée par sa directrice.\n\nDans ce document, la partie désignée au point 1.1 est le délégant et celle désignée au point 1.2 le délégataire.',
    ],
    [
      'by names given in order',
      'La présente convention est conclue entre :\n\n– la Direction des canaux, 4 rue Haute, 35000 Rennes ;\n\n– l’Agence du halage commun, 8 quai Bas, 44000 Nantes.\n\nLa première est dénommée ci-après « le commanditaire » et la seconde « l’exécutant ». Au sens du décret, le commanditaire est le délégant et l’exécutant le délégataire.',
    ],
    [
      'by what a role means',
      'La Direction des canaux et l’Agence du halage commun conviennent :\n\nArt. 1 – Dans la suite, « délégant » désigne la Direction et « délégataire » l’Agence.',
    ],
  ])('may be given their role %s', (_way, text) => {
    expect(partiesOf(`CONVENTION DE DÉLÉGATION DE GESTION\nrelative aux berges\n\n${text}`)).toEqual([
      'Direction des canaux',
      '→',
      'Agence du halage commun',
    ]);
  });
  it('keep « et » inside a name', () => {
    expect(
      partiesOf(
        'Entre la direction des ports, des phares et des balises, le délégant, et la direction B, le délégataire,',
      ),
    ).toEqual(['direction des ports, des phares et des balises', '→', 'direction B']);
  });
  it('are read through a misspelt role', () => {
    expect(
      partiesOf(
        'Entre\n\nLa direction A\nCi-après dénommée « le délégant »,\n\nEt\n\nLa direction B\nCi-après dénommée « le partenaire-déléataire »,',
      ),
    ).toEqual(['direction A', '→', 'direction B']);
  });
  it('are one each when several delegates share a role', () => {
    expect(
      partiesOf(
        'Entre la direction A (délégant) et la direction B et le service C, ci-après « les co-délégataires ».',
      ),
    ).toEqual(['direction A', '→', 'direction B', 'service C']);
  });
  it('are asked about where the head of a body is named, and the body too', () => {
    const heads =
      'La directrice générale de l’alimentation, d’une part, désignée comme « le délégant » ; le chef du service A, désigné comme « le délégataire ».';
    expect(partiesOf(heads)).toEqual(["directrice générale de l'alimentation", '→', 'chef du service A']);
    const both = `${heads}\nConvention entre la direction générale de l’alimentation et le service A`;
    expect(partiesOf(both)).toEqual(["directrice générale de l'alimentation ?", '→', 'chef du service A ?']);
    // The title says which of them signs.
    const title =
      'Convention de délégation de gestion entre la directrice générale de l’alimentation et le chef du service A';
    const found = read(conventionText({ title, parties: both }));
    expect([...shown(found, 'delegating-party'), ...shown(found, 'delegate-party')]).toEqual([
      "directrice générale de l'alimentation",
      'chef du service A',
    ]);
  });
  it('are told what each does after its name, which is none of it', () => {
    expect(
      partiesOf(
        '(1) Direction A (DA), qui apporte les crédits : « le délégant »\n(2) Service B, qui les exécute : « le délégataire »',
      ),
    ).toEqual(['Direction A (DA)', '→', 'Service B']);
  });
  it('are designated one below the other, or in one line of sentences', () => {
    const designated =
      'Désigne comme délégant : la Direction A (DA)\nDésigne comme délégataire : le Service B (SB)';
    expect(partiesOf(designated)).toEqual(['Direction A (DA)', '→', 'Service B (SB)']);
    const said =
      'Le délégant est la direction A (DA). Le délégataire est la région académique Corse. L’un et l’autre signent.';
    expect(partiesOf(said)).toEqual(['direction A (DA)', '→', 'région académique Corse']);
  });
  it('are read on labelled lines', () => {
    expect(partiesOf('Délégant : Direction A\nDélégataire : Direction B')).toEqual([
      'Direction A',
      '→',
      'Direction B',
    ]);
  });
});

it('delegation may be given by one to another', () => {
  expect(
    partiesOf(
      'Délégation est donnée par la direction des achats (DA) au rectorat de Rennes (SIRET 173 500 018 00036).',
    ),
  ).toEqual(['direction des achats (DA)', '→', 'rectorat de Rennes']);
});

it('two names that ran together are asked about', () => {
  const found = partiesOf(
    'Délégant : Direction des achats (DA)\nDélégataire : Préfecture de Mayotte Préfecture de La Réunion',
  );
  expect(found).toEqual([
    'Direction des achats (DA)',
    '→',
    'Préfecture de Mayotte Préfecture de La Réunion ?',
  ]);
});

describe('no person is named', () => {
  const text = conventionText({
    parties:
      'Entre la direction A, représentée par Mme Zoé PERSONNE, directrice, ci-après « le délégant », et la direction B, représentée par Luc QUIDAM, chef de service, ci-après « le délégataire »,',
    signature:
      'Fait à Paris, le 2 janvier 2024\n\nLa directrice\nZoé PERSONNE\n\nSigné électroniquement par Luc QUIDAM le 3 janvier 2024',
  });
  const candidates = read(text);
  it('in any quote or value', () => {
    expect(candidates.length).toBeGreaterThan(10);
    expect(
      candidates.filter(({ quote, value }) =>
        /PERSONNE|QUIDAM|représentée/.test(quote.text + JSON.stringify(value)),
      ),
    ).toEqual([]);
  });
  it('and every quote is the document’s own words round the value', () => {
    const document = text;
    for (const { quote, position } of candidates) {
      expect(quote.text).toBe(document.slice(quote.start, quote.end));
      expect(position.start).toBeGreaterThanOrEqual(quote.start);
      expect(position.end).toBeLessThanOrEqual(quote.end);
    }
  });
});

describe('parties whose roles are told by verbs', () => {
  it.each([
    [
      'La direction A (DA), qui délègue, d’une part,\net le service B (SB), à qui la gestion est déléguée, d’autre part,\ns’accordent sur ce qui suit.',
    ],
    ['La direction A (DA), qui donne délégation, et le service B (SB), qui la reçoit, conviennent de ceci.'],
    ['Service qui délègue ........ direction A (DA)\nService qui agit en son nom ........ service B (SB)'],
    [
      'Parties à la convention\nCôté délégant : direction A (DA), représentée par son chef\nCôté délégataire : service B (SB), représenté par Mme C',
    ],
    ['ENTRE\nla direction A (DA), service mandant,\nET\nle service B (SB), service mandataire,'],
    ['La direction A (DA) délègue au service B (SB), qui l’accepte, la gestion des crédits du portail.'],
    ['Passé entre la direction A (DA), qui délègue, et le service B (SB), à qui il est délégué.'],
    [
      'L’an deux mille vingt-cinq, la direction A (DA), que représente Mme O, qui donne délégation, et le service B (SB), que représente M. H, qui la reçoit, ont passé l’accord que voici.',
    ],
  ])('%j', (text) => {
    expect(partiesOf(text)).toEqual(['direction A (DA)', '→', 'service B (SB)']);
  });
  it('« entre la direction A et la direction B » of the title is none of the names below it', () => {
    const text =
      'entre le service A et l’école B\n\nLe service A (SA), représenté par M. H,\nci-après « le délégant »,\n\net\n\nl’école B (EB), représentée par Mme B,\nci-après « le délégataire »,';
    expect(partiesOf(text)).toEqual(['service A (SA)', '→', 'école B (EB)']);
  });
});

it('« Entre les parties ci-après désignées : » is none of the first name', () => {
  const text =
    'Entre les parties ci-après désignées :\nLa Délégation A (DA), en qualité de délégant,\net\nLa direction B (DB), en qualité de délégataire,';
  expect(partiesOf(text)).toEqual(['Délégation A (DA)', '→', 'direction B (DB)']);
});

it('a name is not cut at its own words', () => {
  const text =
    'Entre la mission d’appui aux ordonnateurs secondaires (MAOS), ci-après « le délégant », et le service de la prise en charge des victimes, ci-après « le délégataire »,';
  expect(partiesOf(text)).toEqual(
    [
      'mission d’appui aux ordonnateurs secondaires (MAOS)',
      '→',
      'service de la prise en charge des victimes',
    ].map((name) => name.replace('’', "'")),
  );
});

it('are the items below the role that they share', () => {
  const text =
    'Entre la mission A (MA), ci-après « le délégant »,\net les services suivants, ci-après « les co-délégataires » :\n- la direction B (DB),\n- la direction C (DC),\nd’autre part.';
  expect(partiesOf(text)).toEqual(['mission A (MA)', '→', 'direction B (DB)', 'direction C (DC)']);
});

it('are told by what each is', () => {
  const text =
    'La direction A (DA), rattachée au ministère B, est le délégant.\nLa préfecture du Finistère est le délégataire.';
  expect(partiesOf(text)).toEqual(['direction A (DA)', '→', 'préfecture du Finistère']);
});

it('keep the place after the acronym, where what each does tells its role', () => {
  const text =
    'Les soussignées\n\nLa direction interrégionale (DI) de Dijon, sise à Dijon, représentée par Mme O, qui délègue,\n\nLe secrétariat général (SGA) Est, sis à Metz, représenté par M. H, qui accepte la délégation,';
  expect(partiesOf(text)).toEqual([
    'direction interrégionale (DI) de Dijon',
    '→',
    'secrétariat général (SGA) Est',
  ]);
});

it('may be a body a line, below the role that they share', () => {
  const text =
    'PARTIES\n\nDélégant\nDirection régionale A (DRA)\n5 voie G – 25005 Besançon\n\nDélégataires\nDirection départementale du Doubs\nDirection départementale du Jura';
  expect(partiesOf(text)).toEqual([
    'Direction régionale A (DRA)',
    '→',
    'Direction départementale du Doubs',
    'Direction départementale du Jura',
  ]);
});

it('« nommées ensemble les délégataires » is said of each', () => {
  const text =
    'Le préfet de la région Bretagne, ci-après nommé le délégant,\nd’une part,\n\nLa direction A (DA) de Bretagne\net la direction B (DB) de Bretagne,\nci-après nommées ensemble les délégataires,\nd’autre part,';
  expect(partiesOf(text)).toEqual([
    'préfet de la région Bretagne',
    '→',
    'direction A (DA) de Bretagne',
    'direction B (DB) de Bretagne',
  ]);
});

it('stand below the recitals, where only the work is named above them', () => {
  const text =
    'Rénovation de la cité administrative\n\nVu le décret du 14 octobre 2004 ;\nVu la circulaire du 8 février 2018 ;\n\nLa direction A (DA), rattachée à la direction C, ci-après « le délégant »,\n\nET\n\nLa préfecture B, ci-après « le délégataire »,';
  expect(partiesOf(text)).toEqual(['direction A (DA)', '→', 'préfecture B']);
});

it('« Parcours d’insertion » names no body', () => {
  const text =
    'Parcours d’insertion des personnes – site de Rouen\n\nLe directeur régional de l’économie et du travail, dit le délégant,\nLa directrice départementale de l’emploi, dite le délégataire,';
  expect(partiesOf(text)[0]).toBe("directeur régional de l'économie et du travail");
});

it('may be named in the first article, or a point each', () => {
  const inArticle =
    '1. Contenu\n\nLa direction de l’énergie, ci-après « DGEC » ou le « délégant », remet à la direction du numérique, ci-après « DINUM » ou le « délégataire », la gestion des crédits.';
  expect(partiesOf(inArticle)).toEqual(["direction de l'énergie", '→', 'direction du numérique']);
  const byPoint =
    'Identification des parties\n\n1.1. La direction du numérique, responsable du volet « Mise à niveau ». Elle est le délégant.\n1.2. Le service du numérique (SNUM), qui exécute la dépense. Il est le délégataire.';
  expect(partiesOf(byPoint)).toEqual(['direction du numérique', '→', 'service du numérique (SNUM)']);
});

it('are not the two bodies that a subtitle names', () => {
  const text =
    'Direction générale des risques / Cerema\n\nLa direction générale des risques (DGR), dénommée « le service délégant »,\net le Centre d’études (Cerema), dénommé « l’établissement délégataire »,';
  expect(partiesOf(text)).toEqual(['direction générale des risques (DGR)', '→', "Centre d'études (Cerema)"]);
});

describe('parties at the head of an act', () => {
  it('end before who represents them, where they stand too, and what they act by', () => {
    expect(
      partiesOf(
        'Les soussignés :\n\n1°) direction des côtes (DC) de Bretagne, dont les bureaux sont à Brest, que représente son directeur, ayant la qualité de délégant ;\n\n2°) service des phares (SP) de Brest, que représente son chef, ayant la qualité de délégataire,',
      ),
    ).toEqual(['direction des côtes (DC) de Bretagne', '→', 'service des phares (SP) de Brest']);
    expect(
      partiesOf(
        'Entre :\n\nla préfecture de la mer, également à Brest, qui intervient comme délégataire,\n\net la direction des côtes, en son service des finances, boulevard du Port, qui intervient comme délégante.',
      ),
    ).toEqual(['direction des côtes', '→', 'préfecture de la mer']);
  });
  it('are recalled by a sentence that says what one remitted to the other', () => {
    expect(
      partiesOf(
        'Il est rappelé que la direction des côtes (ci-après la DC), délégante, a remis au rectorat de Rennes, délégataire, des crédits du programme 352.',
      ),
    ).toEqual(['direction des côtes', '→', 'rectorat de Rennes']);
  });
  it('may be a structure or a « plate-forme »', () => {
    expect(
      partiesOf(
        'Le délégant est la structure intégrée des matériels (SIM).\nLe délégataire est la plate-forme Sud-Est.',
      ),
    ).toEqual(['structure intégrée des matériels (SIM)', '→', 'plate-forme Sud-Est']);
  });
  it('are called two names, below their own, and share a role below', () => {
    expect(
      partiesOf(
        'La direction générale du lac, ci-dessous « DGL » ou « délégant »\nLa direction régionale du phare, ci-dessous « DRP »\nLa direction départementale de la mer, ci-dessous « DDM »\nLa DRP et la DDM sont co-délégataires ; la DRP passe seule les commandes.',
      ),
    ).toEqual([
      'direction générale du lac',
      '→',
      'direction régionale du phare',
      'direction départementale de la mer',
    ]);
  });
  it.each([
    [
      'a role joined to « service »',
      'Entre\n\nLa direction A (DA)\nAdresse : 35 rue de la Gare,\nCi-après désignée « le délégant »,\n\nEt\n\nLe service B (SB)\nAdresse : 13 place Vendôme,\nCi-après désigné « le service-délégataire »,',
    ],
    [
      'the role before who represents it, above a recital',
      'La direction A (DA), ci-après « le délégant », prise en la personne de Mme Anne Lorme,\n\nLe service B (SB), ci-après « le délégataire », pris en la personne de M. Luc Mars,\n\nVu la convention signée entre eux le 6 mars 2024 ;',
    ],
    [
      'a heading of their own, and what each does',
      'EXPOSÉ\nLe présent accord prend le relais d’une lettre.\n\nA – LES CONTRACTANTS\nLa direction A (DA) délègue ; elle est dite « le mandant » ou délégant.\nLe service B (SB) reçoit ; il est dit « le mandataire » ou délégataire.',
    ],
  ])('have %s', (_way, text) => {
    expect(partiesOf(text).map((name) => name.toLowerCase())).toEqual([
      'direction a (da)',
      '→',
      'service b (sb)',
    ]);
  });
  it('end before the part of the work that each has', () => {
    expect(
      partiesOf(
        '— Direction de la mer, propriétaire du phare : délégant\n— Rectorat de Nantes, occupant du site : délégataire',
      ),
    ).toEqual(['Direction de la mer', '→', 'Rectorat de Nantes']);
  });
  it('end at their acronym above the number of a street', () => {
    expect(
      partiesOf(
        'Entre la direction A (DA) 20 avenue du Lac, 75007 Paris, ci-après « le délégant », et le service B (SB) 3 bis, quai du Port, 29200 Brest, ci-après « le délégataire ».',
      ),
    ).toEqual(['direction A (DA)', '→', 'service B (SB)']);
  });
  it('end before whoever acts for each', () => {
    expect(
      partiesOf(
        'Sont convenus de ce qui suit :\n– la préfecture de la région Centre, pour laquelle agit le secrétaire général, M. Luc Mars (le délégant) ;\n– la direction du port, pour laquelle agit l’administratrice, Mme Anne Lorme (le délégataire).',
      ),
    ).toEqual(['préfecture de la région Centre', '→', 'direction du port']);
  });
  it('may be several after the role that they share', () => {
    expect(
      partiesOf(
        'La direction A (DA), délégante, et, co-délégataires, le service B (SB) et le service C (SC), stipulent :',
      ),
    ).toEqual(['direction A (DA)', '→', 'service B (SB)', 'service C (SC)']);
  });
  it('may be those who are bodies by their function, and have two titles', () => {
    expect(
      partiesOf(
        'Entre les soussignés :\n\nMonsieur Luc Mars, préfet de la région Centre, préfet du Loiret, ordonnateur secondaire, dénommé « délégant »\n\nEt\n\nMadame Anne Lorme, rectrice de la région académique Centre, dénommée « délégataire »',
      ),
    ).toEqual([
      'préfet de la région Centre, préfet du Loiret',
      '→',
      'rectrice de la région académique Centre',
    ]);
  });
  it('may be whoever is a body by his function, without his name; not whoever a letter is written to', () => {
    expect(
      partiesOf(
        'Entre\n\nMonsieur Luc Mars, directeur général des ports, agissant en qualité de responsable du programme 181 « Ports », délégant,\n\net\n\nMadame la préfète de la Guyane, délégataire, qui peut subdéléguer.',
      ),
    ).toEqual(['directeur général des ports', '→', 'préfète de la Guyane']);
    expect(
      partiesOf(
        'Monsieur le préfet de région,\n\nLa direction des ports (DP) vous confie des crédits. Votre accord vaut convention entre la DP, délégant, et la préfecture de la région Corse, délégataire.',
      ),
    ).not.toContain('préfet de région');
    // The body has its own name, and he only leads it.
    expect(
      partiesOf(
        'Entre Monsieur Luc Mars, directeur général de l’agence des ports, délégant,\net la direction B, délégataire,',
      ),
    ).not.toContain("directeur général de l'agence des ports");
  });
  it('may be an officer who commands', () => {
    expect(
      partiesOf(
        'Entre le général, commandant la région de gendarmerie de Corse, commandant le groupement de la Haute-Corse, service prescripteur, désigné ci-après par « le délégant »\net\nle commandant de la base navale de Brest, désigné ci-après par « le délégataire ».',
      ),
    ).toEqual([
      'général, commandant la région de gendarmerie de Corse, commandant le groupement de la Haute-Corse',
      '→',
      'commandant de la base navale de Brest',
    ]);
    expect(partiesOf('Délégant : direction A (DA)\nDélégataire : le commandant')).not.toContain('commandant');
  });
  it('may have « base » in their names, and be based somewhere', () => {
    expect(
      partiesOf(
        'Entre\n\nle groupement de soutien de la base de défense de Brest (GSBdD Brest), représenté par M. Luc Mars, et appelé dans ce qui suit LE DÉLÉGANT,\n\net\n\nl’établissement des travaux de la rade, basé à Brest, représenté par Mme Anne Lorme, et appelé dans ce qui suit LE DÉLÉGATAIRE.',
      ),
    ).toEqual([
      'groupement de soutien de la base de défense de Brest (GSBdD Brest)',
      '→',
      'établissement des travaux de la rade',
    ]);
  });
  it('may each be told in a paragraph whose last sentence says « elle a la qualité de … »', () => {
    const told = (between: string) =>
      partiesOf(
        `Pour le ministère de la mer : la direction générale des crises (DGC), 2 quai Haut, 75015 Paris, agissant par son chef, M. Luc Mars.${between} Elle a la qualité de délégant.\n\nPour le ministère des armées : la base aérienne 118 de Mont-de-Marsan (BA 118), agissant par son commandant. Elle a la qualité de délégataire.`,
      );
    expect(told('')).toEqual([
      'direction générale des crises (DGC)',
      '→',
      'base aérienne 118 de Mont-de-Marsan (BA 118)',
    ]);
    // « Elle » is another.
    expect(told(' La mission des ports l’assiste.')).not.toContain('direction générale des crises (DGC)');
  });
  it('are two that delegate where the plural of their role says so', () => {
    const both = (role: string) =>
      partiesOf(
        `Entre la direction B, représentée par Mme Anne Lorme, délégataire, d’une part,\n\nEt la direction générale A, représentée par son directeur général, M. Luc Mars, et la direction générale C, représentée par sa cheffe de service, Mme Zoé Lune, ${role}, d’autre part,`,
      );
    expect(both('délégantes')).toEqual(['direction générale A', 'direction générale C', '→', 'direction B']);
    expect(both('délégante')).not.toEqual([
      'direction générale A',
      'direction générale C',
      '→',
      'direction B',
    ]);
  });
  it('may stand in brackets after « l’État » and its ministry', () => {
    expect(
      partiesOf(
        'Entre l’État, ministère chargé du travail (délégation générale à l’emploi), ci-après « DGE »,\net l’Agence de services, ci-après « AS », établissement public.\n\nPour l’application de ce qui suit, la DGE a la qualité de délégant et l’AS celle de délégataire.',
      ),
    ).toEqual(["délégation générale à l'emploi", '→', 'Agence de services']);
  });
  it('may act for « l’État » and its ministry', () => {
    expect(
      partiesOf(
        'Entre l’État, ministère de la mer, représenté par la direction du lac (DL), ci-après « le délégant », et l’Agence B, ci-après « le délégataire »',
      ),
    ).toEqual(['direction du lac (DL)', '→', 'Agence B']);
  });
  it('may be called afterwards by an acronym alone', () => {
    expect(
      partiesOf(
        'La direction générale du lac, ci-après DGL, et le service des phares, ci-après SP, conviennent :\n\nArticle 1\nLa DGL délègue au SP la gestion des crédits.',
      ),
    ).toEqual(['direction générale du lac', '→', 'service des phares']);
  });
  it('may be called afterwards by a short name without quotation marks', () => {
    expect(
      partiesOf(
        'La direction générale de la mer, ci-après la DGM, d’une part, et la direction de l’emploi de La Réunion, ci-après la DER, d’autre part, conviennent des clauses suivantes.\n\nCLAUSE 1\nLa DGM, qui délègue, confie à la DER, qui accepte, la commande des prestations.',
      ),
    ).toEqual(['direction générale de la mer', '→', "direction de l'emploi de La Réunion"]);
  });
  it('may be items of a list that begins beside its label, all sure', () => {
    expect(
      partiesOf(
        '  Délégants      1° Direction A (DA)\n                 2° Direction C (DC)\n  Délégataire    Direction B (DB), pour son incubateur',
      ),
    ).toEqual(['Direction A (DA)', 'Direction C (DC)', '→', 'Direction B (DB)']);
  });
});

it('a third party may be labelled below the two others', () => {
  const text =
    'DA – Direction A, gestionnaire des crédits (« délégant »)\nSB – service B (SB), (« délégataire »)\nBénéficiaire – Bibliothèque du lac (BL), établissement public, représentée par sa directrice';
  const beneficiary = (words: string) => shown(read(conventionText({ parties: words })), 'beneficiary-party');
  expect(beneficiary(text)).toEqual(['Bibliothèque du lac (BL)']);
  expect(beneficiary(text.replace('Bénéficiaire –', 'Structure bénéficiaire :'))).toEqual([
    'Bibliothèque du lac (BL)',
  ]);
  // One that another name calls a party already, or somebody, is none.
  expect(beneficiary(text.replace(/Bibliothèque du lac .*/, 'service B (SB)'))).toEqual([]);
  expect(beneficiary(text.replace(/Bibliothèque du lac .*/, 'M. Luc Mars'))).toEqual([]);
});

describe('parties of a letter', () => {
  const letter = (head: string, said: string) => {
    const candidates = read(
      `${head}\n\nObjet : lettre de délégation de gestion – projet « Phare »\n\nMadame,\n\n${said} Vous pourrez engager en 2025, sur le programme 161, jusqu’à 640 000 € d’autorisations d’engagement, imputées sur l’UO 0161-CSCG-CSIR, domaine fonctionnel 0161-13, activité 016113040212, centre de coûts MISAIP0075.\n\nCette délégation vaut jusqu’au 31 décembre 2026.`,
    );
    return shownParties(candidates);
  };
  it('are named in full at its head, where a sentence tells their roles', () => {
    expect(
      letter(
        'MINISTÈRE DE LA MER\nDirection générale des côtes (DGC)\nSous-direction des moyens\n\nParis, le 6 mars 2025\n\nLe directeur général des côtes\n\nà\n\nMadame la cheffe du service des achats de la mer (SAM)',
        'La DGC est ici délégant et le SAM délégataire.',
      ),
    ).toEqual(['Direction générale des côtes (DGC)', '→', 'service des achats de la mer (SAM)']);
    expect(
      letter(
        'SECRÉTARIAT GÉNÉRAL POUR LA MER (SGM)\n\nLe secrétaire général pour la mer\nà\nMadame la directrice\nDirection des phares du large',
        'La présente lettre tiendra lieu de convention entre le SGM, délégant, et votre direction, délégataire.',
      ),
    ).toEqual(['SECRÉTARIAT GÉNÉRAL POUR LA MER (SGM)', '→', 'Direction des phares du large']);
  });
  it('have their roles in brackets after their names', () => {
    expect(
      letter(
        'Direction des côtes\n\nLe directeur des côtes\nà\nMadame la déléguée interrégionale\nDélégation interrégionale Grand Large',
        'La Direction des côtes (délégant) souhaite que la Délégation interrégionale Grand Large (délégataire) prenne en main ces travaux.',
      ),
    ).toEqual(['Direction des côtes', '→', 'Délégation interrégionale Grand Large']);
  });
  it('may be the direction of whoever writes, and the prefecture of a prefect that it names', () => {
    const head = 'Direction des côtes\n\nLa directrice des côtes\nà\nMonsieur le préfet du Finistère';
    const said = 'Ma direction en est le délégant, la préfecture du Finistère le délégataire.';
    expect(letter(head, said)).toEqual(['Direction des côtes', '→', 'préfecture du Finistère']);
    // … and one of its services is not the prefecture.
    expect(letter(head, said.replace('la préfecture', 'le secrétariat de la préfecture'))).toEqual([
      'Direction des côtes ?',
      '→',
      'préfecture du Finistère ?',
    ]);
  });
  it('are asked about where it only says from whom, and to whom', () => {
    expect(
      letter(
        'Direction des côtes\nSous-direction des rives\n\n    La directrice des côtes\n    à\n    Monsieur le directeur régional des phares,\n    et des balises de Bretagne\n    2 quai Bas, 29200 Brest',
        'Je vous confie, en mon nom, la gestion de ces crédits de délégation.',
      ),
    ).toEqual(['Direction des côtes ?', '→', 'directeur régional des phares, et des balises de Bretagne ?']);
    expect(
      letter(
        'Le directeur des côtes\n\n    Paris, le 6 mars 2025\n\n    à\n\n    Madame la préfète du Finistère',
        'Je délègue à la préfecture du Finistère, la direction des côtes étant délégante, la gestion de ces crédits.',
      ),
    ).toEqual(['direction des côtes ?', '→', 'préfecture du Finistère ?']);
  });
});

it.each([
  ['le ministère de la mer, mission des phares', ''],
  ['la direction générale du lac, service du numérique (DGL-SN)', ''],
  ['le garde des sceaux, ministre de la justice', ''],
  ['la préfecture de la région Centre, secrétariat général pour les affaires régionales (SGAR)', ''],
  ['la direction du lac, secrétariat général pour les affaires maritimes (SGAM)', ' ?'],
  ['la direction générale du lac, service du numérique', ' ?'],
  ['le service des phares, direction générale du lac (DGL)', ' ?'],
  ['la direction du lac, direction des phares (DP)', ' ?'],
])('of a body and what it acts by, « %s » is asked about where either may be the party', (name, mark) => {
  const [first] = partiesOf(
    `Entre ${name}, ci-après « le délégant », et le service B (SB), ci-après « le délégataire ».`,
  );
  expect(first).toBe(`${name.replace(/^l[ae] /, '')}${mark}`);
});

it('two that a comma parts and that share a role are asked about', () => {
  const found = partiesOf(
    'Délégant : direction A (DA)\nDélégataires : direction du lac, service des phares (SP)',
  );
  expect(found.at(-1)).toBe('direction du lac, service des phares (SP) ?');
});
