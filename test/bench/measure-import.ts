import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { textToHtml } from '../documents/text-to-html.ts';
import type { ExtensionBrowser } from '../e2e/browsers/extension-browser.ts';
import { median } from './median.ts';

export interface ImportTimes {
  readonly pdf10: { readonly ms: number };
  /** `ratio`: to Debian's `tesseract` on the same picture; `cer`: share of characters read wrong, ours and its. */
  readonly ocr: {
    readonly ms: number;
    readonly ratio: number;
    readonly cer: number;
    readonly cerOfTesseract: number;
  };
}

const TEXT = join(import.meta.dirname, '../fixtures/conventions/01-fast-deux-temps.txt');
const ROUNDS = 5;

/** What turns a picture into text with our own preparation; runs here, since the review shows no text. */
export type ReadPicture = (graymap: Uint8Array) => Promise<string>;

const must = (program: string, ...args: readonly string[]): string => {
  const done = spawnSync(program, args, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${program}: ${done.stderr || done.error}`);
  return done.stdout;
};

/** From the file chosen to the review or the refusal on the screen. */
export async function measureImport(
  browser: ExtensionBrowser,
  readPicture: ReadPicture,
): Promise<ImportTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'enveloppe-bench-'));
  const [ten, one, picture, graymap] = ['ten.pdf', 'one.pdf', 'page.png', 'page.pgm'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  try {
    const text = readFileSync(TEXT, 'utf8');
    const page = await browser.openPage('about:blank');
    const sheet = textToHtml(text);
    const body = sheet.slice(sheet.indexOf('<body>') + 6, sheet.indexOf('</body>'));
    await page.setContent(sheet);
    writeFileSync(
      one,
      await page.pdf({ format: 'a4', margin: { top: '15mm', left: '20mm', right: '20mm' } }),
    );
    const breaks = Array.from(
      { length: 10 },
      () => `<div style="break-after:page">${body.slice(0, 2_400)}</div>`,
    );
    await page.setContent(sheet.replace(body, breaks.join('')));
    writeFileSync(ten, await page.pdf({ format: 'a4' }));
    await page.close();
    const pages = Number(/Pages:\s+(\d+)/.exec(must('pdfinfo', ten))?.[1]);
    if (pages < 10) throw new Error(`the PDF has ${pages} pages`);

    must(
      process.env['PDFTOPPM'] ?? 'pdftoppm',
      '-r',
      '200',
      '-gray',
      '-png',
      '-singlefile',
      one,
      picture.slice(0, -4),
    );
    must(
      process.env['CONVERT'] ?? 'convert',
      picture,
      '-seed',
      '1',
      '-attenuate',
      '0.2',
      '+noise',
      'Gaussian',
      '-colorspace',
      'Gray',
      picture,
    );
    must(process.env['CONVERT'] ?? 'convert', picture, graymap);
    const truth = must('pdftotext', '-l', '1', one, '-');

    const pdf10: number[] = [];
    const ours: number[] = [];
    const theirs: number[] = [];
    let read = '';
    for (let round = 0; round < ROUNDS; round += 1) {
      pdf10.push(await timeOf(browser, ten));
      ours.push(await timeOf(browser, picture));
      const start = performance.now();
      read = must(process.env['TESSERACT'] ?? 'tesseract', picture, '-', '-l', 'fra');
      theirs.push(performance.now() - start);
    }
    const own = await readPicture(new Uint8Array(readFileSync(graymap)));
    return {
      pdf10: { ms: median(pdf10) },
      ocr: {
        ms: median(ours),
        ratio: median(ours) / median(theirs),
        cer: errorRate(truth, own),
        cerOfTesseract: errorRate(truth, read),
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeOf(browser: ExtensionBrowser, path: string): Promise<number> {
  const page = await browser.extensionPage('options.html#/importer');
  const input = await page.waitForSelector('[data-testid=convention-file]');
  const start = performance.now();
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  await page.waitForSelector('[data-testid=review], [data-testid=act-choice], [data-testid=import-error]', {
    timeout: 60_000,
  });
  const time = performance.now() - start;
  await page.close();
  return time;
}

/** Characters to change for one text to become the other, per character: spaces, bars and kinds of quotes apart. */
export function errorRate(truth: string, read: string): number {
  const plain = (text: string) =>
    text
      .replace(/[’‘`´]/g, "'")
      .replace(/[“”«»"]/g, '"')
      .replace(/[–—]/g, '-')
      .replace(/[\s|_]/g, '');
  const [first, second] = [plain(truth), plain(read)];
  let previous = Array.from({ length: second.length + 1 }, (_, rank) => rank);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (first[row - 1] === second[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return (previous.at(-1) ?? 0) / Math.max(1, first.length);
}
