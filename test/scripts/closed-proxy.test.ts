import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startClosedProxy } from '../e2e/browsers/closed-proxy';

/** Asks the proxy as a browser does. @returns the status it answered. */
const ask = (port: number, method: string, path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path });
    asked.once('connect', (response) => resolve(response.statusCode));
    asked.once('response', (response) => resolve(response.resume().statusCode));
    asked.once('error', reject).end();
  });

describe('the closed proxy', () => {
  it('lets nothing through and tells what was asked, but for what browsers ask by themselves', async () => {
    const proxy = await startClosedProxy();
    expect(await ask(proxy.port, 'CONNECT', 'example.com:443')).toBe(403);
    expect(await ask(proxy.port, 'GET', 'http://example.org/a')).toBe(403);
    expect(await ask(proxy.port, 'CONNECT', 'update.googleapis.com:443')).toBe(403);
    expect(await ask(proxy.port, 'CONNECT', 'notgoogle.com:443')).toBe(403);
    expect(proxy.foreign()).toEqual([
      'CONNECT example.com:443',
      'GET http://example.org/a',
      'CONNECT notgoogle.com:443',
    ]);
    await proxy.close();
  });
});
