import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { buildExtension } from '../../../scripts/build.ts';
import { openProfile } from './browser-profile.ts';
import { startClosedProxy } from './closed-proxy.ts';
import type { BrowserOptions, ExtensionBrowser } from './extension-browser.ts';
import { BLANK_PAGE, extensionCalls } from './extension-calls.ts';
import { logExtensionRequests } from './extension-requests.ts';
import { openSidePanel } from './open-side-panel.ts';

/** What Chromium adds to the common driver. */
export type Chromium = ExtensionBrowser & {
  readonly kind: 'chromium';
  readonly extensionId: string;
  /** The background's worker, started if it sleeps. Attached to, it no longer falls asleep by itself. */
  serviceWorker(): Promise<WebWorker>;
  /** Does this and returns the page of the extension that it opened: a popup, a panel, a tab. */
  nextPage(path: string, act: () => Promise<unknown>): Promise<Page>;
  /** Opens the toolbar button's real popup over this page and returns it. As a click does, it grants `activeTab`. */
  realPopup(over: Page): Promise<Page>;
  /** Opens the real side panel beside this page and returns it. */
  realSidePanel(beside: Page): Promise<Page>;
};

const FLAGS = [
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-crash-restore-bubble',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  // Containers run tests as root, where Chromium refuses its sandbox. It opens nothing here but our own pages.
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
];

/** Chromium names an unpacked extension after its path: 128 bits of its SHA-256, `a` to `p` for the hexadecimal digits. */
function unpackedId(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** Pins the button, which a new extension hides in the puzzle menu, so that a real mouse finds it. */
async function pinButton(profile: string, extensionId: string): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { pinned_extensions: [extensionId] } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences), { flag: 'wx' }).catch(
    () => {},
  );
}

async function launch(options: BrowserOptions, profile: string, proxyPort: number): Promise<Browser> {
  const headless = options.headless ?? true;
  const size = options.viewport ?? { width: 1280, height: 900 };
  return puppeteer.launch({
    executablePath: process.env['CHROMIUM'] ?? 'chromium',
    headless,
    // Extensions are installed by a command that Chromium takes from a pipe only.
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: headless || options.viewport ? size : null,
    // LANGUAGE, not --lang, makes Chromium French.
    env: { ...process.env, LANGUAGE: 'fr', ...(options.display ? { DISPLAY: options.display } : {}) },
    args: [
      ...FLAGS,
      `--proxy-server=http://127.0.0.1:${proxyPort}`,
      ...(headless ? [] : ['--window-position=0,0', `--window-size=${size.width},${size.height}`]),
    ],
  });
}

/** Starts Chromium (`CHROMIUM` names its executable) with the built extension in it. */
export async function openChromium(options: BrowserOptions): Promise<Chromium> {
  const folder = await buildExtension('chrome', options.build);
  const [profile, proxy] = await Promise.all([openProfile(options.profile), startClosedProxy()]);
  await pinButton(profile.folder, unpackedId(folder));
  const browser = await launch(options, profile.folder, proxy.port);
  const requests = logExtensionRequests(browser, unpackedId(folder));
  const extensionId = await browser.installExtension(folder);
  const origin = `chrome-extension://${extensionId}`;

  const open = async (url: string) => {
    const page = await browser.newPage();
    // A tab in the background draws no frame, and whatever waits for one would wait for ever.
    await page.emulateFocusedPage(true);
    await page.goto(url);
    return page;
  };
  let blank = await open(`${origin}/${BLANK_PAGE}`);
  const calls = extensionCalls(() => blank);
  const nextPage: Chromium['nextPage'] = async (path, act) => {
    const known = new Set(browser.targets());
    await act();
    const isIt = (target: Target) => !known.has(target) && target.url().startsWith(`${origin}/${path}`);
    return (await browser.waitForTarget(isIt, { timeout: 10_000 })).asPage();
  };

  const serviceWorker = async () => {
    // Any message wakes a sleeping worker; the answer does not matter.
    await calls.call('runtime.sendMessage', null).catch(() => {});
    const target = await browser.waitForTarget(
      (each) => each.type() === 'service_worker' && each.url().startsWith(origin),
      { timeout: 10_000 },
    );
    const worker = await target.worker();
    if (!worker) throw new Error('the background has no worker');
    return worker;
  };

  const stop = async (end: () => Promise<unknown>) => {
    await end();
    await Promise.all([proxy.close(), profile.remove()]);
  };

  return {
    kind: 'chromium',
    origin,
    browser,
    extensionId,
    ...calls,
    extensionPage: (path) => open(`${origin}/${path}`),
    openPage: open,
    serviceWorker,
    nextPage,
    async realPopup(over) {
      await over.bringToFront();
      const extension = (await browser.extensions()).get(extensionId);
      // Not `action.openPopup`, which opens the same popup without the permission that comes with a click.
      return nextPage('popup.html', async () => extension?.triggerAction(over));
    },
    async realSidePanel(beside) {
      const tabId = await calls.tabId(beside);
      const panel = await nextPage('sidepanel.html', () => openSidePanel(blank, tabId));
      await beside.bringToFront();
      return panel;
    },
    showIn: (page, scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    async saveDownloadsIn(downloadPath) {
      // Holds as long as the session is there.
      const session = await browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
    },
    foreignRequests: () => [...requests.foreign, ...proxy.foreign()],
    async reset() {
      const left = await browser.pages();
      const fresh = await browser.newPage();
      await browser.uninstallExtension(extensionId);
      await Promise.all(left.filter((page) => !page.isClosed()).map((page) => page.close().catch(() => {})));
      await browser.installExtension(folder);
      await fresh.goto(`${origin}/${BLANK_PAGE}`);
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
