import type { Convention } from '../convention/convention';
import { listConventions } from './conventions';
import { readSetting } from './settings';

/** The convention in use: the one last chosen, else the only one, else none (the person chooses). */
export async function currentConvention(): Promise<Convention | undefined> {
  const conventions = await listConventions();
  const chosen = await readSetting('current-convention');
  return (
    conventions.find((convention) => convention.id === chosen) ??
    (conventions.length === 1 ? conventions[0] : undefined)
  );
}
