import type { ImportedDocument } from '../extraction/document';
import { failure, type Outcome, success } from '../outcome';
import type { ImportError } from './import-error';
import { readers } from './readers';

/** Never throws for a bad file: every refusal is an `ImportError` whose French message says what to do. */
export async function readDocument(file: File): Promise<Outcome<ImportedDocument, ImportError>> {
  const extension = /\.([^.]{1,20})$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const reader = readers.find(({ extensions }) => extensions.includes(extension));
  if (!reader) return failure(unsupported(file.name, extension));
  if (file.size > reader.maxBytes) return failure(tooLarge(file, reader.maxBytes));
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return failure({
      code: 'unreadable',
      message: `« ${file.name} » n’a pas pu être lu sur le disque. Vérifiez qu’il existe toujours et choisissez-le à nouveau.`,
    });
  }
  const content = reader.read(bytes, file.name);
  if (!content.ok) return content;
  return success({ fileName: file.name, digest: await digestOf(bytes), ...content.value });
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const unsupported = (fileName: string, extension: string): ImportError => ({
  code: 'unsupported-format',
  message:
    `« ${fileName} » est ${extension === '' ? 'un fichier sans extension' : `un fichier .${extension}`} : ce format ne se lit pas encore. ` +
    `Formats lus aujourd’hui : ${readers.map(({ label }) => label).join(', ')}. ` +
    'Ouvrez la convention, puis « Enregistrer sous » et choisissez « texte brut (.txt) ».',
});

const MEGABYTE = 1_000_000;

const tooLarge = (file: File, maxBytes: number): ImportError => ({
  code: 'too-large',
  message:
    `« ${file.name} » est trop gros : ${Math.round(file.size / MEGABYTE)} Mo, pour ${maxBytes / MEGABYTE} Mo au plus. ` +
    'Une convention en texte en fait bien moins : vérifiez que c’est le bon fichier, ou n’en gardez que la convention.',
});
