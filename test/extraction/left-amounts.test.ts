import { describe, expect, it } from 'vitest';
import { extractActs } from '../../lib/extraction/extract-acts';
import { conventionText, documentOf } from './make-convention';

/** The amounts that no value of the text's acts says, and whether each stands where it is said to. */
function left(text: string): string[] {
  const found = extractActs(documentOf(text));
  if (!found.ok) throw new Error(found.error.message);
  return found.value.flatMap(({ leftAmounts }) =>
    leftAmounts.map(({ text: words, position, quote }) => {
      expect(text.slice(position.start, position.end)).toBe(words);
      expect(quote.text).toContain(words);
      return words.replace(/\s/g, ' ');
    }),
  );
}

describe('the amounts of a document that no value says', () => {
  it('are none where every amount was read, kept or not', () => {
    expect(left(conventionText())).toEqual([]);
  });
  it('are told once each, with or without their unit, in the order of the document', () => {
    const credits =
      '\tAE\tCP\n2024\t10 000 €\t10 000 €\n\nDépense\tAE\tAutre\nStudio\t6 000\t8 000\nCamion\t4 000\t6 000';
    expect(left(conventionText({ credits }))).toEqual(['6 000', '8 000', '4 000']);
  });
  it('are none of a table that says in k€ what was read in euros', () => {
    const credits = 'En k€\n\n\tAE\tCP\n2024\t1 500\t1 200\n2025\t\t300';
    expect(left(conventionText({ credits }))).toEqual([]);
  });
  it('stand in places of the whole file when it holds two acts', () => {
    const [first, other] = [
      conventionText(),
      conventionText({ title: 'Convention de délégation de gestion « Amer »' }),
    ];
    const table = 'Dépense\tAE\nStudio\t7 000\nCamion\t3 000';
    expect(left(`${first}\n\n${other}\n\n${table}\n`)).toEqual(['7 000', '3 000']);
  });
});
