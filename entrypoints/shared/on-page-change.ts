import { browser } from 'wxt/browser';
import { formChangedSchema } from '../../lib/page-answers';

/** A page that draws itself has its new address first, or is loaded, and shows what belongs to it a while later. */
const DRAWN_AFTER = [300, 1_500];

type Sender = { tab?: { id?: number | undefined } | undefined };
type TabChange = { status?: string | undefined; url?: string | undefined };

/**
 * Calls back when what was described in a tab may not be there any more: its recognised form has changed, the tab has
 * loaded another page, or its page has gone to another address without a load.
 * @param onLeave called first when it is another page, not another state of the same one.
 * @returns the function that stops it.
 */
export function onPageChange(
  tabId: () => number | undefined,
  onChange: () => void,
  onLeave: () => void = () => undefined,
): () => void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const forget = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const onMessage = (message: unknown, sender: Sender) => {
    if (sender.tab?.id === tabId() && formChangedSchema.safeParse(message).success) onChange();
  };
  const onUpdated = (changed: number, { status, url }: TabChange) => {
    if (changed !== tabId() || (status !== 'complete' && url === undefined)) return;
    forget();
    onLeave();
    if (status === 'complete') onChange();
    timers = DRAWN_AFTER.map((delay) => setTimeout(onChange, delay));
  };
  browser.runtime.onMessage.addListener(onMessage);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    forget();
    browser.runtime.onMessage.removeListener(onMessage);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/**
 * One after the other, and never two that wait: what is asked for while it runs is done once, afterwards. So that what
 * is told last is what was read last.
 */
export function onceAtATime(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isAskedAgain = false;
  const run = async () => {
    if (isRunning) {
      isAskedAgain = true;
      return;
    }
    isRunning = true;
    try {
      await work();
    } finally {
      isRunning = false;
      if (isAskedAgain) {
        isAskedAgain = false;
        void run();
      }
    }
  };
  return () => void run();
}
