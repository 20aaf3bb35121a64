import { setTimeout as pause } from 'node:timers/promises';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';

const COLORS = { error: [179, 20, 26], warning: [163, 79, 0] } as const;

/** Waits until the badge of a tab, or of every tab, shows this level; fails after five seconds with what it shows. */
export async function waitForBadge(
  browser: ExtensionBrowser,
  level: 'error' | 'warning' | 'none',
  tabId?: number,
): Promise<void> {
  let seen = '';
  for (let attempt = 0; attempt < 50; attempt++) {
    const { text, color } = await browser.badge(tabId);
    seen = `${text} ${color.slice(0, 3)}`;
    if (level === 'none' ? text === '' : seen === `! ${COLORS[level]}`) return;
    await pause(100);
  }
  throw new Error(`the badge shows « ${seen} », not ${level}`);
}
