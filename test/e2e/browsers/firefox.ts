import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { buildExtension } from '../../../scripts/build.ts';
import { connectionOf } from './bidi-connection.ts';
import { openProfile } from './browser-profile.ts';
import { startClosedProxy } from './closed-proxy.ts';
import type { BrowserOptions, ExtensionBrowser } from './extension-browser.ts';
import { BLANK_PAGE, extensionCalls } from './extension-calls.ts';
import { openChromeScope, type ShownView } from './firefox-chrome-scope.ts';

/** What Firefox adds to the common driver. */
export type Firefox = ExtensionBrowser & {
  readonly kind: 'firefox';
  /** Presses the toolbar button over this page. Firefox shows no driver what is inside the popup: open `popup.html` for that. */
  openRealPopup(over: Page): Promise<ShownView>;
  /** Opens the extension's sidebar. */
  openRealSidebar(): Promise<ShownView>;
  /** Right-clicks this field and chooses that item of Firefox's own menu; false when the menu has none such. */
  chooseInFieldMenu(page: Page, selector: string, label: string): Promise<boolean>;
};

/** `browser_specific_settings.gecko.id` of wxt.config.ts. */
const GECKO_ID = 'enveloppe@enveloppe.invalid';

/** Firefox draws one at random for each installation; ours is told. */
const UUID = '7c6b5a49-3827-4615-8f0e-d1c2b3a49586';
const origin = `moz-extension://${UUID}`;

const preferences = (proxyPort: number, keepsStorage: boolean) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  // An unsigned extension is installed for one run only: without these, what it stored goes with it.
  'extensions.webextensions.keepStorageOnUninstall': keepsStorage,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'intl.locale.requested': 'fr',
  // A popup driven as a tab puts its form in the background, where Firefox lets timers ring once a second.
  'dom.min_background_timeout_value': 4,
  'dom.min_background_timeout_value_without_budget_throttling': 4,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
});

const launch = (options: BrowserOptions, profile: string, proxyPort: number): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? 'firefox',
    headless: options.headless ?? true,
    userDataDir: profile,
    defaultViewport: options.viewport ?? { width: 1280, height: 900 },
    env: { ...process.env, ...(options.display ? { DISPLAY: options.display } : {}) },
    // Without it Firefox lets no driver open an extension's pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(proxyPort, options.profile !== undefined),
  });

/** Firefox reports no load event for an extension's page: its own word is asked for until it says it is complete. */
async function loadExtensionPage(page: Page, url: string): Promise<void> {
  void page.goto(url).catch(() => {});
  const deadline = performance.now() + 15_000;
  while (performance.now() < deadline) {
    const state = await page.evaluate(() => [location.href, document.readyState].join(' ')).catch(() => '');
    // The page may have changed its own hash or query by then.
    if (state.startsWith(url.split(/[?#]/, 1)[0] ?? url) && state.endsWith(' complete')) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`${url} did not load`);
}

/** Starts Firefox (`FIREFOX` names its executable) with the built extension in it. */
export async function openFirefox(options: BrowserOptions): Promise<Firefox> {
  const folder = await buildExtension('firefox', options.build);
  const [profile, proxy] = await Promise.all([openProfile(options.profile), startClosedProxy()]);
  const browser = await launch(options, profile.folder, proxy.port);
  let installed = await browser.installExtension(folder);

  const extensionPage = async (path: string) => {
    const page = await browser.newPage();
    await loadExtensionPage(page, `${origin}/${path}`);
    return page;
  };
  let blank = await extensionPage(BLANK_PAGE);
  const calls = extensionCalls(() => blank);
  const stop = async (end: () => Promise<unknown>) => {
    await end();
    await Promise.all([proxy.close(), profile.remove()]);
  };

  return {
    kind: 'firefox',
    origin,
    browser,
    ...calls,
    extensionPage,
    async openPage(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async openRealPopup(over) {
      await over.bringToFront();
      return (await openChromeScope(browser, GECKO_ID)).openPopup();
    },
    async chooseInFieldMenu(page, selector, label) {
      await page.bringToFront();
      await page.click(selector, { button: 'right' });
      return (await openChromeScope(browser, GECKO_ID)).chooseInMenu(label);
    },
    openRealSidebar: async () => (await openChromeScope(browser, GECKO_ID)).openSidebar(),
    async showIn(_page, scheme) {
      await (await openChromeScope(browser, GECKO_ID)).showIn(scheme);
    },
    async saveDownloadsIn(destinationFolder) {
      const downloadBehavior = { type: 'allowed', destinationFolder };
      await connectionOf(browser)('browser.setDownloadBehavior', { downloadBehavior });
    },
    foreignRequests: () => proxy.foreign(),
    async reset() {
      const left = await browser.pages();
      const fresh = await browser.newPage();
      await browser.uninstallExtension(installed);
      await Promise.all(left.filter((page) => !page.isClosed()).map((page) => page.close().catch(() => {})));
      installed = await browser.installExtension(folder);
      await loadExtensionPage(fresh, `${origin}/${BLANK_PAGE}`);
      blank = fresh;
      proxy.forget();
    },
    close: () => stop(() => browser.close()),
    async kill() {
      const ended = new Promise((resolve) => browser.process()?.once('exit', resolve));
      browser.process()?.kill('SIGKILL');
      await stop(() => ended);
    },
  };
}
