import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../e2e/browsers/extension-browser.ts';
import { FullPage } from '../../e2e/pages/full-page.ts';
import { press, waitFor } from '../../e2e/pages/page-actions.ts';
import { PopupPage } from '../../e2e/pages/popup-page.ts';
import { CONVENTION, DAY, DRAFT } from './called-values.ts';

/** One field of a plan, as the popup shows it. */
export interface PlannedField {
  readonly controlId: string;
  readonly type: string;
  /** What the field itself is given. */
  readonly text: string;
  /** What the person reads. */
  readonly shown: string;
  readonly isTicked: boolean;
  /** The plan says beforehand that the undo may leave it. */
  readonly mayStay: boolean;
}

/** The convention of the evaluation, brought in as a person would: by restoring a backup. */
export async function storeConvention(
  browser: ExtensionBrowser,
  convention: object = CONVENTION,
): Promise<void> {
  await browser.setToday(DAY);
  const folder = await mkdtemp(join(tmpdir(), 'enveloppe-'));
  const file = join(folder, 'sauvegarde.json');
  const backup = { format: 'enveloppe-backup', schemaVersion: 1, exportedAt: `${DAY}T08:00:00.000Z` };
  await writeFile(file, JSON.stringify({ ...backup, conventions: [convention], ledger: [], settings: [] }));
  const full = await FullPage.open(browser, 'sauvegarde');
  const input = await waitFor(full.page, '[data-testid=backup-file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  await press(full.page, '[data-testid=restore]');
  await waitFor(full.page, '[data-testid=backup-message][role=status]');
  await full.page.close();
  await rm(folder, { recursive: true });
}

export interface FillOfPage {
  /** Every recognised control by its id: what it was taken for. */
  readonly recognised: ReadonlyMap<string, string>;
  readonly planned: readonly PlannedField[];
  /** `[label, reason]` of each of the others that was thought of and left alone, in French. */
  readonly left: readonly string[][];
  /** Confirms what is ticked. @returns the ids of the controls that were refused, with the French reason. */
  confirm(): Promise<ReadonlyMap<string, string>>;
  undo(): Promise<void>;
  close(): Promise<void>;
}

/** The popup of the built extension over a page, with the draft typed in. */
export async function openFill(browser: ExtensionBrowser, form: Page): Promise<FillOfPage> {
  let popup = await PopupPage.open(browser, form);
  await popup.type(DRAFT);
  const read = await popup.page.evaluate(() => {
    const attribute = (node: Element, name: string) => node.getAttribute(name) ?? '';
    const steps = [...document.querySelectorAll('[data-control][data-type]')].map((node) => ({
      controlId: attribute(node, 'data-control'),
      type: attribute(node, 'data-type'),
      text: attribute(node, 'data-text'),
      shown: node.querySelector('[data-testid=shown]')?.textContent ?? '',
      isTicked: node.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked ?? false,
      mayStay: node.querySelector('[data-testid=may-stay]') !== null,
    }));
    const skipped = [...document.querySelectorAll('[data-control][data-skipped]')].map((node) => [
      attribute(node, 'data-control'),
      attribute(node, 'data-skipped'),
    ]);
    return { steps, skipped };
  });
  const left = await popup.skipped();
  const skipped = read.skipped.map(([id = '', type = '']): [string, string] => [id, type]);
  return {
    recognised: new Map([
      ...read.steps.map(({ controlId, type }): [string, string] => [controlId, type]),
      ...skipped,
    ]),
    left,
    planned: read.steps.filter(({ isTicked }) => isTicked),
    async confirm() {
      popup = await PopupPage.confirmAndReopen(popup, browser, form);
      const refused = await popup.page.$$eval('[data-refused]', (nodes) =>
        nodes.map((node): [string, string] => [
          node.getAttribute('data-refused') ?? '',
          node.textContent ?? '',
        ]),
      );
      return new Map(refused);
    },
    undo: () => popup.undo(),
    close: () => popup.page.close(),
  };
}
