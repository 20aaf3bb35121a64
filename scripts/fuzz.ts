// `npm run fuzz -- [COUNT] [SCANS]` (10 000 and 100): damaged files dropped into the built extension in Chromium. Each
// must end in a state with a reason, within five seconds, with nothing stored; a file that was late among others is
// dropped once more alone, and is a hang if it is late again. The last line is JSON.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openChromium } from '../test/e2e/browsers/chromium.ts';
import { dumpDatabase } from '../test/e2e/pages/database-dump.ts';
import { mutate } from '../test/fuzz/mutate.ts';
import { type SeedFile, seedFiles } from '../test/fuzz/seed-files.ts';

const [count = 10_000, scans = 100] = process.argv.slice(2).map(Number);
const BATCH = 100;
/** Pages that take files at the same time. */
const PAGES = Math.min(4, availableParallelism());
/** The browser's own time is not the reader's: what is cut after five seconds is seen a little later. */
const HANG = 6_000;

const root = mkdtempSync(join(tmpdir(), 'enveloppe-fuzz-'));
const late: { path: string; hang: number }[] = [];
const total = { files: 0, read: 0, refused: 0, crashes: 0, hangs: 0, stored: 0, untold: 0 };
const chromium = await openChromium({ build: 'e2e' });
try {
  await drop(seedFiles(), count, 1, HANG);
  // A page takes the optical reader some seconds: only a page that never ends is a hang.
  await drop(seedFiles({ scans: true }), scans, 1_000_000, 60_000);
  // Beside another file, so that the list with the state of each is shown.
  const other = join(root, 'autre.txt');
  writeFileSync(other, 'Une note de service.');
  for (const { path, hang } of late) await dropBatch([other, path], hang, true);
} finally {
  await chromium.close();
  rmSync(root, { recursive: true, force: true });
}
process.stdout.write(`${JSON.stringify(total)}\n`);
process.exitCode = total.crashes + total.hangs + total.stored + total.untold > 0 ? 1 : 0;

async function drop(seeds: readonly SeedFile[], files: number, firstSeed: number, hang: number) {
  const batch = Math.min(BATCH, Math.ceil(files / PAGES));
  const batches = Array.from({ length: Math.ceil(files / batch) }, (_, rank) => rank * batch).values();
  const page = async () => {
    for (const done of batches) {
      const folder = mkdtempSync(join(root, 'files-'));
      const paths = Array.from({ length: Math.min(batch, files - done) }, (_, rank) => {
        const seed = firstSeed + done + rank;
        const { name, bytes } = seeds[seed % seeds.length] as SeedFile;
        const path = join(folder, `${seed}-${name}`);
        writeFileSync(path, mutate(bytes, seed));
        return path;
      });
      await dropBatch(paths, hang);
      for (const path of paths) if (!late.some((each) => each.path === path)) rmSync(path);
      process.stdout.write(`${total.files} files: ${JSON.stringify(total)}\n`);
    }
  };
  await Promise.all(Array.from({ length: PAGES }, page));
}

async function dropBatch(paths: readonly string[], hang: number, isAgain = false): Promise<void> {
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
      const path = paths.find((each) => basename(each) === now);
      if (isAgain) total.hangs += 1;
      else if (path) late.push({ path, hang });
      reading.told = true;
      process.stdout.write(`${isAgain ? 'hang' : 'late'}: ${now}\n`);
    }
    if (
      states.length === paths.length &&
      states.every(({ step }) => step !== 'waiting' && step !== 'reading')
    ) {
      total.files += isAgain ? 0 : states.length;
      for (const { name, step, text } of states) {
        if (!isAgain) total[step === 'refused' ? 'refused' : 'read'] += 1;
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
