import { describe, expect, it } from 'vitest';
import { yearOfHeading } from '../../lib/autofill/recognition/label-year';

describe('the year of a heading', () => {
  it.each([
    ['2026', 2026],
    ['Exercice 2026', 2026],
    ['Crédits délégués en 2026', 2026],
    ['Crédits ouverts au titre de 2026', 2026],
    ['AE et CP pour 2026', 2026],
  ])('%s', (heading, year) => expect(yearOfHeading(heading)).toBe(year));
  it.each([
    'Marché 2024-018',
    'Crédits 2025 et 2026',
    'Convention signée en 2024',
    'Crédits du programme 352',
  ])('%s has none', (heading) => expect(yearOfHeading(heading)).toBeNull());
});
