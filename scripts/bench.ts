// `npm run bench`: how long things take, in medians. Judges times; the tests do not. The last line is JSON.
import { benchBrowser } from '../test/bench/bench-browser.ts';
import { measureExtractPage } from '../test/bench/measure-extract-page.ts';
import { measureImport } from '../test/bench/measure-import.ts';
import { measureLedger, storeLedger } from '../test/bench/measure-ledger.ts';
import { rounded } from '../test/bench/median.ts';
import { forEachSize, say } from '../test/bench/say.ts';
import { openChromium } from '../test/e2e/browsers/chromium.ts';
import { load } from './load.ts';

const EXTRACT = 50_000;
const LEDGERS = [1_000, 10_000, 100_000];

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
