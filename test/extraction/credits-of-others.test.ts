import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const sureIn = (credits: string, prefix = 'commitment-') =>
  shown(read(conventionText({ credits })), prefix).filter((value) => !/[?!]$/.test(value));

describe('credits that others have, had or asked for are not those that the act opens', () => {
  it.each([
    'Une première convention de délégation de gestion, échue en 2023, a ouvert 90 000 € en AE et en CP.',
    'Pour information, le fonds de concours apporte 50 000 € en AE et en CP en 2025.',
    'Par note du 9 janvier 2025, le délégataire a sollicité 640 000 € en AE et en CP.',
    'La loi de finances pour 2025 a ouvert 3 000 000 € en AE et en CP sur le programme 352.',
    'Le délégant conserve 40 000 € en AE et en CP pour ses marchés de 2025.',
    'L’ancienne enveloppe était de 60 000 € en AE et en CP au titre de 2024.',
    'Un reliquat de 12 000 € en AE et en CP de 2024 a été restitué.',
    'L’expérimentation menée en 2024 a coûté 22 000 € en AE et en CP.',
    'Les crédits du titre 2 (15 000 € en AE et en CP en 2025) restent gérés par le délégant.',
    'Si le projet est prolongé, 35 000 € d’AE et de CP pourront être ouverts en 2027.',
    'De même, 92 000 € de CP et d’AE passent de 2024 à 2025.',
  ])('%s', (sentence) => {
    expect(sureIn(sentence)).toEqual([]);
    expect(sureIn(sentence, 'payment-')).toEqual([]);
  });
  it('nor are those of an earlier avenant', () => {
    const body =
      'La convention a été signée le 6 octobre 2023. Elle portait sur 240 000 € en AE et en CP au titre de 2023.\n\nL’avenant n° 1, signé le 17 juin 2024, a ajouté 50 000 € en AE et en CP de 2024.';
    const avenant = conventionText({
      title: 'Avenant n° 2 à la convention de délégation de gestion « Phare »',
      body,
      credits: 'Les montants ne changent pas.',
    });
    expect(shown(read(avenant), 'commitment-')).toEqual([]);
  });
});

describe('credits of which nothing says that the act opens them', () => {
  it.each([
    'Le coût de l’opération est évalué à 500 000 € en AE et en CP pour 2025.',
    'L’institut apporte 30 000 € en AE et en CP en 2025.',
    'La part de la région s’élève à 30 000 € en AE et 30 000 € en CP en 2025.',
  ])('are asked about: %s', (sentence) => {
    expect(sureIn(sentence)).toEqual([]);
    expect(shown(read(conventionText({ credits: sentence })), 'commitment-')).not.toEqual([]);
  });
  it.each([
    'Le délégant met à la disposition du délégataire 500 000 € en AE et en CP pour 2025.',
    'Article 3 – Montant\n\nPour 2025 : 500 000 € en AE et 500 000 € en CP.',
    'Le coût de l’opération, entièrement délégué, est fixé à 500 000 € en AE et en CP pour 2025 ; ces crédits sont ouverts à la signature.',
  ])('are sure where it does: %s', (sentence) => {
    expect(sureIn(sentence)).toEqual(['500 000,00 €', '500 000,00 €']);
  });
});

describe('a table that names no unit', () => {
  it.each([
    ['of small amounts', '\tAE\tCP\n2024\t1 460\t615\n2025\t1 000\t1 845\nTotal\t2 460\t2 460'],
    [
      'of amounts with one decimal',
      '\tAE\tCP\n2024\t12 300,5\t8 300,5\n2025\t0\t4 000\nTotal\t12 300,5\t12 300,5',
    ],
  ])('%s is asked about', (_, credits) => {
    expect(sureIn(credits)).toEqual([]);
    expect(sureIn(`Crédits délégués, en euros :\n\n${credits}`)).not.toEqual([]);
  });
});

it('the whole of an envelope that « elle » names is of the year in which it is affected', () => {
  const credits =
    'B. Enveloppe\nElle s’élève à 60 000 euros, en AE comme en CP. La totalité des AE est affectée en 2025. Les CP se répartissent ainsi : 20 000 euros en 2025 et 40 000 euros en 2026.';
  expect(sureIn(credits, 'commitment-allotment')).toEqual(['60 000,00 €']);
});
