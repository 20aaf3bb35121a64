import { browser } from 'wxt/browser';
import type { ClosedFrameLine } from '../../components/ClosedFrames';
import { TOP_FRAME } from '../../lib/autofill/join-frames';
import { PAGE_SCRIPT } from '../../lib/messages';

export interface TabFrames {
  /** The documents that need a script of their own; the page's own first. The others are read from these. */
  readonly open: readonly number[];
  /** Whose site each frame among them is of. */
  readonly hosts: ReadonlyMap<number, string>;
  /** Not read: the site is not allowed, or the page cut them off from everything (`sandbox`). */
  readonly closed: readonly ClosedFrameLine[];
}

interface Survey {
  readonly origin: string;
  readonly isRead: boolean;
  readonly closed: readonly { readonly url: string; readonly isSandboxed: boolean }[];
}

/** Runs in each document that the extension may read, and must stand alone. Smaller frames show no form. */
function survey(): Survey {
  const frames = [...document.querySelectorAll('iframe')].filter(
    (frame) => frame.contentDocument === null && frame.offsetWidth >= 200 && frame.offsetHeight >= 60,
  );
  return {
    origin: globalThis.origin,
    isRead: window.frameElement !== null,
    closed: frames.map((frame) => ({
      url: frame.src,
      isSandboxed: frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin'),
    })),
  };
}

/** The frames of a tab that may be read: those of its own site, and of the sites that the person allowed. */
export async function framesOf(tabId: number): Promise<TabFrames> {
  const answers = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: survey });
  const seen = answers.flatMap(({ frameId, result }) => (result ? [{ frameId, ...result }] : []));
  // Cut off by its own page: nobody's site, so nobody can allow it.
  const open = seen.filter(
    ({ frameId, isRead, origin }) => frameId !== TOP_FRAME && !isRead && origin !== 'null',
  );
  const origins = new Set(open.map(({ origin }) => origin));
  const closed = seen
    .flatMap((frame) => frame.closed)
    .map((frame) => ({ ...frame, ...addressOf(frame.url) }))
    .filter(({ isSandboxed, origin }) => isSandboxed || (origin !== null && !origins.has(origin)));
  const one = new Map(closed.map(({ url, host, isSandboxed }) => [host, { url, host, isSandboxed }]));
  return {
    open: [TOP_FRAME, ...open.map(({ frameId }) => frameId)],
    hosts: new Map(open.map(({ frameId, origin }) => [frameId, addressOf(origin).host])),
    closed: [...one.values()],
  };
}

function addressOf(url: string): { host: string; origin: string | null } {
  const address = URL.parse(url);
  return address && /^https?:$/.test(address.protocol)
    ? { host: address.hostname, origin: address.origin }
    : { host: '', origin: null };
}

const ONLY_TOP: TabFrames = { open: [TOP_FRAME], hosts: new Map(), closed: [] };

/** Puts the page script where it is not yet. @throws when the browser does not let us read the tab. */
export async function enterTab(tabId: number): Promise<TabFrames> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [TOP_FRAME] }, files: [PAGE_SCRIPT] });
  const frames = await framesOf(tabId).catch(() => ONLY_TOP);
  const frameIds = frames.open.filter((frameId) => frameId !== TOP_FRAME);
  // A frame that has gone since then must not take the page with it: it answers nothing, and is left out.
  await Promise.allSettled(
    frameIds.map((frameId) =>
      browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [PAGE_SCRIPT] }),
    ),
  );
  return frames;
}
