import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openChromium } from '../e2e/browsers/chromium.ts';
import { startSite } from '../e2e/site.ts';
import { storeConvention } from '../eval/forms/evaluated-fill.ts';
import { stripAnswers } from '../eval/forms/strip-answers.ts';
import { churnPage, formPage, gridPage } from './bench-pages.ts';
import { openDetectSide } from './detect-side.ts';
import { measureChurn } from './measure-churn.ts';
import { measureRecognition, type Recognition } from './measure-recognition.ts';
import { median, rounded } from './median.ts';
import { forEachSize, say } from './say.ts';

const SIZES = [50, 500, 5_000];

const pages = {
  ...Object.fromEntries(
    SIZES.flatMap((size) => [
      [`/form/${size}`, formPage(size)],
      [`/grid/${size}`, gridPage(size)],
    ]),
  ),
  '/churn': churnPage(),
};

const FORMS = join(import.meta.dirname, '../fixtures/forms');

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

/** Recognition on forms and grids, on the negative pages of the corpus, and beside a page that never rests. */
export async function benchBrowser() {
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
