import { failure, success } from '../../outcome';
import type { ExtractLine } from '../../reconciliation/extract';
import { importError, Refusal } from '../import-error';
import { cancelled, tooSlow } from '../patience';
import { openFile } from '../read-document';
import type { ReadingTask } from '../readers/reader';
import type { ExtractAnswer, ExtractMessage, ExtractRequest } from './extract-worker';

/** Longer than any extract takes; the person may stop before. */
const PATIENCE = 60_000;

/** Reads a Chorus extract in a worker, telling how far it is. Never throws for a bad file. */
export async function readExtractFile(file: File, task: ReadingTask): Promise<ExtractAnswer> {
  const opened = await openFile(file, LARGEST);
  if (!opened.ok) return opened;
  const { reader, bytes } = opened.value;
  const worker = new Worker(new URL('./extract-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve } = Promise.withResolvers<ExtractAnswer>();
  const refuse = (refusal: Refusal) => resolve(failure(importError(file.name, refusal)));
  const lines: ExtractLine[] = [];
  const timer = setTimeout(() => refuse(tooSlow()), PATIENCE);
  const cancel = () => refuse(cancelled());
  worker.addEventListener('message', ({ data }: MessageEvent<ExtractMessage>) => {
    if (data === 'ready') {
      const request: ExtractRequest = { readerId: reader.id, fileName: file.name, bytes };
      worker.postMessage(request, [bytes.buffer]);
    } else if ('lines' in data) for (const line of data.lines) lines.push(line);
    else if ('answer' in data)
      resolve(data.answer.ok ? success({ ...data.answer.value, lines }) : data.answer);
    else task.onProgress?.(data);
  });
  worker.addEventListener('error', (event) => {
    console.warn('extract worker:', event.message);
    refuse(
      new Refusal(
        'unreadable',
        'n’a pas pu être lu : une erreur est survenue. Rechargez cette page et recommencez.',
      ),
    );
  });
  task.signal?.addEventListener('abort', cancel);
  return promise.finally(() => {
    clearTimeout(timer);
    task.signal?.removeEventListener('abort', cancel);
    worker.terminate();
  });
}

/** Extracts are larger than conventions. */
const LARGEST = 60_000_000;
