import type { ExtractionError } from '../extraction/candidate';
import type { ImportedDocument } from '../extraction/document';
import { extractActs, type ReadAct } from '../extraction/extract-acts';
import type { Outcome } from '../outcome';
import type { ImportError } from './import-error';
import { type ReadFileContent, readBytes, toDocument } from './read-bytes';
import { type ReaderId, readers } from './readers';
import type { Reader } from './readers/reader';

/** What the page asks: a file to read, or what it read itself, whose values are wanted. */
export type ImportRequest =
  | { readonly readerId: ReaderId; readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly read: ReadFileContent };

/** A document with the acts it holds and the values each states. */
export interface ReadConvention {
  readonly document: ImportedDocument;
  readonly acts: readonly ReadAct[];
}
export type ImportAnswer = Outcome<ReadConvention, ImportError | ExtractionError>;

/** The module of the worker in which files are opened and texts searched: whatever hangs there can be ended. */
self.addEventListener('message', async ({ data }: MessageEvent<ImportRequest>) => {
  self.postMessage(await answer(data));
});
self.postMessage('ready');

async function answer(request: ImportRequest): Promise<ImportAnswer> {
  if ('read' in request) return withActs(request.read);
  const reader: Reader | undefined = readers.find(({ id }) => id === request.readerId);
  if (!reader) throw new Error(`no reader ${request.readerId}`);
  const read = await readBytes(reader, request.fileName, request.bytes, {});
  return read.ok ? withActs(read.value) : read;
}

function withActs(read: ReadFileContent): ImportAnswer {
  const document = toDocument(read);
  if (!document.ok) return document;
  const acts = extractActs(document.value);
  return acts.ok ? { ok: true, value: { document: document.value, acts: acts.value } } : acts;
}
