import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheets } from '../../lib/import/extract/read-sheets';
import type { Extract } from '../../lib/reconciliation/extract';
import { readExtract } from '../../lib/reconciliation/read-extract';

const FOLDER = join(import.meta.dirname, '../fixtures/extracts');

/** An extract as it is read off its bytes. @throws when it is refused. */
export function extractOf(bytes: Uint8Array, name = 'extrait.csv', readerId = 'csv'): Extract {
  const read = readExtract(name, readSheets(readerId, bytes));
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

/** A file of `test/fixtures/extracts/`. */
export const fixtureExtract = (name: string): Extract =>
  extractOf(readFileSync(join(FOLDER, name)), name, name.slice(name.lastIndexOf('.') + 1));
