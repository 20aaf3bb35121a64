import { describe, expect, it } from 'vitest';
import { extractActs } from '../../lib/extraction/extract-acts';
import { readDocument } from '../../lib/import/read-document';

const HEAD =
  'Convention de délégation de gestion « X »\nEntre la direction A (délégant) et la direction B (délégataire)\n';
const AVENANT = 'Avenant n° 1 à la convention de délégation de gestion « X »\n';
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
    ['rows of dates', 'a\t1/1/2024\n'],
    ['rows of codes', 'a\t0352-CFSE-CFIN\n'],
    ['cells of one row', '| 1 '],
    ['columns', 'aa    bb\n'],
    ['dashes', 'a-\n'],
    ['one word', 'a'],
    ['one compound', 'a-'],
    ['compounds', 'aa-bb cc-\ndd '],
    ['links', '[a]('],
    ['headings', '- a :\n'],
    ['titles', '\nConvention de délégation de gestion X\n'],
    ['spaces', ' '],
    ['former values', 'fixé au 31/12/2024, est reporté au '],
    ['new totals', 'le montant total est porté de 1 € à 2 € '],
    ['actions', 'action n° 15 du programme '],
    ['lines', '- sur 0352-CFSE-CFIN et 0352-CFSE-CFIM : 5 € en AE 2024\n'],
    ['shares of years', 'Les AE pour un tiers en 2025 et '],
    ['cited conventions', 'Vu la convention n° 12 signée le 1/1/2024, '],
    ['avenants', '\nAvenant n° 1 à la convention de délégation de gestion\n'],
    ['parties told apart', '\nLe service B (SB), qui agit en qualité de '],
    ['labels in lines', 'Programme\nCentre financier\nActivité\n'],
    ['rubrics', 'A1  AE\nB2  CP\nC3  1\n'],
    ['boxes', '[ ] a [X] b '],
    ['numbers of parties', 'SIRET 130 003 262 00024 '],
  ])('%s', { timeout: 30_000 }, async (_, piece) => {
    const text = HEAD + piece.repeat(SIZE / piece.length);
    const read = await readDocument(new File([text], 'long.txt'));
    expect(read.ok && extractActs(read.value)).toBeTruthy();
    const avenant = await readDocument(new File([AVENANT + text], 'long.txt'));
    expect(avenant.ok && extractActs(avenant.value)).toBeTruthy();
  });
});
