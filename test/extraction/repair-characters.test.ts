import { describe, expect, it } from 'vitest';
import { repairCharacters } from '../../lib/extraction/reading/repair-characters';

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
