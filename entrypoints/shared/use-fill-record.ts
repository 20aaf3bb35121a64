import { useEffect, useState } from 'preact/hooks';
import { type FillRecord, readFillRecord, watchFillRecord } from '../../lib/session';

/** What became of the last fill of this tab, as it goes on. A side panel goes from tab to tab: each has its own. */
export function useFillRecord(tabId: number | undefined): FillRecord | undefined {
  const [record, setRecord] = useState<FillRecord>();
  useEffect(() => {
    setRecord(undefined);
    if (tabId === undefined) return;
    let isLeft = false;
    const read = async () => {
      const stored = await readFillRecord(tabId);
      if (!isLeft) setRecord(stored);
    };
    const stop = watchFillRecord(tabId, () => void read());
    void read();
    return () => {
      isLeft = true;
      stop();
    };
  }, [tabId]);
  return record;
}
