import { type Chromium, openChromium } from './chromium.ts';
import type { BrowserOptions } from './extension-browser.ts';
import { type Firefox, openFirefox } from './firefox.ts';

/** Each browser with what only it can do. */
export type Browsers = { readonly chromium: Chromium; readonly firefox: Firefox };

export type BrowserKind = keyof Browsers;

const openers: { readonly [Kind in BrowserKind]: (options: BrowserOptions) => Promise<Browsers[Kind]> } = {
  chromium: openChromium,
  firefox: openFirefox,
};

export const openBrowser = <Kind extends BrowserKind>(
  kind: Kind,
  options: BrowserOptions,
): Promise<Browsers[Kind]> => openers[kind](options);
