import { decodeText } from '../decode-text';
import { layOut } from '../layout/lay-out';
import type { ReadFile } from './reader';

/** Plain text. Marks of Markdown are removed there too: conventions are often pasted from an editor that writes them. */
export const readText: ReadFile = (bytes) => ({ format: 'txt', ...layOut(decodeText(bytes)) });
