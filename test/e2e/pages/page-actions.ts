import type { ElementHandle, Page } from 'puppeteer-core';

/** A page in a background tab draws no frame, and waiting by frame would never end. */
export const POLLING = { polling: 100 } as const;

/** The element, once it is there. */
export async function waitFor(page: Page, selector: string): Promise<ElementHandle<Element>> {
  await orTell(
    page,
    selector,
    page.waitForFunction((wanted) => document.querySelector(wanted) !== null, POLLING, selector),
  );
  const element = await page.$(selector);
  if (!element) throw new Error(`${selector} came and went`);
  return element;
}

/** A wait that ends without what it is for says for what it was, and what the page showed instead. */
async function orTell(page: Page, awaited: string, wait: Promise<unknown>): Promise<void> {
  try {
    await wait;
  } catch (error) {
    const shown = await page
      .evaluate(() => document.body.innerText.slice(0, 600))
      .catch(() => 'nothing: it is gone');
    throw new Error(
      `${awaited}: ${error instanceof Error ? error.message : error}. The page showed: ${shown}`,
    );
  }
}

/** Waits until there is no such element. */
export async function waitForNone(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((unwanted) => document.querySelector(unwanted) === null, POLLING, selector);
}

/** Clicks what a person would click. Through the element itself: a page in the background tab takes no mouse. */
export async function press(page: Page, selector: string): Promise<void> {
  const element = await waitFor(page, selector);
  await element.evaluate((node) => (node as HTMLElement).click());
}

/** Puts a text into a field of the extension's own pages and lets the page know. */
export async function fill(page: Page, selector: string, text: string): Promise<void> {
  const element = await waitFor(page, selector);
  await element.evaluate((node, value) => {
    (node as HTMLInputElement).value = value;
    node.dispatchEvent(new Event('input', { bubbles: true }));
    node.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

/** Gives a file to a chooser. */
export async function chooseFile(page: Page, selector: string, path: string): Promise<void> {
  const input = await waitFor(page, selector);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

export async function textOf(page: Page, selector: string): Promise<string> {
  const element = await waitFor(page, selector);
  return element.evaluate((node) => node.textContent ?? '');
}

/** Waits until an element of this kind has such a text, every space a plain one, and returns the text. */
export async function waitForText(
  page: Page,
  selector: string,
  pattern: RegExp,
  options: { readonly timeout?: number } = {},
): Promise<string> {
  const found = await page.waitForFunction(
    (wanted, source) =>
      [...document.querySelectorAll(wanted)]
        .map((node) => (node.textContent ?? '').replace(/\s/g, ' '))
        .find((text) => new RegExp(source, 'su').test(text)),
    { ...POLLING, ...options },
    selector,
    pattern.source,
  );
  return String(await found.jsonValue());
}

/** The warnings shown: rule and level, in the order of the screen. */
export function warningsOf(page: Page): Promise<string[][]> {
  return page.$$eval('[data-rule]', (nodes) =>
    nodes.map((node) => [node.getAttribute('data-rule') ?? '', node.getAttribute('data-level') ?? '']),
  );
}

/** Waits until a rule is shown, or is no longer. */
export async function waitForRule(page: Page, rule: string, isShown = true): Promise<string> {
  await orTell(
    page,
    rule,
    page.waitForFunction(
      (name, wanted) => (document.querySelector(`[data-rule="${name}"]`) !== null) === wanted,
      POLLING,
      rule,
      isShown,
    ),
  );
  return isShown ? textOf(page, `[data-rule="${rule}"]`) : '';
}

/** Values of a page's fields by id. */
export function valuesOf(page: Page, ids: readonly string[]): Promise<Record<string, string>> {
  return page.evaluate(
    (names) =>
      Object.fromEntries(
        names.map((id) => [id, (document.getElementById(id) as HTMLInputElement | null)?.value ?? '']),
      ),
    ids,
  );
}
