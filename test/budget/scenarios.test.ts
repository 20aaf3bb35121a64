import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scoreFolder } from '../eval/budget/score-folder';

const fixtures = (folder: string) => fileURLToPath(new URL(`../fixtures/${folder}`, import.meta.url));

describe.each(['scenarios', 'scenarios-ours', 'scenarios-blind'])('%s', (folder) => {
  it.each(scoreFolder(fixtures(folder)))('$name', ({ complaints }) => expect(complaints).toEqual([]));
});

it('has at least sixty ledgers of our own', () => {
  expect(scoreFolder(fixtures('scenarios-ours')).length).toBeGreaterThanOrEqual(60);
});
