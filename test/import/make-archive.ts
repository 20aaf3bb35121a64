import { strToU8, type Zippable, zipSync } from 'fflate';

/** An archive of these parts, as an office program would write it. */
export function makeArchive(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  return new Uint8Array(zipSync(entries));
}

/** A Word document with this body. */
export const makeDocx = (body: string, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  makeArchive({
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`,
    ...more,
  });

/** A LibreOffice text or spreadsheet with this content. */
export const makeOpenDocument = (kind: 'text' | 'spreadsheet', content: string) =>
  makeArchive({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<?xml version="1.0"?><office:document-content><office:body>${content}</office:body></office:document-content>`,
  });
