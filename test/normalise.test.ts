import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, normaliseCode, unifySpelling, words } from '../lib/normalise';

describe('one spelling', () => {
  it.each([
    ['70\u00a0000\u202f€', '70 000 €'],
    ['0352\u2011CFSE\u2013CFIN', '0352-CFSE-CFIN'],
    ['l’avenant', "l'avenant"],
    ['con\u00advention', 'convention'],
    ['  deux \n lignes\t', 'deux lignes'],
    ['Été', 'Été'],
  ])('%j is %j', (text, unified) => expect(unifySpelling(text)).toBe(unified));
});

describe('what two labels are compared by', () => {
  it.each([
    ['Centre de Coûts', 'centre de couts'],
    ['Main-d’Œuvre', "main-d'oeuvre"],
    ['ACTIVITÉ', 'activite'],
    ['Ex æquo', 'ex aequo'],
    ['e\u0301te\u0301', 'ete'],
  ])('%j is %j', (text, folded) => expect(fold(text)).toBe(folded));

  it.each(['Æ', 'ǽ', 'æ', 'AE'])('folds « %s » to ae', (text) => expect(fold(text)).toBe('ae'));

  it('does not change any more once folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('has words of letters and digits only', () => {
    expect(words('« Centre de coût(s) * »')).toEqual(['centre', 'de', 'cout', 's']);
    expect(words('N° d’EJ : 1400000001')).toEqual(['n', 'd', 'ej', '1400000001']);
    expect(words(' *** ')).toEqual([]);
  });
});

describe('a Chorus code as it is stored', () => {
  it.each([
    ['0352-CFSE-CFIN', '0352-CFSE-CFIN'],
    ['0352 – cfse – cfin', '0352-CFSE-CFIN'],
    ['BG00/0352-CFSE-CFIN', '0352-CFSE-CFIN'],
    ['AA01/0776-C001-4000', '0776-C001-4000'],
    ['PCE/6522800000', '6522800000'],
    [' sgsifab075 ', 'SGSIFAB075'],
    ['02160401012a', '02160401012A'],
    ['LI_RE', 'LI_RE'],
    ['0352-BG00/X', '0352-BG00/X'],
  ])('%j is %s', (text, code) => expect(normaliseCode(text)).toBe(code));

  it('does not change any more once stored', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ A-Za-z0-9\-–]{0,20}$/), (text) => {
        expect(normaliseCode(normaliseCode(text))).toBe(normaliseCode(text));
      }),
    );
  });
});
