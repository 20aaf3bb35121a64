import { describe, expect, it } from 'vitest';
import { repairCharacters } from '../../lib/extraction/reading/repair-characters';

it('a year, a day, the sign of the euro and an activity are read through their letters', () => {
  expect(repairCharacters('| 202S | 1B5 000 C | 9Z 500 C |\nle Z9 janvier 2024, 0l4B01050214').text).toBe(
    '| 2025 | 185 000 € | 92 500 € |\nle 29 janvier 2024, 014801050214',
  );
  expect(repairCharacters('Annexe C, 12 C rue Z, plan B 4').text).toBe('Annexe C, 12 C rue Z, plan B 4');
});

it('a year with two letters, the end of an amount and of a number are read through theirs', () => {
  expect(repairCharacters('2O2S | 62 2S0 € | n° DS-2O25-ll').text).toBe('2025 | 62 250 € | n° DS-2025-11');
});

describe('letters among the figures of an amount', () => {
  it('are figures before three more, whichever an optical reader takes for one another', () => {
    expect(repairCharacters('soo 000 €, so 000 €, 8e 000 €, 4S 000 €, 1B0 000 €, lO OOO €').text).toBe(
      '500 000 €, 50 000 €, 80 000 €, 45 000 €, 180 000 €, 10 000 €',
    );
  });
  it('are words, or the rank of one, before anything else', () => {
    const text = 'so britannique, le 8e régiment, 3e 12';
    expect(repairCharacters(text).text).toBe(text);
  });
});
