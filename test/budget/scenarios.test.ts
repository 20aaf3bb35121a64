import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scenariosOf, scoreFile } from '../eval/budget/score-folder';

const scenarios = (folder: string) =>
  scenariosOf(fileURLToPath(new URL(`../fixtures/${folder}`, import.meta.url))).map((path) => ({
    name: basename(path),
    path,
  }));

describe.each(['scenarios', 'scenarios-ours', 'scenarios-blind'])('%s', (folder) => {
  it.each(scenarios(folder))('$name', ({ path }) => expect(scoreFile(path)).toEqual([]));
});

it('has at least ninety ledgers of our own', () => {
  expect(scenarios('scenarios-ours').length).toBeGreaterThanOrEqual(90);
});
