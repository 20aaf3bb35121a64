import type { ImportedDocument } from '../../extraction/document';
import type { Outcome } from '../../outcome';
import type { ImportError } from '../import-error';

/** What a format yields; the file's name and digest are added by `readDocument`. */
export type ReadContent = Pick<ImportedDocument, 'format' | 'text' | 'blocks'>;

/** One file format: its extensions (lower case, no dot) and the function that reads its bytes. */
export interface Reader {
  readonly id: string;
  readonly label: string;
  readonly extensions: readonly string[];
  /** Largest file read, in bytes: a larger one is refused before a byte of it is read. */
  readonly maxBytes: number;
  read(bytes: Uint8Array, fileName: string): Outcome<ReadContent, ImportError>;
}
