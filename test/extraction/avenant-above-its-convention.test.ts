import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const of = (fact: string, title: string, body = '') => shown(read(conventionText({ title, body })), fact);
const NAME = 'Convention de délégation de gestion « Phare » signée le 9 janvier 2024';

describe('a bare avenant above the name of its convention', () => {
  it.each([
    [`AVENANT n° 2\n\n${NAME}`, 'Convention de délégation de gestion « Phare »'],
    [`AVENANT DE PROROGATION N° 1\n\n${NAME}`, 'Convention de délégation de gestion « Phare »'],
    ['Avenant 3\n\nDélégation de gestion n° 2024-15', 'Délégation de gestion n° 2024-15'],
    [
      'Avenant 3\n\nConvention de délégation de gestion n° 2024-15\n(signée le 9 janvier 2024)',
      'Convention de délégation de gestion n° 2024-15',
    ],
  ])('« %s »', (title, name) => {
    expect(of('amended-title', title)).toEqual([name]);
  });
  it('gives its product and its day, and the reference below gives its number', () => {
    const title = `AVENANT n° 2\n\n${NAME}\nRéf. de la convention : DRAC35/2024/03`;
    expect(of('title', title)).toEqual([`AVENANT n° 2 ${NAME}`]);
    expect(of('product', title)).toEqual(['Phare']);
    expect(of('amended-signature-date', title)).toEqual(['09/01/2024']);
    expect(of('amended-number', title)).toEqual(['DRAC35/2024/03']);
  });
  it('is not a sentence about the convention, nor the parties below', () => {
    const sentence = 'AVENANT n° 2\n\nLa convention de délégation de gestion « Phare » est prorogée.';
    expect(of('title', sentence).filter((title) => /prorogée/.test(title) && !title.endsWith(' ?'))).toEqual(
      [],
    );
    expect(
      of('title', `AVENANT n° 2\n\n${NAME}\nLa direction des bacs (DB), ci-après « le délégant »`),
    ).toEqual([`AVENANT n° 2 ${NAME}`]);
  });
});

describe('« l’acte » alone', () => {
  const day = (body: string) =>
    of('amended-signature-date', 'Avenant n° 1 à la délégation de gestion n° 24-12', body);
  it.each([
    'La DA et la DB, respectivement délégant et délégataire au titre de l’acte signé le 21 septembre 2023, décident ce qui suit.',
    'Les services liés par l’acte initial conclu le 21 septembre 2023 conviennent de ce qui suit.',
    'Les soussignées, parties à l’acte du 21 septembre 2023, conviennent de ce qui suit.',
    'Le présent avenant complète l’acte de délégation de gestion signé le 21 septembre 2023.',
  ])('is the one that the avenant changes: %s', (body) => {
    expect(day(body)).toEqual(['21/09/2023']);
  });
  it.each([
    'Les services liés par l’acte d’engagement signé le 21 septembre 2023 poursuivent les travaux.',
    'Le titulaire du marché est tenu au titre de l’acte signé le 21 septembre 2023.',
    'L’avenant n° 1 à la convention, liés par l’acte signé le 21 septembre 2023, prend fin.',
    'Le comptable vise l’acte signé le 21 septembre 2023.',
  ])('and not of another: %s', (body) => {
    expect(day(body).filter((each) => !each.endsWith(' ?'))).toEqual([]);
  });
});
