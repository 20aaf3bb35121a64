import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const of = (fact: string, title: string) => shown(read(conventionText({ title })), fact);

describe('the title of the convention that an avenant changes', () => {
  it.each([
    [
      'n° 2025-118 du 3 juin 2025 de délégation de gestion « Phare »',
      'convention n° 2025-118 de délégation de gestion « Phare »',
    ],
    ['du 3 juin 2025 de délégation de gestion', 'convention de délégation de gestion'],
    [
      'de délégation de gestion signée le 8 janvier 2026 avec l’agence des ports pour l’opération « Phare »',
      "convention de délégation de gestion avec l'agence des ports pour l'opération « Phare »",
    ],
  ])('goes on after its day: « %s »', (words, name) => {
    expect(of('amended-title', `Avenant n° 1 à la convention ${words}`)).toEqual([name]);
  });
  it.each([
    'n° 2025-118 du 3 juin 2025 de délégation de gestion prorogeant son terme',
    'n° 2025-118 du 3 juin 2025 portant prorogation du terme',
    'n° 2025-118 portant modification des crédits',
    'de délégation de gestion du 8 janvier 2026 avec effet au 1er mars 2026',
  ])('is asked about where the avenant may be told of: « %s »', (words) => {
    const names = of('amended-title', `Avenant n° 1 à la convention ${words}`);
    expect(names.length).toBeGreaterThan(1);
    expect(names.every((name) => name.endsWith(' ?'))).toBe(true);
  });
});

describe('a product below the title', () => {
  it.each([
    'Protocole de délégation de gestion\nentre l’administration centrale et la DRAAF de Corse\n« Vergers »',
    'Convention de délégation de gestion\nentre la direction des sports\net le service des ports\n\nProjet « Vergers »',
  ])('stands alone in quotation marks, under the parties: « %s »', (title) => {
    expect(of('product', title)).toEqual(['Vergers']);
  });
  it.each([
    'Convention de délégation de gestion\nentre la direction des sports, ci-après\n« Sports »',
    'Convention de délégation de gestion\nentre la direction des sports et le service des ports\n« les contractants »',
  ])('is not what the parties are called: « %s »', (title) => {
    expect(of('product', title).filter((name) => !name.endsWith(' ?'))).toEqual([]);
  });
});

const ofBody = (fact: string, title: string, body: string) =>
  shown(read(conventionText({ title, body })), fact);

describe('a project right below the title', () => {
  it('is of it above a blank line, and may be a label of a sheet otherwise', () => {
    const title = 'CONVENTION DE DÉLÉGATION DE GESTION FTAP\nProjet lauréat n° 212 : « Parloir »';
    expect(of('title', title)).toEqual([title.replace('\n', ' ')]);
    for (const sheet of [
      'CONVENTION DE DÉLÉGATION DE GESTION FTAP\n\nProjet : « Parloir »',
      'CONVENTION DE DÉLÉGATION DE GESTION FTAP\nProjet : « Parloir »\nSuivi : bureau des quais',
    ])
      for (const each of of('title', sheet)) expect(each).toMatch(/FTAP$| \?$/);
  });
});

describe('a name in quotation marks', () => {
  it('of a module is not for sure that of the product', () => {
    const found = ofBody(
      'product',
      'Avenant n° 1 à la délégation de gestion n° 24-12',
      'Pour le module « paie », un ajout.',
    );
    expect(found.filter((each) => !each.endsWith(' ?'))).toEqual([]);
  });
  it('of a programme beside its number is none', () => {
    const body = 'L’unité est celle du programme 129, « Coordination du travail ».';
    expect(ofBody('product', 'Convention de délégation de gestion n° 24-12', body)).toEqual([]);
    expect(
      ofBody('product', 'Convention de délégation de gestion n° 24-12', body.replace(/, («.*»)/, ' ($1)')),
    ).toEqual([]);
  });
});
