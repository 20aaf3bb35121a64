import type { Browser, CDPSession, HTTPRequest, Target } from 'puppeteer-core';

/** Where Chromium's request came from: the scripts on its stack, innermost first. */
const initiators = (request: HTTPRequest): readonly string[] => {
  const initiator = request.initiator();
  return [initiator?.url, ...(initiator?.stack?.callFrames.map((frame) => frame.url) ?? [])].filter(
    (url) => url !== undefined,
  );
};

/**
 * Writes down each request of the extension that is not for a file of its own: its pages', its worker's, and those
 * that its content script makes in a page. Requests that the page's content security policy stops count too.
 */
export function logExtensionRequests(
  browser: Browser,
  extensionId: string,
): { readonly foreign: readonly string[] } {
  const origin = `chrome-extension://${extensionId}`;
  const foreign: string[] = [];
  const isOurs = (url: string | undefined) => url?.startsWith(origin) ?? false;
  const note = (who: string, url: string) => {
    if (!isOurs(url) && !/^(?:data|blob|about):/.test(url)) foreign.push(`${who}: ${url}`);
  };

  const watchPage = async (target: Target) => {
    const page = await target.page();
    page?.on('request', (request) => {
      const by = [request.frame()?.url(), ...initiators(request)].find(isOurs);
      // An address typed into a tab that showed the extension is the tester's request, not the extension's.
      if (by !== undefined && !request.isNavigationRequest()) note(by, request.url());
    });
  };
  const watchWorker = async (target: Target) => {
    const session: CDPSession = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => note('background', request.url));
    await session.send('Network.enable');
  };

  browser.on('targetcreated', (target) => {
    // A target may be gone before it is attached to: it then asked for nothing we could have seen here; the proxy sees it.
    const watching =
      target.type() === 'service_worker' ? watchWorker : target.type() === 'page' ? watchPage : undefined;
    void watching?.(target).catch(() => {});
  });
  return { foreign };
}
