import { expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

it.each([
  [
    'signed after its end',
    { signature: 'Fait à Paris, le 2 janvier 2026' },
    'signature-date',
    ['02/01/2026 ?'],
  ],
  [
    'its end before it is signed',
    { term: 'Elle prend fin le 31 décembre 2023.' },
    'end-date',
    ['31/12/2023 ?'],
  ],
  [
    'signed long before its credits',
    { signature: 'Fait à Paris, le 2 janvier 2017' },
    'signature-date',
    ['02/01/2017 ?'],
  ],
  [
    'credits committed after its end',
    { credits: '\tAE\tCP\n2027\t10 000 €\t10 000 €', signature: '' },
    'end-date',
    ['31/12/2025 ?'],
  ],
  [
    'credits opened after its end',
    { credits: '\tAE\tCP\n2024\t10 000 €\t10 000 €\n\nLes AE 2024 sont ouvertes le 1er mars 2027.' },
    'tranche',
    ['10 000,00 € d’AE 2024, le 01/03/2027 ?'],
  ],
  ['in order, nothing is', {}, 'end-date', ['31/12/2025']],
])('asks about a day: %s', (_, parts, fact, expected) => {
  expect(shown(read(conventionText(parts)), fact)).toEqual(expected);
});
