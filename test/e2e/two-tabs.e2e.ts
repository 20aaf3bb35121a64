import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { pressAtOnce } from './pages/at-once.ts';
import { dumpDatabase } from './pages/database-dump.ts';
import { FullPage } from './pages/full-page.ts';
import { fill, press, waitForRule } from './pages/page-actions.ts';

const CONVENTION = join(import.meta.dirname, '../fixtures/conventions/00-fast-13-mano.txt');
const TITLE = 'Convention de délégation de gestion FAST 13 | Mano';

journey('Two tabs at once', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  await browser.setToday('2023-10-15');
  const tabs = [await FullPage.open(browser, 'importer'), await FullPage.open(browser, 'importer')] as const;
  const [left, right] = tabs;
  const pages = tabs.map(({ page }) => page);
  const pressInBoth = (selector: string) => pressAtOnce([left.page, selector], [right.page, selector]);
  const rowsOf = async (table: string) => (await dumpDatabase(left.page))[table]?.rows ?? [];

  /** Waits until one tab says that it is done and the other that it came too late. */
  const oneIsLate = async (done: string, late: string) => {
    const said = await Promise.all(tabs.map((tab) => tab.said(new RegExp(`${done}|${late}`))));
    assert.equal(said.filter((text) => new RegExp(done).test(text)).length, 1, said.join(' | '));
  };

  await t.step(
    'the same file saved in both is stored once, and the other is told under which title',
    async () => {
      for (const tab of tabs) assert.equal(await tab.giveFile(CONVENTION), 'review');
      for (const tab of tabs) await tab.takeOwnFunds();
      await pressInBoth('[data-testid=save-convention][aria-disabled=false]');
      const outcomes = await Promise.all(tabs.map((tab) => tab.saved()));
      assert.deepEqual(outcomes.toSorted(), ['refused', 'saved']);
      const refused = tabs[outcomes.indexOf('refused')];
      assert.ok(refused);
      const { code, role, text } = await refused.refusal();
      assert.deepEqual([code, role], ['already-imported', 'alert']);
      assert.ok(text.includes(`est déjà enregistré sous le titre « ${TITLE} »`), text);
      assert.equal((await rowsOf('conventions')).length, 1);
    },
  );

  await t.step('an entry of one tab stands in the other without a reload', async () => {
    for (const tab of tabs) await tab.go('registre');
    await left.recordCommitment('1 000', 'Maquettes');
    await right.waitForEntries([['commitment', 'pending']]);
  });

  await t.step('an entry confirmed in both is confirmed once, and the other is told', async () => {
    for (const page of pages) await fill(page, '[data-state=pending] input', '1512345678');
    await pressInBoth('[data-state=pending] [data-testid=confirm-entry]:not(:disabled)');
    await oneIsLate('^Confirmée', '^Écriture refusée.*n.est pas en attente');
    for (const tab of tabs)
      await tab.waitForEntries([
        ['confirmation', 'recorded'],
        ['commitment', 'confirmed'],
      ]);
    assert.equal((await rowsOf('ledger')).length, 2);
  });

  await t.step('an entry reversed in both is reversed once, and the other is told', async () => {
    await left.recordCommitment('2 000', 'Accueil');
    await right.waitForFirst(['commitment', 'pending']);
    for (const page of pages) await press(page, '[data-state=pending] [data-testid=reverse]');
    await pressInBoth('[data-testid=confirm-reverse]');
    await oneIsLate('^Annulée', '^Écriture refusée.*à annuler l.est déjà');
    for (const tab of tabs) await tab.waitForFirst(['reversal', 'recorded']);
    assert.equal((await rowsOf('ledger')).length, 4);
  });

  await t.step('a tranche released in one tab is open in the other without a reload', async () => {
    await left.recordCommitment('40 000', 'Développement');
    for (const tab of tabs) await tab.go('conventions');
    await waitForRule(right.page, 'tranche-not-released');
    await left.releaseTranche('t2', '2023-10-15', 'Courriel de la DINUM');
    await waitForRule(right.page, 'tranche-not-released', false);
    await right.waitForReleased('t2');
  });
});
