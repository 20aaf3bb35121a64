import { success } from '../../outcome';
import { decodeText } from '../decode-text';
import { layOut } from '../layout/lay-out';
import type { Reader } from './reader';
import { MAX_TEXT_BYTES } from './text';

export const markdownReader = {
  id: 'markdown',
  label: 'Markdown (.md)',
  extensions: ['md', 'markdown'],
  maxBytes: MAX_TEXT_BYTES,
  read(bytes, fileName) {
    const decoded = decodeText(bytes, fileName);
    return decoded.ok ? success({ format: 'md' as const, ...layOut(decoded.value) }) : decoded;
  },
} as const satisfies Reader;
