import type { Page } from 'puppeteer-core';
import type { PageDescription } from '../../lib/autofill/form-control.ts';
import type { Chromium } from '../e2e/browsers/chromium.ts';
import type { DetectSide } from './detect-side.ts';
import { median } from './median.ts';
import { keepListener, type Run, runOnce } from './page-side.ts';

/** Where the page script is built to: `PAGE_SCRIPT` of lib/messages.ts. */
const PAGE_SCRIPT = '/autofill.js';

/**
 * Medians over freshly loaded pages, as a person meets them: nothing is warm. Times in milliseconds. `script` is the
 * page's share and `detect` ours: the page script describes, an extension page recognises.
 */
export type Recognition = Run & {
  /** The first `detectFields` of an extension page, on what the page described. */
  readonly detect: number;
  readonly recognised: number;
  /** (`script` + `detect`) / `floor`; null when the floor is too small to be told. */
  readonly ratio: number | null;
  /** The least and the greatest ratio of one load. */
  readonly spread: readonly [number, number];
  /** The same on a page that was already described twice. */
  readonly warm: number;
};

const FRESH_LOADS = 7;
const WARM_RUNS = 2;

/** Runs a function that stands alone in the extension's own world of a page. */
export async function runInPage<Answer>(
  chromium: Chromium,
  tabId: number,
  work: () => Answer,
): Promise<Awaited<Answer>> {
  const worker = await chromium.serviceWorker();
  const target = JSON.stringify({ tabId });
  return worker.evaluate<[], () => Awaited<Answer>>(
    `chrome.scripting.executeScript({ target: ${target}, func: ${work} }).then(([first]) => first.result)`,
  );
}

export const injectPageScript = (chromium: Chromium, tabId: number): Promise<unknown> =>
  chromium.call('scripting.executeScript', { target: { tabId }, files: [PAGE_SCRIPT] });

type Runs = { cold: Run; warm: Run; detect: number; recognised: number };

async function describeFresh(chromium: Chromium, page: Page, side: DetectSide): Promise<Runs> {
  await page.reload();
  // A person asks of a page that is drawn: its layout is the page's own cost.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const tabId = await chromium.tabId(page);
  await runInPage(chromium, tabId, keepListener);
  await injectPageScript(chromium, tabId);
  const cold = await runInPage(chromium, tabId, runOnce);
  let warm = cold;
  for (let run = 0; run < WARM_RUNS; run++) warm = await runInPage(chromium, tabId, runOnce);
  const answer = await chromium.call('tabs.sendMessage', tabId, { kind: 'describe-page' }, { frameId: 0 });
  const { ms, recognised } = await side.detect(Reflect.get(Object(answer), 'page') as PageDescription);
  await page.bringToFront();
  return { cold, warm, detect: ms, recognised };
}

/** Describes one page again and again, by the page script as it was built. */
export async function measureRecognition(
  chromium: Chromium,
  url: string,
  side: DetectSide,
): Promise<Recognition> {
  const page = await chromium.openPage(url);
  const runs: Runs[] = [];
  for (let load = 0; load < FRESH_LOADS; load++) runs.push(await describeFresh(chromium, page, side));
  await page.close();
  const middle = (read: (run: Run) => number) => median(runs.map(({ cold }) => read(cold)));
  const [script, floor] = [middle((run) => run.script), middle((run) => run.floor)];
  const detecting = median(runs.map((run) => run.detect));
  const ratios = runs.map(({ cold, detect }) => (cold.script + detect) / Math.max(cold.floor, 0.1));
  return {
    script,
    floor,
    detect: detecting,
    ratio: floor === 0 ? null : (script + detecting) / floor,
    spread: [Math.min(...ratios), Math.max(...ratios)],
    warm: median(runs.map(({ warm }) => warm.script)),
    longTasks: middle((run) => run.longTasks),
    collected: middle((run) => run.collected),
    recognised: median(runs.map((run) => run.recognised)),
  };
}
