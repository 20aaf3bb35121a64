// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectPage } from '../../../lib/autofill/dom/collect-controls';
import { findControls, findRoots } from '../../../lib/autofill/dom/find-controls';
import { detectFields } from '../../../lib/autofill/recognition/detect-fields';
import { KNOWN_FAILURES } from './known-failures';
import { type Answer, outcomeOf, parseAccepted, parseExpected, scoreForms } from './score';

/** Hundreds of pages are read by one test, on a machine that also drives two browsers. */
const SAFETY = 400_000;

async function answersOf(html: string): Promise<{ label: string; answer: Answer }[]> {
  document.open();
  document.write(html);
  document.close();
  const annotated = findRoots(document).flatMap((root) => findControls(root));
  const answers = annotated.map((element) => ({
    expected: parseExpected(element.getAttribute('data-expected')),
    accepted: parseAccepted(element.getAttribute('data-accept')),
  }));
  const { page } = await collectPage(document);
  const detection = detectFields(page);
  return answers.map((answer, rank) => {
    const control = page.controls[rank];
    const given = detection.matches.find((match) => match.controlId === control?.id)?.type ?? null;
    return { label: control?.labels[0]?.text ?? control?.name ?? '', answer: { ...answer, given } };
  });
}

describe.each(Object.entries(KNOWN_FAILURES))('recognition of %s', (folder, knownFailures) => {
  it(
    'is wrong nowhere, and misses only what is declared',
    async () => {
      const directory = join(import.meta.dirname, '../../fixtures', folder);
      const failures: string[] = [];
      const pages: Answer[][] = [];
      for (const file of readdirSync(directory)
        .filter((name) => name.endsWith('.html'))
        .sort()) {
        const answers = await answersOf(readFileSync(join(directory, file), 'utf8'));
        pages.push(answers.map(({ answer }) => answer));
        for (const { label, answer } of answers) {
          const outcome = outcomeOf(answer);
          if (outcome === 'missed') failures.push(`${file}: ${label} (${answer.expected})`);
          if (outcome === 'wrong')
            failures.push(`WRONG ${file}: ${label} (${answer.expected} given ${answer.given})`);
        }
      }
      console.info(JSON.stringify(scoreForms(pages)));
      expect(failures).toEqual(knownFailures);
    },
    SAFETY,
  );
});
