import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const AVENANT = 'Avenant n° 3 à la convention de délégation de gestion « Phare »';
const centers = (references: string, title?: string) =>
  shown(read(conventionText({ references, ...(title ? { title } : {}) })), 'funds-center');
const table = (former: string, next: string) =>
  `Programme 352.\n\n\t${former}\t${next}\nCentre financier\t0352-CFSE-COLD\t0352-CFSE-CNEW`;
const BOTH = ['0352-CFSE-COLD', '0352-CFSE-CNEW'];

describe('a code that was so until a day before the signature, another since', () => {
  it.each([
    ['Jusqu’au 31/12/2023', 'Depuis le 01/01/2024'],
    ['Jusqu’au 31 décembre 2023', 'À compter du 1er janvier 2024'],
    ['Avant le 01/01/2024', 'À partir du 01/01/2024'],
    ['Du 01/01/2022 au 31/12/2023', 'Depuis le 01/01/2024'],
  ])('by the heads of its columns: %s, %s', (former, next) => {
    expect(centers(table(former, next))).toEqual(['0352-CFSE-CNEW']);
    expect(centers(table(former, next), AVENANT)).toEqual(['0352-CFSE-CNEW']);
  });
  it('by the heads of its rows', () => {
    const rows = (former: string) =>
      `Programme 352.\n\n\tCentre financier\n${former}\t0352-CFSE-COLD\nDepuis le 01/01/2024\t0352-CFSE-CNEW`;
    expect(centers(rows('Jusqu’au 31/12/2023'))).toEqual(['0352-CFSE-CNEW']);
    expect(centers(rows('Depuis le 01/01/2023'))).toEqual(BOTH);
  });
  it.each([
    'Programme 352. Jusqu’au 31 décembre 2023, le centre financier est le 0352-CFSE-COLD ; depuis le 1er janvier 2024, le 0352-CFSE-CNEW.',
    'Programme 352. Centre financier : 0352-CFSE-COLD jusqu’au 31 décembre 2023, 0352-CFSE-CNEW depuis le 1er janvier 2024.',
    'Programme 352. Centre financier : 0352-CFSE-COLD (jusqu’au 31/12/2023) puis 0352-CFSE-CNEW (à compter du 01/01/2024).',
  ])('by the words beside it: %s', (text) => expect(centers(text)).toEqual(['0352-CFSE-CNEW']));

  it('what is so since a day is not taken from it', () => {
    expect(
      centers('Programme 352. Depuis le 1er janvier 2024 le centre financier est le 0352-CFSE-CNEW.'),
    ).toEqual(['0352-CFSE-CNEW']);
    expect(centers('Programme 352. Crédits virés depuis le centre financier 0352-CFSE-COLD.')).toEqual([]);
    expect(
      centers(
        'Programme 352. Le centre financier 0352-CFSE-CNEW se substitue depuis le 1er janvier 2024 au centre financier 0352-CFSE-COLD.',
      ),
    ).toEqual(['0352-CFSE-CNEW']);
  });
  it('one that goes on after the signature is the convention’s for a time', () => {
    expect(centers(table('Jusqu’au 31/12/2024', 'À compter du 01/01/2025'))).toEqual(BOTH);
    expect(centers(table('Jusqu’au 31/12/2024', 'À compter du 01/01/2025'), AVENANT)).toEqual(
      BOTH.map((code) => `${code} ?`),
    );
    expect(
      centers(
        'Programme 352. Centre financier : 0352-CFSE-COLD jusqu’au 31 décembre 2024, 0352-CFSE-CNEW depuis le 1er janvier 2025.',
      ),
    ).toEqual(BOTH);
  });
  it('one that still bears what was engaged, or that nothing succeeds, stays', () => {
    expect(
      centers(
        'Programme 352. Les dépenses engagées jusqu’au 31 décembre 2023 restent imputées sur le centre financier 0352-CFSE-COLD ; depuis le 1er janvier 2024, sur le centre financier 0352-CFSE-CNEW.',
      ),
    ).toEqual(BOTH.map((code) => `${code} ?`));
    expect(centers('Programme 352. Centre financier : 0352-CFSE-COLD (relevé jusqu’au 31/12/2023).')).toEqual(
      ['0352-CFSE-COLD'],
    );
  });
});
