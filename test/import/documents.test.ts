import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractActs } from '../../lib/extraction/extract-acts';
import { readDocument } from '../../lib/import/read-document';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** Every value of a document that is sure, as `fact: value`. */
async function sureValues(path: string): Promise<string[]> {
  const read = await readDocument(
    new File([readFileSync(join(FIXTURES, path))], path.split('/').at(-1) ?? ''),
  );
  if (!read.ok) throw new Error(read.error.message);
  const acts = extractActs(read.value);
  if (!acts.ok) throw new Error(acts.error.message);
  return acts.value
    .flatMap(({ candidates }) => candidates)
    .filter(({ confidence, standing }) => confidence === 'sure' && standing === 'retained')
    .map(({ fact, value }) => `${fact}: ${JSON.stringify(value)}`)
    .sort();
}

describe('a document made by a real program says what the text it was made from says', () => {
  it.each([
    ['02-annees-en-colonnes.docx', 'conventions/02-annees-en-colonnes.txt'],
    ['03-phrases-k-euros.odt', 'conventions/03-phrases-k-euros.txt'],
    ['tranche-table.pdf', 'conventions-ours/tranche-table.txt'],
    ['lines-per-funds-center.html', 'conventions-ours/lines-per-funds-center.txt'],
    ['texte-en-travers.pdf', 'conventions/09-tranche-conditionnelle.txt'],
  ])('%s', async (document, text) => {
    const values = await sureValues(`documents/${document}`);
    expect(values.length).toBeGreaterThan(10);
    expect(values).toEqual(await sureValues(text));
  });
});

describe('a PDF', () => {
  it('says where each of its words stands on its page', async () => {
    const name = 'tranche-table.pdf';
    const read = await readDocument(new File([readFileSync(join(FIXTURES, 'documents', name))], name));
    if (!read.ok) throw new Error(read.error.message);
    const { text, pages = [], places = [] } = read.value;
    const words = [...text.matchAll(/\S+/g)].length;
    expect(places.length).toBeGreaterThan(0.95 * words);
    for (const { page, box } of places) {
      const { width = 0, height = 0 } = pages[page] ?? {};
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.bottom).toBeLessThanOrEqual(height);
    }
  });
  it('that is protected asks for its password, refuses a wrong one and opens with the right one', async () => {
    const file = () => new File([readFileSync(join(FIXTURES, 'documents/protege.pdf'))], 'protege.pdf');
    const code = async (password?: string) => {
      const read = await readDocument(file(), password === undefined ? {} : { password });
      return read.ok ? 'read' : read.error.code;
    };
    expect(await code()).toBe('password-needed');
    expect(await code('faux')).toBe('wrong-password');
    expect(await code('secret')).toBe('read');
  });
});
