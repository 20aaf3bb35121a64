import type { Convention } from '../convention/convention';
import { readSetting } from './settings';

/** The one in use among these: the one last chosen, else the only one, else none (the person chooses). */
export async function currentConvention(conventions: readonly Convention[]): Promise<Convention | undefined> {
  const chosen = await readSetting('current-convention');
  return (
    conventions.find((convention) => convention.id === chosen) ??
    (conventions.length === 1 ? conventions[0] : undefined)
  );
}
