import { expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const avenant = (parts: Parameters<typeof conventionText>[0]) =>
  read(
    conventionText({
      title: 'Avenant n° 1 à la convention de délégation de gestion « Phare » du 2 janvier 2024',
      credits: '',
      references: '',
      term: '',
      signature: 'Fait à Paris, le 3 mars 2025',
      ...parts,
    }),
  );

it.each([
  [
    'two cost centers, whatever is said of them',
    { references: 'Centre de coûts : SGSIFAB075\n\nCentre de coûts retenu : PRFSGC0044' },
    'cost-center',
    ['SGSIFAB075 ?', 'PRFSGC0044 ?'],
  ],
  [
    'two activities that one plural label joins',
    { references: 'Programme 352 ; activités 035200010101 et 035200010202 ; centre de coûts SGSIFAB075.' },
    'activity',
    ['035200010101', '035200010202'],
  ],
  [
    'two so joined, and a third elsewhere',
    {
      references:
        'Programme 352 ; activités 035200010101 et 035200010202.\n\nActivité 035200010303 : inchangée.',
    },
    'activity',
    ['035200010101 ?', '035200010202 ?', '035200010303 ?'],
  ],
  [
    'totals without the amount of any year',
    { credits: 'La délégation porte sur 90 000 € en AE et en CP.' },
    'payment-total',
    ['90 000,00 € ?'],
  ],
  ['one alone is sure', { references: 'Centre de coûts : PRFSGC0044' }, 'cost-center', ['PRFSGC0044']],
  [
    'an end before another day of the text',
    {
      term: 'La convention prend fin le 31 décembre 2026.\n\nLes paiements sont arrêtés le 15 février 2027.',
    },
    'end-date',
    ['31/12/2026 ?'],
  ],
  [
    'the last day of the text is sure',
    { term: 'La convention prend fin le 31 décembre 2026.' },
    'end-date',
    ['31/12/2026'],
  ],
])('an avenant tells again what it changes: %s', (_, parts, fact, expected) => {
  expect(shown(avenant(parts), fact)).toEqual(expected);
});

it('says which doubt it is, before what was read', () => {
  const [end] = avenant({
    term: 'La convention prend fin le 31 décembre 2026.\n\nLes paiements sont arrêtés le 15 février 2027.',
  }).filter(({ fact }) => fact === 'end-date');
  expect(end?.reason).toMatch(
    /^L’avenant porte une date plus tardive : celle-ci est-elle l’ancien terme \? /,
  );
});
