import { describe, expect, it } from 'vitest';
import { conventionText, partiesOf, read, shown, shownParties } from './make-convention';

const sure = (found: readonly string[]): string[] =>
  found.filter((each) => each !== '→' && !each.endsWith(' ?'));
const TWO = ['direction des sports (DS)', '→', 'service des ports (SP)'];
const PLAIN = ['direction des sports', '→', 'service des ports'];

describe('what a party is called by', () => {
  it.each([
    ['par les mots', 'par les mots'],
    ['sous le nom', 'sous le nom'],
    ['par l’expression', 'par le terme'],
  ])('« désignée %s « le service délégant » »', (first, second) => {
    expect(
      partiesOf(
        `Entre\nLa direction des sports, ci-après désignée ${first} « le service délégant », représentée par Madame Anne MARS, d'une part,\nEt\nLe service des ports, ci-après désigné ${second} « le service délégataire », représenté par Monsieur Luc ROUX, d'autre part,\n\nIl est convenu :\n`,
      ),
    ).toEqual(PLAIN);
  });
  it('may be an acronym behind a comma, in a recital that tells the roles afterwards', () => {
    expect(
      partiesOf(
        'PRÉAMBULE\n\nLe service des ports, ci-après le SPO, a les compétences que la direction des sports, ci-après la DSP, recherche. La DSP est donc délégante ; le SPO, délégataire.\n',
      ),
    ).toEqual(PLAIN);
  });
  it('is not that of a third body without a role, nor of two that no word tells apart', () => {
    const third =
      'PRÉAMBULE\n\nLe service des ports, ci-après le SPO, a les compétences que la direction des sports, ci-après la DSP, recherche. L’institut des bacs, ci-après l’IBA, est consulté. La DSP est délégante ; le SPO, délégataire.\n';
    expect(partiesOf(third)).toEqual(PLAIN);
    expect(
      sure(
        partiesOf(
          'PRÉAMBULE\n\nLe service des ports, ci-après le SPO, travaille avec la direction des sports, ci-après la DSP. Le délégant paie le délégataire.\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe('parties by letter, or on whose behalf they stand', () => {
  it.each([
    'Contractants\nA. Direction des sports (DS) — délégant\nB. Service des ports (SP) — délégataire\n',
    'Les parties\na) Direction des sports (DS) – délégante\nb) Service des ports (SP) – délégataire\n',
  ])('« %s »', (words) => {
    expect(partiesOf(words).map((name) => name.toLowerCase())).toEqual(TWO.map((name) => name.toLowerCase()));
  });
  it.each([
    'Les signataires :\npour le compte du délégant, la direction des sports (DS) ;\npour le compte du délégataire, le service des ports (SP).\n',
    'Signataires :\n- au nom du délégant, la direction des sports (DS)\n- au nom du délégataire, le service des ports (SP)\n',
    'Les signataires : du côté du délégant, la direction des sports (DS) ; du côté du délégataire, le service des ports (SP).\n',
  ])('« %s »', (words) => {
    expect(partiesOf(words)).toEqual(TWO);
  });
  it('keep the name that a body has between quotation marks', () => {
    expect(
      partiesOf(
        'Les signataires :\npour le compte du délégant, la direction des sports (DS) ;\npour le compte du délégataire, le service à compétence nationale « Atelier des bacs » (AB).\n',
      ),
    ).toEqual(['direction des sports (DS)', '→', 'service à compétence nationale « Atelier des bacs » (AB)']);
  });
  it('are none where a sentence goes on, or where somebody signs', () => {
    for (const words of [
      'Pour le compte du délégant, le service des bacs saisit les engagements.\nPour le compte du délégataire, le service des quais suit les paiements.\n',
      'Pour le délégant, le directeur des sports\nPour le délégataire, la cheffe du service des ports\n',
    ])
      expect(sure(partiesOf(words))).toEqual([]);
  });
});

describe('parties told by what each does, under its name or in a form', () => {
  it.each([
    '• La direction des sports, 3 rue Basse, 75015 Paris. Elle délègue.\n• Le service des ports, représenté par son chef. Il reçoit la délégation.\n',
    '- La direction des sports, 3 rue Basse, 75015 Paris. Elle donne délégation.\n- Le service des ports, représenté par son chef. Il accepte la délégation.\n',
    'Nom :\ndirection des sports\nQualité :\ndélégant\nNom :\nservice des ports\nQualité :\ndélégataire\n',
    '1. QUI DÉLÈGUE\n   Service            direction des sports\n   Bureau             BUDGET-2\n   Signataire         Mme Anne MARS\n\n2. À QUI\n   Service            service des ports\n   SIRET              130 025 918 00025\n\n3. POUR QUOI FAIRE\n',
    'Qui délègue ?\nService : direction des sports\nQui reçoit ?\nService : service des ports\n',
  ])('« %s »', (words) => {
    expect(partiesOf(words)).toEqual(PLAIN);
  });
  it('is not who delegates his signature, nor whoever a form asks about', () => {
    for (const words of [
      '• La direction des sports, 3 rue Basse. Elle délègue sa signature.\n• Le service des ports, 4 rue Haute. Il reçoit la délégation de signature.\n',
      '1. QUI SUIT\n   Service            direction des sports\n\n2. À QUI\n   Service            service des ports\n',
    ])
      expect(sure(partiesOf(words))).toEqual([]);
  });
});

describe('the one of a place, and who leads', () => {
  const between = (place: string) =>
    `La direction des sports ${place}, ci-après désignée « délégataire », d'une première part,\nLa direction des sports, ci-après désignée « délégant », d'une deuxième part,\n`;
  it('may be delegated to by the one of all, with a third party', () => {
    expect(partiesOf(between('de Normandie'))).toEqual([
      'direction des sports',
      '→',
      'direction des sports de Normandie',
    ]);
    const found = read(
      conventionText({
        parties: `${between('de Normandie')}Le musée des bacs, bénéficiaire des travaux, qui ne paie rien, d'une troisième part,\n`,
      }),
    );
    expect(shown(found, 'beneficiary-party')).toEqual(['musée des bacs']);
  });
  it('is asked about where other words follow, and who only benefits is no party', () => {
    expect(partiesOf(between('chargée du suivi'))).not.toContain('direction des sports chargée du suivi');
    const found = read(
      conventionText({
        parties: `${between('de Normandie')}Le musée des bacs, bénéficiaire des travaux, en est informé.\n`,
      }),
    );
    expect(shown(found, 'beneficiary-party')).toEqual([]);
  });
  it('signs for the body that the text names, unless a letterhead only does and both are named so', () => {
    const heads =
      'La directrice des sports de Brest (DSB), délégante,\nLe directeur des ports de Brest (DPB), délégataire,\n';
    const title =
      'Direction des sports de Brest\n3 rue Basse\n\nConvention de délégation de gestion « Phare »';
    expect(shownParties(read(conventionText({ title, parties: heads })))).toEqual([
      'directrice des sports de Brest (DSB)',
      '→',
      'directeur des ports de Brest (DPB)',
    ]);
    const mixed = heads.replace('Le directeur des ports', 'Le service des ports');
    expect(shownParties(read(conventionText({ title, parties: mixed })))[0]).toMatch(/ \?$/);
    const body = 'La direction des sports de Brest suit les travaux.';
    expect(shownParties(read(conventionText({ parties: heads, body })))[0]).toMatch(/ \?$/);
  });
});

describe('a letter', () => {
  const letter = (words: string, signed: string) =>
    shownParties(
      read(
        `Le directeur général des sports (DGS)\nà\nMonsieur le directeur régional des ports de Bretagne (DRP Bretagne)\n\nObjet : lettre valant convention de délégation de gestion « Phare »\n\nMonsieur le directeur,\n\n${words}\n\nLes crédits délégués sont de 10 000 € en AE et en CP pour 2026, sur le programme 219. Cette délégation prend fin le 31 décembre 2026.\n\nFait le 4 mars 2026\n${signed}`,
      ),
    );
  const NAMES = [
    'directeur général des sports (DGS)',
    '→',
    'directeur régional des ports de Bretagne (DRP Bretagne)',
  ];
  it('names « vous » the delegate, and who signs as who delegates', () => {
    const signed = 'Le directeur général des sports, délégant\n';
    expect(letter('Je vous délègue à cette fin, en tant que délégataire, ces crédits.', signed)).toEqual(
      NAMES,
    );
    expect(letter('Vous agissez ici en qualité de délégataire.', signed)).toEqual(NAMES);
  });
  it('is asked about where one of them is not told', () => {
    expect(
      sure(letter('Je vous délègue, en tant que délégataire, ces crédits.', 'Le directeur général\n')),
    ).toEqual([]);
    expect(
      sure(
        letter(
          'Je vous confie le suivi du marché passé par la mission des bacs en tant que délégataire.',
          'Le directeur général des sports, délégant\n',
        ),
      ),
    ).toEqual([]);
  });
});
