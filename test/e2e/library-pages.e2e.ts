import assert from 'node:assert/strict';
import { buildLibraryPage } from '../../scripts/library-pages.ts';
import { CONVENTION, calledValue } from '../eval/forms/called-values.ts';
import { openFill, storeConvention } from '../eval/forms/evaluated-fill.ts';
import { shownHundredths } from '../eval/forms/score-fill.ts';
import type { BrowserKind } from './browsers/open-browser.ts';
import { journey } from './journey.ts';
import { POLLING } from './pages/page-actions.ts';
import { startSite } from './site.ts';

interface LibraryPage {
  /** `test/library-pages/NAME.html`. */
  readonly name: string;
  readonly browsers: readonly BrowserKind[];
  /** What the page rightly does not take, with the French reason the report or the plan gives. Everything else is filled. */
  readonly refused: Readonly<Record<string, RegExp>>;
  /** Known failures: what Firefox refuses besides, its form being in the tab behind the driven popup, without the focus. */
  readonly refusedBehind?: Readonly<Record<string, RegExp>>;
  /** Lists that offer no way back to no choice, to anybody. */
  readonly kept?: readonly string[];
  /** The page stands in a frame of a page of another origin. */
  readonly isFramed?: boolean;
}

const CHROMIUM = ['chromium'] as const;
const BOTH = ['chromium', 'firefox'] as const;

const PAGES: readonly LibraryPage[] = [
  { name: 'react', browsers: BOTH, refused: {}, kept: ['fiscal-year'] },
  { name: 'react-number-format', browsers: BOTH, refused: {} },
  { name: 'react-number-format', browsers: BOTH, refused: {}, isFramed: true },
  { name: 'vue', browsers: CHROMIUM, refused: {}, isFramed: true },
  {
    name: 'react-aria',
    browsers: BOTH,
    refused: { 'cost-center': /./, 'start-date': /plusieurs cases/ },
    refusedBehind: { activity: /n’a pas d’option/ },
  },
  { name: 'vue', browsers: BOTH, refused: {} },
  { name: 'angular-material', browsers: BOTH, refused: {}, kept: ['functional-area'] },
  {
    name: 'ui5-web-components',
    browsers: BOTH,
    refused: {},
    refusedBehind: { 'functional-area': /n’a pas gardé/ },
  },
  { name: 'openui5', browsers: CHROMIUM, refused: {} },
  { name: 'dsfr', browsers: CHROMIUM, refused: { 'amount-excl-tax': /euros entiers/ } },
  {
    name: 'flatpickr',
    browsers: CHROMIUM,
    refused: { 'start-date': /champ caché/, 'end-date': /lecture seule/ },
  },
  { name: 'imask', browsers: CHROMIUM, refused: { 'amount-excl-tax': /./ } },
  { name: 'inputmask', browsers: CHROMIUM, refused: {} },
  { name: 'select2', browsers: CHROMIUM, refused: { 'functional-area': /./, 'cost-center': /option/ } },
];

const DATES: Readonly<Record<string, string>> = {
  'signature-date': '2023-06-21',
  'start-date': '2023-07-03',
  'end-date': '2026-12-31',
};
const WITH_DATES = {
  ...CONVENTION,
  signatureDate: DATES['signature-date'],
  startDate: DATES['start-date'],
  endDate: DATES['end-date'],
};

/** What the framework holds for each field, `TYPE` or `TYPE YEAR`: numbers, texts, ISO days; nothing is `''` or null. */
type Model = Readonly<Record<string, string | number | null>>;

/** Whether a model holds what its field calls for: as a number, a day or a code, written apart from the extension's code. */
function isRight(key: string, held: Model[string]): boolean {
  const [type = '', year = null] = key.split(' ');
  if (type in DATES) return held === DATES[type];
  const called = calledValue(type, { year, around: '', maxLength: 0 });
  if (called === null || held === null) return false;
  if (called.kind === 'text') return called.texts.includes(String(held));
  return typeof held === 'number'
    ? Math.round(held * 100) === called.cents
    : shownHundredths(held) === called.cents;
}

/** A page of another origin around this one. */
const around = (url: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Demande d’achat</title></head><body><h1>Demande d’achat</h1>
  <iframe src="${url}" style="width:900px;height:700px"></iframe></body></html>`;

for (const { name, browsers, refused: always, refusedBehind, kept = [], isFramed = false } of PAGES)
  journey(
    `A form of ${name}${isFramed ? ' in a frame of another site' : ''} takes the plan, and gives it back`,
    { browsers, prepare: () => buildLibraryPage(name) },
    async (t) => {
      const site = await startSite({ folder: await buildLibraryPage(name) });
      t.after(site.close);
      const behind = t.browser.kind === 'firefox' ? (refusedBehind ?? {}) : {};
      const refused = { ...always, ...behind };
      await storeConvention(t.browser, WITH_DATES);
      const url = `${site.origin}/${name}.html`;
      const outer = await startSite({ pages: { '/demande': around(url) } });
      t.after(outer.close);
      const form = await t.browser.openPage(isFramed ? `${outer.origin}/demande` : url);
      const holder = form.frames().find((frame) => frame.url() === url) ?? form.mainFrame();
      await holder.waitForFunction('typeof model === "function"', POLLING);
      const model = async () => (await holder.evaluate('model()')) as Model;
      const before = await model();
      const fill = await openFill(t.browser, form);

      await t.step('each value is in the model of the page, or refused with its reason', async () => {
        const report = await fill.confirm();
        const after = await model();
        const fields = Object.entries(after).map(([key, held]) => [
          key,
          isRight(key, held) ? 'right' : held === before[key] ? 'left' : `wrong: ${held}`,
        ]);
        const became = new Map(fields as [string, string][]);
        // Firefox may give the page behind the focus after all: then the value stands, and it is right.
        const isRefused = (key: string) => key in refused && !(key in behind && became.get(key) === 'right');
        assert.deepEqual(
          Object.fromEntries(fields),
          Object.fromEntries(Object.keys(before).map((key) => [key, isRefused(key) ? 'left' : 'right'])),
          `the plan had ${JSON.stringify(fill.planned)}; refused: ${JSON.stringify([...report])}; left: ${JSON.stringify(fill.left)}`,
        );
        for (const [, reason] of Object.entries(refused).filter(([key]) => isRefused(key)))
          assert.ok(
            [...report.values(), ...fill.left.flat()].some((text) => reason.test(text)),
            String(reason),
          );
      });

      await t.step('undo gives back the model that was there', async () => {
        const filled = await model();
        await fill.undo();
        const stays = Object.fromEntries(kept.map((key) => [key, filled[key]]));
        assert.deepEqual(await model(), { ...before, ...stays });
      });
    },
  );
