import type { Convention } from '../convention/convention';
import { changeSetting, readSetting, writeSetting } from './settings';

/** The one in use among these: the one last chosen, else the only one, else none (the person chooses). */
export async function currentConvention(conventions: readonly Convention[]): Promise<Convention | undefined> {
  const chosen = await readSetting('current-convention');
  return (
    conventions.find((convention) => convention.id === chosen) ??
    (conventions.length === 1 ? conventions[0] : undefined)
  );
}

/** The person works on this one from now on, and next time on this site too. @param host null when the site is not known. */
export async function chooseConvention(id: string, host: string | null): Promise<void> {
  await writeSetting('current-convention', id);
  if (host !== null) await changeSetting('conventions-of-sites', (known = {}) => ({ ...known, [host]: id }));
}

/** The one last used on a site. */
export const conventionOfSite = async (host: string | null): Promise<string | undefined> =>
  host === null ? undefined : (await readSetting('conventions-of-sites'))?.[host];
