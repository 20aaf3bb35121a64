import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { TOP_FRAME } from '../../lib/autofill/join-frames';
import type { BackgroundRequest } from '../../lib/messages';
import { amountTypedSchema } from '../../lib/page-answers';
import { forgetFillRecord } from '../../lib/session';
import { forgetRemovedSites, rememberAddedSites } from '../../lib/sites';
import { verifyLedger } from '../../lib/storage/verify-ledger';
import { refreshBadge, showTypedAmount } from './badge';
import { conductFill, conductUndo } from './conduct-fill';
import { fillFocusedField, refreshFieldMenu } from './field-menu';
import { openDuties, remindDuties } from './remind-duties';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => void verifyAtStart());
  browser.runtime.onStartup.addListener(() => void verifyAtStart());
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (tab?.id !== undefined) void fillFocusedField(menuItemId, tab.id, frameId ?? TOP_FRAME);
  });
  // A tranche opens, a term passes: the badge is looked at again through the day.
  void browser.alarms.create('badge', { periodInMinutes: 60 });
  browser.alarms.onAlarm.addListener(() => void refresh());
  browser.notifications.onClicked.addListener((id) => void openDuties(id));
  browser.tabs.onRemoved.addListener((tabId) => forgetFillRecord(tabId));
  browser.permissions.onAdded.addListener(rememberAddedSites);
  browser.permissions.onRemoved.addListener(forgetRemovedSites);

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id) return false;
    const typed = amountTypedSchema.safeParse(message);
    if (typed.success) {
      if (sender.tab?.id !== undefined) void showTypedAmount(typed.data, sender.tab.id);
      return false;
    }
    // Only our own pages may ask for a fill, never a page script.
    if (!sender.url?.startsWith(browser.runtime.getURL('/'))) return false;
    return conduct(message as BackgroundRequest, respond);
  });
});

/** The new entries first, which is quick; then all the others, in slices. */
async function verifyAtStart(): Promise<void> {
  await refresh();
  for (const from of ['unchecked', 'all'] as const) {
    await verifyLedger({ from });
    await refreshBadge();
  }
}

/** What the browser shows of our state outside our pages: the badge, the menu of a field, the reminders. */
async function refresh(): Promise<void> {
  // A notification that cannot be shown is no reason to leave the badge as it was.
  void remindDuties().catch((error: unknown) => console.warn('reminder:', error));
  await Promise.all([refreshBadge(), refreshFieldMenu()]);
}

function conduct(request: BackgroundRequest, respond: (answer: unknown) => void): boolean {
  switch (request.kind) {
    case 'fill':
      void conductFill(request).then(refreshBadge);
      respond({ started: true });
      return false;
    case 'undo':
      conductUndo(request.tabId, request.scope)
        .then(refreshBadge)
        .then(
          () => respond({ undone: true }),
          (error: unknown) => respond({ failed: String(error) }),
        );
      return true;
    case 'refresh':
      refresh().then(
        () => respond({ refreshed: true }),
        (error: unknown) => respond({ failed: String(error) }),
      );
      return true;
    default:
      return false;
  }
}
