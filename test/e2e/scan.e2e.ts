import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { dumpDatabase } from './pages/database-dump.ts';
import { FullPage } from './pages/full-page.ts';
import { inkUnderMark } from './pages/ink-under-mark.ts';
import { fill, press, waitFor, waitForText } from './pages/page-actions.ts';

const DOCUMENTS = join(import.meta.dirname, '../fixtures/documents');
const TEXTS = join(import.meta.dirname, '../fixtures/conventions');

journey('A scan is read, shown and corrected', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  await browser.setToday('2025-10-15');
  const full = await FullPage.open(browser, 'importer');

  await t.step('the scan is read by the browser alone, and its doubtful values wait', async () => {
    assert.equal(await full.giveFile(join(DOCUMENTS, 'scan-01-fast-deux-temps.pdf')), 'review');
    const cost = await full.page.$eval('[data-fact="cost-center:1"]', (line) => ({
      confidence: line.getAttribute('data-confidence'),
      text: line.textContent ?? '',
    }));
    assert.equal(cost.confidence, 'to-check');
    assert.match(cost.text, /Lu sur une image/);
  });

  await t.step('each value is framed on the image of its page', async () => {
    await waitFor(full.page, '.page-preview canvas[data-drawn]');
    const shown = await full.page.$$eval('[data-testid=show-on-page]', (buttons) => buttons.length);
    const read = await full.page.$$eval('.candidate', (lines) => lines.length);
    assert.ok(read > 15, `${read} values`);
    assert.equal(shown, read);
    for (let rank = 0; rank < shown; rank += 1) {
      await full.page.$$eval(
        '[data-testid=show-on-page]',
        (buttons, at) => (buttons[at] as HTMLElement).click(),
        rank,
      );
      await waitFor(full.page, '[data-testid=page-mark]');
    }
  });

  await t.step('the frame stands on ink: what is under it is what was read', async () => {
    await press(full.page, '[data-fact="cost-center:1"] [data-testid=show-on-page]');
    await waitForText(full.page, '[data-testid=page-preview] [role=status]', /Centre de coûts est encadré/);
    await inkUnderMark(full.page);
  });

  await t.step('two doubtful values are corrected, the others accepted, and all is saved', async () => {
    for (const [fact, value] of [
      ['cost-center:1', 'TRASG01099'],
      ['signature-date', '02/12/2024'],
    ] as const) {
      await press(full.page, `[data-review="${fact}"] .row label:first-child input`);
      await fill(full.page, `[data-review="${fact}"] .field input`, value);
    }
    for (;;) {
      const isLeft = await full.page.evaluate(() => {
        const open = [...document.querySelectorAll('[data-review]')].find(
          (card) =>
            card.querySelector('input[type=radio]') && !card.querySelector('input[type=radio]:checked'),
        );
        open?.querySelector<HTMLElement>('.candidate input')?.click();
        return open !== undefined;
      });
      if (!isLeft) break;
    }
    await full.save();
    const { conventions } = await dumpDatabase(full.page);
    const [stored] = (conventions?.rows ?? []) as readonly unknown[];
    assert.match(JSON.stringify(stored), /TRASG01099/);
    assert.match(JSON.stringify(stored), /2024-12-02/);
  });

  await t.step('the browser made no request', async () => assert.deepEqual(browser.foreignRequests(), []));
});

journey('A scan comes packed and turned in every way', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const full = await FullPage.open(t.browser, 'importer');
  for (const [name, what] of [
    ['scan-deux-pages-groupe4.tif', 'a TIFF of two pages, CCITT group 4'],
    ['scan-jbig2.pdf', 'a PDF of a JBIG2 picture'],
    ['scan-jpeg2000.pdf', 'a PDF of a JPEG 2000 picture'],
    ['scan-sur-le-cote.jpg', 'a picture that lies on its side'],
    ['texte-en-travers.pdf', 'a PDF whose text runs down the page'],
  ] as const)
    await t.step(`${what} is read, and framed where it stands`, async () => {
      assert.equal(await full.giveFile(join(DOCUMENTS, name)), 'review');
      const fact = '[data-fact="commitment-allotment:2024"]';
      await waitForText(full.page, fact, /200 000,00 €/);
      await waitFor(full.page, '.page-preview canvas[data-drawn]');
      await press(full.page, `${fact} [data-testid=show-on-page]`);
      await inkUnderMark(full.page);
      await full.go('conventions');
      await full.go('importer');
    });
});

journey('Documents of every kind are dropped together', { browsers: ['chromium'] }, async (t) => {
  const { browser } = t;
  const folder = await mkdtemp(join(tmpdir(), 'enveloppe-many-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await browser.setToday('2025-10-15');
  const text = await readFile(join(TEXTS, '09-tranche-conditionnelle.txt'), 'utf8');
  const names: string[] = [];
  const put = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content);
    names.push(join(folder, name));
  };
  for (const name of [
    '02-annees-en-colonnes.docx',
    '03-phrases-k-euros.odt',
    'tranche-table.pdf',
    'lines-per-funds-center.html',
  ])
    await put(name, await readFile(join(DOCUMENTS, name)));
  await put('copie.pdf', await readFile(join(DOCUMENTS, 'tranche-table.pdf')));
  const whole = await readFile(join(DOCUMENTS, '02-annees-en-colonnes.docx'));
  await put('coupe.docx', whole.subarray(0, whole.length / 2));
  await put('recette.txt', 'Battre les œufs en neige.\n');
  await put('vide.pdf', '');
  for (let rank = names.length; rank < 50; rank += 1)
    await put(`convention-${rank}.txt`, text.replaceAll('Alerte Gel', `Alerte Gel ${rank}`));

  const full = await FullPage.open(browser, 'importer');
  await t.step(
    'fifty files: each has its state, three bad ones and a double stop none of the others',
    async () => {
      const input = await waitFor(full.page, '[data-testid=convention-file]');
      await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...names);
      // Some of them are scans: half a minute on a machine that has nothing else to do.
      const status = '[data-testid=import-queue] [role=status]';
      await waitForText(full.page, status, /50 fichiers lus sur 50/, { timeout: 300_000 });
      const steps = await full.page.$$eval('.import-queue li', (lines) =>
        lines.map((line) => [line.getAttribute('data-file'), line.getAttribute('data-step')] as const),
      );
      const of = (step: string) => steps.filter(([, each]) => each === step).map(([name]) => name);
      assert.deepEqual(of('refused'), ['coupe.docx', 'recette.txt', 'vide.pdf']);
      assert.deepEqual(of('duplicate'), ['copie.pdf']);
      assert.equal(of('ready').length, 46);
      await waitForText(full.page, '[data-file="coupe.docx"]', /« coupe\.docx » .*abîmé/);
      await waitForText(full.page, '[data-file="copie.pdf"]', /identique à « tranche-table\.pdf »/);
      assert.deepEqual((await dumpDatabase(full.page))['conventions']?.rows ?? [], []);
    },
  );

  await t.step('they are reviewed one after the other', async () => {
    await press(full.page, '[data-testid=review-next]');
    await waitFor(full.page, '[data-testid=review]');
    await press(full.page, '[data-testid=save-convention][aria-disabled=false]');
    await waitFor(full.page, '[data-file="02-annees-en-colonnes.docx"][data-step=saved]');
    await press(full.page, '[data-testid=review-next]');
    await waitFor(full.page, '[data-testid=review]');
    await press(full.page, '[data-testid=abandon-import]');
    await waitFor(full.page, '[data-file="03-phrases-k-euros.odt"][data-step=abandoned]');
    assert.equal((await dumpDatabase(full.page))['conventions']?.rows.length, 1);
  });
});

journey('Protected, or too long to wait for', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const full = await FullPage.open(browser, 'importer');
  await t.step('a protected PDF asks for its password and is read with it', async () => {
    assert.equal(await full.giveFile(join(DOCUMENTS, 'protege.pdf')), 'refused');
    assert.equal((await full.refusal()).code, 'password-needed');
    await fill(full.page, '[data-testid=password-form] input', 'faux');
    await press(full.page, '[data-testid=password-form] button');
    await waitFor(full.page, '[data-testid=import-error][data-code=wrong-password]');
    await fill(full.page, '[data-testid=password-form] input', 'secret');
    await press(full.page, '[data-testid=password-form] button');
    await waitFor(full.page, '[data-testid=review]');
    await press(full.page, '[data-testid=abandon-import]');
  });
  await t.step('a reading is cancelled, and the next one goes on', async () => {
    const CANCELLED = '[data-testid=import-error][data-code=cancelled]';
    // A busy machine may have read the page before the button could be pressed: then it is given again.
    for (let attempt = 0; attempt < 3 && (await full.page.$(CANCELLED)) === null; attempt++) {
      const input = await waitFor(full.page, '[data-testid=convention-file]');
      await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
        join(DOCUMENTS, 'scan-01-fast-deux-temps.pdf'),
      );
      await press(full.page, '[data-testid=cancel-import]');
      await waitFor(full.page, `${CANCELLED}, [data-testid=review]`);
      if (await full.page.$('[data-testid=review]')) await press(full.page, '[data-testid=abandon-import]');
    }
    await waitFor(full.page, CANCELLED);
    assert.equal(await full.giveFile(join(DOCUMENTS, '02-annees-en-colonnes.docx')), 'review');
  });
});
