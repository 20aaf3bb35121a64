import type { ImportedDocument } from '../extraction/document';
import { failure, type Outcome, success } from '../outcome';
import { chooseReader } from './choose-reader';
import { type ImportError, importError, Refusal } from './import-error';
import { readBytes, toDocument } from './read-bytes';
import { readers } from './readers';
import type { Reader, ReadingTask } from './readers/reader';

const MEGABYTE = 1_000_000;
const LARGEST = Math.max(...readers.map(({ maxBytes }) => maxBytes));

/** Never throws for a bad file: every refusal is an `ImportError` whose French message says what to do. */
export async function readDocument(
  file: File,
  task: ReadingTask = {},
): Promise<Outcome<ImportedDocument, ImportError>> {
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const read = await readBytes(opened.value.reader, file.name, opened.value.bytes, task);
  return read.ok ? toDocument(read.value) : read;
}

/**
 * The bytes of a file and the reader they are for; a file too large is refused before it is read.
 * @param most the largest file, in bytes; left out, what each reader takes.
 */
export async function openFile(
  file: File,
  most?: number,
): Promise<Outcome<{ reader: Reader; bytes: Uint8Array<ArrayBuffer> }, ImportError>> {
  try {
    const extension = /\.([^.]{1,20})$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
    const named: Reader | undefined = readers.find(({ extensions }) =>
      (extensions as readonly string[]).includes(extension),
    );
    refuseLarge(file.size, most ?? named?.maxBytes ?? LARGEST);
    const bytes = await bytesOf(file);
    const reader = chooseReader(bytes, extension);
    refuseLarge(file.size, most ?? reader.maxBytes);
    return success({ reader, bytes });
  } catch (error) {
    if (error instanceof Refusal) return failure(importError(file.name, error));
    throw error;
  }
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Refusal(
      'unreadable',
      'n’a pas pu être lu sur le disque. Vérifiez qu’il existe toujours et choisissez-le à nouveau.',
    );
  }
}

function refuseLarge(size: number, maxBytes: number): void {
  if (size <= maxBytes) return;
  throw new Refusal(
    'too-large',
    `est trop gros : ${Math.round(size / MEGABYTE)} Mo, pour ${maxBytes / MEGABYTE} Mo au plus dans ce format. ` +
      'Une convention en fait bien moins : vérifiez que c’est le bon fichier, ou n’en gardez que la convention.',
  );
}
