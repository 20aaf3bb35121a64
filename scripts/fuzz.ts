// `npm run fuzz -- [COUNT] [SCANS]` (10 000 and 100): damaged files dropped into the built extension in Chromium. Each
// must end in a state with a reason, within five seconds, with nothing stored. The last line is JSON.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openChromium } from '../test/e2e/browsers/chromium.ts';
import { dumpDatabase } from '../test/e2e/pages/database-dump.ts';
import { mutate } from '../test/fuzz/mutate.ts';
import { type SeedFile, seedFiles } from '../test/fuzz/seed-files.ts';

const [count = 10_000, scans = 100] = process.argv.slice(2).map(Number);
const BATCH = 100;
/** The browser's own time is not the reader's: what is cut after five seconds is seen a little later. */
const HANG = 6_000;

const total = { files: 0, read: 0, refused: 0, crashes: 0, hangs: 0, stored: 0, untold: 0 };
const chromium = await openChromium({ build: 'e2e' });
try {
  await drop(seedFiles(), count, 1, HANG);
  // A page takes the optical reader some seconds: only a page that never ends is a hang.
  await drop(seedFiles({ scans: true }), scans, 1_000_000, 60_000);
} finally {
  await chromium.close();
}
process.stdout.write(`${JSON.stringify(total)}\n`);
process.exitCode = total.crashes + total.hangs + total.stored + total.untold > 0 ? 1 : 0;

async function drop(seeds: readonly SeedFile[], files: number, firstSeed: number, hang: number) {
  for (let done = 0; done < files; done += BATCH) {
    const folder = mkdtempSync(join(tmpdir(), 'enveloppe-fuzz-'));
    const paths = Array.from({ length: Math.min(BATCH, files - done) }, (_, rank) => {
      const seed = firstSeed + done + rank;
      const { name, bytes } = seeds[seed % seeds.length] as SeedFile;
      const path = join(folder, `${seed}-${name}`);
      writeFileSync(path, mutate(bytes, seed));
      return path;
    });
    await dropBatch(paths, hang);
    rmSync(folder, { recursive: true, force: true });
    process.stdout.write(`${total.files} files: ${JSON.stringify(total)}\n`);
  }
}

async function dropBatch(paths: readonly string[], hang: number): Promise<void> {
  const page = await chromium.extensionPage('options.html#/importer');
  page.on('pageerror', (error) => {
    total.crashes += 1;
    process.stdout.write(`crash: ${error}\n`);
  });
  const input = await page.waitForSelector('[data-testid=convention-file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  let reading = { name: '', since: performance.now(), told: false };
  for (;;) {
    const states = await statesOf(page);
    const now = states.find(({ step }) => step === 'reading')?.name ?? '';
    if (now !== reading.name) reading = { name: now, since: performance.now(), told: false };
    if (now !== '' && !reading.told && performance.now() - reading.since > hang) {
      total.hangs += 1;
      reading.told = true;
      process.stdout.write(`hang: ${now}\n`);
    }
    if (
      states.length === paths.length &&
      states.every(({ step }) => step !== 'waiting' && step !== 'reading')
    ) {
      total.files += states.length;
      for (const { name, step, text } of states) {
        if (step === 'refused') total.refused += 1;
        else total.read += 1;
        if (step === 'refused' && !text.includes(`« ${name} »`)) {
          total.untold += 1;
          process.stdout.write(`untold: ${name}: ${text}\n`);
        }
      }
      break;
    }
    if (performance.now() - reading.since > 10 * hang) throw new Error(`stopped at ${now}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const { conventions, ledger } = await dumpDatabase(page);
  total.stored += (conventions?.rows.length ?? 0) + (ledger?.rows.length ?? 0);
  await page.close();
}

function statesOf(page: Page) {
  return page.$$eval('.import-queue li', (lines) =>
    lines.map((line) => ({
      name: line.getAttribute('data-file') ?? '',
      step: line.getAttribute('data-step') ?? '',
      text: (line.textContent ?? '').replace(/\s/g, ' '),
    })),
  );
}
