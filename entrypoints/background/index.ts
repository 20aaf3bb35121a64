import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { BackgroundRequest } from '../../lib/messages';
import { amountTypedSchema } from '../../lib/page-answers';
import { forgetFillRecord } from '../../lib/session';
import { forgetRemovedSites } from '../../lib/sites';
import { refreshBadge, showTypedAmount } from './badge';
import { conductFill, conductUndo } from './conduct-fill';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(refreshBadge);
  browser.runtime.onStartup.addListener(refreshBadge);
  // A tranche opens, a term passes: the badge is looked at again through the day.
  void browser.alarms.create('badge', { periodInMinutes: 60 });
  browser.alarms.onAlarm.addListener(refreshBadge);
  browser.tabs.onRemoved.addListener((tabId) => forgetFillRecord(tabId));
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

function conduct(request: BackgroundRequest, respond: (answer: unknown) => void): boolean {
  switch (request.kind) {
    case 'fill':
      void conductFill(request).then(refreshBadge);
      respond({ started: true });
      return false;
    case 'undo':
      conductUndo(request.tabId)
        .then(refreshBadge)
        .then(
          () => respond({ undone: true }),
          (error: unknown) => respond({ failed: String(error) }),
        );
      return true;
    case 'refresh-badge':
      refreshBadge().then(
        () => respond({ refreshed: true }),
        (error: unknown) => respond({ failed: String(error) }),
      );
      return true;
    default:
      return false;
  }
}
