import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { journey } from './journey.ts';
import { axeViolations } from './pages/axe-violations.ts';
import { BackupRoom } from './pages/backup-room.ts';
import { FullPage } from './pages/full-page.ts';
import { textOf, waitFor, waitForRule, waitForText } from './pages/page-actions.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const AVENANT = join(FIXTURES, 'conventions/07-avenant-1.txt');
const SHOTS = join(import.meta.dirname, '../../.output/screenshots/two-years');

const [NORTH, SOUTH] = ['0352-CFSE-CFIN', '0352-CFSE-CNUM'];
const line = (kind: string, year: number, amount: number, fundsCenter: string) => ({
  kind,
  year,
  amount: amount * 100,
  fundsCenter,
});
const tranche = (id: string, release: object, conditional: boolean) => ({
  id,
  kind: 'commitment',
  year: 2025,
  amount: 4_000_000,
  fundsCenter: null,
  extent: 'part',
  share: 5_000,
  release,
  conditional,
});

/** The convention of the avenant, its credits divided between two funds centers and opened in two tranches. */
const CONVENTION = {
  id: 'trajets-verts',
  title: 'Convention de délégation de gestion FAST 21 | Trajets Verts',
  product: 'Trajets Verts',
  number: null,
  parties: [
    { role: 'delegating', name: 'Direction interministérielle du numérique (DINUM)' },
    {
      role: 'delegate',
      name: 'Direction générale des infrastructures, des transports et des mobilités (DGITM)',
    },
  ],
  programme: '352',
  imputation: {
    functionalAreas: ['0352-01'],
    fundsCenters: [NORTH, SOUTH],
    activities: ['035200010101'],
    costCenters: [],
    fund: null,
    materialGroup: null,
    location: null,
  },
  allotments: [
    line('commitment', 2025, 50_000, NORTH),
    line('commitment', 2025, 30_000, SOUTH),
    line('payment', 2025, 30_000, NORTH),
    line('payment', 2025, 20_000, SOUTH),
    line('payment', 2026, 18_000, NORTH),
    line('payment', 2026, 12_000, SOUTH),
  ],
  tranches: [
    tranche('t1', { type: 'signature', text: 'à la signature', date: '2025-04-14' }, false),
    tranche('t2', { type: 'event', text: 'sous réserve du bilan de mi-parcours', date: '2025-09-30' }, true),
  ],
  cap: 8_000_000,
  signatureDate: '2025-04-14',
  startDate: '2025-04-14',
  endDate: '2026-12-31',
  noticeMonths: 3,
  ownFunds: null,
  excludesStaffCosts: null,
  evidence: [],
  source: { fileName: 'fast-21.pdf', digest: '1'.repeat(64), importedOn: '2025-05-05' },
};

/** Types an entry by hand: the field of each key, by its id. A choice among entries is made by its words. */
async function record(full: FullPage, fields: Readonly<Record<string, string>>, said: RegExp): Promise<void> {
  for (const [key, value] of Object.entries(fields)) {
    await waitFor(full.page, `#entry-${key}`);
    await full.fill(`#entry-${key}`, key === 'of' ? await optionOf(full.page, value) : value);
  }
  await full.press('[data-testid=record-entry]:not(:disabled)');
  await full.said(said);
}

async function optionOf(page: Page, words: string): Promise<string> {
  const found = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLOptionElement>('#entry-of option')].find(({ text }) =>
        text.replace(/\s/g, ' ').includes(wanted),
      )?.value,
    { polling: 100 },
    words,
  );
  return String(await found.jsonValue());
}

/** The figures of a line of the overview, by its credits and year. */
const overview = (page: Page, kind: string, year: number): Promise<string> =>
  textOf(page, `[data-testid=overview] tr[data-kind=${kind}][data-year="${year}"]`).then((text) =>
    text.replace(/\s/g, ' '),
  );

/** What is left is drawn anew a moment after an entry is told recorded. */
const leftIs = (page: Page, pattern: RegExp) =>
  waitForText(page, '[data-testid=ledger] tbody tr:first-child td.left', pattern);

journey(
  'A convention lived over two years, by keyboard only',
  { browsers: ['chromium', 'firefox'] },
  async (t) => {
    const { browser } = t;
    mkdirSync(SHOTS, { recursive: true });
    const folder = await mkdtemp(join(tmpdir(), 'enveloppe-two-years-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    await browser.setToday('2025-05-05');
    let full = await FullPage.open(browser, 'sauvegarde', 'keyboard');
    /** A page opened on another day: what the person sees the next time they come. */
    const comeBackOn = async (day: string, room: string) => {
      await full.page.close();
      await browser.setToday(day);
      full = await FullPage.open(browser, room, 'keyboard');
    };
    /** axe, then one picture in each scheme, of the room as it stands. */
    const look = async (name: string) => {
      for (const scheme of ['light', 'dark'] as const) {
        // Firefox has no order for it; the theme follows this property alone.
        await full.page.evaluate((wanted) => {
          document.documentElement.style.colorScheme = wanted;
        }, scheme);
        assert.deepEqual(await axeViolations(full.page), [], `${name} ${scheme}`);
        await full.page.screenshot({
          path: join(SHOTS, `${browser.kind}-${name}-${scheme}.png`),
          fullPage: browser.kind === 'chromium',
        });
      }
    };

    await t.step('2025: the convention is brought in, and where it stands is drawn', async () => {
      const file = join(folder, 'sauvegarde.json');
      const head = { format: 'enveloppe-backup', schemaVersion: 2, exportedAt: '2025-05-05T08:00:00.000Z' };
      const empty = { amendments: [], controls: [], ledger: [], settings: [] };
      await writeFile(file, JSON.stringify({ ...head, ...empty, conventions: [CONVENTION] }));
      const room = await BackupRoom.open(full);
      await room.choose(file);
      await room.restore();
      await full.go('situation');
      await waitFor(full.page, '.credit-plot svg');
      assert.match(await overview(full.page, 'commitment', 2025), /80 000,00 €.*40 000,00 €.*80 000,00 €/);
      await look('situation-2025-05');
    });

    await t.step(
      'orders are placed on each funds center, one of them waiting for its EJ number',
      async () => {
        await full.go('registre');
        await record(
          full,
          {
            nature: 'commitment',
            amount: '20 000',
            fundsCenter: NORTH,
            number: '1500000001',
            line: '1',
            purpose: 'Développement',
          },
          /Enregistré : engagement de 20 000,00 €/,
        );
        await record(
          full,
          { nature: 'commitment', amount: '12 000', fundsCenter: SOUTH, purpose: 'Hébergement' },
          /Enregistré : engagement de 12 000,00 €/,
        );
        await leftIs(full.page, /AE 2025 48 000,00 €CP 2025 50 000,00 €/);
        await full.confirmEntry('1500000002');
        await full.waitForFirst(['confirmation', 'recorded']);
      },
    );

    await t.step('what the released tranche does not cover is told while it is typed', async () => {
      await full.fill('#entry-amount', '10 000');
      await waitForRule(full.page, 'tranche-not-released');
      await full.fill('#entry-amount', '');
      await waitForRule(full.page, 'tranche-not-released', false);
    });

    await t.step('an order grows, is delivered, paid, partly given back and partly withdrawn', async () => {
      const of = 'EJ 1500000001';
      await record(full, { nature: 'supplement', amount: '1 000', of }, /complément/i);
      await record(full, { nature: 'service-rendered', amount: '15 000', of }, /service fait/i);
      await record(full, { nature: 'payment', amount: '15 000', of }, /paiement/i);
      await record(full, { nature: 'repayment', amount: '500', of: '15 000,00 €' }, /reversement/i);
      await record(full, { nature: 'withdrawal', amount: '2 000', of: 'EJ 1500000002' }, /retrait/i);
      await leftIs(full.page, /AE 2025 49 000,00 €CP 2025 35 500,00 €/);
    });

    await t.step('a slip is undone in one place, with its reason', async () => {
      await record(
        full,
        { nature: 'commitment', amount: '9 999', fundsCenter: NORTH, purpose: 'Erreur' },
        /9 999,00 €/,
      );
      await full.press('[data-testid=undo-last]');
      await full.press('[data-testid=confirm-reverse]');
      await full.waitForFirst(['reversal', 'recorded']);
      assert.match(await full.textOfFirst(), /annule l.écriture n° \d+.*Erreur de saisie/s);
      await leftIs(full.page, /AE 2025 49 000,00 €/);
    });

    await t.step('the register is looked through by funds center and by EJ number', async () => {
      await full.fill('#ledger-search', '1500000002');
      await waitForText(full.page, '[data-testid=ledger-count]', /3 écritures sur 10/);
      await full.fill('#ledger-search', '');
      await full.press('search summary');
      await full.fill('#ledger-center', SOUTH);
      await waitForText(full.page, '[data-testid=ledger-count]', /3 écritures sur 10/);
      await look('register-2025-filtered');
      await full.press('[data-testid=clear-filter]');
      await waitForText(full.page, '[data-testid=ledger-count]', /^10 écritures/);
    });

    await t.step('the second tranche is released with its proof, and more can be committed', async () => {
      await comeBackOn('2025-10-02', 'conventions');
      await full.releaseTranche('t2', '2025-10-02', 'Bilan du 30/09/2025');
      await look('convention-2025-10');
      await full.go('registre');
      await record(
        full,
        { nature: 'commitment', amount: '25 000', fundsCenter: NORTH, number: '1500000003' },
        /25 000,00 €/,
      );
      await waitForRule(full.page, 'tranche-not-released', false);
      await full.go('situation');
      await waitFor(full.page, '.credit-plot svg');
      await full.fill('#trial-amount', '30 000');
      await waitFor(full.page, '[data-testid=plot-draft]');
      await waitForRule(full.page, 'commitment-exceeds-year');
      await look('situation-2025-10-trial');
    });

    await t.step('2026: what is left to pay is carried over, and an avenant moves the credits', async () => {
      await comeBackOn('2026-02-02', 'importer');
      await full.giveFile(AVENANT);
      await waitFor(full.page, '[data-testid=amended-choice] input:checked');
      await full.press('[data-review=end-date] [data-fact=end-date] input');
      await waitForText(full.page, '[data-testid=envelope-change]', /au 12\/01\/2026/);
      await look('avenant-2026-02');
      await full.save();
      await full.go('registre');
      await record(full, { nature: 'carry-over', amount: '6 000', of: 'EJ 1500000001' }, /bascule/i);
      await record(full, { nature: 'payment', amount: '6 000', of: 'EJ 1500000001' }, /paiement/i);
      await leftIs(full.page, /AE 2026 25 000,00 €CP 2026 34 000,00 €/);
    });

    await t.step('the year is planned: what is expected is drawn under what will be released', async () => {
      await full.go('situation');
      await waitFor(full.page, '.credit-plot svg');
      assert.match(
        await overview(full.page, 'payment', 2026),
        /40 000,00 €.*40 000,00 €.*6 000,00 €.*34 000,00 €/,
      );
      await full.fill('#forecast-amount', '10 000');
      await full.fill('#forecast-day', '2026-06-30');
      await full.press('[data-testid=add-forecast]:not(:disabled)');
      await waitForText(full.page, '[data-forecast]', /30\/06\/2026 : CP 10 000,00 €/);
      await full.press('.credit-plot[data-kind=payment] summary');
      await waitForText(full.page, '.credit-plot[data-kind=payment] table', /30\/06\/2026.*16 000,00 €/);
      await look('situation-2026-02');
    });

    await t.step('what held at the end of the first year can still be seen', async () => {
      await full.go('conventions');
      await full.press('[data-testid=look-back] summary');
      // Instants of recording are the machine's own, whatever the day of the test.
      await full.fill('#look-knownOn', '2099-12-31');
      await full.fill('#look-heldOn', '2025-12-31');
      await waitForText(
        full.page,
        '[data-testid=look-back]',
        /Restes à payer au 31\/12\/2025.* : 41 500,00 €/,
      );
      await look('convention-2026-look-back');
      const lookBack = async (room: string) => {
        await full.go(room);
        await full.press('[data-testid=look-back] summary');
        await full.fill('#look-knownOn', '2099-12-31');
        await full.fill('#look-heldOn', '2025-12-31');
      };
      await lookBack('registre');
      await waitForText(full.page, '[data-testid=ledger-count]', /^12 écritures/);
      assert.equal(
        await full.page.$('#entry-amount, [data-testid=undo-last]'),
        null,
        'the past is only looked at',
      );
      await look('register-2025-looked-back');
      await full.press('[data-testid=look-back] summary');
      await waitFor(full.page, '#entry-amount');
      await waitForText(full.page, '[data-testid=ledger-count]', /^14 écritures/);
      await lookBack('situation');
      await waitForText(full.page, '[data-testid=look-back] [role=status]', /Situation au 31\/12\/2025/);
      assert.match(await overview(full.page, 'commitment', 2025), /80 000,00 €.*80 000,00 €.*56 000,00 €/);
      await look('situation-2025-looked-back');
    });

    await t.step('the chain of all these entries holds, and nothing left the machine', async () => {
      await full.go('sauvegarde');
      await full.press('[data-testid=verify-chain]:not(:disabled)');
      await waitForText(full.page, '[data-testid=chain-state]', /Registre intact/);
      await look('backup-2026');
      assert.deepEqual(browser.foreignRequests(), []);
    });
  },
);
