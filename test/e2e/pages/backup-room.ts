import { basename } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FullPage } from './full-page.ts';
import { chooseFile, fill, press, waitFor, waitForText } from './page-actions.ts';

const MESSAGE = '[data-testid=backup-message]';

/** The « Sauvegarde » room of the full page. */
export class BackupRoom {
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  static async open(full: FullPage): Promise<BackupRoom> {
    await full.go('sauvegarde');
    await waitFor(full.page, '[data-testid=export]');
    return new BackupRoom(full.page);
  }

  /** Asks for the export; the browser saves it. */
  async export(): Promise<void> {
    await press(this.page, '[data-testid=export]');
  }

  /** Gives a file to the chooser and returns the sentence about it: what it would replace, or why it is refused. */
  async choose(path: string): Promise<string> {
    await chooseFile(this.page, '[data-testid=backup-file]', path);
    return waitForText(
      this.page,
      '.notice',
      new RegExp(`« ${RegExp.escape(basename(path))} » (?:contient|ne peut pas)`),
    );
  }

  /** `alert` for a refusal, `status` for what was done. */
  messageRole(): Promise<string | null> {
    return this.page.$eval(MESSAGE, (node) => node.getAttribute('role'));
  }

  async canRestore(): Promise<boolean> {
    return (await this.page.$('[data-testid=restore]')) !== null;
  }

  async restore(): Promise<string> {
    await press(this.page, '[data-testid=restore]');
    return waitForText(this.page, MESSAGE, /restaurée/);
  }

  /** Types this word; the answer is whether the button takes a click now. */
  async typeWord(word: string): Promise<boolean> {
    await fill(this.page, '#erase-word', word);
    return this.page.$eval('[data-testid=erase]', (button) => !(button as HTMLButtonElement).disabled);
  }

  async erase(): Promise<string> {
    await press(this.page, '[data-testid=erase]:not(:disabled)');
    return waitForText(this.page, MESSAGE, /effacé/);
  }
}
