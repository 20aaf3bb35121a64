import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { type Chromium, openChromium } from '../../e2e/browsers/chromium.ts';
import { startSite } from '../../e2e/site.ts';
import { type FillOfPage, openFill, storeConvention } from './evaluated-fill.ts';
import type { SeenControl } from './page-controls.ts';
import { stripAnswers } from './strip-answers.ts';

/** A page under evaluation: its answers, read apart, and the same page without them, with the page script in it. */
export interface EvaluatedPage {
  readonly name: string;
  readonly annotated: readonly SeenControl[];
  /** Annotated elements that are no control. */
  readonly others: readonly SeenControl[];
  /** The controls as the page shows them now, in the same order. */
  controls(): Promise<readonly SeenControl[]>;
  /** Opens the extension's popup over it, with the draft typed in. */
  openFill(): Promise<FillOfPage>;
}

/** Some pages build their form by script once they are loaded. */
const SETTLE = 150;

/** Visits every HTML page of a folder in a real Chromium with the built extension. */
export async function visitPages(
  folder: string,
  visit: (page: EvaluatedPage) => Promise<void>,
): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  const probe = await probeScript();
  const answers = await startSite({ folder });
  const stripped = await startSite({ folder, rewrite: stripAnswers });
  let chromium = await openEvaluation();
  const visitOne = async (name: string) => {
    await visit(await open(chromium, name, probe, [answers.origin, stripped.origin]));
    await closePages(chromium);
  };
  try {
    for (const name of files)
      await visitOne(name).catch(async (error: unknown) => {
        // A browser that no longer answers says nothing of the page: a new one is asked, once.
        console.error(`${name}: ${error}. Visited again in a new browser.`);
        await chromium.close().catch(() => {});
        chromium = await openEvaluation();
        await visitOne(name);
      });
  } finally {
    await chromium.close();
    await answers.close();
    await stripped.close();
  }
}

async function openEvaluation(): Promise<Chromium> {
  const chromium = await openChromium({ build: 'e2e' });
  await storeConvention(chromium);
  return chromium;
}

async function open(
  chromium: Chromium,
  name: string,
  probe: string,
  [answers, stripped]: readonly [string, string],
): Promise<EvaluatedPage> {
  const key = await load(chromium, `${answers}/${encodeURIComponent(name)}`, probe);
  const annotated = await key.evaluate(() => evaluation.controls());
  const others = await key.evaluate(() => evaluation.others());
  await key.close();
  const page = await load(chromium, `${stripped}/${encodeURIComponent(name)}`, probe);
  await page.evaluate(() => evaluation.removeAnswers());
  await page.bringToFront();
  return {
    name,
    annotated,
    others,
    controls: () => page.evaluate(() => evaluation.controls()),
    openFill: () => openFill(chromium, page),
  };
}

async function load(chromium: Chromium, url: string, probe: string): Promise<Page> {
  const page = await chromium.openPage(url);
  await page.evaluate((milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds)), SETTLE);
  await page.evaluate(probe);
  return page;
}

async function closePages(chromium: Chromium): Promise<void> {
  for (const page of await chromium.browser.pages()) if (page.url().startsWith('http://')) await page.close();
}

/** The reading of a page, bundled for the page: the same walk as the extension's, so that ranks agree. */
async function probeScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'page-controls.ts'), formats: ['iife'], name: 'probe' },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('the probe was not built');
  return chunk.code;
}
