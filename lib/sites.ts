import { browser } from 'wxt/browser';
import { PAGE_SCRIPT } from './messages';

/** One registered script for each site the person allowed; its id is the origin. */
const originsOf = (url: string): string => {
  // Without the port: Firefox refuses one in a match pattern.
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
};

/** Origins recognised automatically, as match patterns. */
export async function listSites(): Promise<string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return scripts.map((script) => script.id);
}

/** « Reconnaître automatiquement sur ce site ». To be called from a click: the browser asks the person. */
export async function allowSite(url: string): Promise<boolean> {
  const origin = originsOf(url);
  if (!(await browser.permissions.request({ origins: [origin] }))) return false;
  await rememberAddedSites({ origins: [origin] });
  return true;
}

/** The popup that asked may have closed under the browser's question: the background hears the answer too. */
export async function rememberAddedSites(added: { origins?: string[] }): Promise<void> {
  const registered = await listSites();
  for (const origin of added.origins ?? []) {
    if (registered.includes(origin) || !/^https?:\/\/[^*]+\/\*$/.test(origin)) continue;
    await browser.scripting
      .registerContentScripts([
        {
          id: origin,
          matches: [origin],
          js: [PAGE_SCRIPT],
          runAt: 'document_idle',
          persistAcrossSessions: true,
        },
      ])
      // The other one was quicker.
      .catch((error: unknown) => console.debug(error));
  }
}

export const isAllowed = async (url: string): Promise<boolean> =>
  (await listSites()).includes(originsOf(url));

/** Stops recognising a site and gives its permission back. An administrator may have fixed the permission: it then stays unused. */
export async function disallowSite(origin: string): Promise<void> {
  await forgetRemovedSites({ origins: [origin] });
  await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}

/** A permission may also be taken back in the browser's own settings. */
export async function forgetRemovedSites(removed: { origins?: string[] }): Promise<void> {
  const registered = await listSites();
  const ids = (removed.origins ?? []).filter((origin) => registered.includes(origin));
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
}
