import { today } from '../../lib/clock';
import { exportBackup } from '../../lib/storage/backup';
import { saveFile } from '../shared/save-file';

/** Gives the person everything that is stored, as it lies, and returns the name of the file. */
export async function saveBackup(): Promise<string> {
  const name = `enveloppe-sauvegarde-${await today()}.json`;
  saveFile(name, JSON.stringify(await exportBackup(new Date().toISOString()), null, 1), 'application/json');
  return name;
}
