import { build, type Rollup } from 'vite';
import type { PageDescription } from '../../lib/autofill/form-control.ts';
import type { Chromium } from '../e2e/browsers/chromium.ts';
import { BLANK_PAGE } from '../e2e/browsers/extension-calls.ts';

/** One run of `detectFields`, in milliseconds. */
export type DetectRun = { readonly ms: number; readonly recognised: number };

/** Recognition as an extension page runs it the first time: a popup that has just opened has nothing warm. */
export type DetectSide = { detect(page: PageDescription): Promise<DetectRun>; close(): Promise<void> };

/** `detectFields` as the browsers are given it: bundled and minified. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: new URL('../../lib/autofill/recognition/detect-fields.ts', import.meta.url).pathname,
        formats: ['iife'],
        name: 'recognition',
      },
    },
  });
  const [{ output }] = built as [Rollup.RollupOutput];
  return `globalThis.recognition = (() => { ${output[0].code}; return recognition })()`;
}

/** A page of the extension, loaded anew for each question. */
export async function openDetectSide(chromium: Chromium): Promise<DetectSide> {
  const [code, page] = await Promise.all([bundled(), chromium.extensionPage(BLANK_PAGE)]);
  return {
    async detect(described) {
      await page.reload();
      await page.evaluate(code);
      return page.evaluate((text) => {
        const { detectFields } = Reflect.get(globalThis, 'recognition');
        const parsed = JSON.parse(text);
        const start = performance.now();
        const { matches } = detectFields(parsed);
        return { ms: performance.now() - start, recognised: matches.length };
      }, JSON.stringify(described));
    },
    close: () => page.close(),
  };
}
