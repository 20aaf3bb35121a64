import { describe, expect, it } from 'vitest';
import { extractCandidates } from '../../lib/extraction/extract-acts';
import { readDocument } from '../../lib/import/read-document';

const HEAD =
  'Convention de délégation de gestion « X »\nEntre la direction A (délégant) et la direction B (délégataire)\n';
/** Far from the size that is accepted, and far above what a quadratic pattern survives. */
const SIZE = 300_000;

describe('a text written to slow the reader down is read in seconds', () => {
  it.each([
    ['amounts', '70 000 € '],
    ['digits', '111 '],
    ['dates', '1/1/2024 '],
    ['budgets', 'AE 2024 '],
    ['labels', 'centre financier '],
    ['codes', '0352-CFSE-CFIN '],
    ['shares', 'Les AE 2024 sont ouvertes à 50 % à la signature. '],
    ['tranches', 'tranche 1 : 5 € en AE '],
    ['roles', '« le délégant » et la '],
    ['durations', 'durée de '],
    ['number words', 'un '],
    ['ends', "La convention court jusqu'au "],
    ['rows', 'a\tb\n'],
    ['cells of one row', '| 1 '],
    ['columns', 'aa    bb\n'],
    ['dashes', 'a-\n'],
    ['links', '[a]('],
    ['headings', '- a :\n'],
    ['titles', '\nConvention de délégation de gestion X\n'],
    ['spaces', ' '],
  ])('%s', { timeout: 30_000 }, async (_, piece) => {
    const text = HEAD + piece.repeat(SIZE / piece.length);
    const read = await readDocument(new File([text], 'long.txt'));
    expect(read.ok && extractCandidates(read.value)).toBeTruthy();
  });
});
