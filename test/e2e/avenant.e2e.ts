import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { FullPage } from './pages/full-page.ts';
import { press, textOf, waitFor, waitForText } from './pages/page-actions.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const CONVENTION = join(FIXTURES, 'acts/fast-21.txt');
const OTHER = join(FIXTURES, 'conventions/02-annees-en-colonnes.txt');
const AVENANT = join(FIXTURES, 'conventions/07-avenant-1.txt');
const OF_ANOTHER = join(FIXTURES, 'conventions-ours/avenant-term-only.txt');
const SEVERAL = join(FIXTURES, 'conventions-ours/two-acts-convention-and-avenant.txt');

journey(
  'An avenant is linked to its convention and dated',
  { browsers: ['chromium', 'firefox'] },
  async (t) => {
    const { browser } = t;
    await browser.setToday('2026-02-01');
    const full = await FullPage.open(browser, 'importer');
    const abandon = () => press(full.page, '[data-testid=abandon-import]');

    await t.step('without any convention it is told, and nothing can be saved', async () => {
      assert.equal(await full.giveFile(AVENANT), 'review');
      await waitForText(full.page, '[data-testid=amended-choice]', /Aucune convention n.est enregistrée/);
      await waitFor(full.page, '[data-testid=save-convention][aria-disabled=true]');
      await abandon();
    });

    await t.step('the conventions are imported', async () => {
      for (const path of [OTHER, CONVENTION]) {
        await full.giveFile(path);
        await full.save();
      }
    });

    await t.step('an avenant of none of them is refused clearly, the choice by hand being left', async () => {
      assert.equal(await full.giveFile(OF_ANOTHER), 'review');
      await waitForText(full.page, '[data-testid=amended-choice]', /ne correspond à cet avenant/);
      await waitFor(full.page, '[data-testid=amended-by-hand]');
      await waitFor(full.page, '[data-testid=save-convention][aria-disabled=true]');
      await abandon();
    });

    await t.step('its own is found, with what agrees', async () => {
      assert.equal(await full.giveFile(AVENANT), 'review');
      const match = await waitForText(full.page, '[data-testid=amended-choice] label', /Trajets Verts/);
      assert.match(match, /même titre, même date de signature, mêmes parties/);
      await waitFor(full.page, '[data-testid=amended-choice] input:checked');
    });

    await t.step('the doubtful value is settled, and the envelope before and after is shown', async () => {
      await press(full.page, '[data-review=end-date] [data-fact=end-date] input');
      const table = await waitForText(full.page, '[data-testid=envelope-change]', /au 11\/01\/2026/);
      assert.match(table, /au 12\/01\/2026/);
      const rows = await rowsOf(full);
      assert.deepEqual(rows['CP 2026'], ['30 000,00 €', '40 000,00 €', '+ 10 000,00 €']);
      assert.deepEqual(rows['AE 2026'], ['', '25 000,00 €', 'nouveau']);
      assert.deepEqual(rows['Plafond des AE'], ['80 000,00 €', '105 000,00 €', '+ 25 000,00 €']);
      assert.deepEqual(rows['Fin technique'], ['31/12/2026', '30/06/2027', 'modifié']);
      await full.save();
    });

    await t.step('the convention shows it, and its envelope on a day before and on a day after', async () => {
      await full.go('conventions');
      await waitForText(
        full.page,
        '[data-amendment="1"] summary',
        /Avenant n° 1, applicable au 12\/01\/2026/,
      );
      const shown = '[data-testid=amendments] > section > [data-testid=envelope-change]';
      await waitForText(full.page, shown, /au 01\/02\/2026.*105 000,00 €/);
      await setDay(full, '2026-01-11');
      const before = await waitForText(full.page, shown, /au 11\/01\/2026/);
      assert.doesNotMatch(before, /105 000,00 €/);
    });

    await t.step('the same file is refused', async () => {
      await full.go('importer');
      assert.equal(await full.giveFile(AVENANT), 'refused');
      const { code, text } = await full.refusal();
      assert.equal(code, 'already-imported');
      assert.match(text, /« .* » est déjà enregistré sous le titre « .*avenant/i);
    });

    await t.step('a file of two acts is a choice, and each is saved apart', async () => {
      assert.equal(await full.giveFile(SEVERAL), 'choice');
      const acts = await textOf(full.page, '[data-testid=act-choice]');
      assert.match(acts, /convention.*Sillage.*avenant.*AVENANT N° 1/s);
      await press(full.page, '[data-testid=choose-act]');
      await full.save();
      assert.equal(await full.giveFile(SEVERAL), 'choice');
      await press(full.page, 'li:nth-child(2) [data-testid=choose-act]');
      await waitForText(
        full.page,
        '[data-testid=amended-choice] label',
        /même numéro, même titre, mêmes parties/,
      );
      await full.save();
    });
  },
);

/** The rows of the only table of change: label → before, after, change. */
async function rowsOf({ page }: FullPage): Promise<Record<string, string[]>> {
  const rows = await page.$$eval('[data-testid=envelope-change] tbody tr', (nodes) =>
    nodes.map((node) => [...node.children].map((cell) => (cell.textContent ?? '').replace(/\s/g, ' '))),
  );
  return Object.fromEntries(rows.map(([label = '', ...cells]) => [label, cells]));
}

async function setDay({ page }: FullPage, day: string): Promise<void> {
  const input = await waitFor(page, '#envelope-day');
  await input.evaluate((node, value) => {
    (node as HTMLInputElement).value = value;
    node.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);
}
