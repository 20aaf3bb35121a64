import { setTimeout as pause } from 'node:timers/promises';
import type { Chromium } from '../e2e/browsers/chromium.ts';
import { SidePanel } from '../e2e/pages/side-panel.ts';
import { median } from './median.ts';

const PAIRS = 20;
const SETTLED = 1_500;

/**
 * Main thread time, in milliseconds of the processor, of a page that replaces its 150 lines 30 times: scripts, parsing,
 * layout. Time on the wall would count what else the machine does.
 */
async function churnOnce(chromium: Chromium, url: string, isFollowed: boolean): Promise<number> {
  const page = await chromium.openPage(url);
  const panel = isFollowed ? await SidePanel.open(chromium, page) : undefined;
  await panel?.waitForStatus(/suivis/);
  await page.bringToFront();
  // The panel reads a tab that comes to the front: that is the cost of a look, not of what the page does next.
  await pause(SETTLED);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await worked();
  await page.evaluate('churn()');
  const after = await worked();
  await panel?.page.close();
  await page.close();
  return (after - before) * 1000;
}

/** The page by itself, and with our side panel following its amounts: pairs, so that what slows the machine slows both. */
export async function measureChurn(
  chromium: Chromium,
  url: string,
): Promise<{ none: number; ours: number; ratios: readonly number[] }> {
  const pairs: { none: number; ours: number }[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    // The second of a pair meets a browser that has worked more: each goes first in turn.
    const isOursFirst = pair % 2 === 1;
    const first = await churnOnce(chromium, url, isOursFirst);
    const second = await churnOnce(chromium, url, !isOursFirst);
    pairs.push(isOursFirst ? { none: second, ours: first } : { none: first, ours: second });
  }
  return {
    none: median(pairs.map(({ none }) => none)),
    ours: median(pairs.map(({ ours }) => ours)),
    ratios: pairs.map(({ none, ours }) => ours / none),
  };
}
