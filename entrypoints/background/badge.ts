import { browser } from 'wxt/browser';
import { checkPosition, warningsWith, worstLevel } from '../../lib/budget/check-budget';
import { draftOfTypedAmount } from '../../lib/budget/typed-amount';
import type { WarningLevel } from '../../lib/budget/warning-level';
import { today } from '../../lib/clock';
import type { IsoDate } from '../../lib/dates';
import { dutiesOfTheWeek } from '../../lib/duties/list-duties';
import type { AmountTyped } from '../../lib/messages';
import { readFillRecord } from '../../lib/session';
import { listConventions } from '../../lib/storage/conventions';
import { readLedgerCheck } from '../../lib/storage/ledger-check';
import { editedEntry } from '../shared/edited-entry';
import { type Envelope, readEnvelope } from '../shared/read-budget-state';
import { budgetState } from './budget-state';
import { readDuties } from './remind-duties';

/** Red for an error, orange for a warning, nothing for an information but the duties of the week, counted. The grounds hold white text at 4.5:1. */
const FACES: Record<WarningLevel | 'none', { text: string; color: string; title: string }> = {
  error: { text: '!', color: '#b3141a', title: 'Enveloppe : dépassement' },
  warning: { text: '!', color: '#a34f00', title: 'Enveloppe : alerte' },
  information: { text: '', color: '#1c5a7d', title: 'Enveloppe' },
  none: { text: '', color: '#1c5a7d', title: 'Enveloppe' },
};

/** The last time the badge was asked for: what was read for an earlier one, and may come later, is out of date. */
let lastRefresh = {};

/** The badge of every tab: a broken chain, or the worst that any convention's ledger says today. */
export async function refreshBadge(): Promise<void> {
  const refresh = {};
  lastRefresh = refresh;
  const face = await faceOfToday();
  if (lastRefresh === refresh) await show(...face);
}

async function faceOfToday(): Promise<Parameters<typeof show>> {
  if ((await readLedgerCheck())?.broken) return ['error', undefined, 'Enveloppe : registre rompu'];
  const day = await today();
  const found = await Promise.all(
    (await listConventions()).map(async (convention) => standingOf(await readEnvelope(convention), day)),
  );
  const level = worstLevel(found.flat()) ?? 'none';
  const week = level === 'error' || level === 'warning' ? 0 : await countWeek(day);
  if (week === 0) return [level];
  const due = `${week} échéance${week > 1 ? 's' : ''} dans la semaine`;
  return [level, undefined, `Enveloppe : ${due}`, String(week)];
}

/** How many duties fall within the week: what an otherwise quiet badge counts. */
async function countWeek(day: IsoDate): Promise<number> {
  const conventions = await readDuties();
  return conventions.reduce((count, { duties }) => count + dutiesOfTheWeek(duties, day).length, 0);
}

/** The last key answered to, by tab: the answer to an earlier one, which may come later, is out of date. */
const lastKeys = new Map<number, object>();

/** The badge of one tab while an amount is being typed in it: what the ledger says, with that amount on top. */
export async function showTypedAmount(typed: AmountTyped, tabId: number): Promise<void> {
  lastKeys.set(tabId, typed);
  const { current: convention, ledger, amendments, control, fundsCenter, today: day } = await budgetState();
  if (!convention) return;
  const draft = draftOfTypedAmount(typed.type, typed.text, day, convention, fundsCenter);
  const edited = editedEntry(await readFillRecord(tabId), typed, convention.id);
  if (lastKeys.get(tabId) !== typed) return;
  const warnings = ledger.without(edited, () =>
    warningsWith(ledger.position(convention, day, amendments), draft, control),
  );
  await show(worstLevel(warnings) ?? 'none', tabId);
}

const standingOf = ({ convention, ledger, amendments, control }: Envelope, day: IsoDate) =>
  checkPosition(ledger.position(convention, day, amendments), control);

async function show(
  level: WarningLevel | 'none',
  tabId?: number,
  title = FACES[level].title,
  text = FACES[level].text,
): Promise<void> {
  const face = FACES[level];
  const where = tabId === undefined ? {} : { tabId };
  await Promise.all([
    browser.action.setBadgeText({ ...where, text }),
    browser.action.setBadgeBackgroundColor({ ...where, color: face.color }),
    browser.action.setBadgeTextColor({ ...where, color: '#ffffff' }),
    browser.action.setTitle({ ...where, title }),
  ]);
}
