import { strict as assert } from 'node:assert';
import { journey } from './journey.ts';

journey(
  'The extension installs with what its manifest says',
  { browsers: ['chromium', 'firefox'] },
  async (t) => {
    await t.step('its manifest and its three pages load', async () => {
      const manifest = await t.browser.call('runtime.getManifest');
      assert.equal(Reflect.get(Object(manifest), 'name'), 'Enveloppe');
      for (const path of ['popup.html', 'options.html', 'sidepanel.html'])
        await t.browser.extensionPage(path);
    });
    await t.step('nothing left the machine', async () => {
      assert.deepEqual(t.browser.foreignRequests(), []);
    });
  },
);

journey('A journey starts with nothing stored', { browsers: ['chromium', 'firefox'] }, async (t) => {
  await t.step('what is stored is gone after a reset', async () => {
    await t.browser.setToday('2024-03-15');
    assert.deepEqual(await t.browser.call('storage.local.get', 'test-clock'), { 'test-clock': '2024-03-15' });
    await t.browser.reset();
    assert.deepEqual(await t.browser.call('storage.local.get', 'test-clock'), {});
  });
});
