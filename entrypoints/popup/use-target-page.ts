import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '../../lib/outcome';
import { describeTab, type RecognisedPage } from '../shared/describe-tab';
import { onceAtATime, onPageChange } from '../shared/on-page-change';
import { targetTab } from '../shared/target-tab';

export interface TargetPage {
  readonly tabId: number;
  readonly url: string | undefined;
  /** What was recognised, or the French reason why the page cannot be read. */
  readonly described: Outcome<RecognisedPage, string>;
  /** Describes it again: a frame of it has just been allowed. */
  readonly readAgain: () => void;
}

/** The page under the popup, described when the popup opens and again whenever it has changed. */
export function useTargetPage(lastFill: string | undefined): TargetPage | undefined {
  const [page, setPage] = useState<TargetPage>();
  useEffect(() => {
    if (lastFill === 'running') return;
    let under: number | undefined;
    const describe = onceAtATime(async () => {
      const tab = await targetTab();
      under = tab?.id;
      if (!tab) return;
      const described = await describeTab(tab.id);
      setPage({ tabId: tab.id, url: tab.url, described, readAgain: describe });
    });
    describe();
    return onPageChange(() => under, describe);
  }, [lastFill]);
  return page;
}
