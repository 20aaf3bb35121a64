import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const signature = (text: string) => shown(read(conventionText({ signature: text })), 'signature-date');
const term = (text: string, prefix: string) => shown(read(conventionText({ term: text })), prefix);

describe('signature', () => {
  it('is read as day/month/year', () =>
    expect(signature('Fait à Paris, le **03/04/2024**')).toEqual(['03/04/2024']));
  it('is not the date of a version in a footer', () => {
    expect(signature('Version du 02/02/2024\nFait le 24 juin 2024, en deux exemplaires.')).toEqual([
      '24/06/2024',
    ]);
  });
  it('may stand on the line of the last sentence', () =>
    expect(
      signature(
        'Les autres articles de la convention demeurent en vigueur. Fait à Paris, le 17 novembre 2024',
      ),
    ).toEqual(['17/11/2024']));
  it('is the last day when parties signed one below the other', () => {
    expect(signature('Signé le 3 mai 2024\nSigné le 7 mai 2024')).toEqual(['07/05/2024']);
  });
  it('is the last day of electronic signatures, each with its hour', () => {
    expect(
      signature(
        'Signé électroniquement par Mme Béatrice COLLANGE (DA) le 02/07/2024 à 16:42\nSigné électroniquement par M. Olivier SANTENAC (SB) le 04/07/2024 à 09:15',
      ),
    ).toEqual(['04/07/2024']);
    expect(
      signature('Cette convention, signée le 10 mars 2024, s’applique ce jour et expirera le 10 mars 2027.'),
    ).toEqual(['10/03/2024']);
  });
  it('is the last of those that one sentence tells', () => {
    expect(
      signature(
        'Signée par le délégataire à Nantes le 4 mai 2024 et par le délégant à Paris le 11 mai 2024.',
      ),
    ).toEqual(['11/05/2024']);
  });
  it('may follow a place, or stand alone above the signatures', () => {
    expect(signature('Date et lieu de signature : Lyon, 14.02.2024')).toEqual(['14/02/2024']);
    expect(signature('Date : 2 avril 2024\nSignatures :')).toEqual(['02/04/2024']);
    expect(signature('Fait à Paris, le 2 JUIL. 2024')).toEqual(['02/07/2024']);
    expect(signature('À Asnières-sur-Seine, le vendredi 12 avril 2024')).toEqual(['12/04/2024']);
    expect(
      signature('5. Signatures\n\tPour la DA\tPour le SB\nNom\tM.\tR.\nDate\t21/08/2024\t21/08/2024'),
    ).toEqual(['21/08/2024']);
    expect(signature('6. Signatures\nDA – 2 juin 2024\nSB – 9 juin 2024')).toEqual(['09/06/2024']);
    expect(signature('Fait en double exemplaire à Lyon, 7 juillet 2024')).toEqual(['07/07/2024']);
    expect(signature('Pontoise, 08.06.2024')).toEqual(['08/06/2024']);
    expect(signature('Le 2 avril 2024, à Paris')).toEqual(['02/04/2024']);
    expect(
      signature('Le présent avenant est établi en deux exemplaires et signé à Nantes ce 27 février 2024.'),
    ).toEqual(['27/02/2024']);
  });
  it('is the last day when parties signed side by side', () => {
    expect(
      signature(
        'Pour le délégant,          Pour le délégataire,\nÀ Paris, le 3 mai 2024     À Nantes, le 7 mai 2024',
      ),
    ).toEqual(['07/05/2024']);
  });
  it('is a day alone below the signatories', () => {
    expect(signature('Fait en deux exemplaires\n\nPour le délégant,\nle 3 mai 2024')).toEqual(['03/05/2024']);
    expect(signature('Le comité s’est réuni\nle 3 mai 2024\nsur ce point.')).toEqual([]);
  });
  it('is not the end that a list below tells', () => {
    const ends =
      "Elle prend fin :\n- d'un point de vue technique, le 31 décembre 2027 ;\n- d'un point de vue budgétaire, le 30 juin 2028.";
    expect(signature(`${ends}\nPréavis : trois mois.\n\nSigné à Paris, le 4 mars 2024`)).toEqual([
      '04/03/2024',
    ]);
  });
  it('may stand between the title and the parties, as bulletins print it', () => {
    const text = conventionText({
      title: 'DÉLÉGATION DE GESTION relative à la numérisation des registres.\n\nDu 18 novembre 2024',
      signature: 'Le présent document est publié au Bulletin officiel.',
    });
    expect(shown(read(text), 'signature-date')).toEqual(['18/11/2024']);
    expect(shown(read(text), 'title')).toEqual([
      'DÉLÉGATION DE GESTION relative à la numérisation des registres',
    ]);
  });
  it('is not the day of a contract in the recitals', () => {
    expect(
      signature(
        'Vu le contrat de transformation signé le 14 novembre 2023 ;\n\nFait à Paris, le 4 mars 2024',
      ),
    ).toEqual(['04/03/2024']);
  });
  it('is left empty when the day is blank', () => expect(signature('Fait à Paris, le ………')).toEqual([]));
});

describe('start', () => {
  it('is the signature when the text says so', () => {
    expect(
      term("La convention prend effet lors de sa signature par l'ensemble des parties.", 'start-date'),
    ).toEqual(['02/01/2024']);
  });
  it('is the stated day', () =>
    expect(term('Elle entre en vigueur le 1er juillet 2024.', 'start-date')).toEqual(['01/07/2024']));
  it('is not guessed when the text says nothing', () =>
    expect(term('La convention expire le 31 mars 2025.', 'start-date')).toEqual([]));
});

describe('notice', () => {
  it('is the one that stands instead of the former', () =>
    expect(term('Le préavis de deux mois est porté à quatre mois.', 'notice-months')).toEqual(['4 mois']));
});

describe('end', () => {
  it('is the day put instead of another, sure when the sentence or its heading speaks of the end', () => {
    const replaced = 'les mots « 31 décembre 2024 » sont remplacés par « 30 juin 2025 ».';
    expect(term(`À l'article 8, ${replaced}`, 'end-date')).toEqual(['30/06/2025 ?']);
    expect(term(`Durée\nÀ l'article 8, ${replaced}`, 'end-date')).toEqual(['30/06/2025']);
    expect(term(`À l'article 8, relatif à la remise du bilan, ${replaced}`, 'end-date')).toEqual([]);
  });
  it('is the new one of a table that sets the former beside it', () =>
    expect(
      term(
        'Rubrique\tAncienne valeur\tNouvelle valeur\nFin de la convention\t31 décembre 2024\t30 juin 2025',
        'end-date',
      ),
    ).toEqual(['30/06/2025']));
  it('may be an item of a list', () =>
    expect(term('• entrée en vigueur : 8 avril 2024\n• terme : 31 décembre 2024', 'end-date')).toEqual([
      '31/12/2024',
    ]));
  it('is the technical one of two', () => {
    expect(
      term(
        "La convention prend fin :\n- D'un point de vue technique le 31 décembre 2024\n- D'un point de vue comptable et budgétaire le 30 juin 2025",
        'end-date',
      ),
    ).toEqual(['31/12/2024']);
  });
  it('comes from a duration in words', () => {
    expect(
      term(
        'La convention est conclue pour une durée de vingt-quatre mois à compter de sa signature.',
        'end-date',
      ),
    ).toEqual(['02/01/2026']);
  });
  it('is not the last invoice, nor the end of an order', () => {
    expect(
      term(
        "Les bons de commande s'exécutent jusqu'au 30 juin 2026. Les factures sont payées jusqu'au 31 décembre 2026.",
        'end-date',
      ),
    ).toEqual([]);
  });
  it('is contradictory when a duration leads elsewhere', () => {
    expect(
      term(
        'La convention prend effet à sa signature pour une durée de six mois. La convention prend fin le 31 décembre 2025.',
        'end-date',
      ),
    ).toEqual(['31/12/2025 !', '02/07/2024 !']);
  });
});

describe('end', () => {
  it.each([
    ['Effet : 01/03/2024. Fin : 31/12/2026.', ['31/12/2026']],
    ['Durée : du 1er mars 2024 au 30 juin 2026.', ['30/06/2026']],
    ['La convention produit ses effets pendant quinze mois à compter de sa signature.', ['02/04/2025']],
    ['La convention prend effet le 15 février 2024 et vaut pour deux années.', ['15/02/2026']],
    [
      'L’avenant n° 1 du 5 juillet 2024 a repoussé la fin de la convention au 31 décembre 2025.\n\nDurée\n\nLa date de fin technique, fixée par l’avenant n° 1 au 31 décembre 2025, est reportée au 30 septembre 2026.',
      ['30/09/2026'],
    ],
    ['Durée\n• du 1er mai 2025 au 30 avril 2027\n• résiliation à tout moment', ['30/04/2027']],
    ['La convention échoit le 31 mai 2028.', ['31/05/2028']],
    ['L’avenant n° 1 a repoussé la fin de la convention au 31 décembre 2025.', []],
    ['Effet : date de signature. Terme : 31 décembre 2026.', ['31/12/2026']],
    ['Elle n’en produit plus après le 31 mars 2028.', ['31/03/2028']],
    ['La convention prend fin le 31 décembre de l’exercice 2028.', ['31/12/2028']],
    ['La présente convention est valable dix-huit mois à compter de sa signature.', ['02/07/2025']],
    [
      'La date de fin de la convention, reportée au 30 juin 2025 par l’avenant n° 1, est fixée au 31 décembre 2026.',
      ['31/12/2026'],
    ],
    ['Elle ne peut en produire au-delà du 30 novembre 2027.', ['30/11/2027']],
    ['Date d’effet\t1er septembre 2024\nÉchéance\t31 août 2027', ['31/08/2027']],
    ['À l’article 4 de la convention, « 31 décembre 2026 » devient « 31 décembre 2027 ».', ['31/12/2027 ?']],
    [
      'À l’article 7, au lieu de :\n« La convention prend fin le 31 décembre 2025 »,\nlire :\n« La convention prend fin le 30 septembre 2026 ».',
      ['30/09/2026'],
    ],
    ['La date limite d’engagement est fixée au 30 septembre 2026.', ['30/09/2026']],
    ['La date limite d’engagement des marchés est le 31 mars 2026.', []],
    [
      'Article 4 - Durée et publication\nLe présent document est conclu jusqu’au 30 septembre 2026.',
      ['30/09/2026'],
    ],
    ['Terme technique : 31 décembre 2026. Terme comptable : 30 juin 2027.', ['31/12/2026']],
  ])('« %s »', (words, ends) => expect(term(words, 'end-date')).toEqual(ends));
});

describe('notice', () => {
  it.each([
    ['avec un préavis de trois mois', ['3 mois']],
    ["avec un préavis d'un (1) mois", ['1 mois']],
    ['Préavis : 6 mois', ['6 mois']],
    ['avec un préavis de 60 jours', ['2 mois ?']],
    ['avec un préavis de 45 jours', []],
    ['Les objectifs à six mois sont revus', []],
    ['Sa rupture anticipée intervient cinq mois après la réception de la demande', ['5 mois']],
    ['Le préavis de résiliation est ramené de trois mois à un mois', ['1 mois']],
    ['Toute partie peut s’en retirer en avertissant l’autre deux mois à l’avance', ['2 mois']],
    ['Elle peut prendre fin plus tôt si une partie prévient l’autre un trimestre à l’avance', ['3 mois']],
  ])('« %s »', (words, months) =>
    expect(term(`La convention peut être résiliée. ${words}.`, 'notice-months')).toEqual(months),
  );
});

it('a number in letters keeps the hyphen at which its line ends', () => {
  expect(term('Elle prend effet le 1er janvier 2024 pour une durée de dix-\nhuit mois.', 'end-date')).toEqual(
    ['01/07/2025'],
  );
});

it('a page break in the middle of a sentence does not end it, whatever foot and blank lines it puts there', () => {
  const foot = (page: number) => `\n\nDirection A – modèle de 2024          Page ${page}/2\n\n`;
  const text = `La convention prend fin le 31 décembre 2025.${foot(1)}Elle peut être dénoncée avec un préavis de trois${foot(2)}mois.`;
  expect(term(text, 'notice-months')).toEqual(['3 mois']);
});

it('a notice in days is asked about, unless it is said again in months', () => {
  const days = 'Préavis en cas de résiliation : quatre-vingt-dix jours';
  expect(term(`${days}.`, 'notice-months')).toEqual(['3 mois ?']);
  expect(term(`${days}, soit trois mois.`, 'notice-months')).toEqual(['3 mois']);
});

describe('other words for the same days', () => {
  it.each([
    ['La délégation cesse de produire effet au soir du 30 septembre 2026.', 'end-date', ['30/09/2026']],
    ['L’acte cesse de valoir le 30 novembre 2026.', 'end-date', ['30/11/2026']],
    ['La convention finit avec l’exercice 2026.', 'end-date', ['31/12/2026']],
    ['Plus rien ne peut être engagé passé le 31 octobre 2026.', 'end-date', ['31/10/2026']],
    ['Le présent document vaut du 1er octobre 2024 au 31 mars 2026 inclus.', 'end-date', ['31/03/2026']],
    ['Les stipulations ci-dessus entrent en application le 2 mars 2024.', 'start-date', ['02/03/2024']],
    ['La convention s’applique dès sa signature, et pendant deux ans et demi.', 'end-date', ['02/07/2026']],
    ['Chacun peut en sortir avant, s’il le fait savoir deux mois plus tôt.', 'notice-months', ['2 mois']],
    ['La partie qui souhaite s’en retirer le fait savoir trois mois d’avance.', 'notice-months', ['3 mois']],
    [
      'Applicable à partir du 15 février 2024, elle expire le 31 décembre 2025.',
      'start-date',
      ['15/02/2024'],
    ],
    ['Applicable au 1er février 2024, la convention se clôt le 30 juin 2026.', 'start-date', ['01/02/2024']],
    ['Applicable au 1er février 2024, la convention se clôt le 30 juin 2026.', 'end-date', ['30/06/2026']],
    [
      'Le dépôt des dossiers que prévoit la convention se clôt le 30 juin 2026.',
      'end-date',
      ['30/06/2026 ?'],
    ],
    ['Signé et applicable le 15 mars 2024 ; caduc le 31 mars 2026.', 'start-date', ['15/03/2024']],
    ['Signé et applicable le 15 mars 2024 ; caduc le 31 mars 2026.', 'end-date', ['31/03/2026']],
    ['L’effet est fixé au 1er mars 2024 et le terme, au 31 mai 2026.', 'start-date', ['01/03/2024']],
    ['L’effet est fixé au 1er mars 2024 et le terme, au 31 mai 2026.', 'end-date', ['31/05/2026']],
    [
      'Les obligations des parties courent de la date de signature au 30 avril 2026.',
      'start-date',
      ['02/01/2024'],
    ],
    ['Les effets de la convention courent de sa signature au 30 avril 2026.', 'end-date', ['30/04/2026']],
    ['La présente convention est exécutoire du 1er mars 2024 au 31 mai 2026.', 'end-date', ['31/05/2026']],
    ['Elle est applicable dès que la dernière partie a signé.', 'start-date', ['02/01/2024']],
    ['Les parties sont liées dès la signature et jusqu’au 31 mai 2026.', 'start-date', ['02/01/2024']],
    ['Les parties sont liées dès la signature et jusqu’au 31 mai 2026.', 'end-date', ['31/05/2026']],
    [
      'La délégation s’applique à partir du 1er mars 2024, pour vingt et un mois.',
      'end-date',
      ['01/12/2025'],
    ],
    ['Sa date d’expiration technique est le 31 mai 2026.', 'end-date', ['31/05/2026']],
    ['Elle commence le 1er mars 2024 et se termine le 31 mai 2026.', 'start-date', ['01/03/2024']],
    ['La délégation s’exerce du 1er avril 2024 au 31 décembre 2025.', 'end-date', ['31/12/2025']],
    ['La mission va de la date de signature au 30 avril 2026.', 'end-date', ['30/04/2026']],
    ['La mission va de la date de signature au 30 avril 2026.', 'start-date', ['02/01/2024']],
    [
      'Jusqu’à quand\n\nVingt mois à compter du 1er février 2024. On peut arrêter avant.',
      'end-date',
      ['01/10/2025'],
    ],
    [
      'Le présent acte vaut à compter du 1er février 2024, pour vingt-trois mois.',
      'end-date',
      ['01/01/2026'],
    ],
    ['L’acte est résiliable sous un mois par tout signataire.', 'notice-months', ['1 mois']],
    ['Délai de prévenance en cas de retrait : un trimestre', 'notice-months', ['3 mois']],
    ['Retrait anticipé : un mois après lettre simple.', 'notice-months', ['1 mois']],
    ['Elle cesse le 31 décembre 2025, ou cinq mois après dénonciation.', 'notice-months', ['5 mois']],
    ['Chacun peut la dénoncer à six mois.', 'notice-months', ['6 mois']],
    ['La délégation ne survivra pas au 30 septembre 2026.', 'end-date', ['30/09/2026']],
    // Read by no rule: shown, and asked about.
    [
      'La délégation finance une vigie qui ne survivra pas au 30 septembre 2026.',
      'end-date',
      ['30/09/2026 ?'],
    ],
    ['Départ : 1er avril 2024.', 'start-date', ['01/04/2024 ?']],
    [
      'Il peut y être renoncé, moyennant un avertissement donné deux mois auparavant.',
      'notice-months',
      ['2 mois'],
    ],
  ])('%s', (text, fact, shownValues) => expect(term(text, fact)).toEqual(shownValues));
  it.each([
    ['Ainsi convenu à Toulouse, le 8 avril 2024'],
    ['Conclu à Paris, en trois exemplaires, le lundi 8 avril 2024.'],
    ['À Paris, ce 8 avril 2024.'],
    ['Établi le 8 avril 2024. Ampliation au contrôleur.'],
    ['À Paris le 08/04/24, pour la DGA et la DGB'],
    ['Signature DGA + DGB\t08/04/2024'],
    ['Pour la DGA, le chef          Pour la DGB, la cheffe\nle 8 avril 2024          le 8 avril 2024'],
    ['Le 8 avril 2024\n\nLe chef de service          La cheffe du bureau'],
    ['Dressé à Montreuil, le 8 avril 2024, et revêtu des deux signatures.'],
  ])('signed: %s', (signature) =>
    expect(shown(read(conventionText({ signature })), 'signature-date')).toEqual(['08/04/2024']),
  );
  it('a day from which credits are open, beside « ont signé », is none of the signature', () => {
    const body =
      'Les deux tiers sont utilisables dès que les parties ont signé, le tiers restant à partir du 1er septembre 2024.';
    expect(shown(read(conventionText({ body })), 'signature-date')).toEqual(['02/01/2024']);
  });
});

describe('the boxes of a form', () => {
  it('a choice left empty says nothing', () => {
    expect(term('Préavis de résiliation : ☐ 1 mois   ☒ 2 mois   ☐ 3 mois', 'notice-months')).toEqual([
      '2 mois',
    ]);
    expect(term('Préavis de résiliation : ☒ 1 mois\n☐ 6 mois', 'notice-months')).toEqual(['1 mois']);
  });
});

describe('days and stretches of something else', () => {
  const AFTER = 'La convention prend fin le 31 décembre 2026.';
  it.each([
    [
      'Les pièces sont conservées pendant une durée de cinq ans. La convention est conclue pour deux ans et six mois à compter de sa signature.',
      'end-date',
      ['02/07/2026'],
    ],
    [`Les habilitations sont maintenues jusqu’au 31 mars 2027. ${AFTER}`, 'end-date', ['31/12/2026']],
    [
      `L’échéance technique du raccordement est fixée au 30 septembre 2025. ${AFTER}`,
      'end-date',
      ['31/12/2026'],
    ],
    [
      'La convention prend effet le premier jour du mois suivant la date de sa signature.',
      'start-date',
      ['01/02/2024'],
    ],
    ['Elle remplace la convention du 3 mars 2023, entrée en vigueur le 1er avril 2023.', 'start-date', []],
    [
      'La grille tarifaire annexée à la convention s’applique à compter du 1er janvier 2026.',
      'start-date',
      ['01/01/2026 ?'],
    ],
    [
      'La convention porte sur des prestations réalisées du 1er février 2025 au 30 juin 2026.',
      'start-date',
      [],
    ],
    [
      'En cas de résiliation, le délégataire remet le compte dans un délai de deux mois.',
      'notice-months',
      [],
    ],
    ['Il peut rappeler ses agents en respectant un préavis de deux mois.', 'notice-months', ['2 mois ?']],
  ])('%s', (text, fact, values) => expect(term(text, fact)).toEqual(values));
  it('a visa below the signatures is none', () => {
    const signature = 'Fait à Paris, le 2 janvier 2024\n\nVisé au contrôle budgétaire, le 21 mars 2024';
    expect(shown(read(conventionText({ signature })), 'signature-date')).toEqual(['02/01/2024']);
  });
});

it('an avenant may prolong the convention by so many months', () => {
  const text = 'La date d’échéance de la convention, le 31 décembre 2025, est reportée de neuf mois.';
  expect(term(text, 'end-date')).toEqual(['30/09/2026']);
});

it('a convention may « cover a period »', () => {
  const text = 'La convention couvre une période de vingt-quatre mois à compter de sa signature.';
  expect([...term(text, 'start-date'), ...term(text, 'end-date')]).toEqual(['02/01/2024', '02/01/2026']);
});

it('a certified copy is not the act that was signed', () => {
  const signature = 'Fait à Paris, le 2 janvier 2024\n\nPour copie conforme,\nParis, le 2 mars 2024';
  expect(shown(read(conventionText({ signature })), 'signature-date')).toEqual(['02/01/2024']);
});

it('an exception to the notice leaves it to be asked about', () => {
  const text =
    'La convention peut être résiliée avec un préavis de trois mois, ramené à un mois en cas de force majeure.';
  expect(term(text, 'notice-months')).toEqual(['3 mois ?']);
});

describe('days counted from the signature', () => {
  it.each([
    [
      'La convention prend effet le premier jour du trimestre civil suivant la date de sa signature.',
      ['01/04/2024'],
    ],
    ['La convention prend effet dix jours après la date de sa signature.', ['12/01/2024']],
    [
      'La convention prend effet à l’expiration d’un délai de quinze jours à compter de sa signature.',
      ['17/01/2024'],
    ],
    ['La convention prend effet le lendemain de sa signature.', ['03/01/2024']],
    ['La convention prend effet à la signature de l’accord-cadre par le délégataire.', []],
    ['La convention est conclue pour une durée de deux ans à compter de sa signature.', ['02/01/2024']],
  ])('%s', (text, days) => expect(term(text, 'start-date')).toEqual(days));
  it('a duration may have a first day of its own', () => {
    const text =
      'La convention prend effet à sa signature, pour une durée de dix-huit mois à compter du lancement du service, le 1er juillet 2024.';
    expect(term(text, 'end-date')).toEqual(['01/01/2026']);
  });
});

it('the day on which the other party agrees is a signature', () => {
  const signature = 'Fait à Paris, le 2 janvier 2024\n\nLu et accepté le 16 janvier 2024';
  expect(shown(read(conventionText({ signature })), 'signature-date')).toEqual(['16/01/2024']);
});

it.each([
  ['Il peut y être mis fin sans préavis d’un commun accord, un bilan étant dressé sous deux mois.', []],
  ['En cas de résiliation, il restitue les crédits sous un délai de deux mois.', []],
  ['La convention peut être résiliée sous préavis de six mois.', ['6 mois']],
])('notice: %s', (text, months) => expect(term(text, 'notice-months')).toEqual(months));

it('a period alone below its heading is the convention’s', () => {
  const found = read(conventionText({ term: '4) Durée\ndu 1er février 2024 au 31 octobre 2025.' }));
  expect(shown(found, 'start-date')).toEqual(['01/02/2024']);
  expect(shown(found, 'end-date')).toEqual(['31/10/2025']);
});

it('« court du … au … » ends at the second day', () => {
  const found = read(conventionText({ term: 'La délégation court du 1er février 2024 au 31 octobre 2025.' }));
  expect(shown(found, 'end-date')).toEqual(['31/10/2025']);
});

it.each([
  ['Conclu le 16 janvier 2024.', ['16/01/2024']],
  ['À Paris, en deux originaux, le 16 janvier 2024', ['16/01/2024']],
  [
    'Pour la direction A\tPour la direction B\nLe directeur, Jean Roy\tLa cheffe, Ève Lune\n16 janvier 2024\t18 janvier 2024',
    ['18/01/2024'],
  ],
  ['Décision prise en double exemplaire à Paris, le 16 janvier 2024', ['16/01/2024']],
])('signature: %s', (signature, days) =>
  expect(shown(read(conventionText({ signature })), 'signature-date')).toEqual(days),
);

it('a signature above a long annex is that of the act', () => {
  const annex = `ANNEXE FINANCIÈRE\n\n${'Le suivi de la dépense est assuré chaque mois.\n'.repeat(60)}`;
  const signature = `Malakoff, le 24 janvier 2024\n\nPour la direction A\n\n${annex}`;
  expect(shown(read(conventionText({ signature })), 'signature-date')).toEqual(['24/01/2024']);
});

describe('told by a verb of the act', () => {
  it.each([
    ['La convention s’étend de sa signature au 31 décembre 2027.', '02/01/2024', '31/12/2027'],
    ['La convention est en vigueur de sa signature au 31 décembre 2027.', '02/01/2024', '31/12/2027'],
    [
      '4° Durée. Vingt mois à partir du 1er juillet 2024. Résiliation : un mois de préavis.',
      '01/07/2024',
      '01/03/2026',
    ],
    ['C.1   Durée. Du jour de la dernière signature au 31 mars 2028.', '02/01/2024', '31/03/2028'],
    ['La convention est valable de sa signature au 30 avril 2027.', '02/01/2024', '30/04/2027'],
    [
      'Elle débute le jour où la seconde signature y est apposée. Elle prend fin au 30 septembre 2026.',
      '02/01/2024',
      '30/09/2026',
    ],
    [
      'La convention produit ses effets au jour de sa signature. Elle cesse à l’expiration de la garantie de parfait achèvement et au plus tard le 30 juin 2028.',
      '02/01/2024',
      '30/06/2028',
    ],
  ])('%s', (text, start, end) => {
    expect(term(text, 'start-date')).toEqual([start]);
    expect(term(text, 'end-date')).toEqual([end]);
  });
});

it('« à l’avance par écrit » puts nothing forward', () => {
  expect(
    term(
      'Chacun peut y mettre un terme en prévenant l’autre deux mois à l’avance par écrit.',
      'notice-months',
    ),
  ).toEqual(['2 mois']);
  expect(
    term(
      'Elle peut être dénoncée avec un préavis de trois mois ; il est avisé six mois à l’avance de tout redéploiement.',
      'notice-months',
    ),
  ).toEqual(['3 mois']);
});

describe('signatures', () => {
  it.each([
    [
      'Délégant :    Paris, le 30/04/2024     A. Lemoyne\nDélégataire : Lyon, le 07/05/2024   B. Kuntz',
      '07/05/2024',
    ],
    ['Date et visas : Paris, le 30/01/2024', '30/01/2024'],
    [
      '[Document signé électroniquement : DSR, 16/01/2024 09:41 ; SGCD du Var, 20/01/2024 17:02]',
      '20/01/2024',
    ],
  ])('%s', (text, day) => expect(signature(text)).toEqual([day]));
  it('is not the day on which the act was handed on', () => {
    expect(
      signature(
        'Signé électroniquement par A\nDate : 06/01/2024 à 09:05\nNotification au gestionnaire : 9 janvier 2024',
      ),
    ).toEqual(['06/01/2024']);
  });
});

describe('days and delays in yet other words', () => {
  it.each([
    ['Elle vaut trente-six mois à compter de la date de sa signature.', ['02/01/2024'], ['02/01/2027']],
    ['L’accord court trente et un mois à compter du 1er février 2024.', ['01/02/2024'], ['01/09/2026']],
    ['La délégation court pendant trente mois à compter du 1er avril 2024.', ['01/04/2024'], ['01/10/2026']],
    ['Elle démarre le jour où la dernière des parties l’a signée.', ['02/01/2024'], []],
    ['La convention s’applique à compter de la plus tardive des deux signatures.', ['02/01/2024'], []],
    ['Art. 6. – Entrée en vigueur : 1er avril 2024.', ['01/04/2024'], []],
    [
      'ARTICLE CINQ. Entrée en vigueur : le 1er janvier 2024. Expiration : le 31 décembre 2026.',
      ['01/01/2024'],
      ['31/12/2026'],
    ],
    [
      'Article 7. Entre en vigueur lorsque les deux signatures sont réunies. Vaut jusqu’au 15 décembre 2026.',
      ['02/01/2024'],
      ['15/12/2026'],
    ],
    ['La présente prend effet le 1er février 2024.', ['01/02/2024'], []],
    [
      'La présente lie les parties dès sa signature, sans pouvoir aller au-delà du 30 novembre 2026.',
      ['02/01/2024'],
      ['30/11/2026'],
    ],
    [
      'La délégation s’applique à partir du lendemain de sa publication et se termine le 31 décembre 2026.',
      [],
      ['31/12/2026'],
    ],
  ])('%s', (text, start, end) => {
    expect(term(text, 'start-date')).toEqual(start);
    expect(term(text, 'end-date')).toEqual(end);
  });

  it.each([
    ['L’acte prend fin le 30 juin 2026. Chacun peut le résilier sous trois mois.', ['3 mois']],
    ['Elle peut être rompue par l’une d’elles, trois mois après qu’elle l’a fait savoir.', ['3 mois']],
    ['Le délai à observer en cas de retrait d’une des parties passe de trois à deux mois.', ['2 mois']],
    [
      'Clause       Rédaction antérieure      Rédaction nouvelle\nPréavis      trois mois                quatre mois',
      ['4 mois'],
    ],
    ['Elle cesse par anticipation si l’un le notifie à l’autre au moins deux mois à l’avance.', ['2 mois']],
    ['D. Préavis\n\nÀ l’article 9, « un mois » devient « deux mois ».', ['2 mois']],
  ])('%s', (text, expected) => {
    expect(term(text, 'notice')).toEqual(expected);
  });

  it('an avenant may give a new duration from the day of the old one, or the day in whose place another stands', () => {
    const ofAvenant = (text: string) =>
      shown(
        read(
          conventionText({
            title: 'Avenant n° 1 à la convention de délégation de gestion « Phare »',
            term: text,
          }),
        ),
        'end-date',
      );
    expect(
      ofAvenant(
        'À l’article 8, la durée de « trente mois » à compter du 7 novembre 2023 est portée à « trente-neuf mois ».',
      ),
    ).toEqual(['07/02/2027']);
    expect(
      ofAvenant('Le terme de la convention, le 31 décembre 2025, cède la place à celui du 31 décembre 2026.'),
    ).toEqual(['31/12/2026']);
  });

  it('« établi en double original », « approuvé à » are how an act is closed', () => {
    expect(
      signature('Établi en double original à Orléans, le vingt-cinq mars deux mille vingt-quatre.'),
    ).toEqual(['25/03/2024']);
    expect(signature('Protocole approuvé à Paris le 29 août 2024')).toEqual(['29/08/2024']);
  });
});

describe('an act that says when it begins, in yet other words', () => {
  it.each([
    [
      'La convention prend effet à la date à laquelle le dernier signataire y appose sa signature.',
      ['02/01/2024'],
    ],
    ['Elle commence avec la signature du présent document.', ['02/01/2024']],
    [
      'Les présentes prennent effet le jour de leur signature et s’achèvent le 31 octobre 2027.',
      ['02/01/2024'],
    ],
    ['Les présentes valent du jour de leur signature au 31 mars 2028.', ['02/01/2024']],
    ['La convention est applicable du lendemain de sa signature jusqu’au 31 août 2028.', ['03/01/2024']],
    ['5.1. Entrée en vigueur : 1er février 2024.\n5.2. Expiration : 31 mars 2028.', ['01/02/2024']],
  ])('%s', (text, expected) => {
    expect(term(text, 'start-date')).toEqual(expected);
  });

  it('or that begins at its notification to the delegate by name, with the day it bears', () => {
    const text = (name: string) =>
      shown(
        read(
          conventionText({
            parties: 'Entre la direction A (délégant) et l’office des phares (ODP), délégataire',
            term: 'La convention est exécutoire à sa notification à l’ODP et s’éteint le 30 juin 2026.',
            signature: `Fait à Paris, le 2 janvier 2024\n\nNotifié à ${name} le 3 février 2024 (accusé de réception n° 12).`,
          }),
        ),
        'start-date',
      );
    expect(text('l’ODP')).toEqual(['03/02/2024']);
    expect(text('la DRFiP')).toEqual([]);
  });

  it('a day may have its year in words, and a notice be told as possible', () => {
    expect(signature('Fait à Toulon, le 3 janvier deux mille vingt-quatre')).toEqual(['03/01/2024']);
    expect(term('Dénonciation possible sous quatre mois.', 'notice')).toEqual(['4 mois']);
    expect(
      term('Son abandon par une partie suppose un courrier adressé au moins deux mois à l’avance.', 'notice'),
    ).toEqual(['2 mois']);
  });

  it('the day of a term, or of a report that is accepted, is no signature', () => {
    const days = (body: string) => shown(read(conventionText({ body })), 'signature-date');
    expect(
      days(
        'Elle démarre quand la dernière partie l’a signée et arrive à échéance deux ans plus tard, le 19 décembre 2026.',
      ),
    ).toEqual(['02/01/2024']);
    expect(
      days('Une moitié est ouverte une fois accepté le rapport d’étape, attendu pour le 15 octobre 2025.'),
    ).toEqual(['02/01/2024']);
  });
});

describe('an act that says its own days, in more words yet', () => {
  it.each([
    ['Elle prend effet le jour où la convention est signée.', ['02/01/2024'], []],
    [
      'Article quatre. Valable du jour de sa signature au 30 juin 2026, la convention ne se reconduit que par avenant.',
      ['02/01/2024'],
      ['30/06/2026'],
    ],
    [
      'Conclue pour vingt mois à compter du 1er avril 2024, la convention peut être dénoncée.',
      ['01/04/2024'],
      ['01/12/2025'],
    ],
    [
      'Exécutoire à la date de sa signature par les deux parties, la délégation s’achève le 30 juin 2026.',
      ['02/01/2024'],
      ['30/06/2026'],
    ],
    [
      'L’effet de la présente convention est fixé au 1er mars 2024 ; son terme, au 30 juin 2026.',
      ['01/03/2024'],
      ['30/06/2026'],
    ],
    [
      'Les présentes dispositions sont applicables à partir du 10 mars 2024. Elles cessent de l’être à la clôture de la gestion, soit le 31 décembre 2026.',
      ['10/03/2024'],
      ['31/12/2026'],
    ],
    [
      'La convention produit ses effets à la date à laquelle la dernière partie l’a signée.',
      ['02/01/2024'],
      [],
    ],
    [
      'VIE DU PROTOCOLE\n\nIl vaut du 1er avril 2024 au 31 décembre 2026. Préavis : deux mois.',
      ['01/04/2024'],
      ['31/12/2026'],
    ],
    [
      '§ 6  Durée\n\nHuit trimestres, du 1er avril 2024 au 31 mars 2026. Dénonciation : deux mois.',
      ['01/04/2024'],
      ['31/03/2026'],
    ],
  ])('%s', (text, start, end) => {
    expect(term(text, 'start-date')).toEqual(start);
    expect(term(text, 'end-date')).toEqual(end);
  });

  it.each([
    'Valable du jour de sa signature au 30 juin 2026, le devis est joint.',
    'Conclue pour vingt mois à compter du 1er avril 2024, la maintenance peut être reconduite.',
    'Les dispositions du cahier des charges sont applicables à partir du 10 mars 2024. Elles cessent de l’être le 31 décembre 2026.',
    'L’effet de la mesure est fixé au 1er mars 2024 ; son terme, au 30 juin 2026.',
    'Suivi du marché\n\nIl vaut du 1er avril 2024 au 31 décembre 2026.',
  ])('nothing is sure of another thing: %s', (text) => {
    expect(term(text, 'start-date').filter((day) => !day.endsWith('?'))).toEqual([]);
    expect(term(text, 'end-date').filter((day) => !day.endsWith('?'))).toEqual([]);
  });

  it('two stamps of a row, each with its hour, below those who sign', () => {
    const block = (head: string) =>
      signature(
        `${head}\nPour le délégant\tPour le délégataire\nA. Roy\tÈ. Lune\n06/01/2024 17:41\t13/01/2024 08:55`,
      );
    expect(block('Signatures électroniques')).toEqual(['13/01/2024']);
    expect(signature('Visites du site\n\nM. Roy\tMme Lune\n06/01/2024 17:41\t13/01/2024 08:55')).toEqual([]);
  });

  it('« en deux originaux, à Montreuil, le … » closes an act', () => {
    expect(
      signature('En deux originaux, à Montreuil, le dix-sept mars deux mille vingt-quatre (17/03/2024).'),
    ).toEqual(['17/03/2024']);
  });

  it('the end of « du jour où il est signé jusqu’au … » is no signature', () => {
    const days = shown(
      read(
        conventionText({
          term: 'Le document est exécutoire du jour où il est signé jusqu’au 30 novembre 2026.',
        }),
      ),
      '',
    );
    expect(days).toEqual(expect.arrayContaining(['02/01/2024', '30/11/2026']));
  });

  it('a stamp that parts the figures of its day tells that day, and no other', () => {
    expect(signature('Fait à Paris, le  1 7 FEV. 2024')).toEqual(['17/02/2024']);
    expect(signature('Fait à Paris, le 2 4 JUIN 2024')).toEqual(['24/06/2024']);
    expect(signature('Fait à Paris, le 24 JUIN 2024')).toEqual(['24/06/2024']);
    expect(signature('Fait à Paris, en 2 exemplaires, lot 1 7 juin 2024')).not.toEqual(['17/06/2024']);
  });

  describe('in an avenant', () => {
    const ofAvenant = (term: string) =>
      shown(
        read(
          conventionText({
            title: 'Avenant n° 2 à la convention de délégation de gestion « Phare »',
            term,
          }),
        ),
        'end-date',
      );
    it.each([
      [
        'Le terme du 31 décembre 2025, fixé par l’avenant n° 1, est reporté d’une année, au 31 décembre 2026.',
        ['31/12/2026'],
      ],
      [
        'La date de fin de la convention, fixée par l’avenant n° 1 au 31 mars 2025, est repoussée de six mois, soit au 30 septembre 2025.',
        ['30/09/2025'],
      ],
      [
        'La date du 31 août 2025 qui figure au premier alinéa de l’article 10 devient celle du 31 août 2027.',
        ['31/08/2027 ?'],
      ],
      [
        'La date du 31 août 2025 fixée à l’article 4 pour l’ouverture du solde est remplacée par celle du 31 août 2027.',
        [],
      ],
      ['Le terme du marché, fixé au 31 mars 2025, est reporté d’une année, au 31 mars 2026.', []],
    ])('%s', (text, days) => expect(ofAvenant(text)).toEqual(days));
  });
});

describe('days and notices in words of everyday acts', () => {
  const dated = (text: string) => [term(text, 'start-date'), term(text, 'end-date')];

  it.each([
    ['La délégation est souscrite pour seize mois à compter du 1er mars 2024.', '01/03/2024', '01/07/2025'],
    ['La délégation est donnée à compter du 1er mars 2024, pour seize mois.', '01/03/2024', '01/07/2025'],
    ['La convention a une durée de dix mois à compter de sa signature.', '02/01/2024', '02/11/2024'],
    ['La convention est d’une durée de dix mois à compter de sa signature.', '02/01/2024', '02/11/2024'],
    ['La délégation court durant dix mois à partir de la signature.', '02/01/2024', undefined],
    ['La délégation court pendant dix mois à partir de la signature.', '02/01/2024', '02/11/2024'],
    ['Rubrique 4\tTEMPS\nDébut\t1er mars 2024\nDurée\t10 mois', '01/03/2024', '01/01/2025'],
    ['**4. Durée.** Du 1er mars 2024 au 30 juin 2025. Rupture possible.', '01/03/2024', '30/06/2025'],
    ['La convention prend cours le 1er mars 2024.', '01/03/2024', undefined],
    [
      'La convention prend effet dès sa signature et arrive à expiration le 30 juin 2025.',
      '02/01/2024',
      '30/06/2025',
    ],
    ['La délégation est valide du 1er mars 2024 au 30 juin 2025 inclus.', '01/03/2024', '30/06/2025'],
    ['La convention a cours du 1er mars 2024 au 30 juin 2025.', '01/03/2024', '30/06/2025'],
    ['Période couverte : 1er mars 2024 – 30 juin 2025.', '01/03/2024', '30/06/2025'],
    ['Validité : 01/03/2024 → 30/06/2025', '01/03/2024', '30/06/2025'],
    ['Nul engagement ne sera pris après le 30 juin 2025.', undefined, '30/06/2025'],
    ['4. Validité – Du 1er mars 2024 au 30 juin 2025.', '01/03/2024', '30/06/2025'],
    ['Le présent texte s’applique à compter du 1er mars 2024.', '01/03/2024', undefined],
    [
      'La convention vit à compter de la plus tardive des deux signatures. Son terme, pour les engagements et les travaux, est le 30 juin 2025.',
      '02/01/2024',
      '30/06/2025',
    ],
  ])('%s', (text, start, end) => expect(dated(text)).toEqual([start ? [start] : [], end ? [end] : []]));

  it('a stretch of something else is not the convention’s', () => {
    expect(dated('Le devis est valide du 1er mars 2024 au 30 juin 2025.')).toEqual([[], []]);
    expect(dated('Période des travaux : 1er mars 2024 – 30 juin 2025.')).toEqual([[], []]);
    expect(dated('Période couverte : 1er mars 2024 – 30 juin 2025, pour les travaux.')).toEqual([[], []]);
    expect(dated('Le bail arrive à expiration le 30 juin 2025.')).toEqual([[], []]);
    expect(dated('Nul paiement ne sera fait après le 30 juin 2025.')).toEqual([[], []]);
    expect(dated('La licence a une durée de dix mois à compter de la signature.')).toEqual([[], []]);
    expect(dated('Le service vit à compter de la signature du bail.')).toEqual([[], []]);
    expect(
      dated('4. Durée. Du 1er mars 2024 au 30 juin 2025, les travaux sont suivis par la direction B.'),
    ).toEqual([[], ['30/06/2025 ?']]);
    expect(term('La maintenance est donnée à compter du 1er mars 2024.', 'start-date')).not.toEqual([
      '01/03/2024',
    ]);
    expect(term('Le texte du décret s’applique à compter du 1er mars 2024.', 'start-date')).not.toEqual([
      '01/03/2024',
    ]);
  });

  it('the convention may end on a day that the sentence tells of something else', () => {
    const end = (text: string) => term(text, 'end-date');
    expect(
      end('Les achats sont admis jusqu’au 30 juin 2025, date à laquelle la présente convention expire.'),
    ).toEqual(['30/06/2025']);
    expect(end('Le suivi s’étend jusqu’au 30 juin 2025, jour où il prend fin.')).toEqual(['30/06/2025 ?']);
    expect(end('Les achats sont admis jusqu’au 30 juin 2025, date à laquelle le marché expire.')).not.toEqual(
      ['30/06/2025'],
    );
  });

  it('« arrive à expiration », and not « arrivé à expiration »', () => {
    const ends = (verb: string) =>
      term(
        `Elle succède au protocole de 2021, ${verb} à expiration le 31 août 2023, et cesse le 30 juin 2025.`,
        'end',
      );
    expect(ends('arrivé')).toEqual(['30/06/2025']);
    expect(ends('qui arrive')).not.toEqual(['30/06/2025']);
  });

  it('« son terme », in a numbered paragraph, goes on with the one before it', () => {
    const numbered = (what: string) =>
      term(
        `4.1.\t${what} produit ses effets le 1er mars 2024.\n4.2.\tSon terme est fixé au 30 juin 2025.`,
        'end',
      );
    expect(numbered('La convention')).toEqual(['30/06/2025']);
    expect(numbered('Le bail')).not.toEqual(['30/06/2025']);
  });

  it('a letter begins on the day its reader accepts it', () => {
    const begun = (day: string) =>
      term(`La délégation est conclue ${day} et prend effet ce même jour.`, 'start');
    expect(begun('au jour où vous l’aurez acceptée')).toEqual(['02/01/2024']);
    expect(begun('au jour où le comité se réunit')).toEqual([]);
  });

  it('signatures of a form, of a line above the signatories, or above « Signé : »', () => {
    expect(
      signature('Signatures électroniques apposées le 22 avril 2024 :\nPour A, M. R    Pour B, Mme D'),
    ).toEqual(['22/04/2024']);
    const form = (head: string) =>
      signature(`Rubrique 8\t${head}\nDate\t24/06/2024\nPour la direction A\tM. R`);
    expect(form('SIGNATURES')).toEqual(['24/06/2024']);
    expect(form('VERSIONS')).toEqual([]);
    expect(signature('Le 11 avril 2024.\n\nSigné : A. LUNE\t\t\tSigné : B. ROY')).toEqual(['11/04/2024']);
    expect(signature('Le 11 avril 2024.\n\nLa version signée suit.')).toEqual([]);
  });

  it('« et pour le reste le … » opens credits, and signs nothing', () => {
    const opened = (who: string) =>
      signature(
        `Les AE sont ouvertes à la signature, et pour ${who} le 15 mars 2024.\n\nFait à Paris, le 2 février 2024`,
      );
    expect(opened('le reste')).toEqual(['02/02/2024']);
    expect(opened('la direction B')).toEqual(['02/02/2024 ?']);
  });

  describe('notice', () => {
    const notice = (text: string) => term(text, 'notice');
    it.each([
      ['Chacun peut la dénoncer ; la dénonciation ne produit effet qu’au bout de trois mois.', ['3 mois']],
      ['Une dénonciation n’a d’effet qu’au bout de quatre (4) mois.', ['4 mois']],
      ['La résiliation prend effet à l’issue de deux mois.', ['2 mois']],
      ['Chacun peut en demander l’arrêt ; l’arrêt est effectif trois (3) mois plus tard.', ['3 mois']],
      ['Préavis en cas de rupture :\n3 mois.', ['3 mois']],
      ['L’accord se poursuit sauf volonté contraire exprimée avec cinq mois d’avance.', ['5 mois ?']],
      ['Elle peut être dénoncée par lettre, au moins trois mois avant son échéance.', ['3 mois']],
      ['La résiliation est notifiée trois mois avant la date à laquelle elle prend effet.', ['3 mois']],
      ['Délai de résiliation : 3 mois.', ['3 mois']],
      ['Le retrait intervient trois mois après la demande.', ['3 mois']],
      ['Un délai de trois mois est observé avant toute rupture.', ['3 mois']],
      ['Un délai de trois mois est observé avant toute réunion.', []],
      ['L’accès est donné trois mois après la demande.', []],
      ['3.4 Sortie. À l’article 10, le délai « de trois mois » est ramené à deux mois.', ['2 mois']],
      ['3.4 Bilan. À l’article 10, le délai « de trois mois » est ramené à deux mois.', []],
      ['L’accès au service est effectif au bout de trois mois.', []],
      ['En cas de résiliation, le bilan est établi trois mois plus tard.', []],
      ['Préavis en cas de rupture :\nvoir l’annexe. Le bilan est remis à 3 mois.', []],
    ])('%s', (text, months) => expect(notice(text)).toEqual(months));

    it('of what the parties decide, and not of what they recall', () => {
      const said = (lead: string) =>
        notice(
          `Les deux services ${lead} :\n§ 1. De s’unir.\n§ 2. Que la délégation cesse avec deux mois de préavis.`,
        );
      expect(said('sont convenus')).toEqual(['2 mois']);
      expect(said('ont agi, considérant')).toEqual([]);
    });
  });

  describe('in an avenant', () => {
    const ofAvenant = (term: string) =>
      shown(
        read(
          conventionText({ title: 'Avenant n° 3 à la convention de délégation de gestion « Phare »', term }),
        ),
        'end-date',
      );
    it.each([
      [
        'Au point 5, la date d’expiration est reportée de neuf mois, soit au 30 septembre 2026.',
        ['30/09/2026'],
      ],
      ['Au point 5, la date de remise est reportée de neuf mois, soit au 30 septembre 2026.', []],
      [
        'Un avenant n° 1 a repoussé son terme du 31 décembre 2024 au 30 juin 2025.\nÀ l’article 6, « 30 juin 2025 » est remplacé par « 31 mars 2026 ».',
        ['31/03/2026'],
      ],
      [
        'Un avenant n° 1 a repoussé la recette du 31 décembre 2024 au 30 juin 2025.\nÀ l’article 6, « 30 juin 2025 » est remplacé par « 31 mars 2026 ».',
        ['31/03/2026 ?'],
      ],
      ['3.1 Prolongation. À l’article 9, « 31 mars 2025 » devient « 31 mars 2026 ».', ['31/03/2026']],
      ['3.1 Jalon. À l’article 9, « 31 mars 2025 » devient « 31 mars 2026 ».', ['31/03/2026 ?']],
      ['La date du 31 mars 2025 s’entend désormais du 31 mars 2026.', ['31/03/2026 ?']],
    ])('%s', (text, days) => expect(ofAvenant(text)).toEqual(days));
  });
});
