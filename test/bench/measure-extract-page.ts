import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import type { Chromium } from '../e2e/browsers/chromium.ts';
import { followLongTasks, longestTask } from './long-tasks.ts';
import { median } from './median.ts';

/** Medians in milliseconds; `longest`: the longest task of all rounds. */
export interface ExtractPageTimes {
  /** From the file chosen to the verdicts on the screen. */
  readonly shown: number;
  readonly longest: number;
}

const ROUNDS = 5;

/** Drops an extract in the reconciliation room of the built extension, the ledger being stored already. */
export async function measureExtractPage(chromium: Chromium, bytes: Uint8Array): Promise<ExtractPageTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'enveloppe-bench-'));
  const path = join(folder, 'extrait.csv');
  writeFileSync(path, bytes);
  const shown: number[] = [];
  let longest = 0;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await chromium.extensionPage('options.html#/rapprochement');
      const input = await page.waitForSelector('[data-testid=extract-file]', { timeout: 60_000 });
      await followLongTasks(page);
      const start = performance.now();
      await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
      await page.waitForSelector('[data-testid=reconciliation] tbody tr', { timeout: 60_000 });
      shown.push(performance.now() - start);
      longest = Math.max(longest, await longestTask(page));
      await page.close();
    }
    return { shown: median(shown), longest };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
