import { describe, expect, it } from 'vitest';
import { partiesOf } from './make-convention';

const TWO = ['direction des sports (DS)', '→', 'service des ports (SP)'];

describe('parties under a label', () => {
  it.each([
    'Partie délégante : direction des sports (DS)\nPartie délégataire : service des ports (SP)',
    'Ordonnateur délégant : direction des sports (DS)\nStructure délégataire : service des ports (SP)',
  ])('« %s »', (words) => {
    expect(partiesOf(words)).toEqual(TWO);
  });
  it('end where the label of the next begins, or the sentence goes on', () => {
    expect(
      partiesOf(
        'Entité qui donne : direction des sports (DS)\nLa DS est délégante\nGestionnaire délégataire : service des ports (SP)',
      ),
    ).toEqual(TWO);
  });
});

describe('parties in numbered items', () => {
  it.each([
    'Les soussignées :\n\n1/ la direction des sports (DS), sise 2 rue Basse,\n75015 Paris, représentée par Mme Anne MARS, dénommée ci-après\nle « délégant » ;\n\n2/ le service des ports (SP), sis 4 rue Haute, 67000 Strasbourg, dénommé ci-après le\n« délégataire » ;',
    'Les soussignés\n\na/ la direction des sports (DS), délégante ;\nb/ le service des ports (SP), délégataire.',
  ])('« %s »', (words) => {
    expect(partiesOf(words)).toEqual(TWO);
  });
});

describe('several delegates', () => {
  const three = ['direction des sports (DS)', '→', 'service des ports', 'service des bois'];
  it.each([
    ['premier délégataire', 'second délégataire'],
    ['1er délégataire', '2e délégataire'],
    ['délégataire principal', 'délégataire associé'],
    ['délégataire n° 1', 'délégataire n° 2'],
  ])('are told apart as « %s » and « %s »', (first, second) => {
    expect(
      partiesOf(
        `Entre la direction des sports (DS), délégant, le service des ports, ${first}, et le service des bois, ${second}`,
      ),
    ).toEqual(three);
  });
  it('may have a figure in brackets, which is not that of the next item', () => {
    expect(
      partiesOf(
        'Entre la direction des sports (DS), délégant, le service des ports (délégataire 1), et le service des bois (délégataire 2)',
      ),
    ).toEqual(three);
    expect(
      partiesOf('Entre 1) la direction des sports (DS), délégante 2) le service des ports (SP), délégataire'),
    ).toEqual(TWO);
  });
  it('are asked about where one of them is lost', () => {
    expect(
      partiesOf(
        'Entre la direction des sports (DS), délégant, le service des ports, délégataire gratuit, et le service des bois, délégataire payant',
      ),
    ).not.toContain('service des bois');
  });
});

describe('parties told by what they do', () => {
  it.each([
    'La direction des sports (DS) délègue, et le service des ports (SP) accepte, la gestion des crédits.',
    'La direction des sports (DS)\nconfie et le service des ports (SP)\naccepte la gestion des crédits.',
    'La direction des sports (DS) donne, et le service des ports (SP) reçoit, délégation de gérer les crédits.',
    'La direction des sports (DS) délègue la gestion de ses crédits ; le service des ports (SP) l’accepte.',
    'La direction des sports (DS) délègue au service des ports (SP), aux conditions que voici, l’achat des bouées.',
    'La direction des sports (DS) délègue la gestion des crédits promis à la direction des bois au service des ports (SP), qui l’accepte.',
  ])('« %s »', (words) => {
    expect(partiesOf(words)).toEqual(TWO);
  });
  it('have the place behind their acronyms, and what stands after a comma of the name', () => {
    expect(
      partiesOf(
        'La direction des sports (DS) de Corse délègue à la direction de la mer, de la pêche et des ports (DP) du Nord, dans les formes prévues, les achats de bois.',
      ),
    ).toEqual([
      'direction des sports (DS) de Corse',
      '→',
      'direction de la mer, de la pêche et des ports (DP) du Nord',
    ]);
  });
  it.each([
    'La direction des sports (DS) délègue à la direction de la mer, de la pêche, l’achat du mobilier.',
    'La direction des sports (DS) a délégué, et le service des ports (SP) a accepté, la gestion des crédits.',
    'La direction des sports (DS) ne délègue pas, et le service des ports (SP) n’accepte pas, la gestion des crédits.',
    'Le service des ports (SP) accepte de la direction des sports (DS) la gestion de ses crédits.',
  ])('or are asked about: « %s »', (words) => {
    const said = partiesOf(words);
    expect(said.filter((each) => each !== '→' && !each.endsWith(' ?'))).toEqual([]);
  });
});

describe('an acronym after a comma', () => {
  it('is of the name whose words it begins', () => {
    expect(
      partiesOf(
        '- Direction générale des sports et des bois, DGSB, ci-après le délégant ;\n- Institut régional des ports de Lille, IRP de Lille, ci-après le délégataire.',
      ),
    ).toEqual([
      'Direction générale des sports et des bois, DGSB',
      '→',
      'Institut régional des ports de Lille, IRP de Lille',
    ]);
  });
  it('may be of another body', () => {
    expect(
      partiesOf(
        '- Préfecture de la région Bretagne, SGAR, ci-après le délégant ;\n- Service des ports (SP), ci-après le délégataire.',
      )[0],
    ).toBe('Préfecture de la région Bretagne, SGAR ?');
  });
});
