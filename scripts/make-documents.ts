// `npm run make:documents -- [DIR]`: every text of a folder (default: the project's own) as PDF, DOCX, ODT, HTML and scans.
import { join, resolve } from 'node:path';
import { makeDocuments } from '../test/documents/make-documents.ts';

const root = join(import.meta.dirname, '..');
const [, , given] = process.argv;
const sources = given
  ? [resolve(given)]
  : ['conventions', 'conventions-ours'].map((name) => join(root, 'test/fixtures', name));
for (const source of sources) {
  const folders = await makeDocuments(
    source,
    join(root, '.output/documents', source.split('/').at(-1) ?? ''),
  );
  for (const folder of folders.values()) process.stdout.write(`${folder}\n`);
}
