import { browser } from 'wxt/browser';
import { checkPosition, warningsWith, worstLevel } from '../../lib/budget/check-budget';
import { computePosition } from '../../lib/budget/position';
import { draftOfTypedAmount } from '../../lib/budget/typed-amount';
import type { WarningLevel } from '../../lib/budget/warning-level';
import { today } from '../../lib/clock';
import type { AmountTyped } from '../../lib/messages';
import { listConventions } from '../../lib/storage/conventions';
import { currentConvention } from '../../lib/storage/current-convention';
import { listEntries } from '../../lib/storage/ledger';
import { readLedgerCheck } from '../../lib/storage/ledger-check';

/** Red for an error, orange for a warning, nothing for an information. The grounds hold white text at 4.5:1. */
const FACES: Record<WarningLevel | 'none', { text: string; color: string; title: string }> = {
  error: { text: '!', color: '#b3141a', title: 'Enveloppe : dépassement' },
  warning: { text: '!', color: '#a34f00', title: 'Enveloppe : alerte' },
  information: { text: '', color: '#1c5a7d', title: 'Enveloppe' },
  none: { text: '', color: '#1c5a7d', title: 'Enveloppe' },
};

/** The badge of every tab: a broken chain, or the worst that any convention's ledger says today. */
export async function refreshBadge(): Promise<void> {
  if ((await readLedgerCheck())?.broken) {
    await show('error', undefined, 'Enveloppe : registre rompu');
    return;
  }
  const day = await today();
  const found = await Promise.all(
    (await listConventions()).map(async (convention) =>
      checkPosition(computePosition(convention, await listEntries(convention.id), day)),
    ),
  );
  await show(worstLevel(found.flat()) ?? 'none');
}

/** The badge of one tab while an amount is being typed in it: what the ledger says, with that amount on top. */
export async function showTypedAmount(typed: AmountTyped, tabId: number): Promise<void> {
  const convention = await currentConvention(await listConventions());
  if (!convention) return;
  const day = await today();
  const entries = await listEntries(convention.id);
  const draft = draftOfTypedAmount(typed.type, typed.text, day);
  await show(worstLevel(warningsWith(computePosition(convention, entries, day), draft)) ?? 'none', tabId);
}

async function show(level: WarningLevel | 'none', tabId?: number, title = FACES[level].title): Promise<void> {
  const face = FACES[level];
  const where = tabId === undefined ? {} : { tabId };
  await Promise.all([
    browser.action.setBadgeText({ ...where, text: face.text }),
    browser.action.setBadgeBackgroundColor({ ...where, color: face.color }),
    browser.action.setBadgeTextColor({ ...where, color: '#ffffff' }),
    browser.action.setTitle({ ...where, title }),
  ]);
}
