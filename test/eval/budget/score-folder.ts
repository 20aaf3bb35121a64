import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Convention } from '../../../lib/convention/convention';
import { conventionFromFacts } from './convention-from-facts';
import { type Complaints, scoreScenario } from './score';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/**
 * Scores every `.json` of a folder. Conventions are looked up in `DIR/../conventions`, then in the project's fixtures.
 * @throws when the folder holds no scenario: a wrong path is not a success.
 */
export function scoreFolder(
  folder = join(FIXTURES, 'scenarios'),
): { readonly name: string; readonly complaints: Complaints }[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (names.length === 0) throw new Error(`no scenario in ${folder}`);
  const findConvention = (name: string) => readConvention(folder, name);
  return names.map((name) => ({ name, complaints: scoreFile(join(folder, name), findConvention) }));
}

function scoreFile(path: string, findConvention: (name: string) => Convention): Complaints {
  try {
    return scoreScenario(JSON.parse(readFileSync(path, 'utf8')), findConvention);
  } catch (error) {
    return [String(error)];
  }
}

function readConvention(folder: string, name: string): Convention {
  const file = name.endsWith('.json') ? name : `${name}.json`;
  const candidates = [join(folder, '..', 'conventions', file), join(FIXTURES, 'conventions', file)];
  const path = candidates.find((candidate) => existsSync(candidate));
  if (!path) throw new Error(`no facts for the convention ${name}`);
  return conventionFromFacts(JSON.parse(readFileSync(path, 'utf8')), name);
}
