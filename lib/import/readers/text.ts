import { success } from '../../outcome';
import { decodeText } from '../decode-text';
import { layOut } from '../layout/lay-out';
import type { Reader } from './reader';

export const MAX_TEXT_BYTES = 5_000_000;

/** Plain text. Marks of Markdown are removed there too: conventions are often pasted from an editor that writes them. */
export const textReader = {
  id: 'text',
  label: 'texte (.txt)',
  extensions: ['txt', 'text'],
  maxBytes: MAX_TEXT_BYTES,
  read(bytes, fileName) {
    const decoded = decodeText(bytes, fileName);
    return decoded.ok ? success({ format: 'txt' as const, ...layOut(decoded.value) }) : decoded;
  },
} as const satisfies Reader;
