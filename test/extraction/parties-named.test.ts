import { describe, expect, it } from 'vitest';
import { conventionText, partiesOf, read, shown } from './make-convention';

const BOTH = ['direction générale du lac (DGL)', '→', 'service des rives (SR)'];

describe('what leads to the name of a party', () => {
  it.each([
    'Sont parties au présent avenant la direction générale du lac (DGL), en tant que délégant, et le service des rives (SR), en tant que délégataire.',
    'Sont parties à la présente convention : la direction générale du lac (DGL), en qualité de délégant, et le service des rives (SR), en qualité de délégataire.',
    'Interviennent au présent acte la direction générale du lac (DGL), comme délégant, et le service des rives (SR), comme délégataire.',
    'Le présent avenant intervient entre la direction générale du lac (DGL), comme délégant, et le service des rives (SR), comme délégataire.',
    'Parties : inchangées – direction générale du lac (DGL), délégant ; service des rives (SR), délégataire.',
    'Parties : inchangées, la direction générale du lac (DGL), délégant, et le service des rives (SR), délégataire.',
    'Parties (sans changement) : direction générale du lac (DGL), délégant ; service des rives (SR), délégataire.',
  ])('is none of it: %s', (words) => {
    expect(partiesOf(words)).toEqual(BOTH);
  });
  it('is asked about where nothing tells what it is', () => {
    const found = partiesOf(
      'Ont ce jour paraphé la direction générale du lac (DGL), en tant que délégant, et le service des rives (SR), en tant que délégataire.',
    );
    expect(found.join(' ')).not.toMatch(/paraphé[^?]*→/);
  });
});

describe('who speaks for a body', () => {
  it('is none of its name, whoever else speaks with him', () => {
    expect(
      partiesOf(
        'Madame la présidente du port de Sarn et Monsieur le capitaine dudit port, agissant conjointement pour la direction générale du lac (DGL), délégante, d’une part ;\n\nMonsieur le chef des rives, agissant pour le service des rives (SR), délégataire, d’autre part ;',
      ),
    ).toEqual(BOTH);
  });
  it('is the party where the title says so', () => {
    const title =
      'Convention de délégation de gestion entre le directeur départemental des forêts et le directeur du secrétariat commun de l’Orme';
    expect(
      partiesOf(
        'ENTRE : M. Luc PRÉ, directeur départemental des forêts de l’Orme, le délégant,\nET : M. Jean VAU, directeur du secrétariat commun (SC) de l’Orme, le délégataire.',
        title,
      ),
    ).toEqual([
      "directeur départemental des forêts de l'Orme",
      '→',
      "directeur du secrétariat commun (SC) de l'Orme",
    ]);
  });
  it('and is asked about where it does not', () => {
    expect(
      partiesOf(
        'ENTRE : M. Luc PRÉ, directeur départemental des forêts de l’Orme, le délégant,\nET : M. Jean VAU, directeur du secrétariat commun (SC) de l’Orme, le délégataire.',
      ).at(-1),
    ).toMatch(/ \?$/);
  });
});

describe('bodies that the text names again', () => {
  it.each([
    'la DINI et la DILO étant ci-après appelées « les co-délégataires ».',
    'la DINI et la DILO sont désignées ensemble comme « les co-délégataires ».',
    'La DINI ainsi que la DILO étant ci-après dénommées « les délégataires ».',
  ])('are no further parties: %s', (last) => {
    expect(
      partiesOf(
        `ENTRE LES SOUSSIGNÉES\n\nLa direction des lacs,\nagissant par sa directrice, Mme Paule Vey,\ndésignée « DL » ou « la délégante »,\n\nLa direction des îles,\nagissant par son directeur, M. Luc Pré,\ndésignée « DINI »,\n\nLa direction des lagunes,\nagissant par sa directrice, Mme Anne Rio,\ndésignée « DILO »,\n\n${last}`,
      ),
    ).toEqual(['direction des lacs', '→', 'direction des îles', 'direction des lagunes']);
  });
});

describe('roles', () => {
  it.each([
    [
      'entre la direction générale du lac (DGL), qui délègue,\net le service des rives (SR), qui agit pour son compte.',
    ],
    [
      'entre la direction générale du lac (DGL), qui donne mandat,\net le service des rives (SR), qui agit au nom de celle-ci.',
    ],
    [
      'entre la direction générale du lac (DGL), qui confie sa gestion,\net le service des rives (SR), qui exécute pour elle.',
    ],
  ])('are told by verbs: %s', (words) => {
    expect(partiesOf(words)).toEqual(BOTH);
  });
  it('are told of names that have no acronym', () => {
    expect(
      partiesOf(
        'entre la Direction générale du lac, de la lagune et des îles, qui délègue,\net le Service commun des rives du ministère chargé de la mer, qui agit pour son compte.',
      ),
    ).toEqual([
      'Direction générale du lac, de la lagune et des îles',
      '→',
      'Service commun des rives du ministère chargé de la mer',
    ]);
  });
  it('may be misspelled', () => {
    expect(
      partiesOf(
        'La direction générale du lac (DGL), ayant la qualité de déléguante,\n\net le service des rives (SR), ayant la qualité de délégataire, représenté par son directeur,',
      ),
    ).toEqual(BOTH);
  });
  it.each([
    'Direction générale du lac (DGL) – le délégant\n    Ministère de la mer, 3 quai Bas, 29200 Brest\n    Représentante : Mme Anne Rio, directrice\n\nService des rives (SR) – le gestionnaire délégué\n    12 cours Long, 35000 Rennes\n    Représentant : M. Luc Pré, directeur',
    'Entre la direction générale du lac (DGL), ci-après « le délégant », et le service des rives (SR), ci-après « l’opérateur délégué »,',
  ])('may be that of whoever manages for another: %s', (words) => {
    expect(partiesOf(words).map((each) => each.replace(/^\p{Lu}/u, (first) => first.toLowerCase()))).toEqual(
      BOTH,
    );
  });
  it('of one body of two leave the other to the second, whatever the text calls it', () => {
    expect(
      partiesOf(
        'D’UNE PART,   la direction générale du lac (DGL), désignée\n              dans la suite comme « le délégant »,\nD’AUTRE PART, le service des rives (SR), désigné dans la\n              suite comme « le partenaire »,\n\nil est arrêté ce qui suit.',
      ),
    ).toEqual(BOTH);
  });
  it.each([
    'Article 1. Les parties\n\n1.1 La direction générale du lac (DGL), ministère de la mer, 14 avenue Duc, 75350 Paris 07 SP, est le délégant. Elle est représentée par Mme Anne Rio, cheffe de service.\n\n1.2 Le service des rives (SR), service à compétence nationale, 2-10 rue d’Oc, 75015 Paris, est le délégataire. Il est représenté par M. Luc Pré.\n\nArticle 2. Le lac',
    '1. Qui délègue, à qui\n\nDélégant : la direction générale du lac (DGL), représentée par M. Luc Pré.\n\nDélégataire : le service des rives (SR), représenté par Mme Anne Rio.\n\n2. Pour quoi faire\n\nCurer le lac.',
    '1. De qui à qui\n\nDélégant : la direction générale du lac (DGL).\n\nDélégataire : le service des rives (SR).\n\n2. Pour quoi faire\n\nCurer le lac.',
    '1. Acteurs\n\nDélégant : la direction générale du lac (DGL).\n\nDélégataire : le service des rives (SR).\n\n2. But\n\nCurer le lac.',
  ])('stand in a first part of the act: %s', (words) => {
    expect(partiesOf(words)).toEqual(BOTH);
  });
});

describe('what a body is', () => {
  it.each([
    'service déconcentré du ministère de la mer, dont le siège est à Brest (hôtel Bas)',
    'direction d’administration centrale du ministère de la mer',
    'service extérieur du ministère de la mer',
    'juridiction de l’ordre administratif',
  ])('is none of its name: %s', (kind) => {
    expect(
      partiesOf(
        `Il est convenu entre\n\n• la direction régionale du lac de Bretagne, ${kind}, délégante,\n\n• le service des rives, dont dépend la subdivision de Brest, délégataire,\n\nce qui suit :`,
      ),
    ).toEqual(['direction régionale du lac de Bretagne', '→', 'service des rives']);
  });
});

describe('whoever writes a letter', () => {
  const letter = (said: string) =>
    read(
      conventionText({
        title: `MINISTÈRE DE LA MER\nDirection générale du lac (DGL)\n3 quai Bas – 29200 Brest\n\nBrest, le 2 janvier 2024\n\nLa directrice générale\nà\nMadame la préfète de la région Bretagne\n\nLettre-convention n° 2024-18\nDélégation de gestion pour les rives`,
        parties: `Madame la préfète,\n\n${said}`,
      }),
    );
  it('delegates to the body to which he says that he confides', () => {
    const found = letter(
      'À cet effet, je confie au secrétariat général des rives (SGR) de Bretagne, délégataire, le soin de payer en mon nom, comme délégant, les dépenses de curage.',
    );
    expect(shown(found, 'delegating-party')).toEqual(['Direction générale du lac (DGL)']);
    expect(shown(found, 'delegate-party')).toEqual(['secrétariat général des rives (SGR) de Bretagne']);
  });
  it('and is asked about where nobody is called a delegate', () => {
    const found = letter(
      'À cet effet, je confie au secrétariat général des rives (SGR) de Bretagne le soin de payer. Le délégataire rend compte au délégant.',
    );
    for (const each of shown(found, 'delegat')) expect(each).toMatch(/ \?$/);
  });
});

describe('what stands between a role and its body', () => {
  it('is none of the second party, the ministry of the first least of all', () => {
    expect(
      partiesOf(
        'Direction générale du lac (DGL) – le délégant\n    Ministère de la mer, 3 quai Bas, 29200 Brest\n\nService des rives (SR) – le délégataire\n    12 cours Long, 35000 Rennes',
      ),
    ).toEqual(['Direction générale du lac (DGL)', '→', 'Service des rives (SR)']);
  });
});

it.each([
  'Responsable des crédits (délégant)\tDirection des ports A (DPA)\nGestionnaire (délégataire)\tDélégation interrégionale de Lille',
  'Responsable des crédits (délégant) ..... Direction des ports A (DPA)\nGestionnaire (délégataire) ..... Délégation interrégionale de Lille',
  'Les deux services sont nommés en annexe.\n\nArticle 2. Objet\nLe gestionnaire exécute.\n\nANNEXE 1\n\nResponsable des crédits (délégant) : Direction des ports A (DPA)\n   représentée par M. Luc Mars\nGestionnaire (délégataire) : Délégation interrégionale de Lille\n   représentée par Mme Ève Lune',
])('a label with its role in brackets names the body behind it: %j', (parties) => {
  const found = read(conventionText({ parties }));
  expect(shown(found, 'delegating-party')).toEqual(['Direction des ports A (DPA)']);
  expect(shown(found, 'delegate-party:1')).toEqual(['Délégation interrégionale de Lille']);
});

it('a body with its role in brackets is no label', () => {
  const found = read(
    conventionText({
      parties:
        'Entre la direction des ports A (délégant)\net le service des phares B (délégataire), il est convenu :',
    }),
  );
  expect(shown(found, 'delegating-party')).toEqual(['direction des ports A']);
});
