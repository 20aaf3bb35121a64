import { basename, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { makeDocuments } from '../test/documents/make-documents.ts';
import { openChromium } from '../test/e2e/browsers/chromium.ts';
import { readCases } from '../test/eval/conventions/read-cases.ts';
import {
  type Presented,
  type PresentedAct,
  type PresentedFact,
  type Score,
  score,
  summary,
} from '../test/eval/conventions/score.ts';

/** Imports every convention of a folder (default: the project's own) in the built extension and scores what its review shows. `--formats`: in every form. */
const FILE_INPUT = 'input[type=file][data-testid=convention-file]';
const IMPORT_PAGE = 'options.html#/importer';
/** A document that takes longer than this counts as refused. */
const PATIENCE = 240_000;

const words = process.argv.slice(2);
const [given] = words.filter((word) => !word.startsWith('--'));
const root = resolve(import.meta.dirname, '..');
const folder = given ? resolve(given) : resolve(root, 'test/fixtures/conventions');
const chromium = await openChromium({ build: 'e2e' });
try {
  if (words.includes('--formats')) await evaluateFormats();
  else console.log(JSON.stringify(summary(await evaluate(folder))));
} finally {
  await chromium.close();
}

/** Each text of the folder in every form, made with real programs; one score a form. */
async function evaluateFormats(): Promise<void> {
  const folders = await makeDocuments(folder, resolve(root, '.output/documents', basename(folder)));
  const formats: Record<string, ReturnType<typeof summary>> = { txt: summary(await evaluate(folder)) };
  for (const [form, own] of folders) {
    console.log(`\n${form}`);
    formats[form] = summary(await evaluate(own));
  }
  console.log();
  for (const [form, { facts, right, wrong, missing, asked, silent }] of Object.entries(formats))
    console.log(
      `${form.padEnd(18)} facts ${facts}  right ${right}  wrong ${wrong}  missing ${missing} (${silent} told nowhere)  asked ${asked}`,
    );
  console.log(JSON.stringify(formats));
}

async function evaluate(cases: string): Promise<Score[]> {
  const scores: Score[] = [];
  for (const { name, path, expected } of readCases(cases)) {
    const page = await chromium.extensionPage(IMPORT_PAGE);
    const scored = score(expected, await importDocument(page, path));
    await page.close();
    scores.push(scored);
    console.log(row(name, scored));
  }
  return scores;
}

/** What the review shows of a document: its candidates, or the code of the refusal. */
async function importDocument(page: Page, path: string): Promise<Presented> {
  await upload(page, path);
  const shown = await answerOf(page);
  if (shown !== 'choice') return shown;
  const count = (await page.$$('[data-testid=choose-act]')).length;
  const acts: PresentedAct[] = [];
  for (let rank = 0; rank < count; rank += 1) {
    await (await page.$$('[data-testid=choose-act]'))[rank]?.click();
    // The choice stands until the act is read.
    await page.waitForSelector('[data-testid=act-choice]', { hidden: true, timeout: PATIENCE });
    const act = await answerOf(page);
    if (act === 'choice' || !('facts' in act)) throw new Error(`act ${rank + 1} of ${path} opened no review`);
    acts.push(act);
    if (rank + 1 === count) break;
    await page.reload();
    await upload(page, path);
    await page.waitForSelector('[data-testid=act-choice]', { timeout: PATIENCE });
  }
  return { acts };
}

async function upload(page: Page, path: string): Promise<void> {
  const input = await page.waitForSelector(FILE_INPUT, { timeout: PATIENCE });
  if (!input) throw new Error('the import page has no file input');
  await input.uploadFile(path);
}

/** What the page answers to a file: a review, a choice between acts, or a refusal. */
async function answerOf(page: Page): Promise<PresentedAct | { error: string } | 'choice'> {
  const done = '[data-testid=review], [data-testid=import-error], [data-testid=act-choice]';
  const answered = await page.waitForSelector(done, { timeout: PATIENCE }).then(
    () => true,
    () => false,
  );
  if (!answered) return { error: 'timeout' };
  const error = await page.$('[data-testid=import-error]');
  if (error)
    return { error: await error.evaluate((element) => element.getAttribute('data-code') ?? 'unknown') };
  if (await page.$('[data-testid=act-choice]')) return 'choice';
  const kind = await page.$eval('[data-testid=review]', (element) => element.getAttribute('data-kind'));
  const facts = await page.$$eval('[data-testid=review] [data-fact]', (elements) =>
    elements.map((element) => ({
      fact: element.getAttribute('data-fact') ?? '',
      confidence: element.getAttribute('data-confidence') ?? '',
      standing: element.getAttribute('data-standing') ?? '',
      value: element.getAttribute('data-value') ?? '{}',
    })),
  );
  const notFound = await page.$$eval(
    '[data-testid=review] [data-review]:not(:has([data-fact]))',
    (elements) => elements.map((element) => element.getAttribute('data-review') ?? ''),
  );
  return {
    kind: kind === 'amendment' ? 'avenant' : 'convention',
    notFound,
    facts: facts.map((fact): PresentedFact => ({ ...fact, value: JSON.parse(fact.value) })),
  };
}

function row(name: string, { verdicts }: Score): string {
  const of = (verdict: string) =>
    verdicts.filter((each) => each.verdict === verdict).map((each) => each.name);
  const counts = ['right', 'wrong', 'missing', 'asked'].map(
    (verdict) => `${verdict} ${String(of(verdict).length).padStart(3)}`,
  );
  const named = ['wrong', 'missing', 'asked']
    .filter((verdict) => of(verdict).length > 0)
    .map((verdict) => `\n    ${verdict}: ${of(verdict).join(', ')}`);
  return `${name.padEnd(34)} ${counts.join('  ')}${named.join('')}`;
}
