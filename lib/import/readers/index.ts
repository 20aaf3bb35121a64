import { markdownReader } from './markdown';
import type { Reader } from './reader';
import { textReader } from './text';

/** The formats that can be imported. A new one: one file here, one line in this list. */
export const readers: readonly Reader[] = [textReader, markdownReader];
