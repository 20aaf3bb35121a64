import { useEffect, useState } from 'preact/hooks';
import { type FillRecord, readFillRecord, watchFillRecord } from '../../lib/session';

/** What became of the last fill of this tab, as it goes on. */
export function useFillRecord(tabId: number | undefined): FillRecord | undefined {
  const [record, setRecord] = useState<FillRecord>();
  useEffect(() => {
    if (tabId === undefined) return;
    const read = () => void readFillRecord(tabId).then(setRecord);
    read();
    return watchFillRecord(tabId, read);
  }, [tabId]);
  return record;
}
