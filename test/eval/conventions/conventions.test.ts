import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownFailures } from './known-failures';
import { present } from './present';
import { readCases } from './read-cases';
import { score, summary } from './score';

async function scoreAll(folder: string) {
  const scores = [];
  const failures: string[] = [];
  for (const { name, path, expected } of readCases(resolve(import.meta.dirname, '../../fixtures', folder))) {
    const scored = score(expected, await present(readFileSync(path), basename(path)));
    scores.push(scored);
    failures.push(
      ...scored.verdicts
        .filter(({ verdict }) => verdict !== 'right')
        .map((each) => `${name}: ${each.name} ${each.verdict}`),
    );
  }
  return { summary: summary(scores), failures };
}

/** A thousand texts are read by one test, on a machine that also drives two browsers. */
const SAFETY = 400_000;

describe.each(['conventions', 'conventions-ours', 'conventions-blind'])('the conventions of %s', (folder) => {
  it(
    'are read as the answers beside them say, but for the known failures',
    async () => {
      const { summary: total, failures } = await scoreAll(folder);
      console.info(folder, JSON.stringify(total));
      expect(failures).toEqual(knownFailures[folder]);
      expect(total.wrong).toBe(0);
    },
    SAFETY,
  );
});
