import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractCandidates } from '../../../lib/extraction/extract-candidates';
import { readDocument } from '../../../lib/import/read-document';
import type { ExpectedConvention } from './expected-convention';
import { knownFailures } from './known-failures';
import { type Presented, score, summary } from './score';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

async function present(directory: URL, name: string): Promise<Presented> {
  const file = new File([readFileSync(new URL(`${name}.txt`, directory))], `${name}.txt`);
  const read = await readDocument(file);
  if (!read.ok) return { error: read.error.code };
  const found = extractCandidates(read.value);
  return found.ok ? { facts: found.value } : { error: found.error.code };
}

async function scoreAll(folder: string) {
  const directory = new URL(`${folder}/`, FIXTURES);
  const names = readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5))
    .sort();
  const scores = [];
  const failures: string[] = [];
  for (const name of names) {
    const expected: ExpectedConvention = JSON.parse(readFileSync(new URL(`${name}.json`, directory), 'utf8'));
    const scored = score(expected, await present(directory, name));
    scores.push(scored);
    failures.push(
      ...scored.verdicts
        .filter(({ verdict }) => verdict !== 'right')
        .map((each) => `${name}: ${each.name} ${each.verdict}`),
    );
  }
  return { summary: summary(scores), failures };
}

describe.each(['conventions', 'conventions-ours'])('the conventions of %s', (folder) => {
  it('are read as the answers beside them say, but for the known failures', async () => {
    const { summary: total, failures } = await scoreAll(folder);
    console.info(folder, JSON.stringify(total));
    expect(failures).toEqual(knownFailures[folder]);
    expect(total.wrong).toBe(0);
  });
});
