import { useEffect, useState } from 'preact/hooks';
import { targetTab } from '../shared/target-tab';

/** The tab under the popup, the same for as long as it is open. */
export function useTargetTab(): number | undefined {
  const [id, setId] = useState<number>();
  useEffect(() => void targetTab().then((tab) => setId(tab?.id)), []);
  return id;
}
