import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** Real files of every format that the project keeps; those read by the optical reader only when asked. */
export function seedFiles({ scans = false } = {}): SeedFile[] {
  const read = (folder: string, names: readonly string[]) =>
    names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FIXTURES, folder, name))) }));
  const documents = readdirSync(join(FIXTURES, 'documents')).sort();
  if (scans)
    return read(
      'documents',
      documents.filter((name) => name.startsWith('scan-')),
    );
  const texts = readdirSync(join(FIXTURES, 'conventions')).filter((name) => name.endsWith('.txt'));
  return [
    ...read(
      'documents',
      documents.filter((name) => !name.startsWith('scan-')),
    ),
    ...read('conventions', texts.sort().slice(0, 4)),
  ];
}
