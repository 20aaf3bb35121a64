import { useEffect, useState } from 'preact/hooks';
import { type FillRecord, readFillRecord, watchFillRecord } from '../../lib/session';
import { targetTab } from './target-tab';

/** What became of the last fill of the tab under the popup, as it goes on. */
export function useFillRecord(): FillRecord | undefined {
  const [record, setRecord] = useState<FillRecord>();
  useEffect(() => {
    let stop = () => {};
    void targetTab().then((tab) => {
      if (!tab) return;
      const read = () => void readFillRecord(tab.id).then(setRecord);
      read();
      stop = watchFillRecord(tab.id, read);
    });
    return () => stop();
  }, []);
  return record;
}
