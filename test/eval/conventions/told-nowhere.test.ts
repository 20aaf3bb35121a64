import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { ExpectedConvention } from './expected-convention';
import { present } from './present';
import { readCases } from './read-cases';

/** One in so many of the texts. */
const SAMPLE = 8;
/** Long enough for a machine that does other things besides. */
const PATIENCE = 400_000;

const cases = readCases(resolve(import.meta.dirname, '../../fixtures/conventions-blind')).filter(
  ({ path, expected }, rank) => rank % SAMPLE === 5 && path.endsWith('.txt') && expected.kind !== 'several',
);

const codesOf: Readonly<Record<string, (expected: ExpectedConvention) => readonly unknown[]>> = {
  'funds-center': (expected) => [expected['fundsCenter'], ...listOf(expected['fundsCenters'])],
  activity: (expected) => listOf(expected['activities']),
  'cost-center': (expected) => [expected['costCenter'], ...listOf(expected['costCenters'])],
};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * What a text is left with whose paragraphs about one reference are cut may name another body's, an older act's or an
 * example's: as nothing tells the right one any more, none may be sure.
 */
it.each(Object.keys(codesOf))('nothing is sure of a %s told nowhere', { timeout: PATIENCE }, async (fact) => {
  const sure: string[] = [];
  let cut = 0;
  for (const { name, path, expected } of cases) {
    const codes = codesOf[fact]?.(expected).filter((code) => typeof code === 'string') ?? [];
    const bare = (words: string) => words.replace(/[\s.-]/g, '');
    const paragraphs = readFileSync(path, 'utf8').split(/\n[ \t]*\n/);
    const left = paragraphs.filter((words) => codes.every((code) => !bare(words).includes(bare(code))));
    if (codes.length === 0 || left.length === paragraphs.length) continue;
    cut += 1;
    const found = await present(left.join('\n\n'));
    if ('error' in found || 'acts' in found) continue;
    sure.push(
      ...found.facts
        .filter(
          (each) =>
            each.fact.startsWith(`${fact}:`) && each.standing === 'retained' && each.confidence === 'sure',
        )
        .map(({ value }) => `${name}: ${value['code']}`),
    );
  }
  expect(cut).toBeGreaterThan(100);
  expect(sure).toEqual([]);
});
