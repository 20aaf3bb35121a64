import { type ControlProfile, defaultControl } from '../budget/control-profile';
import { controlSchema } from '../budget/control-schema';
import { database } from './database';
import { readRow } from './read-row';

/** What a convention is controlled by: its own profile, else the one every convention starts with. @throws StorageError */
export async function readControl(conventionId: string): Promise<ControlProfile> {
  const row = await (await database()).controls.get(conventionId);
  return row === undefined
    ? defaultControl(conventionId)
    : readRow<ControlProfile>(controlSchema, row, 'controls', conventionId);
}

/** @throws ZodError when the profile switches an error off or lowers it, or names no rule: the screen never lets it. */
export async function saveControl(profile: ControlProfile): Promise<void> {
  const checked = controlSchema.parse(profile);
  await (await database()).controls.put(checked);
}

/** Back to what every convention starts with. */
export async function forgetControl(conventionId: string): Promise<void> {
  await (await database()).controls.delete(conventionId);
}
