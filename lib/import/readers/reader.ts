import type { ImportedDocument } from '../../extraction/document';
import type { WordPage } from '../page/page-word';

/** What a format yields; the file's name and digest are added by `readDocument`. */
export type ReadContent = Pick<ImportedDocument, 'format' | 'text' | 'blocks' | 'pages' | 'places'>;

/** What a format of pages yields before its lines and tables are found, which may take a hostile page long. */
export interface ReadPages {
  readonly format: 'pdf' | 'image';
  readonly wordPages: readonly WordPage[];
}

/** How far a long reading is. */
export interface ReadProgress {
  /** Pages done, of how many. */
  readonly done: number;
  readonly of: number;
}

export interface ReadingTask {
  readonly password?: string | undefined;
  onProgress?(progress: ReadProgress): void;
  /** How many pages are read, where what is looked for stands on the first ones. */
  readonly mostPages?: number;
  /** Aborted when the person cancels. */
  readonly signal?: AbortSignal | undefined;
}

/** Reads a file's bytes. @throws Refusal, never anything else for a bad file. */
export type ReadFile = (
  bytes: Uint8Array<ArrayBuffer>,
  task: ReadingTask,
) => ReadContent | Promise<ReadContent | ReadPages>;

/** One file format: its extensions (lower case, no dot) and where the function that reads its bytes is. */
export interface Reader {
  readonly id: string;
  readonly label: string;
  readonly extensions: readonly string[];
  /** Largest file read, in bytes: a larger one is refused before a byte of it is read. */
  readonly maxBytes: number;
  /** A reader that draws pages runs in the page and has workers of its own. */
  readonly runsIn: 'worker' | 'page';
  load(): Promise<ReadFile>;
}
