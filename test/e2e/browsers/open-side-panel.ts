import type { Page } from 'puppeteer-core';

/** The side panel opens only on a person's click, so a button is put on a blank page of the extension and clicked. */
export async function openSidePanel(blank: Page, tabId: number): Promise<void> {
  await blank.bringToFront();
  await blank.evaluate((id) => {
    const button = document.createElement('button');
    button.id = 'open-side-panel';
    button.textContent = 'open';
    button.addEventListener('click', () => {
      const panel: unknown = Reflect.get(Reflect.get(globalThis, 'chrome'), 'sidePanel');
      if (typeof panel !== 'object' || panel === null) throw new Error('no side panel');
      Reflect.apply(Reflect.get(panel, 'open'), panel, [{ tabId: id }]);
      button.remove();
    });
    document.body.append(button);
  }, tabId);
  await blank.click('#open-side-panel');
}
