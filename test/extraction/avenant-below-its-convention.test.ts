import { describe, expect, it } from 'vitest';
import { extractActs } from '../../lib/extraction/extract-acts';
import { conventionText, documentOf, read, shown } from './make-convention';

const actsOf = (text: string) => {
  const found = extractActs(documentOf(text));
  return found.ok ? found.value.map(({ kind, title }) => `${kind} ${title}`) : [found.error.code];
};
const NAME = 'CONVENTION DE DÉLÉGATION DE GESTION';

describe('an avenant named below the title of its convention', () => {
  it.each([
    [`${NAME}\n\n« Le bac »\n\nAVENANT N° 1`, '1', `${NAME} « Le bac »`],
    [`${NAME}\n« Le bac : un quai neuf »\n\nAVENANT N° 3`, '3', `${NAME} « Le bac : un quai neuf »`],
    [`${NAME}\n\nUN QUAI NEUF\n\nAVENANT N° 1`, '1', `${NAME} UN QUAI NEUF`],
    [`${NAME}\nUn quai neuf\n\nAvenant n° 2 portant prolongation`, '2', `${NAME} Un quai neuf`],
    [`${NAME}\n-----------\nAvenant n° 3`, '3', NAME],
    ['Délégation de gestion DA-DB\nAvenant 1', '1', 'Délégation de gestion DA-DB'],
    ['Délégation de gestion DA-DB - avenant 2', '2', 'Délégation de gestion DA-DB'],
    ['Délégation de gestion du 18 janvier 2024\n\nPremier avenant', '1', 'Délégation de gestion'],
  ])('« %s »', (title, number, amended) => {
    const candidates = read(conventionText({ title }));
    expect(shown(candidates, 'amendment-number')).toEqual([number]);
    expect(shown(candidates, 'amended-title')).toEqual([amended]);
    expect(shown(candidates, 'title')[0]).toContain(title.split('\n')[0]);
  });
  it('without a number is one too', () => {
    expect(actsOf(conventionText({ title: `${NAME}\nUn quai neuf\n\nAvenant de prolongation` }))[0]).toMatch(
      /^amendment /,
    );
  });
  it('may be named again below « Avenant de … » and the number of the convention', () => {
    const title = 'AVENANT DE TRANSFERT\nConvention n° 2023-SG-08 relative au quai\n\nAvenant n° 2';
    const candidates = read(conventionText({ title }));
    expect(shown(candidates, 'amendment-number')).toEqual(['2']);
    expect(shown(candidates, 'amended-title')).toEqual(['Convention n° 2023-SG-08 relative au quai']);
  });
});

it('an act that calls itself an avenant is one, whatever its title', () => {
  const body = 'Le présent avenant prend effet à sa signature.';
  expect(actsOf(conventionText({ body }))).toEqual([
    'amendment Convention de délégation de gestion « Phare »',
  ]);
  expect(shown(read(conventionText({ body })), 'title')).toEqual([
    'Convention de délégation de gestion « Phare » ?',
  ]);
});

it.each([
  'La convention peut être modifiée par avenant.',
  'Article 8\nAvenant\nToute modification fait l’objet d’un avenant.',
  'Avenants : néant',
])('a convention that only speaks of avenants is none: %s', (body) => {
  expect(actsOf(conventionText({ body }))[0]).toMatch(/^convention /);
});
