import { expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

it('a title may name both parties before what it is about', () => {
  const title =
    'CONVENTION DE DÉLÉGATION DE GESTION\nentre la DGL de Brest et l’académie de Rennes\nrelative à l’équipement de la classe du lac';
  expect(shown(read(conventionText({ title })), 'title')).toEqual([
    "CONVENTION DE DÉLÉGATION DE GESTION entre la DGL de Brest et l'académie de Rennes relative à l'équipement de la classe du lac",
  ]);
});
it('and is asked about where the lines below it may already be those of the parties', () => {
  for (const below of [
    'entre la DGL de Brest et l’académie de Rennes',
    'entre la DGL de Brest et l’agence pour l’entretien des lacs',
    'entre la DGL de Brest\net l’académie de Rennes, pour le compte de laquelle le recteur signe',
    'entre les soussignés : la DGL de Brest et l’académie de Rennes,\npour le ministère de la mer',
  ])
    for (const each of shown(
      read(conventionText({ title: `CONVENTION DE DÉLÉGATION DE GESTION\n${below}` })),
      'title',
    ))
      expect(each).toMatch(/^CONVENTION DE DÉLÉGATION DE GESTION$| \?$/);
});

const AMENDS = 'Avenant n° 1 à la convention de délégation de gestion';
it('the name of the convention goes on with its parties, its day aside', () => {
  const title = `${AMENDS} du 9 juin 2023 entre la direction générale du lac et le service des rives`;
  expect(shown(read(conventionText({ title })), 'amended-title')).toEqual([
    'convention de délégation de gestion entre la direction générale du lac et le service des rives',
  ]);
});

const day = (recital: string): string[] =>
  shown(
    read(conventionText({ title: `${AMENDS} n° 24-12 relative au lac`, body: recital })),
    'amended-signature-date',
  );
it.each([
  'Considérant que la convention du 27 septembre 2022 a ouvert une enveloppe de 310 000 € ;',
  'Attendu que la convention du 27 septembre 2022 expire bientôt ;',
  'Considérant que la convention de délégation de gestion du 27 septembre 2022 prévoit une revue ;',
])('the day of the convention is that which a recital gives: %s', (recital) => {
  expect(day(recital)).toEqual(['27/09/2022']);
});
it.each([
  'Considérant que la convention de partenariat du 27 septembre 2022 a ouvert une enveloppe ;',
  'Considérant que la convention du 27 septembre 2022 avec la région a ouvert une enveloppe ;',
  'Considérant que la convention du 27 septembre 2022 entre l’État et la région a expiré ;',
])('and not that of another: %s', (recital) => {
  expect(day(recital)).toEqual([]);
});
