import type { ImportedDocument } from '../extraction/document';
import { failure, type Outcome, success } from '../outcome';
import { type ImportError, importError, Refusal } from './import-error';
import { layOutPages } from './page/lay-out-pages';
import type { ReadContent, Reader, ReadingTask, ReadPages } from './readers/reader';

/** A file that is read, its pages not laid out yet. */
export interface ReadFileContent {
  readonly fileName: string;
  readonly digest: string;
  readonly content: ReadContent | ReadPages;
}

/** Reads a file with its reader, in whichever thread this is called. A bug in a reader is a damaged file to the person. */
export async function readBytes(
  reader: Reader,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
  task: ReadingTask,
): Promise<Outcome<ReadFileContent, ImportError>> {
  try {
    // Before the reader, which may give the bytes away to a worker.
    const digest = await digestOf(bytes);
    const read = await reader.load();
    return success({ fileName, digest, content: await read(bytes, task) });
  } catch (error) {
    return failure(importError(fileName, error instanceof Refusal ? error : brokenReader(error)));
  }
}

/** The document of what was read: words on pages become lines and tables. Bounded by the file, not by time. */
export function toDocument({
  fileName,
  digest,
  content,
}: ReadFileContent): Outcome<ImportedDocument, ImportError> {
  const read =
    'wordPages' in content ? { format: content.format, ...layOutPages(content.wordPages) } : content;
  if (read.text.trim() !== '') return success({ fileName, digest, ...read });
  const nothing = 'ne contient aucun texte. Vérifiez le fichier et choisissez-en un autre.';
  return failure(importError(fileName, new Refusal('empty', nothing)));
}

/** Told to the console for us, and to the person as what it is to them. */
function brokenReader(error: unknown): Refusal {
  console.warn('reader:', error);
  return new Refusal(
    'corrupt',
    'n’a pas pu être lu : il est abîmé ou d’une forme inattendue. Ouvrez-le et enregistrez-en une copie en PDF, ou demandez-en une autre.',
  );
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
