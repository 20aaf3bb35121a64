// `npm run bench`: how long things take, in medians. Judges times; the tests do not. The last line is JSON.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { churnPage, formPage, gridPage } from '../test/bench/bench-pages.ts';
import { openDetectSide } from '../test/bench/detect-side.ts';
import { measureChurn } from '../test/bench/measure-churn.ts';
import { measureExtractPage } from '../test/bench/measure-extract-page.ts';
import { measureImport } from '../test/bench/measure-import.ts';
import { measureLedger, storeLedger } from '../test/bench/measure-ledger.ts';
import { measureRecognition, type Recognition } from '../test/bench/measure-recognition.ts';
import { median, rounded } from '../test/bench/median.ts';
import { openChromium } from '../test/e2e/browsers/chromium.ts';
import { startSite } from '../test/e2e/site.ts';
import { storeConvention } from '../test/eval/forms/evaluated-fill.ts';
import { stripAnswers } from '../test/eval/forms/strip-answers.ts';
import { load } from './load.ts';

const SIZES = [50, 500, 5_000];
const EXTRACT = 50_000;
const LEDGERS = [1_000, 10_000, 100_000];

const pages = {
  ...Object.fromEntries(
    SIZES.flatMap((size) => [
      [`/form/${size}`, formPage(size)],
      [`/grid/${size}`, gridPage(size)],
    ]),
  ),
  '/churn': churnPage(),
};

const FORMS = join(import.meta.dirname, '../test/fixtures/forms');

/** The pages of the corpus that ask for nothing of ours. */
async function negativePages(): Promise<string[]> {
  const names: string[] = [];
  for (const name of await readdir(FORMS)) {
    if (!name.endsWith('.html')) continue;
    const asked = (await readFile(join(FORMS, name), 'utf8')).matchAll(/data-(?:expected|accept)="([^"]*)"/g);
    if ([...asked].every(([, answer]) => answer === 'null')) names.push(name);
  }
  return names.sort();
}

const say = (...cells: readonly (string | number)[]) =>
  process.stdout.write(
    `${cells.map((cell) => String(typeof cell === 'number' ? rounded(cell) : cell).padEnd(14)).join('')}\n`,
  );

function sayRecognition(title: string, found: Recognition): void {
  say(
    title,
    found.script,
    found.detect,
    found.warm,
    found.floor,
    found.ratio ?? '-',
    found.spread.map((ratio) => ratio.toFixed(1)).join('–'),
    found.collected,
    found.recognised,
    found.longTasks,
  );
}

const summary = ({ script, detect, floor, ratio, collected }: Recognition) => ({
  ms: rounded(script + detect),
  floor: rounded(floor),
  ratio: ratio === null ? null : rounded(ratio),
  collected,
});

/** `{ "50": …, "500": … }` of what was measured for each. */
async function forEachSize<Result>(
  sizes: readonly number[],
  measure: (size: number) => Promise<Result>,
): Promise<Record<string, Result>> {
  const results: Record<string, Result> = {};
  for (const size of sizes) results[size] = await measure(size);
  return results;
}

async function benchBrowser() {
  const site = await startSite({ pages, folder: FORMS, rewrite: stripAnswers });
  const chromium = await openChromium({ build: 'e2e' });
  const side = await openDetectSide(chromium);
  let longTasks = 0;
  const recognise = async (path: string) => {
    const found = await measureRecognition(chromium, `${site.origin}/${path}`, side);
    longTasks += found.longTasks;
    sayRecognition(path, found);
    return found;
  };
  try {
    say(
      'page',
      'in page ms',
      'detect ms',
      'warm ms',
      'floor ms',
      'ratio',
      'spread',
      'collected',
      'recognised',
      'long tasks',
    );
    const form = await forEachSize(SIZES, async (size) => summary(await recognise(`form/${size}`)));
    const grid = await forEachSize(SIZES, async (size) => summary(await recognise(`grid/${size}`)));
    const negatives: number[] = [];
    for (const name of await negativePages()) {
      const { script, detect } = await recognise(name);
      negatives.push(script + detect);
    }
    const negative = { ms: rounded(median(negatives)), pages: negatives.length };
    await side.close();
    // The side panel follows amounts for a convention.
    await storeConvention(chromium);
    const { none, ours, ratios } = await measureChurn(chromium, `${site.origin}/churn`);
    say();
    say('churn ms', `none ${rounded(none)}`, `ours ${rounded(ours)}`);
    const [least, middle, most] = [Math.min(...ratios), median(ratios), Math.max(...ratios)].map(rounded);
    say('ours / none', `${ratios.length} pairs`, `${least}`, `${middle}`, `${most}`);
    return {
      recognise: { form, grid },
      churn: { none: rounded(none), ours: rounded(ours), ratio: rounded(median(ratios)) },
      negative,
      longTasks,
    };
  } finally {
    await chromium.close();
    await site.close();
  }
}

async function benchImport() {
  const { readPicture } = await load<typeof import('../test/bench/read-picture.ts')>(
    'test/bench/read-picture.ts',
  );
  const chromium = await openChromium({ build: 'e2e' });
  try {
    const { pdf10, ocr } = await measureImport(chromium, readPicture);
    say();
    say('import', 'pdf10 ms', 'ocr ms', 'ratio', 'cer', 'cer tesseract');
    say(
      '',
      pdf10.ms,
      ocr.ms,
      ocr.ratio,
      `${(100 * ocr.cer).toFixed(2)} %`,
      `${(100 * ocr.cerOfTesseract).toFixed(2)} %`,
    );
    const share = (value: number) => Math.round(value * 10_000) / 10_000;
    return {
      pdf10: { ms: rounded(pdf10.ms) },
      ocr: {
        ms: rounded(ocr.ms),
        ratio: rounded(ocr.ratio),
        cer: share(ocr.cer),
        cerOfTesseract: share(ocr.cerOfTesseract),
      },
    };
  } finally {
    await chromium.close();
  }
}

async function benchLedgers() {
  const { measureCheck } = await load<typeof import('../test/bench/measure-check.ts')>(
    'test/bench/measure-check.ts',
  );
  say();
  say('entries', 'check ms', 'one more ms');
  return forEachSize(LEDGERS, async (count) => {
    const { ms, incremental } = measureCheck(count);
    say(count, ms, incremental);
    return { ms: rounded(ms), incremental: rounded(incremental) };
  });
}

/** A Chorus extract of a whole large service, beside its ledger. */
async function benchReconciliation() {
  const { measureReconciliation, storedReconciliation } = await load<
    typeof import('../test/bench/measure-reconciliation.ts')
  >('test/bench/measure-reconciliation.ts');
  const { read, reconcile } = measureReconciliation(EXTRACT);
  const { bytes, ledger } = storedReconciliation(EXTRACT);
  const chromium = await openChromium({ build: 'e2e' });
  try {
    await storeLedger(chromium, ledger);
    const { shown, longest } = await measureExtractPage(chromium, bytes);
    say();
    say('extract', 'read ms', 'reconcile ms', 'page ms', 'longest task');
    say(EXTRACT, read, reconcile, shown, longest);
    return {
      rows: EXTRACT,
      read: rounded(read),
      reconcile: rounded(reconcile),
      page: rounded(shown),
      longest: rounded(longest),
    };
  } finally {
    await chromium.close();
  }
}

/** The register of a ledger, on the full page of the built extension. */
async function benchRegister() {
  const { benchConvention, benchRows } =
    await load<typeof import('../test/bench/ledger-rows.ts')>('test/bench/ledger-rows.ts');
  const entries = Math.max(...LEDGERS);
  const chromium = await openChromium({ build: 'e2e' });
  try {
    await storeLedger(chromium, { convention: benchConvention(), ...benchRows(entries) });
    const times = await measureLedger(chromium);
    say();
    say('register', 'open ms', 'whole ms', 'longest task', 'key ms', 'search key', 'found ms');
    const { open, whole, longest, keystroke, search, found } = times;
    say(`${entries}`, open, whole, longest, keystroke, search, found);
    return Object.fromEntries(Object.entries(times).map(([name, time]) => [name, rounded(time)]));
  } finally {
    await chromium.close();
  }
}

const { recognise, churn, negative, longTasks } = await benchBrowser();
const check = await benchLedgers();
const reconciliation = await benchReconciliation();
const ledger = await benchRegister();
const imports = await benchImport();
process.stdout.write(
  `\n${JSON.stringify({ recognise, check, churn, negative, longTasks, reconciliation, ledger, import: imports })}\n`,
);
