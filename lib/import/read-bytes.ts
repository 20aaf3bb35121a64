import type { ImportedDocument } from '../extraction/document';
import { failure, type Outcome, success } from '../outcome';
import { type ImportError, importError, Refusal } from './import-error';
import type { Reader, ReadingTask } from './readers/reader';

export type ReadBytes = Outcome<ImportedDocument, ImportError>;

/** Reads a file with its reader, in whichever thread this is called. A bug in a reader is a damaged file to the person. */
export async function readBytes(
  reader: Reader,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
  task: ReadingTask,
): Promise<ReadBytes> {
  try {
    // Before the reader, which may give the bytes away to a worker.
    const digest = await digestOf(bytes);
    const read = await reader.load();
    const content = await read(bytes, task);
    if (content.text.trim() === '')
      throw new Refusal('empty', 'ne contient aucun texte. Vérifiez le fichier et choisissez-en un autre.');
    return success({ fileName, digest, ...content });
  } catch (error) {
    return failure(importError(fileName, error instanceof Refusal ? error : brokenReader(error)));
  }
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
