import { failure } from '../outcome';
import { importError, Refusal } from './import-error';
import type { ImportAnswer, ImportRequest } from './import-worker';
import { cancelled, PATIENCE, tooSlow } from './patience';
import { readBytes } from './read-bytes';
import { openFile } from './read-document';
import type { ReaderId } from './readers';
import type { ReadingTask } from './readers/reader';

/** A page more is so much work more, in milliseconds; measured at 50 a page on a busy machine. */
const PAGE_PATIENCE = 150;

const pagesOf = (request: ImportRequest): number =>
  'read' in request && 'wordPages' in request.read.content ? request.read.content.wordPages.length : 0;

/**
 * A file and the values it states, whatever the format. Files are opened and texts searched in a worker that is ended
 * when it takes too long or when the person cancels: the page stays usable and nothing of the file is left.
 */
export async function importFile(file: File, task: ReadingTask): Promise<ImportAnswer> {
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const { reader, bytes } = opened.value;
  if (reader.runsIn === 'worker')
    return inWorker({ readerId: reader.id as ReaderId, fileName: file.name, bytes }, file.name, task);
  const read = await readBytes(reader, file.name, bytes, task);
  return read.ok ? inWorker({ read: read.value }, file.name, task) : read;
}

function inWorker(request: ImportRequest, fileName: string, { signal }: ReadingTask): Promise<ImportAnswer> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve } = Promise.withResolvers<ImportAnswer>();
  const refuse = (refusal: Refusal) => resolve(failure(importError(fileName, refusal)));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => refuse(cancelled());
  worker.addEventListener('message', ({ data }: MessageEvent<'ready' | ImportAnswer>) => {
    if (data !== 'ready') return resolve(data);
    timer = setTimeout(() => refuse(tooSlow()), PATIENCE + PAGE_PATIENCE * pagesOf(request));
    // Not transferred: the review needs the bytes again to draw the pages.
    return worker.postMessage(request);
  });
  worker.addEventListener('error', (event) => {
    console.warn('import worker:', event.message);
    refuse(
      new Refusal(
        'unreadable',
        'n’a pas pu être lu : une erreur est survenue. Rechargez cette page et recommencez.',
      ),
    );
  });
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel);
  return promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    worker.terminate();
  });
}
