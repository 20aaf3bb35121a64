import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Complaints, type FindFacts, scoreScenario } from './score';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/**
 * Every `.json` of a folder.
 * @throws when the folder holds no scenario: a wrong path is not a success.
 */
export function scenariosOf(folder = join(FIXTURES, 'scenarios')): string[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (names.length === 0) throw new Error(`no scenario in ${folder}`);
  return names.map((name) => join(folder, name));
}

/** Scores one file. Its convention is looked up in `conventions` and `../conventions` beside it, then in the project's fixtures. */
export function scoreFile(path: string): Complaints {
  const findFacts: FindFacts = (name) => readFacts(dirname(path), name);
  try {
    return scoreScenario(JSON.parse(readFileSync(path, 'utf8')), findFacts);
  } catch (error) {
    return [String(error)];
  }
}

function readFacts(folder: string, name: string): unknown {
  const file = name.endsWith('.json') ? name : `${name.replace(/\.\w+$/, '')}.json`;
  const folders = [
    join(folder, 'conventions'),
    join(folder, '..', 'conventions'),
    join(FIXTURES, 'conventions'),
    join(FIXTURES, 'conventions-ours'),
    join(FIXTURES, 'conventions-blind'),
  ];
  const path = folders.map((known) => join(known, file)).find((candidate) => existsSync(candidate));
  if (!path) throw new Error(`no facts for the convention ${name}`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
