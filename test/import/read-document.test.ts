import { describe, expect, it, vi } from 'vitest';
import { readDocument } from '../../lib/import/read-document';

const bytes = (...values: number[]) => new Uint8Array(values);
const file = (content: BlobPart, name = 'convention.txt') => new File([content], name);

async function textOf(content: BlobPart): Promise<string> {
  const read = await readDocument(file(content));
  if (!read.ok) throw new Error(read.error.message);
  return read.value.text.trim();
}

async function refusal(given: File) {
  const read = await readDocument(given);
  if (read.ok) throw new Error('the file was read');
  return read.error;
}

describe('characters', () => {
  it('are UTF-8, with or without a byte order mark', async () => {
    expect(await textOf('délégué')).toBe('délégué');
    expect(await textOf('\ufeffdélégué')).toBe('délégué');
  });
  it('are UTF-16 when a byte order mark says so', async () => {
    expect(await textOf(bytes(0xff, 0xfe, 0xe9, 0x00, 0x74, 0x00))).toBe('ét');
    expect(await textOf(bytes(0xfe, 0xff, 0x00, 0xe9, 0x00, 0x74))).toBe('ét');
  });
  it('are Windows-1252 when they are no UTF-8', async () => {
    expect(await textOf(bytes(0x37, 0x30, 0x20, 0x80, 0x20, 0xe9))).toBe('70 € é');
  });
});

describe('a file that is no text is refused with what it is', () => {
  it.each([
    ['texte\0texte', 'binary', /binaire/],
    ['', 'empty', /vide/],
    [' \n\t\u00a0\n', 'empty', /vide/],
    ['{\\rtf1 …', 'unsupported-format', /RTF/],
    ['MZ…', 'unsupported-format', /programme/],
    ['PK\u0003\u0004…', 'corrupt', /abîmé/],
  ])('%j', async (content, code, words) => {
    const error = await refusal(file(content));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(words);
    expect(error.message).toContain('convention.txt');
  });
  it('an old Office document is told from a protected one', async () => {
    const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    expect((await refusal(file(bytes(...old), 'a.doc'))).message).toMatch(/ancien document Office/);
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    expect((await refusal(file(bytes(...old, ...name), 'a.docx'))).code).toBe('encrypted');
  });
  it('an unknown extension is refused with the formats that are read', async () => {
    const error = await refusal(file('x', 'convention.xyz'));
    expect(error.code).toBe('unsupported-format');
    expect(error.message).toMatch(/\.xyz.*texte \(\.txt\), Markdown \(\.md\)/);
    expect((await refusal(file('x', 'convention'))).message).toMatch(/sans extension/);
  });
  it('a name that promises another content is told', async () => {
    expect(await refusal(file('du texte', 'convention.docx'))).toMatchObject({
      code: 'corrupt',
      message: expect.stringMatching(/extension \.docx/),
    });
  });
  it('a file of 50 MB is refused without a byte of it being read', async () => {
    const large = file('x');
    Object.defineProperty(large, 'size', { value: 50_000_000 });
    const reading = vi.spyOn(large, 'arrayBuffer');
    expect(await refusal(large)).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/50 Mo/),
    });
    expect(reading).not.toHaveBeenCalled();
  });
  it('a file that the disk no longer gives is an error, not a throw', async () => {
    const lost = file('x');
    vi.spyOn(lost, 'arrayBuffer').mockRejectedValue(new Error('gone'));
    expect((await refusal(lost)).code).toBe('unreadable');
  });
});

it('the digest is the SHA-256 of the bytes', async () => {
  const read = await readDocument(file('abc'));
  expect(read.ok && read.value.digest).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

it('a Markdown file is one', async () => {
  const read = await readDocument(file('# Titre', 'A.MD'));
  expect(read.ok && [read.value.format, read.value.text.trim()]).toEqual(['md', 'Titre']);
});
