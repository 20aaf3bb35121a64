import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';

/** What the browser writes into: Firefox reserves the name with an empty file, and fills a `.part` beside it. */
const isUnfinished = (name: string): boolean => name.endsWith('.part') || name.endsWith('.crdownload');

/** A folder of its own that the browser saves into, with what has arrived there. */
export async function followDownloads(browser: ExtensionBrowser) {
  const folder = await mkdtemp(join(tmpdir(), 'enveloppe-downloads-'));
  await browser.saveDownloadsIn(folder);
  /** Path of the first file whose name ends so, once it is whole: it has bytes, and no more of them a moment later; fails after ten seconds. */
  async function path(end: string): Promise<string> {
    let before = 0;
    for (let attempt = 0; attempt < 200; attempt++) {
      const names = await readdir(folder);
      const name = names.some(isUnfinished) ? undefined : names.find((found) => found.endsWith(end));
      const size = name ? (await stat(join(folder, name))).size : 0;
      if (name && size > 0 && size === before) return join(folder, name);
      before = size;
      await pause(50);
    }
    throw new Error(`no ${end} but ${JSON.stringify(await readdir(folder))}`);
  }
  return {
    folder,
    path,
    /** The bytes of that file. */
    file: async (end: string): Promise<Buffer> => readFile(await path(end)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
