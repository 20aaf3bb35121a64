import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const codesOf = (references: string, fact: string): string[] =>
  shown(read(conventionText({ references })), fact);

describe('the programme that the credits come from', () => {
  it('is that of the convention', () => {
    expect(
      codesOf(
        'Les crédits délégués proviennent du programme 348 (domaine fonctionnel 0348-11 pour tous les sites), centre financier 0348-NORM-DP14.',
        'functional-area',
      ),
    ).toEqual(['0348-11']);
  });
  it('is not, of a part that somebody else adds', () => {
    expect(
      codesOf(
        'Les crédits du partenaire proviennent du programme 348 (domaine fonctionnel 0348-11), les autres du programme 352, domaine fonctionnel 0352-01, centre financier 0352-CFSE-CFIN.',
        'functional-area',
      ),
    ).toEqual(['0352-01']);
  });
});

it('a functional area may be labelled as a reference', () => {
  const words = 'réf. fonctionnelle 0349-01\nref. de programmation 034901020118\nc. de coûts RECRENN035';
  expect(codesOf(words, 'functional-area')).toEqual(['0349-01']);
  expect(codesOf(words.replace('fonctionnelle', 'du dossier'), 'functional-area')).toEqual(['0349-01 ?']);
});

describe('codes below the sentence that says that they may be used', () => {
  const below = (verb: string): string[] =>
    codesOf(
      `Programme 174, domaine fonctionnel 0174-05. Deux activités ${verb} :\n017405010201 (développement)\n017405010202 (déploiement)`,
      'activity',
    );
  it('have its label', () => {
    expect(below('peuvent être mouvementées')).toEqual(['017405010201', '017405010202']);
    expect(below('devront être utilisées')).toEqual(['017405010201', '017405010202']);
  });
  it('have none, where it says that they may not', () => {
    expect(below('ne peuvent être mouvementées').filter((each) => !each.endsWith(' ?'))).toEqual([]);
  });
});

describe('an action whose number is in words', () => {
  it.each([
    [
      'Crédits ouverts à l’action quinze du programme 129 « Vigie », centre financier 0129-CAMD-DOUA.',
      ['0129-15'],
    ],
    ['Crédits du programme 129 « Vigie », action vingt et un, centre financier 0129-CAMD-DOUA.', ['0129-21']],
    ['Crédits du programme 129, action une fois terminée, centre financier 0129-CAMD-DOUA.', []],
    ['Une action deux fois par an du programme 129, centre financier 0129-CAMD-DOUA.', []],
  ])('makes the functional area, beside its programme only: « %s »', (words, areas) => {
    expect(codesOf(words, 'functional-area')).toEqual(areas);
  });
});

it('a programme that only one code tells is asked about', () => {
  expect(codesOf('Dépenses du programme « Abri » imputées sur l’UO 0177-DR44-DD44.', 'programme')).toEqual([
    '177 ?',
  ]);
});

describe('a code that an avenant replaces, with the place where the convention tells it', () => {
  const avenant = (said: string): string[] =>
    shown(
      read(
        conventionText({
          title: 'Avenant n° 2 à la convention de délégation de gestion « Phare » du 9 octobre 2023',
          references: `Article 1\n${said}`,
        }),
      ),
      'cost-center',
    );
  it.each([
    'Le centre de coûts AGRSGE0075 mentionné à l’article 7 est remplacé par le centre de coûts AGRDGP0075.',
    'Le centre de coûts AGRSGE0075, qui figure à l’article 7, est supprimé et remplacé par le centre de coûts AGRDGP0075.',
  ])('is no longer so: « %s »', (said) => {
    expect(avenant(said)).toEqual(['AGRDGP0075']);
  });
  it('is so still, where the other comes beside it', () => {
    expect(
      avenant(
        'Le centre de coûts AGRSGE0075 mentionné à l’article 7 est complété par le centre de coûts AGRDGP0075.',
      ),
    ).toEqual(['AGRSGE0075 ?', 'AGRDGP0075 ?']);
  });
});
