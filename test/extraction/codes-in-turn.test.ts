import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const AVENANT = 'Avenant n° 3 à la convention de délégation de gestion « Phare » du 2 mars 2022';
const codes = (references: string, prefix = 'funds-center', title = AVENANT) =>
  shown(read(conventionText({ references, title, term: 'Rien d’autre ne change.' })), prefix);

describe('codes replaced each in its turn', () => {
  const [former, next] = [
    '« 0352-01 », « 0352-CFSE-COLD » et « 035200010101 »',
    '« 0352-02 », « 0352-CFSE-CNEW » et « 035200010102 »',
  ];
  it.each([
    `Programme 352. À l’article 6, les références ${former} sont remplacées respectivement par ${next}.`,
    `Programme 352. Les codes ${former} deviennent, dans cet ordre, ${next}.`,
    `Programme 352. Les imputations ${former} laissent la place, respectivement, à ${next}.`,
    'Programme 352. Les clés 0352-01, 0352-CFSE-COLD et 035200010101 sont remplacées par 0352-02, 0352-CFSE-CNEW et 035200010102.',
  ])('%s', (text) => {
    expect(codes(text)).toEqual(['0352-CFSE-CNEW']);
    expect(codes(text, 'functional-area')).toEqual(['0352-02']);
    expect(codes(text, 'activity')).toEqual(['035200010102']);
  });
  it('not where there are more on one side', () =>
    expect(
      codes(
        'Programme 352. Les références « 0352-01 » et « 0352-CFSE-COLD » sont remplacées par « 0352-02 », « 0352-CFSE-CNEW » et « 035200010102 ».',
      ),
    ).not.toEqual(['0352-CFSE-CNEW']));
});

describe('codes that an avenant changes on the day of its effect', () => {
  const table = (effect: string, title = AVENANT) =>
    codes(
      `Programme 352.\n\n\tJusqu’au 31/01/2024\tDès le 01/02/2024\nCentre financier\t0352-CFSE-COLD\t0352-CFSE-CNEW\n\n${effect}`,
      'funds-center',
      title,
    );
  it.each([
    'Le présent avenant prend effet le 1er février 2024.',
    'Le présent avenant n’a pas d’incidence financière. Il est applicable au 1er février 2024.',
    'Cet avenant s’applique à compter du 1er février 2024.',
  ])('%s', (effect) => expect(table(effect)).toEqual(['0352-CFSE-CNEW']));
  it('what stands in both columns is kept', () =>
    expect(
      codes(
        'Programme 352.\n\n\tJusqu’au 31/01/2024\tDès le 01/02/2024\nCentre financier\t0352-CFSE-COLD\t0352-CFSE-CNEW\nCentre de coûts\tSGSIFAB075\tSGSIFAB075\n\nLe présent avenant prend effet le 1er février 2024.',
        'cost-center',
      ),
    ).toEqual(['SGSIFAB075']));
  it('both are for a time, where it has effect before or is no avenant', () => {
    expect(table('Le présent avenant prend effet le 15 janvier 2024.')).toHaveLength(2);
    expect(
      table(
        'La convention prend effet le 1er février 2024.',
        'Convention de délégation de gestion « Phare »',
      ),
    ).toHaveLength(2);
  });
});

describe('labels cut short', () => {
  const only = (references: string, prefix: string) =>
    codes(references, prefix, 'Convention de délégation de gestion « Phare »');
  it.each(['Réf. de prog. :', 'Réf. prog. :', 'Réf. programmation'])('%s', (label) =>
    expect(only(`Programme 352.\n${label} 035200010101`, 'activity')).toEqual(['035200010101']),
  );
  it('a code of action', () => {
    expect(only('Programme 352. Code action : 0352-02.', 'functional-area')).toEqual(['0352-02']);
    expect(only('Programme 352. Plan d’action 0352-02.', 'functional-area')).toEqual(['0352-02 ?']);
  });
});
