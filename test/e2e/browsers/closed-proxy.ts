import { createServer } from 'node:http';
import { listen } from '../site.ts';

/** A proxy that lets nothing through and remembers what was asked. */
export type ClosedProxy = {
  readonly port: number;
  /** What a page or an extension asked for so far, oldest first: `CONNECT example.com:443`, `GET http://example.com/a`. */
  foreign(): readonly string[];
  /** Another journey begins: what the pages of the one before asked for is theirs. */
  forget(): void;
  close(): Promise<void>;
};

/** Servers that Chromium and Firefox ask by themselves, extension or not, whatever their settings. */
const BROWSERS_OWN =
  /^(?:.+\.)?(?:google\.com|googleapis\.com|gvt1\.com|mozilla\.(?:com|org|net)|firefox\.com)$/;

/** `example.com` of `example.com:443` and of `http://example.com/a`. */
function hostOf(address: string): string {
  const url = address.includes('://') ? address : `https://${address}`;
  return URL.canParse(url) ? new URL(url).hostname : address;
}

/**
 * The whole browser goes through it, but for the test site on the loopback, which browsers never send to a proxy:
 * whatever it heard, some part of the browser tried to send away from this machine.
 */
export async function startClosedProxy(): Promise<ClosedProxy> {
  const asked: { readonly what: string; readonly host: string }[] = [];
  const note = (method: string, address: string) =>
    asked.push({ what: `${method} ${address}`, host: hostOf(address) });
  const server = createServer((request, response) => {
    note(request.method ?? 'GET', request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    note('CONNECT', request.url ?? '');
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  const { port, close } = await listen(server);
  const foreign = () => asked.filter(({ host }) => !BROWSERS_OWN.test(host)).map(({ what }) => what);
  const forget = () => void asked.splice(0);
  return { port, foreign, forget, close };
}
