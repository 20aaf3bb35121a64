import type { Browser, Protocol, Target } from 'puppeteer-core';

/** The addresses of the scripts that made the request. */
const scriptsOf = ({ url, stack }: Protocol.Network.Initiator): readonly (string | undefined)[] => [
  url,
  ...(stack?.callFrames.map((frame) => frame.url) ?? []),
];

/**
 * Writes down each request of the extension that is not for a file of its own: its pages', its worker's, and those
 * of its content script in a web page. Requests that our own security policy stopped count too: they were tried.
 */
export function logExtensionRequests(
  browser: Browser,
  extensionId: string,
): { readonly foreign: readonly string[] } {
  const origin = `chrome-extension://${extensionId}`;
  const foreign: string[] = [];
  const isOurs = (url: string | undefined) => url?.startsWith(origin) ?? false;
  const note = (url: string, ...askers: readonly (string | undefined)[]) => {
    const asker = askers.find(isOurs);
    if (asker !== undefined && !isOurs(url) && !/^(?:data|blob|about):|^(?:inline|eval)?$/.test(url))
      foreign.push(`${asker}: ${url}`);
  };

  const watch = async (target: Target) => {
    const session = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request, type, documentURL, initiator }) => {
      // An address typed into a tab that showed the extension is the tester's request, not the extension's.
      if (type !== 'Document') note(request.url, documentURL, target.url(), ...scriptsOf(initiator));
    });
    session.on('Audits.issueAdded', ({ issue }) => {
      const stopped = issue.details.contentSecurityPolicyIssueDetails;
      if (stopped?.blockedURL) note(stopped.blockedURL, target.url(), stopped.sourceCodeLocation?.url);
    });
    await Promise.all([session.send('Network.enable'), session.send('Audits.enable')]);
  };

  browser.on('targetcreated', (target) => {
    // A target that is gone before it is attached to is left to the closed proxy.
    if (['page', 'service_worker', 'background_page', 'other'].includes(target.type()))
      void watch(target).catch(() => {});
  });
  return { foreign };
}
