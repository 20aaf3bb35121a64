import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { allowSite, isAllowed } from '../../lib/sites';

interface Props {
  /** Address of the page under the popup; undefined when the browser does not tell it. */
  readonly url: string | undefined;
  readonly onFullPage: () => void;
}

/** The ways on: the side panel, the full page, and « reconnaître automatiquement sur ce site ». */
export function PageLinks({ url, onFullPage }: Props) {
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
      {site && isSiteAllowed === false && (
        <button type="button" class="quiet" onClick={() => void allowSite(site).then(setAllowed)}>
          Reconnaître automatiquement sur {new URL(site).hostname}
        </button>
      )}
      {site && isSiteAllowed && (
        <p class="muted">Formulaires reconnus automatiquement sur {new URL(site).hostname}.</p>
      )}
    </footer>
  );
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
