import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { allowSite, isAllowed } from '../../lib/sites';

interface Props {
  /** The page under the popup; its address is undefined when the browser does not tell it. */
  readonly page: { readonly tabId: number; readonly url: string | undefined } | undefined;
  readonly onFullPage: () => void;
}

/** The ways on: the side panel, the full page, and « reconnaître automatiquement sur ce site ». */
export function PageLinks({ page, onFullPage }: Props) {
  const url = page?.url;
  const [isSiteAllowed, setAllowed] = useState<boolean>();
  const site = url !== undefined && /^https?:/.test(url) ? url : undefined;
  useEffect(() => {
    if (site) void isAllowed(site).then(setAllowed);
  }, [site]);
  return (
    <footer class="stack">
      <div class="row">
        <button type="button" onClick={() => void openSidePanel()}>
          Ouvrir le volet
        </button>
        <button type="button" onClick={onFullPage}>
          Conventions et registre
        </button>
      </div>
      {page && (
        <button type="button" class="quiet" data-testid="import-tab" onClick={() => openImport(page.tabId)}>
          Importer la convention ouverte dans cet onglet
        </button>
      )}
      {site && isSiteAllowed === false && (
        <button
          type="button"
          class="quiet"
          data-testid="allow-site"
          onClick={() => void allowSite(site).then(setAllowed)}
        >
          Reconnaître automatiquement sur {new URL(site).hostname}
        </button>
      )}
      {site && isSiteAllowed && (
        <p class="muted">Formulaires reconnus automatiquement sur {new URL(site).hostname}.</p>
      )}
    </footer>
  );
}

/** The full page reads the tab itself: this popup closes as soon as another tab opens. */
function openImport(tabId: number): void {
  void browser.tabs.create({
    url: browser.runtime.getURL(`/options.html?onglet=${tabId}#/importer` as '/options.html'),
  });
  window.close();
}

/** Firefox's name for the side panel, absent from the types that both browsers share. */
const firefox = browser as typeof browser & { sidebarAction: { open(): Promise<void> } };

/** Both calls need the click that led here. */
async function openSidePanel() {
  if (import.meta.env.FIREFOX) {
    await firefox.sidebarAction.open();
  } else {
    const window = await browser.windows.getCurrent();
    if (window.id !== undefined) await browser.sidePanel.open({ windowId: window.id });
  }
}
