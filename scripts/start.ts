// `npm start [-- firefox]`: the extension on the FAST 13 convention and a purchase request. With a display the browser
// stays open for the person to try; without one the journey is played and told.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openChromium } from '../test/e2e/browsers/chromium.ts';
import type { ExtensionBrowser } from '../test/e2e/browsers/extension-browser.ts';
import { openFirefox } from '../test/e2e/browsers/firefox.ts';
import { FullPage } from '../test/e2e/pages/full-page.ts';
import { textOf, valuesOf, waitForRule } from '../test/e2e/pages/page-actions.ts';
import { PopupPage } from '../test/e2e/pages/popup-page.ts';
import { startSite } from '../test/e2e/site.ts';

const root = join(import.meta.dirname, '..');
const CONVENTION = join(root, 'test/fixtures/conventions/00-fast-13-mano.txt');
const SHOTS = join(root, '.output/screenshots');
/** A day of the convention's first year, when half of its AE is not released yet. */
const DAY = '2023-10-15';

const say = (text = '') => process.stdout.write(`${text}\n`);
const isFirefox = process.argv.includes('firefox');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function start(): Promise<void> {
  const site = await startSite({ folder: join(root, 'test/fixtures/pages') });
  const options = { build: 'e2e' as const, headless: !hasDisplay };
  const browser: ExtensionBrowser = await (isFirefox ? openFirefox(options) : openChromium(options));
  try {
    await browser.setToday(DAY);
    await importConvention(browser);
    const form = await browser.openPage(`${site.origin}/demande-achat.html`);
    if (hasDisplay) await leaveOpen(form);
    else await play(browser, form);
  } finally {
    await browser.close().catch(() => undefined);
    await site.close();
  }
}

async function importConvention(browser: ExtensionBrowser): Promise<void> {
  const full = await FullPage.open(browser, 'importer');
  if ((await full.giveFile(CONVENTION)) === 'refused') throw new Error((await full.refusal()).text);
  await shoot(full.page, 'relecture', 1280);
  await full.save();
  await full.go('conventions');
  say('Convention importée : FAST 13 | Mano, 70 000,00 € d’AE et de CP (jour d’essai : 15/10/2023).');
}

async function leaveOpen(form: Page): Promise<void> {
  await form.bringToFront();
  say(
    'Le navigateur est ouvert sur une demande d’achat. Cliquez sur le bouton Enveloppe de la barre d’outils',
  );
  say('(au besoin dans le menu des extensions), saisissez un montant, lisez le plan, confirmez.');
  say('Fermez le navigateur pour terminer.');
  await new Promise<void>((resolve) => form.browser().once('disconnected', () => resolve()));
}

async function play(browser: ExtensionBrowser, form: Page): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  const popup = await PopupPage.open(browser, form);
  await tellRemaining(popup, 'Avant');
  await popup.type({ amount: '30 000', purpose: 'Développement du service Mano, 4e trimestre' });
  await shoot(popup.page, 'popup-plan', 380);
  const left = await popup.skipped();
  const done = await PopupPage.confirmAndReopen(popup, browser, form);
  await tellForm(form, left);
  say();
  for (const line of await done.reportLines()) say(line);
  await tellRemaining(done, 'Après');
  await done.type({ amount: '10 000' });
  say();
  say('Une seconde commande de 10 000,00 € :');
  await waitForRule(done.page, 'tranche-not-released');
  say(`  Alerte : ${await textOf(done.page, '[data-rule=tranche-not-released] > p')}`);
  await shoot(done.page, 'popup-alerte', 380);
  await shoot(form, 'formulaire', 1280);
  const panel = await browser.extensionPage(`sidepanel.html?tab=${await browser.tabId(form)}`);
  await panel.waitForSelector('[data-testid=following]');
  await shoot(panel, 'volet', 380);
  const full = await FullPage.open(browser, 'conventions');
  await shoot(full.page, 'page-complete', 1280);
  say();
  say('Captures : .output/screenshots/*.png');
}

async function tellRemaining(popup: PopupPage, when: string): Promise<void> {
  say();
  say(
    `${when} : disponible ${await popup.available('commitment')} d’AE et ${await popup.available('payment')} de CP en 2023.`,
  );
}

async function tellForm(form: Page, left: readonly (readonly string[])[]): Promise<void> {
  const labels = await form.$$eval('label[for]', (nodes) =>
    nodes.map((node) => [node.htmlFor, node.firstChild?.textContent?.trim() ?? '']),
  );
  const values = await valuesOf(
    form,
    labels.map(([id]) => id ?? ''),
  );
  say();
  say('Champs remplis :');
  for (const [id, label] of labels) if (values[id ?? '']) say(`  ${label} : ${values[id ?? '']}`);
  say('Champs laissés :');
  for (const [label, reason] of left) say(`  ${label} : ${reason}`);
}

async function shoot(page: Page, name: string, width: number): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  // A page behind another one is never drawn, and its picture never comes.
  await page.bringToFront();
  await page.setViewport({ width, height: 900 });
  await page.screenshot({ path: join(SHOTS, `${name}${isFirefox ? '-firefox' : ''}.png`), fullPage: true });
}

await start();
