import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedConvention } from './expected-convention.ts';

/** One document with its answers. */
export interface ConventionCase {
  readonly name: string;
  readonly path: string;
  readonly expected: ExpectedConvention;
}

/** Formats of documents, the ones read today and those to come: a document that is refused is missing, not left out. */
const EXTENSIONS = [
  'txt',
  'md',
  'pdf',
  'docx',
  'odt',
  'rtf',
  'xlsx',
  'ods',
  'csv',
  'html',
  'png',
  'jpg',
  'tif',
];

/** Every `NAME.json` of a folder with the document of the same name. @throws when a document is missing. */
export function readCases(folder: string): ConventionCase[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5));
  return names.sort().flatMap((name) => {
    const paths = EXTENSIONS.map((extension) => join(folder, `${name}.${extension}`)).filter((path) =>
      existsSync(path),
    );
    if (paths.length === 0) throw new Error(`${name}.json has no document beside it`);
    const expected: ExpectedConvention = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    return paths.map((path) => ({
      name: paths.length > 1 ? path.slice(folder.length + 1) : name,
      path,
      expected,
    }));
  });
}
