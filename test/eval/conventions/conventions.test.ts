import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractActs } from '../../../lib/extraction/extract-acts';
import { readDocument } from '../../../lib/import/read-document';
import { knownFailures } from './known-failures';
import { readCases } from './read-cases';
import { type Presented, type PresentedAct, score, summary } from './score';

/** The way of a document without the browser: the command of the same name drives the built extension. */
async function present(path: string): Promise<Presented> {
  const read = await readDocument(new File([readFileSync(path)], basename(path)));
  if (!read.ok) return { error: read.error.code };
  const found = extractActs(read.value);
  if (!found.ok) return { error: found.error.code };
  const acts = found.value.map(
    ({ kind, candidates }): PresentedAct => ({
      kind: kind === 'amendment' ? 'avenant' : 'convention',
      facts: candidates,
    }),
  );
  return acts[0] && acts.length === 1 ? acts[0] : { acts };
}

async function scoreAll(folder: string) {
  const scores = [];
  const failures: string[] = [];
  for (const { name, path, expected } of readCases(resolve(import.meta.dirname, '../../fixtures', folder))) {
    const scored = score(expected, await present(path));
    scores.push(scored);
    failures.push(
      ...scored.verdicts
        .filter(({ verdict }) => verdict !== 'right')
        .map((each) => `${name}: ${each.name} ${each.verdict}`),
    );
  }
  return { summary: summary(scores), failures };
}

describe.each(['conventions', 'conventions-ours', 'conventions-blind'])('the conventions of %s', (folder) => {
  it('are read as the answers beside them say, but for the known failures', async () => {
    const { summary: total, failures } = await scoreAll(folder);
    console.info(folder, JSON.stringify(total));
    expect(failures).toEqual(knownFailures[folder]);
    expect(total.wrong).toBe(0);
  });
});
