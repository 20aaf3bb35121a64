import type { Page } from 'puppeteer-core';
import { POLLING } from './page-actions.ts';

/** Waits until the frame on the picture of a page stands on letters: what is under it is what was read. */
export async function inkUnderMark(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.page-preview canvas');
    const mark = document.querySelector<HTMLElement>('[data-testid=page-mark]');
    const context = canvas?.getContext('2d');
    if (!canvas || !mark || !context) return false;
    const [x, y, width, height] = [mark.style.left, mark.style.top, mark.style.width, mark.style.height].map(
      (share, rank) =>
        Math.round((Number.parseFloat(share) / 100) * (rank % 2 ? canvas.height : canvas.width)),
    ) as [number, number, number, number];
    const { data } = context.getImageData(x, y, Math.max(1, width), Math.max(1, height));
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) ink += 1;
    return ink / (data.length / 4) > 0.08;
  }, POLLING);
}
