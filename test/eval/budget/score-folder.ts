import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Complaints, type FindFacts, scoreScenario } from './score';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/**
 * Scores every `.json` of a folder. Conventions are looked up in `DIR/conventions` and `DIR/../conventions`, then in the project's fixtures.
 * @throws when the folder holds no scenario: a wrong path is not a success.
 */
export function scoreFolder(
  folder = join(FIXTURES, 'scenarios'),
): { readonly name: string; readonly complaints: Complaints }[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (names.length === 0) throw new Error(`no scenario in ${folder}`);
  const findFacts = (name: string) => readFacts(folder, name);
  return names.map((name) => ({ name, complaints: scoreFile(join(folder, name), findFacts) }));
}

function scoreFile(path: string, findFacts: FindFacts): Complaints {
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
