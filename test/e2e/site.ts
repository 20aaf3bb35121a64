import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

export type SiteOptions = {
  /** HTML by path (`/achat`). Asked first. */
  readonly pages?: Readonly<Record<string, string>>;
  /** A folder whose files are served under their own names, or several, asked in turn. */
  readonly folder?: string | readonly string[];
  /** Changes each HTML text before it leaves. */
  readonly rewrite?: (html: string) => string;
};

export type Site = {
  /** `http://127.0.0.1:PORT`, which the e2e build may read without being asked. */
  readonly origin: string;
  /** Every request so far: `GET /achat`. */
  readonly asked: readonly string[];
  close(): Promise<void>;
};

/** Starts a server on a free port of the loopback. */
export async function listen(server: Server): Promise<{ port: number; close(): Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { port: address.port, close };
}

async function find(path: string, { pages, folder }: SiteOptions): Promise<Buffer | string | undefined> {
  const page = pages?.[path];
  if (page !== undefined || folder === undefined) return page;
  for (const each of [folder].flat()) {
    // normalize() keeps `..` from leading out of the folder: the path starts with a slash.
    const body = await readFile(join(each, normalize(path))).catch(() => undefined);
    if (body !== undefined) return body;
  }
  return undefined;
}

/** The pages that the extension is tried on, served by this process. */
export async function startSite(options: SiteOptions): Promise<Site> {
  const asked: string[] = [];
  const answer = async (method: string, path: string) => {
    asked.push(`${method} ${path}`);
    const body = await find(path, options);
    const type = TYPES[extname(path) || '.html'] ?? 'application/octet-stream';
    const rewritten =
      body !== undefined && type.startsWith('text/html') ? options.rewrite?.(String(body)) : undefined;
    return { body: rewritten ?? body, type };
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const { body, type } = await answer(request.method ?? 'GET', path);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(body ?? '');
  });
  const { port, close } = await listen(server);
  return { origin: `http://127.0.0.1:${port}`, asked, close };
}
