import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { axeViolations } from './axe-violations.ts';
import { POLLING } from './page-actions.ts';

const SHOTS = join(import.meta.dirname, '../../../.output/screenshots');

/**
 * Pictures of a page of ours, light and dark, for who looks at what a journey shows: `.output/screenshots/JOURNEY/`.
 * In both schemes nothing sticks out sideways and axe finds nothing.
 */
export async function showPage(
  browser: ExtensionBrowser,
  page: Page,
  journey: string,
  name: string,
): Promise<void> {
  mkdirSync(join(SHOTS, journey), { recursive: true });
  await page.bringToFront();
  for (const scheme of ['light', 'dark'] as const) {
    await browser.showIn(page, scheme);
    await page.waitForFunction(
      (query) => matchMedia(query).matches,
      POLLING,
      `(prefers-color-scheme: ${scheme})`,
    );
    const where = `${name} ${browser.kind} ${scheme}`;
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.ok(sideways <= 0, `${where}: ${sideways} px stick out sideways`);
    assert.deepEqual(await axeViolations(page), [], where);
    await page.screenshot({
      path: join(SHOTS, journey, `${name}-${browser.kind}-${scheme}.png`),
      fullPage: true,
    });
  }
  await browser.showIn(page, 'light');
}
