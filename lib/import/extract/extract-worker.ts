import { failure, type Outcome, success } from '../../outcome';
import type { Extract, ExtractLine } from '../../reconciliation/extract';
import { readExtract } from '../../reconciliation/read-extract';
import { type ImportError, importError, Refusal } from '../import-error';
import { readSheets } from './read-sheets';

export interface ExtractRequest {
  readonly readerId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
export type ExtractAnswer = Outcome<Extract, ImportError>;
/** How far it is, of how many rows; then the lines, a part at a time, and the answer without them. */
export type ExtractMessage =
  | 'ready'
  | { readonly done: number; readonly of: number }
  | { readonly lines: readonly ExtractLine[] }
  | { readonly answer: ExtractAnswer };

/** Lines of one message: the page takes each in some milliseconds, all of them at once would stop it. */
const PART = 2_000;

/** The module of the worker in which extracts are read: the page stays usable, and can end it. */
self.addEventListener('message', ({ data }: MessageEvent<ExtractRequest>) => {
  const post = (message: ExtractMessage) => self.postMessage(message);
  const answer = answerTo(data, (done, of) => post({ done, of }));
  if (!answer.ok) return post({ answer });
  const { lines, ...extract } = answer.value;
  for (let from = 0; from < lines.length; from += PART) post({ lines: lines.slice(from, from + PART) });
  post({ answer: success({ ...extract, lines: [] }) });
});
self.postMessage('ready');

function answerTo(
  { readerId, fileName, bytes }: ExtractRequest,
  onProgress: (done: number, of: number) => void,
): ExtractAnswer {
  try {
    const read = readExtract(fileName, readSheets(readerId, bytes), onProgress);
    return read.ok
      ? success(read.value)
      : failure(importError(fileName, new Refusal('unsupported-format', read.error)));
  } catch (error) {
    if (!(error instanceof Refusal)) console.warn('extract worker:', error);
    const refusal =
      error instanceof Refusal
        ? error
        : new Refusal(
            'corrupt',
            'n’a pas pu être lu : il est abîmé ou d’une forme inattendue. Refaites l’extraction dans Chorus et recommencez.',
          );
    return failure(importError(fileName, refusal));
  }
}
