import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type BrowserProfile = { readonly folder: string; remove(): Promise<void> };

/** The folder that was asked for, which stays, or a new one that goes with the browser. */
export async function openProfile(wanted: string | undefined): Promise<BrowserProfile> {
  if (wanted !== undefined) {
    await mkdir(wanted, { recursive: true });
    return { folder: wanted, remove: async () => {} };
  }
  const folder = await mkdtemp(join(tmpdir(), 'enveloppe-browser-'));
  // A browser's children may still write for a moment after it ended.
  return {
    folder,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}
