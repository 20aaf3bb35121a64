import type { Browser } from 'puppeteer-core';

/** Sends a command of WebDriver BiDi and returns its result. */
export type Send = (method: string, parameters: object) => Promise<unknown>;

/** Reads `a.b.0.c` of a JSON answer. */
export const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (owner, name) => (typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined),
      value,
    );

/** The driver's own connection: Firefox accepts one at a time, and the driver has no word for the browser's own window. */
export function connectionOf(browser: Browser): Send {
  const connection: unknown = Reflect.get(browser, 'connection');
  const send = at(connection, 'send');
  if (typeof send !== 'function') throw new Error('this driver shows no BiDi connection');
  return async (method, parameters) =>
    at(await Reflect.apply(send, connection, [method, parameters]), 'result');
}
