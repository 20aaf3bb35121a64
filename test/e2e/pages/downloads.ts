import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';

/** A folder of its own that the browser saves into, with what has arrived there. */
export async function followDownloads(browser: ExtensionBrowser) {
  const folder = await mkdtemp(join(tmpdir(), 'enveloppe-downloads-'));
  await browser.saveDownloadsIn(folder);
  return {
    folder,
    /** The bytes of the first file whose name ends so, once it is whole; fails after ten seconds. */
    async file(end: string): Promise<Buffer> {
      for (let attempt = 0; attempt < 200; attempt++) {
        const name = (await readdir(folder)).find((found) => found.endsWith(end));
        const content = name && (await readFile(join(folder, name)));
        if (content && content.length > 0) return content;
        await pause(50);
      }
      throw new Error(`no ${end} but ${JSON.stringify(await readdir(folder))}`);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
