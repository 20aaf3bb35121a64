import { browser } from 'wxt/browser';

/** Largest document taken from a tab: it crosses from the page as one message. */
const MOST_BYTES = 40_000_000;

/**
 * The document open in a tab, as a file: a web page as it stands, anything else read once more from its own address,
 * by the page itself. @throws when the browser does not let the tab be read (its own pages, its PDF viewer in Firefox).
 */
export async function fileOfTab(tabId: number): Promise<File> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: readOwnDocument,
    args: [MOST_BYTES],
  });
  const found = answer?.result as Awaited<ReturnType<typeof readOwnDocument>> | undefined;
  if (!found) throw new Error('the tab gave nothing');
  const bytes = Uint8Array.from(atob(found.base64), (sign) => sign.charCodeAt(0));
  return new File([bytes], nameOf(found.address, found.type), { type: found.type });
}

function nameOf(address: string, type: string): string {
  const last = decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '') || 'page';
  if (type.includes('pdf')) return /\.pdf$/i.test(last) ? last : `${last}.pdf`;
  if (type.includes('html')) return /\.html?$/i.test(last) ? last : `${last}.html`;
  return last;
}

/** Runs in the page, alone: nothing outside it is known there. */
async function readOwnDocument(most: number) {
  const viewer = document.querySelector(
    'embed[type="application/pdf"], embed[type="application/x-google-chrome-pdf"]',
  );
  let type = 'text/html';
  let bytes: Uint8Array;
  if (document.contentType === 'text/html' && !viewer)
    bytes = new TextEncoder().encode(
      `<!doctype html><meta charset="utf-8">${document.documentElement.outerHTML}`,
    );
  else {
    const response = await fetch(location.href, { credentials: 'include', cache: 'force-cache' });
    type = response.headers.get('content-type') ?? document.contentType;
    bytes = new Uint8Array(await response.arrayBuffer());
  }
  if (bytes.length > most) return undefined;
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return { address: location.href, type, base64: btoa(text) };
}
