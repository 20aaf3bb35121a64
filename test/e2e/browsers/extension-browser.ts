import type { Browser, Page } from 'puppeteer-core';

export type BrowserOptions = {
  /** `shipped`: what people install. `e2e`: with the test server's permission and a clock that tests set. */
  readonly build: 'e2e' | 'shipped';
  /** False shows the browser on `display`. Default: true. */
  readonly headless?: boolean;
  /** The X display of a headed browser (`:99`, see `startDisplay`). */
  readonly display?: string;
  /** A folder that outlives the browser, to close or kill it and start again with what it stored. */
  readonly profile?: string;
  /** Size of the pages in CSS pixels. Default: 1280 × 900 headless, the window's own size otherwise. */
  readonly viewport?: { readonly width: number; readonly height: number };
};

/** A started browser with the built extension in it: what journeys, evaluations and the bench drive. */
export type ExtensionBrowser = {
  readonly kind: 'chromium' | 'firefox';

  /** For what this driver has no word for. */
  readonly browser: Browser;

  /** `chrome-extension://…` or `moz-extension://…`, without a closing slash. */
  readonly origin: string;

  /** Opens a page of the extension in a tab and waits until it is loaded: `options.html#/importer`, `popup.html?tab=3`. */
  extensionPage(path: string): Promise<Page>;

  /** Opens a web page in a tab and waits for its load event. */
  openPage(url: string): Promise<Page>;

  /** The extension's number for this page's tab. Brings the page to the front: the shipped build sees no addresses. */
  tabId(page: Page): Promise<number>;

  /**
   * Calls an extension API from a blank page of the extension: `call('storage.local.get', 'key')`.
   * The answer is whatever JSON the browser gave; parse it.
   */
  call(method: string, ...args: readonly unknown[]): Promise<unknown>;

  /** Fixes the extension's day (e2e build only): `2024-03-15`. */
  setToday(isoDate: string): Promise<void>;

  /** What the toolbar button shows on this tab, or on every tab. `color` is `[red, green, blue, alpha]`, 0 to 255. */
  badge(tabId?: number): Promise<{ readonly text: string; readonly color: readonly number[] }>;

  /** Shows a page in the light or the dark scheme; Firefox shows all its pages so, until it is told otherwise. */
  showIn(page: Page, scheme: 'light' | 'dark'): Promise<void>;

  /** Lets the browser put what it downloads into this folder, unasked. */
  saveDownloadsIn(folder: string): Promise<void>;

  /**
   * Requests that tried to leave this machine, from any part of the browser (none gets through), and in Chromium also
   * each request of the extension that is not for a file of its own. An extension that keeps its word: an empty list.
   */
  foreignRequests(): readonly string[];

  /** Closes all tabs and installs the extension anew, with nothing stored. Not for a browser with a `profile`. */
  reset(): Promise<void>;

  close(): Promise<void>;

  /** Ends the browser as a power cut would (SIGKILL). Give it a `profile`, or what it stored is gone. */
  kill(): Promise<void>;
};
