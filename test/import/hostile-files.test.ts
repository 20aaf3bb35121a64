import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../lib/import/archive/crc32';
import { makeArchive, makeDocx } from './make-archive';
import { readFile, refusalOf } from './read-file';

const BODY = '<w:p><w:r><w:t>Article 1 : 70 000 €</w:t></w:r></w:p>';
const find = (bytes: Uint8Array, sign: number) => {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 < bytes.length; at += 1) if (view.getUint32(at, true) === sign) return at;
  throw new Error('not found');
};
const CENTRAL = 0x02014b50;

describe('an archive built to harm is refused before it swells', () => {
  it('that unpacks into a thousand times its size', async () => {
    const bomb = makeDocx('', { 'word/document.xml': 'a'.repeat(20_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf('bombe.docx', bomb)).toMatchObject({
      code: 'hostile',
      message: expect.stringMatching(/« bombe\.docx ».*volume anormal/),
    });
  });
  it('that claims little and gives much: what comes out is counted', async () => {
    const bomb = makeDocx('', { 'word/document.xml': 'a'.repeat(20_000_000) });
    new DataView(bomb.buffer).setUint32(find(bomb, CENTRAL) + 24, 1_000, true);
    expect((await refusalOf('bombe.docx', bomb)).code).toBe('hostile');
  });
  it('that claims a gigabyte', async () => {
    const bytes = makeDocx(BODY);
    new DataView(bytes.buffer).setUint32(find(bytes, CENTRAL) + 24, 1_000_000_000, true);
    expect((await refusalOf('a.docx', bytes)).code).toBe('hostile');
  });
  it('whose entries leave it, or come twice', async () => {
    expect((await refusalOf('a.docx', makeDocx(BODY, { '../../etc/passwd': 'x' }))).message).toMatch(
      /sort de l’archive/,
    );
    const twice = zipSync({ 'word/document.xml': strToU8('<a/>'), 'word/documenu.xml': strToU8('<b/>') });
    const text = new TextDecoder('latin1').decode(twice).replaceAll('documenu', 'document');
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    expect((await refusalOf('a.docx', bytes)).message).toMatch(/deux fichiers du même nom/);
  });
  it('whose entries lie over each other', async () => {
    const bytes = makeDocx(BODY, { 'word/styles.xml': '<a/>' });
    const second = bytes.lastIndexOf(0x50, bytes.length - 30);
    expect(second).toBeGreaterThan(0);
    const first = find(bytes, CENTRAL);
    new DataView(bytes.buffer).setUint32(first + 20, 50_000, true);
    expect((await refusalOf('a.docx', bytes)).code).toBe('hostile');
  });
  it('that holds only another archive', async () => {
    expect((await refusalOf('a.zip', makeArchive({ 'a.docx': makeDocx(BODY) }))).message).toMatch(
      /archive zip/,
    );
  });
});

describe('a document built to harm', () => {
  it('with a document type is not read: its entities swell', async () => {
    const xml =
      '<!DOCTYPE a [<!ENTITY b "bbbb">]><w:document><w:body><w:p><w:t>&b;</w:t></w:p></w:body></w:document>';
    expect((await refusalOf('a.docx', makeArchive({ 'word/document.xml': xml }))).message).toMatch(/DOCTYPE/);
  });
  it('nested beyond measure is not followed', async () => {
    const deep = '<w:p>'.repeat(2_000);
    expect((await refusalOf('a.docx', makeArchive({ 'word/document.xml': deep }))).code).toBe('hostile');
  });
});

describe('a damaged archive', () => {
  it('is told, wherever it is cut', async () => {
    const whole = makeDocx(BODY);
    for (const length of [5, 40, whole.length >> 1, whole.length - 30, whole.length - 1])
      expect((await refusalOf('coupe.docx', whole.slice(0, length))).code).toBe('corrupt');
  });
  it('of which one figure was changed is told: its checksum no longer fits', async () => {
    const xml = strToU8(
      '<w:document><w:body><w:p><w:r><w:t>70 000 €</w:t></w:r></w:p></w:body></w:document>',
    );
    const stored = new Uint8Array(zipSync({ 'word/document.xml': [xml, { level: 0 }] }));
    expect((await readFile('a.docx', stored)).text).toBe('70 000 €');
    const at = new TextDecoder('latin1').decode(stored).indexOf('70 000');
    stored[at] = '9'.charCodeAt(0);
    expect((await refusalOf('a.docx', stored)).code).toBe('corrupt');
  });
  it('protected by a password is told', async () => {
    const bytes = makeDocx(BODY);
    new DataView(bytes.buffer).setUint16(find(bytes, CENTRAL) + 8, 1, true);
    expect((await refusalOf('a.docx', bytes)).code).toBe('encrypted');
  });
});

it('the checksum is the one of zip', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
});
