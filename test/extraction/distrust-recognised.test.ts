import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../lib/extraction/candidate';
import type { PlacedText } from '../../lib/extraction/document';
import { extractActs } from '../../lib/extraction/extract-acts';
import { documentOf } from './make-convention';

const LINES = [
  'CONVENTION DE DÉLÉGATION DE GESTION « Essai »',
  'Entre la Direction interministérielle du numérique, le délégant, et la Direction des routes, le délégataire.',
  'Les crédits du programme 352 sont ouverts sur le centre financier 0352-CFSE-CFIN.',
  'Domaine fonctionnel : 0352-01',
  'Centre financier : 0352-CFSE-CFIN',
  'Centre de coût : SGSIFAB075',
  'La convention prend effet le 1er janvier 2024 et prend fin le 31 décembre 2025.',
  'Fait à Paris, le 22/09/2023',
];

/** What is said of each fact when every word was read off an image at such a confidence. */
function confidences(confidence?: number): Record<string, string> {
  return Object.fromEntries(candidatesOf(LINES, confidence).map((each) => [each.fact, each.confidence]));
}

function candidatesOf(lines: readonly string[], confidence?: number, lost = ''): readonly Candidate[] {
  const document = documentOf(lines.join('\n\n'));
  const box = { left: 0, top: 0, right: 1, bottom: 1 };
  const words = [...document.text.matchAll(/\S+/g)].filter(([word]) => word !== lost);
  const places = words.map(
    ({ index, 0: word }): PlacedText => ({
      start: index,
      end: index + word.length,
      page: 0,
      box,
      ...(confidence === undefined ? {} : { confidence }),
    }),
  );
  const acts = extractActs({ ...document, places });
  if (!acts.ok) throw new Error(acts.error.message);
  return acts.value[0]?.candidates ?? [];
}

describe('what was read off an image', () => {
  it('is as sure as ever when it was not', () => {
    expect(confidences()).toMatchObject({ 'cost-center:1': 'sure', 'signature-date': 'sure' });
  });
  it('is sure only when something besides the image holds it', () => {
    const read = confidences(96);
    // Read twice; the edge of a month.
    expect(read).toMatchObject({ 'funds-center:1': 'sure', 'start-date': 'sure' });
    expect(read).toMatchObject({ 'cost-center:1': 'to-check', 'signature-date': 'to-check' });
    // Once: the end of a title may be lost, an end that of another row.
    expect(read).toMatchObject({ title: 'to-check', 'end-date': 'to-check' });
  });
  it('is sure again once the text says it twice', () => {
    const [title = '', ...others] = LINES;
    const again = 'Son terme technique est fixé au 31 décembre 2025.';
    const read = candidatesOf([title, ...others, again, title], 96);
    expect(read.find(({ fact }) => fact === 'end-date')?.confidence).toBe('sure');
  });
  it('is an amount whose sixes may be zeros: both are shown where it is not sure', () => {
    const lines = [...LINES, 'AE 2024 : 60 600 €', 'CP 2024 : 60 000 €'];
    const amounts = candidatesOf(lines, 96).flatMap(({ fact, value }) =>
      fact === 'commitment-allotment:2024' && value.type === 'amount' ? [value.amount] : [],
    );
    expect(amounts).toEqual(expect.arrayContaining([6_060_000, 6_000_000]));
  });
  it('is asked about when the reader itself doubts', () => {
    expect(confidences(60)).toMatchObject({ 'funds-center:1': 'to-check', 'start-date': 'to-check' });
  });
  it('is asked about where its word was not found again on the page', () => {
    const read = candidatesOf(LINES, 96, 'SGSIFAB075');
    expect(read.find(({ fact }) => fact === 'cost-center:1')?.confidence).toBe('to-check');
  });
  it('offers a code with its zeros, where the letter was read', () => {
    const lines = LINES.map((line) => line.replace('SGSIFAB075', 'SGSIFAB0O5'));
    const codes = candidatesOf(lines, 93).filter(({ fact }) => fact === 'cost-center:1');
    expect(codes.map(({ value }) => value)).toContainEqual({ type: 'code', code: 'SGSIFAB005' });
    expect(codes.every(({ confidence }) => confidence === 'to-check')).toBe(true);
  });
});
