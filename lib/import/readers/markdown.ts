import { decodeText } from '../decode-text';
import { layOut } from '../layout/lay-out';
import type { ReadFile } from './reader';

export const readMarkdown: ReadFile = (bytes) => ({ format: 'md', ...layOut(decodeText(bytes)) });
