import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtensionBrowser } from './browsers/extension-browser.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '.output', 'screenshots');

/** One picture of each open page in `.output/screenshots/`, named after the browser and the journey. */
export async function takeScreenshots({ browser, kind }: ExtensionBrowser, title: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const name = title
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-');
  for (const [index, page] of (await browser.pages()).entries()) {
    const file = `${kind}-${name}-${index + 1}.png` as const;
    const picture = page.screenshot({ path: `${FOLDER}/${file}` }).then(
      () => file,
      (error) => String(error).split('\n', 1)[0],
    );
    // A page that hangs must not keep the others from being seen.
    const outcome = await Promise.race([
      picture,
      new Promise((resolve) => setTimeout(resolve, 3000, 'no picture')),
    ]);
    process.stdout.write(`    ${page.url()} : ${outcome}\n`);
  }
}
