import { describe, expect, it } from 'vitest';
import { extractActs } from '../../lib/extraction/extract-acts';
import { conventionText, documentOf, read, shown } from './make-convention';

const refusal = (text: string) => {
  const found = extractActs(documentOf(text));
  return found.ok ? undefined : found.error;
};

describe('what is not one convention of delegation is refused', () => {
  it.each([
    ['BON DE COMMANDE N° 4500264424\nCentre de coûts : SGSIFAB075', /bon de commande/],
    ['FACTURE 2024-12\nMontant TTC : 11 520,00 €', /facture/],
    [
      'ARRÊTÉ du 3 mars 2025 portant délégation de signature\nVu la convention de délégation de gestion',
      /arrêté/,
    ],
    ['Ingrédients\n4 pommes', /recette/],
    ['CONVENTION DE SUBVENTION\nEntre A, délégant, et B, délégataire', /autre genre/],
    ['Bonjour,\nci-joint la convention de délégation de gestion.', /courrier/],
    ['Rien de tel.', /ne semble pas/],
  ])('%j', (text, words) => {
    expect(refusal(text)?.code).toBe('not-a-convention');
    expect(refusal(text)?.message).toMatch(words);
  });
  it.each([
    ['FACTURE 2024-12\nMontant TTC : 11 520,00 €'],
    ['AVENANT N° 2 AU MARCHÉ N° 2023-038\nEntre le ministère et la société K'],
    [`${conventionText()}\n\n`.repeat(21)],
  ])('the refusal names the file', (text) => {
    expect(refusal(text)?.message).toContain(`« ${documentOf(text).fileName} »`);
  });
  it('a convention is not', () => expect(refusal(conventionText())).toBeUndefined());
});

describe('the acts of a file', () => {
  const acts = (text: string) => {
    const found = extractActs(documentOf(text));
    return found.ok ? found.value.map(({ kind, title }) => `${kind} ${title}`) : found.error.code;
  };
  const avenant = `AVENANT N° 1 à la convention de délégation de gestion\n\n${conventionText({ title: '' })}`;
  it('an avenant is recognised as one', () => {
    expect(acts(avenant)).toEqual(['amendment AVENANT N° 1 à la convention de délégation de gestion']);
  });
  it('an avenant may be told behind the name of its convention', () => {
    const title = 'Convention de délégation de gestion « Phare » - AVENANT MODIFICATIF N°3';
    expect(acts(conventionText({ title }))).toEqual([`amendment ${title}`]);
  });
  it('two acts are offered apart, each with its own values', () => {
    const found = extractActs(documentOf(`${conventionText()}\n\n${avenant}`));
    const own = found.ok ? found.value : [];
    expect(own.map(({ kind }) => kind)).toEqual(['convention', 'amendment']);
    const first = documentOf(`${conventionText()}\n\n${avenant}`).text;
    for (const { candidates } of own)
      for (const { quote } of candidates) expect(first.slice(quote.start, quote.end)).toBe(quote.text);
    expect(own[1]?.candidates.some(({ fact }) => fact === 'amendment-number')).toBe(true);
  });
});

it('two acts of which one names its parties by a verb are two', () => {
  const other = `CONVENTION DE DÉLÉGATION DE GESTION 2024-12\n\nLa direction A, d'un côté, délègue au service C, de l'autre, la gestion des crédits de la vigie.\n\n\tAE\tCP\n2024\t10 000 €\t10 000 €\n\nProgramme 352, centre financier 0352-CFSE-CFIN, activité 035200010101.\n\nFait à Paris, le 3 janvier 2024`;
  const found = extractActs(documentOf(`${conventionText()}\n\n${other}`));
  expect(found.ok && found.value.map(({ kind }) => kind)).toEqual(['convention', 'convention']);
});

describe('an act that the table of contents names', () => {
  const title = 'Convention de délégation de gestion SGAR / phares du Ponant';
  const body = `La direction A délègue au service C, comme il suit, l'achat de lampes.\n\nSomme : 10 000 € en AE, 10 000 € en CP, le tout en 2024. Programme 352, centre financier 0352-CFSE-CFIN.\n\nÀ Brest, le 3 janvier 2024.`;
  const kinds = (contents: string, above = '') => {
    const found = extractActs(
      documentOf(`RECUEIL DES ACTES\n${contents}\n\n${conventionText()}\n\n${above}${title}\n\n${body}`),
    );
    return found.ok ? found.value.length : found.error.code;
  };
  it('is one, without a word for its parties', () =>
    expect(kinds(`Sommaire\n – ${title.replace(' SGAR', '\n   SGAR')} … 3`)).toBe(2));
  it('is told by nothing else', () => {
    expect(kinds('')).toBe(1);
    expect(kinds('Sommaire\n – Convention « Phare »')).toBe(1);
  });
  it('is none where it is reproduced for information', () =>
    expect(kinds(`Sommaire\n – ${title}`, 'Annexe 2 – délégation antérieure\n\n')).toBe(1));
});

describe('a bulletin that prints other acts', () => {
  const order = (name: string, place: string) =>
    `----------------\n${name}\n\nArrêté attribuant l’habilitation sanitaire au docteur Roux\n----------------\nArticle 1er : Le préavis est de six mois.\nFait à ${place}, le 4 mars 2023`;
  const bulletin = `RECUEIL DES ACTES ADMINISTRATIFS\nN° 12-2024-031\n\n${order('DDT12', 'Rodez')}\n\n----------------\nPréfecture\n\nConvention de délégation de gestion - Cité\nadministrative\n----------------\n\n${conventionText()}\n\n${order('DDETSPP12', 'Millau')}`;
  it('above and below the convention, which it names before its title', () => {
    expect(shown(read(bulletin), 'signature-date')).toEqual(['02/01/2024']);
    expect(shown(read(bulletin), 'notice-months')).toEqual([]);
    expect(shown(read(bulletin), 'title')).toEqual(['Convention de délégation de gestion « Phare »']);
  });
  it('without a convention holds none', () =>
    expect(refusal(bulletin.replace(conventionText(), ''))?.code).toBe('not-a-convention'));
});

it('below a rule, a signed avenant that names its parties in another way is an act', () => {
  const avenant =
    'Avenant n° 1 à la délégation de gestion n° 2024-12\n\nLa direction A et la direction B conviennent :\n1) Le terme est reporté au 30 juin 2026.\n\nParis, le 4 juin 2024';
  const kinds = (rule: string) => {
    const found = extractActs(documentOf(`${conventionText()}\n\n${rule}\n\n${avenant}`));
    return found.ok ? found.value.map(({ kind }) => kind) : [];
  };
  expect(kinds('======== PIÈCE 2 ========')).toEqual(['convention', 'amendment']);
  expect(kinds('Pour mémoire :')).toEqual(['convention']);
});

it('a title ends where its line runs on with the parties', () => {
  const text = conventionText({
    title:
      'Convention de délégation de gestion « Phare » entre la direction A (DA), délégante, et la direction B (DB), délégataire',
    parties: '',
  });
  const values = read(text).map(({ fact, value }) => [fact, value]);
  expect(values).toContainEqual([
    'title',
    { type: 'text', text: 'Convention de délégation de gestion « Phare »' },
  ]);
  expect(values).toContainEqual(['delegate-party:1', { type: 'text', text: 'direction B (DB)' }]);
});

it('a title does not begin with the name of a body that is a « délégation »', () => {
  const text = `Délégation générale à l'emploi\n${conventionText()}`;
  const found = extractActs(documentOf(text));
  expect(found.ok && found.value.map(({ title }) => title)).toEqual([
    'Convention de délégation de gestion « Phare »',
  ]);
});

describe('a convention that names nobody « délégant »', () => {
  const parties =
    'La direction A (DA), qui délègue, et la direction B (DB), à qui la gestion est déléguée, s’accordent.';
  it('is one by its title and its credits', () => {
    expect(refusal(conventionText({ parties }))).toBeUndefined();
    const title = 'Convention par laquelle la direction A délègue à la direction B la gestion de crédits';
    expect(refusal(conventionText({ parties, title }))).toBeUndefined();
    expect(
      refusal(conventionText({ parties, title: 'Gestion déléguée de crédits – Convention n° 12' })),
    ).toBeUndefined();
  });
  it('may be a letter whose object says what it stands for', () => {
    const letter = (object: string) =>
      refusal(
        `Paris, le 2 janvier 2024\n\nLe directeur A\nà\nMonsieur le directeur B\n\nObjet : ${object}\n\nMonsieur le directeur,\n\nJe vous confie la gestion de ces travaux.\n\nProgramme 352, centre financier 0352-CFSE-CFIN. AE 2024 : 10 000 €. CP 2024 : 10 000 €.\nLa direction A, délégante, confie à la direction B, délégataire, ces dépenses.`,
      );
    expect(letter('lettre d’engagement valant délégation de gestion – « Phare »')).toBeUndefined();
    expect(letter('lettre de transmission de la délégation de gestion')?.code).toBe('not-a-convention');
  });
  it('is refused without credits, or without such a title', () => {
    const bare = { parties, credits: '', references: '' };
    expect(refusal(conventionText(bare))?.code).toBe('not-a-convention');
    expect(refusal(conventionText({ parties, title: 'Convention de partenariat' }))?.code).toBe(
      'not-a-convention',
    );
  });
  it('the version of a draft is no part of its title', () => {
    const found = extractActs(
      documentOf(
        conventionText({ title: 'Convention de délégation de gestion « Phare »\nVersion du 14 mars 2024' }),
      ),
    );
    expect(found.ok && found.value.map(({ title }) => title)).toEqual([
      'Convention de délégation de gestion « Phare »',
    ]);
  });
});

describe('a title on two lines', () => {
  const confidence = (title: string) =>
    read(conventionText({ title })).flatMap((each) => (each.fact === 'title' ? [each.confidence] : []));
  it('is sure where the lines are of one sentence', () => {
    expect(confidence('Convention de délégation de gestion\nrelative au service « Phare »')).toEqual([
      'sure',
    ]);
  });
  it('is asked about where a line alone names the act, or the other is a day', () => {
    const asked = ['to-check', 'to-check', 'to-check'];
    expect(confidence('Convention cadre des ports\nConvention de délégation de gestion « Phare »')).toEqual(
      asked,
    );
    expect(confidence('Convention de délégation de gestion « Phare »\nreçue le 14 mars 2024')).toEqual(asked);
  });
});

it('a letter that is the convention is one, below its own head; a letter about it is none', () => {
  const letter = (object: string) =>
    `Ministère\n\nParis, le 2 janvier 2024\n\nObjet : ${object}\n\n${conventionText({ title: 'Monsieur,', parties: 'La direction A (DA), délégant, confie à la direction B (DB), délégataire, la gestion des crédits.' })}`;
  expect(
    refusal(letter('lettre-convention de délégation de gestion – application « Phare »')),
  ).toBeUndefined();
  expect(refusal(letter('votre convention de délégation de gestion'))?.message).toMatch(/courrier/);
});

it.each([
  ['Délégation de gestion : guide pratique à l’usage des services'],
  ['Convocation\nau comité de suivi de la convention de délégation de gestion'],
])('%j is no act', (title) => {
  expect(refusal(conventionText({ title }))?.code).toBe('not-a-convention');
});

it('a decision that gives a delegation of management is one, and a decision about signatures is none', () => {
  const text = (title: string) =>
    conventionText({
      title: `${title}\n\nDécide :`,
      parties:
        'La direction A (DA), délégant, donne délégation de gestion à la direction B (DB), délégataire.',
    });
  expect(refusal(text('Décision du 14 mai 2024 portant délégation de gestion au service B'))).toBeUndefined();
  expect(refusal(text('Décision du 14 mai 2024 portant délégation de signature'))?.message).toMatch(
    /décision/,
  );
});

it('a letter by which one party confides to the other is one, whatever its object says of the file', () => {
  const letter = (object: string) =>
    `Ministère\n\nParis, le 2 janvier 2024\n\nObjet : ${object}\n\n${conventionText({ title: 'Monsieur,', parties: 'La direction A (DA), délégant, confie à la direction B (DB), délégataire, la gestion de crédits.' })}`;
  expect(refusal(letter('Délégation de gestion de crédits – service « Phare »'))).toBeUndefined();
  expect(refusal(letter('Délégation de gestion – transmission pour signature'))?.message).toMatch(/courrier/);
});

it('a bulletin prints acts whose titles do not say the delegation again', () => {
  const act = (day: string, roles: string) =>
    `Convention du ${day} relative au suivi des ponts\nNOR : ABCD2412345X\n\n${roles}\n\nArt. 1er. – Programme 217 ; UO 0217-SGPS-DIRO ; AE 2024 : 10 000 € ; CP 2024 : 10 000 €.\n\nFait le ${day}.`;
  const bulletin = [
    'Bulletin officiel n° 9 du 16 mai 2024\n\nDÉLÉGATIONS DE GESTION',
    act('12 mars 2024', 'La direction A, délégante, et la direction B, délégataire, conviennent :'),
    act('2 avril 2024', 'Entre le service C, qui délègue, et le service D, qui reçoit délégation,'),
  ];
  const found = extractActs(documentOf(bulletin.join('\n\n')));
  expect(found.ok && found.value.length).toBe(2);
});

it('an ordering of expenses may be delegated without credits nor codes, on its decree', () => {
  const text = (decree: string) =>
    `Délégation de gestion entre la direction A et le service B\n\nLa direction A, désignée comme « le mandant » ; le service B, désigné comme « le mandataire » ;\nEn application ${decree}, le mandant délègue au mandataire l’ordonnancement des dépenses relevant du programme 206.\n\nFait le 18 décembre 2023.`;
  expect(refusal(text('du décret du 14 octobre 2004'))).toBeUndefined();
  expect(refusal(text('du code des collectivités'))?.code).toBe('not-a-convention');
});

it('an avenant may be named below a blank line, under the title of its convention', () => {
  const text =
    'Convention de délégation de gestion « Parc automobile »\n\nAVENANT DE PROROGATION N° 1\n\nLes parties :\n\nDirection A, délégant\nDirection B, délégataire\n\nLa convention signée le 14 septembre 2021 est prolongée au 14 décembre 2025.\n\nFait le 4 septembre 2024.';
  const found = extractActs(documentOf(text));
  expect(found.ok && found.value.map(({ kind }) => kind)).toEqual(['amendment']);
});

it('an act may be called a document, or stand behind the name of its fund', () => {
  for (const title of [
    'DOCUMENT DE DÉLÉGATION DE GESTION',
    'Fonds d’innovation RH – Convention de délégation de gestion n° FIRH-2024-041',
  ])
    expect(shown(read(conventionText({ title })), 'title')).toEqual([
      title.replace('’', "'").replace('–', '-'),
    ]);
});

it('a heading that a reader ran on is no part of the title', () => {
  const title = 'CONVENTION DE DÉLÉGATION DE GESTION DE CRÉDITS DE SÉCURITÉ ROUTIÈRE';
  expect(shown(read(conventionText({ title: `${title} Parties` })), 'title')).toEqual([title]);
});

it('two acts whose roles stand alone on their lines are two', () => {
  const act = (name: string) =>
    conventionText({
      title: `DÉLÉGATION DE GESTION N° ${name}`,
      parties: 'Délégant\n    DA, direction A\nDélégataire\n    DB, direction B',
    });
  const found = extractActs(documentOf(`${act('DG-1')}\n\n=====\n\n${act('DG-2')}`));
  expect(found.ok && found.value.map(({ title }) => title)).toEqual([
    'DÉLÉGATION DE GESTION N° DG-1',
    'DÉLÉGATION DE GESTION N° DG-2',
  ]);
});

it('the bodies below a title are none of it, nor what was done to the convention since', () => {
  expect(
    shown(
      read(
        conventionText({
          title:
            'Convention de délégation de gestion « Phare »\nDirection interministérielle du numérique (DINUM) – Direction générale de la performance économique et environnementale des entreprises (DGPE)',
        }),
      ),
      'title',
    ),
  ).toEqual(['Convention de délégation de gestion « Phare »']);
  expect(
    shown(
      read(
        conventionText({
          title:
            'AVENANT n° 2\nà la convention de délégation de gestion n° 2023-12 du 15 mai 2023, modifiée par l’avenant n° 1 du 4 mars 2024',
        }),
      ),
      'amended-title',
    ),
  ).toEqual(['convention de délégation de gestion n° 2023-12']);
  expect(
    shown(
      read(
        conventionText({
          title:
            'AVENANT N° 2\n\nà la convention de délégation de gestion « Phare » conclue le 22 novembre 2023 et modifiée par l’avenant n° 1 du 4 juillet 2024',
        }),
      ),
      'amended-title',
    ),
  ).toEqual(['convention de délégation de gestion « Phare »']);
});

it.each([
  ['CONVENTION DE DÉLÉGATION DE GESTION\nn° 2024-15 du programme 352\n« Phare des ports »', ''],
  ['CONVENTION DE DÉLÉGATION DE GESTION\nHébergement de l’outil « Phare »\nn° 2024-15', ' ?'],
  ['CONVENTION DE DÉLÉGATION DE GESTION\n« Phare »\nMinistère de la mer', ' ?'],
  ['CONVENTION PORTANT DÉLÉGATION DE GESTION\npour la tenue du registre\n« Phare »\nDélégant', ''],
  ['CONVENTION PORTANT DÉLÉGATION DE GESTION\npour la tenue du registre\nPhare des ports\nDélégant', ' ?'],
  [
    'AVENANT N° 1\nÀ LA CONVENTION DE DÉLÉGATION DE GESTION N° 2022-14\n« Phare » du 30 septembre 2022\nDélégant',
    '',
  ],
  ['AVENANT N° 1\nÀ LA CONVENTION DE DÉLÉGATION DE GESTION\nPOUR LES QUAIS DU PORT\nDélégant', ''],
  [
    'AVENANT N° 1 À LA CONVENTION DE DÉLÉGATION DE GESTION\ndu 26 avril 2024 relative aux compteurs\nélectriques des cités\nDélégant',
    '',
  ],
])('a title of several lines is whole where none of them may be of something else: %s', (title, mark) => {
  const whole = title.replace('\nDélégant', '').replaceAll('\n', ' ').replaceAll('’', "'");
  expect(shown(read(conventionText({ title })), 'title')).toContain(`${whole}${mark}`);
});

it('what a convention is about may stand below a blank line', () => {
  const title = (below: string) =>
    shown(
      read(conventionText({ title: `Convention de délégation de gestion n° 2024-12\n\n${below}` })),
      'title',
    );
  expect(title('ayant pour objet la remise à niveau des quais')).toEqual([
    'Convention de délégation de gestion n° 2024-12 ayant pour objet la remise à niveau des quais',
  ]);
  expect(title('Projet « Phare »')).toEqual([
    'Convention de délégation de gestion n° 2024-12 Projet « Phare »',
  ]);
  expect(title('Projet : système des barrages')).not.toEqual([
    'Convention de délégation de gestion n° 2024-12 Projet : système des barrages',
  ]);
  expect(title('pour les services de la direction A')).not.toContain(
    'Convention de délégation de gestion n° 2024-12 pour les services de la direction A',
  );
});

it('the name in quotation marks below the day of a convention is its own, where it has no number', () => {
  const amended = (name: string) =>
    shown(
      read(conventionText({ title: `AVENANT N° 1 À LA ${name} DU 15/03/2024\n« QUAIS DES PORTS »` })),
      'amended-title',
    );
  expect(amended('CONVENTION DE DÉLÉGATION DE GESTION')).toEqual([
    'CONVENTION DE DÉLÉGATION DE GESTION « QUAIS DES PORTS »',
  ]);
  expect(amended('CONVENTION DE DÉLÉGATION DE GESTION N° 2024-12')).toEqual([
    'CONVENTION DE DÉLÉGATION DE GESTION N° 2024-12 « QUAIS DES PORTS » ?',
    'CONVENTION DE DÉLÉGATION DE GESTION N° 2024-12 ?',
  ]);
});

it('a letter that is worth a delegation, by its object, is the act', () => {
  const letter = (says: string) =>
    `Paris, le 15 janvier 2024\n\nObjet : Délégation de gestion pour les cérémonies de Verdun\n\nMonsieur le préfet,\n\n${says} Ma direction en est le délégant, la préfecture de la Meuse le délégataire.\n\nJe vous confie 145 000 € en AE et en CP pour 2024, sur le programme 169, centre financier 0169-CMEM-DP55.`;
  expect(refusal(letter('La présente lettre vaut délégation de gestion.'))).toBeUndefined();
  expect(
    refusal(letter('Votre contreseing vaudra convention de délégation de gestion.').slice(24)),
  ).toBeUndefined();
  expect(refusal(letter('Je vous en adresse le projet.'))?.code).toBe('not-a-convention');
});

it('an instruction that prints a whole convention carries it, one that speaks of it does not', () => {
  const instruction = (below: string) =>
    `Direction générale de l'alimentation\n\nInstruction technique DGAL/2025-12\nDiffusion : tout public\n\n=====\n\n${below}`;
  expect(refusal(instruction(conventionText()))).toBeUndefined();
  expect(
    refusal(instruction('Les conventions de délégation de gestion sont suivies chaque mois.'))?.message,
  ).toMatch(/circulaire/);
});

it('a letter may confide the management in the name of its author', () => {
  const letter = (says: string) =>
    `Paris, le 15 janvier 2024\n\nObjet : Délégation de gestion pour les orgues de Nantua\n\nMadame,\n\n${says} que la direction A (délégant) finance. Le service B en est le délégataire.\n\nProgramme 175, centre financier 0175-CPAT-DARA.`;
  expect(
    refusal(letter('Je vous confie la gestion, pour le compte de l’État, des crédits nécessaires,')),
  ).toBeUndefined();
  expect(refusal(letter('Je vous rappelle la gestion des crédits nécessaires,'))?.code).toBe(
    'not-a-convention',
  );
});

it('a draft without a number yet is read, a model without one is not', () => {
  const title = 'CONVENTION DE DÉLÉGATION DE GESTION N° ……………\nportant sur les orgues de Nantua';
  expect(refusal(conventionText({ title }))).toBeUndefined();
  expect(refusal(conventionText({ title: `Modèle national\n\n${title}` }))?.code).toBe('not-a-convention');
  expect(
    refusal(conventionText({ title: 'CONVENTION DE DÉLÉGATION DE GESTION relative à ……………' }))?.code,
  ).toBe('not-a-convention');
});

it('two acts are two, whether their day follows « Fait » or the place alone', () => {
  const first = conventionText();
  const second = `DOCUMENT PORTANT DÉLÉGATION DE GESTION\nau service C\n\nLe service A, ayant la qualité de délégant,\n\net le service C, ayant la qualité de délégataire,\n\nArticle premier : AE 10 000 €, CP 10 000 € en 2024, unité opérationnelle 0134-CDGC-DP58.\n\nÀ Nevers, le 19 décembre 2023.`;
  const found = extractActs(documentOf(`${first}\n\n____\n\n${second}`));
  expect(found.ok && found.value.length).toBe(2);
});

it('the object of an act that only calls itself a convention is its title', () => {
  const act = (head: string) =>
    `${head}\n\nObjet : éclairage du musée – gestion déléguée de crédits du fonds vert\n\n1. Signataires\n\nLa préfecture de la Dordogne est le service délégant, le musée le service délégataire.\n\nProgramme 380, centre financier 0380-NAQU-DP24.\n\nSigné aux Eyzies, le 3 juin 2025`;
  expect(shown(read(act('CONVENTION')), 'title')).toEqual([
    'éclairage du musée - gestion déléguée de crédits du fonds vert',
  ]);
  expect(refusal(act('Madame la directrice,'))?.code).toBe('not-a-convention');
});

it('an avenant may stand behind the name of what it is about', () => {
  const found = extractActs(
    documentOf(
      'Institut des cartes\n\nJumeau des littoraux : avenant n° 1 à la convention de délégation de gestion du 12 février 2024\n\nLa direction A, délégant, et le service B, délégataire, conviennent.\n\nLes AE de 2025 du programme 159 sont majorées de 180 000 €.\n\nFait le 20 janvier 2025',
    ),
  );
  expect(found.ok && found.value.map(({ kind }) => kind)).toEqual(['amendment']);
  expect(
    refusal(
      'Analyse : avenant n° 1 à la convention de délégation de gestion du 12 février 2024\n\nNombre de pièces : 1.',
    )?.code,
  ).toBe('not-a-convention');
});

it('a bulletin that prints two acts under the same words holds both: no head of its pages', () => {
  const titlesOf = (text: string) => {
    const found = extractActs(documentOf(text));
    return found.ok ? found.value.map(({ kind, title }) => `${kind} ${title}`) : [];
  };
  const act = (object: string, day: string) =>
    conventionText({
      title: `------ page 2\n\nCONVENTION DE DÉLÉGATION DE GESTION\n${object}`,
      parties: 'Délégant : direction A (DA)\nDélégataire : direction B (DB)',
      signature: `Brest, le ${day}`,
    });
  expect(
    titlesOf(`RECUEIL DES ACTES\n\n${act('Le bac', '21 mai 2024')}\n\n${act('Le quai', '23 mai 2024')}`),
  ).toEqual([
    `convention CONVENTION DE DÉLÉGATION DE GESTION Le bac`,
    `convention CONVENTION DE DÉLÉGATION DE GESTION Le quai`,
  ]);
});
