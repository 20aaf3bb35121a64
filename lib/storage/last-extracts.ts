import type { LastExtract } from '../reconciliation/last-extract';
import { changeSetting, readSetting } from './settings';

/** @throws StorageError when it cannot be read. */
export async function readLastExtract(conventionId: string): Promise<LastExtract | null> {
  return (await readSetting('last-extracts'))?.[conventionId] ?? null;
}

/** Keeps the extract that a ledger was set beside; an older one does not take the place of a later one. */
export const keepLastExtract = (conventionId: string, extract: LastExtract): Promise<void> =>
  changeSetting('last-extracts', (known = {}) => {
    const last = known[conventionId];
    return last && last.day > extract.day ? known : { ...known, [conventionId]: extract };
  });
