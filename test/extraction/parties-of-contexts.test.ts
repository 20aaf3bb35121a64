import { describe, expect, it } from 'vitest';
import { conventionText, partiesOf, read, shown } from './make-convention';

const PORTS = ['direction des ports', '→', 'agence de la mer'];
const beneficiariesOf = (words: string): string[] =>
  shown(read(conventionText({ parties: words })), 'beneficiary-party');

describe('parties that a section on the context names', () => {
  it.each([
    '1. CONTEXTE\n1.1. Le phare, construit en 1951, a perdu sa lanterne. Une étude a été faite en 2020.\n1.2. La direction des ports, ci-après « la DP » ou « le délégant », souhaite s’appuyer sur l’agence de la mer, ci-après « l’AM » ou « le délégataire », pour la suite.',
    '1. Contexte\n\nL’ancien phare date de 1951. Une étude a été faite en 2020. La direction des ports, ci-après « le délégant », entend recourir à l’agence de la mer, ci-après « le délégataire ».',
    'PRÉSENTATION\n\nLa direction des ports, ci-après « le délégant », a choisi de faire appel à l’agence de la mer, ci-après « le délégataire ».',
    '1. Contexte\n1.1 La préfecture de l’Aube, installée à Troyes, manque de place.\n1.2 La direction des ports, ci-après « le délégant », sollicite l’agence de la mer, ci-après « le délégataire ».',
    'La direction des ports, ci-après le « délégant », demande à l’agence de la mer, ci-après la « délégataire », d’héberger son équipe.',
  ])('are the bodies of its sentences, and neither its heading nor another: « %s »', (words) => {
    expect(partiesOf(words)).toEqual(PORTS);
  });
  it('are never a body that no role follows', () => {
    const said = partiesOf(
      'Contexte\n\nLa préfecture de l’Aube, installée à Troyes, manque de place. Le délégant, la direction des ports, souhaite s’appuyer sur le délégataire, l’agence de la mer.',
    );
    expect(said.filter((each) => each !== '→' && !each.endsWith(' ?'))).toEqual([]);
  });
  it('keep the name of a body of which the next sentence only says the role', () => {
    expect(
      partiesOf(
        'Entre :\n– la direction des ports (DP), 3 quai Bas. La direction est dénommée ci-après « le délégant » ;\n– l’agence de la mer, ci-après « le délégataire ».',
      )[0],
    ).toMatch(/^direction des ports/);
  });
});

describe('what a body is a part of', () => {
  it('is no part of its name', () => {
    expect(
      partiesOf(
        'Entre la direction des ports, ministère des outre-mer, ci-après « le délégant », et l’agence de la mer, ministère chargé des transports, ci-après « le délégataire »',
      ),
    ).toEqual(PORTS);
  });
  const ofTreasury = (called: string): string | undefined =>
    partiesOf(
      `Entre la direction des ports, dénommée « le délégant »,\net la direction régionale des finances publiques de Bretagne, centre de gestion financière, ${called},`,
    )[2];
  it('of the Treasury, is one party with the centre that acts', () => {
    const name = 'direction régionale des finances publiques de Bretagne, centre de gestion financière';
    expect(ofTreasury('dénommée « le délégataire »')).toBe(name);
    expect(ofTreasury('dénommées « les délégataires »')).toBe(`${name} ?`);
  });
});

describe('several who share a role', () => {
  it.each([
    'La direction des phares (DPH), représentée par le sous-directeur des feux, La direction des bouées (DB), représentée par son directeur, ces deux dernières désignées ensemble « les co-délégataires ».',
    'et la direction des phares (DPH), la direction des bouées (DB), ci-après « les co-délégataires ».',
    'et la direction des phares (DPH) et la direction des bouées (DB), ci-après « les co-délégataires ».',
  ])('are each read: « %s »', (others) => {
    expect(partiesOf(`Entre :\nLa direction des ports (DP), le « délégant »,\n${others}`)).toEqual([
      'direction des ports (DP)',
      '→',
      'direction des phares (DPH)',
      'direction des bouées (DB)',
    ]);
  });
  it('of whom one was read are asked about, and not who delegates', () => {
    expect(
      partiesOf(
        'Entre :\nLa direction des ports (DP), le « délégant »,\net la direction des phares (DPH), direction des bouées (DB), ci-après « les co-délégataires ».',
      ).slice(0, 3),
    ).toEqual(['direction des ports (DP)', '→', 'direction des phares (DPH) ?']);
  });
});

describe('a beneficiary', () => {
  const sheet = (label: string): string =>
    `Délégant : Direction des ports (DP)\n${label}Service des phares de Brest\nBénéficiaire : Musée de la mer (MM), SIRET 130 028 863 00012`;
  it('stands beside a delegate whose label tells what it is called', () => {
    const words = sheet('Délégataire (« service de proximité ») : ');
    expect(partiesOf(words)).toEqual(['Direction des ports (DP)', '→', 'Service des phares de Brest']);
    expect(beneficiariesOf(words)).toEqual(['Musée de la mer (MM)']);
  });
  it('is not surely the delegate, where one whose name was not read is called so', () => {
    expect(partiesOf(sheet('Délégataire, service de proximité, = '))[2]).toBe('Musée de la mer (MM) ?');
  });
});
