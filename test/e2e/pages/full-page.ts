import { basename } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { pressByKey, typeByKey } from './keyboard.ts';
import { chooseFile, fill, POLLING, press, textOf, waitFor, waitForText } from './page-actions.ts';

/** A refusal as it stands on the page: its sentence, with plain spaces, and what tells it to tests and to screen readers. */
export type Refusal = { readonly code: string; readonly role: string; readonly text: string };

/** How a journey works its pages: quickly, through the elements themselves, or as somebody without a mouse does. */
export type Hands = 'quick' | 'keyboard';

/** The extension's full page, as a person uses it. */
export class FullPage {
  readonly page: Page;
  private readonly hands: Hands;
  private constructor(page: Page, hands: Hands) {
    this.page = page;
    this.hands = hands;
  }

  static async open(browser: ExtensionBrowser, room: string, hands: Hands = 'quick'): Promise<FullPage> {
    const page = await browser.extensionPage(`options.html#/${room}`);
    await waitFor(page, 'main');
    return new FullPage(page, hands);
  }

  /** Does to a control what it is for. */
  press(selector: string): Promise<void> {
    return this.hands === 'keyboard' ? pressByKey(this.page, selector) : press(this.page, selector);
  }

  fill(selector: string, text: string): Promise<void> {
    return this.hands === 'keyboard' ? typeByKey(this.page, selector, text) : fill(this.page, selector, text);
  }

  async go(room: string): Promise<void> {
    await this.press(`a[href="#/${room}"]`);
  }

  /** Gives a file to the chooser and waits for the review or the refusal of this very file. */
  async giveFile(path: string): Promise<'review' | 'choice' | 'refused'> {
    await chooseFile(this.page, '[data-testid=convention-file]', path);
    const outcome = await this.page.waitForFunction(
      (name) => {
        if (document.querySelector('[data-testid=review]')) return 'review';
        if (document.querySelector('[data-testid=act-choice]')) return 'choice';
        const refusal = document.querySelector('[data-testid=import-error]');
        return refusal?.textContent?.replace(/\s/g, ' ').includes(`« ${name} »`) ? 'refused' : null;
      },
      POLLING,
      basename(path),
    );
    const answer = await outcome.jsonValue();
    return answer === 'review' || answer === 'choice' ? answer : 'refused';
  }

  async refusal(): Promise<Refusal> {
    const element = await waitFor(this.page, '[data-testid=import-error]');
    return element.evaluate((node) => ({
      code: node.getAttribute('data-code') ?? '',
      role: node.getAttribute('role') ?? '',
      text: (node.textContent ?? '').replace(/\s/g, ' '),
    }));
  }

  /** Saves the review, own funds taken as they are read; fails when something else still waits for the person. */
  async save(): Promise<void> {
    await this.takeOwnFunds();
    await this.press('[data-testid=save-convention][aria-disabled=false]');
    await waitFor(this.page, '[data-testid=import-saved]');
  }

  /** Always asked about: they are no credits of the convention. */
  async takeOwnFunds(): Promise<void> {
    await waitFor(this.page, '[data-testid=save-convention]');
    for (const fact of ['own-funds-months', 'own-funds-amount'])
      if (await this.page.$(`[data-fact="${fact}"] input[type=radio]`))
        await this.press(`[data-fact="${fact}"] input[type=radio]`);
  }

  /** What became of a save that was pressed. */
  async saved(): Promise<'saved' | 'refused'> {
    const outcome = await waitFor(this.page, '[data-testid=import-saved], [data-testid=import-error]');
    const name = await outcome.evaluate((node) => node.getAttribute('data-testid'));
    return name === 'import-saved' ? 'saved' : 'refused';
  }

  async releaseTranche(trancheId: string, day: string, proof: string): Promise<void> {
    await this.press(`[data-tranche=${trancheId}] summary`);
    await this.fill(`#day-${trancheId}`, day);
    await this.fill(`#by-${trancheId}`, 'DINUM');
    await this.fill(`#proof-${trancheId}`, proof);
    await this.press(`[data-testid=release-${trancheId}]`);
    await this.waitForReleased(trancheId);
  }

  async waitForReleased(trancheId: string): Promise<void> {
    await waitForText(this.page, `[data-tranche=${trancheId}]`, /libérée le/);
  }

  /** Imports a convention and goes to its register. */
  static async openRegister(
    browser: ExtensionBrowser,
    path: string,
    hands: Hands = 'quick',
  ): Promise<FullPage> {
    const full = await FullPage.open(browser, 'importer', hands);
    await full.giveFile(path);
    await full.save();
    await full.go('registre');
    return full;
  }

  /** Types a commitment into the register by hand, and waits for its line. */
  async recordCommitment(amount: string, purpose: string): Promise<void> {
    await this.fill('#entry-amount', amount);
    await this.fill('#entry-purpose', purpose);
    await this.press('[data-testid=record-entry]:not(:disabled)');
    await waitForText(this.page, '[data-testid=ledger] tbody tr', new RegExp(purpose));
  }

  /** `[operation, state]` of each line of the register, last one first. */
  entries(): Promise<string[][]> {
    return this.page.$$eval('[data-testid=ledger] tbody tr', (rows) =>
      rows.map((row) => [row.getAttribute('data-operation') ?? '', row.getAttribute('data-state') ?? '']),
    );
  }

  /** Waits until the register shows exactly these lines, last one first. */
  async waitForEntries(expected: string[][]): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => {
        const rows = [...document.querySelectorAll('[data-testid=ledger] tbody tr')];
        return (
          JSON.stringify(
            rows.map((row) => [row.getAttribute('data-operation'), row.getAttribute('data-state')]),
          ) === wanted
        );
      },
      POLLING,
      JSON.stringify(expected),
    );
  }

  /** Waits until the room says such a thing about the last action, and returns it. */
  said(pattern: RegExp): Promise<string> {
    return waitForText(this.page, '[data-testid=said]', pattern);
  }

  /** Waits until the last entry of the register is this one. */
  async waitForFirst([operation, state]: readonly [string, string]): Promise<void> {
    await waitFor(
      this.page,
      `[data-testid=ledger] tbody tr:first-child[data-operation=${operation}][data-state=${state}]`,
    );
  }

  /** The last entry of the register in words. */
  textOfFirst(): Promise<string> {
    return textOf(this.page, '[data-testid=ledger] tbody tr:first-child');
  }

  /** Gives its EJ number to the last pending commitment. */
  async confirmEntry(number: string): Promise<void> {
    await this.fill('[data-state=pending] input', number);
    await this.press('[data-state=pending] [data-testid=confirm-entry]:not(:disabled)');
  }

  /** Pays part of the last confirmed commitment. */
  async pay(amount: string): Promise<void> {
    await this.press('[data-testid=pay]');
    await waitFor(this.page, '#entry-of');
    await this.fill('#entry-amount', amount);
    await this.press('[data-testid=record-entry]:not(:disabled)');
  }
}
