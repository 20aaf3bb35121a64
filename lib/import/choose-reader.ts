import { zipDirectory } from './archive/zip-directory';
import { Refusal } from './import-error';
import { readers } from './readers';
import type { Reader } from './readers/reader';

/** What the first bytes of a file that is not read say, whatever its extension: what it is and what to do about it. */
const REFUSED: readonly { readonly bytes: readonly number[]; readonly refusal: string }[] = [
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    refusal: 'est un document RTF. Ouvrez-le et enregistrez-le au format Word (.docx) ou PDF.',
  },
  { bytes: [0x47, 0x49, 0x46, 0x38], refusal: 'est une image GIF. Enregistrez-la en PNG ou en PDF.' },
  {
    bytes: [0x42, 0x4d],
    refusal: 'semble être une image BMP. Enregistrez-la en PNG ou en PDF.',
  },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf],
    refusal: 'est une archive 7-Zip. Extrayez la convention et déposez-la seule.',
  },
  { bytes: [0x1f, 0x8b], refusal: 'est une archive. Extrayez la convention et déposez-la seule.' },
  { bytes: [0x4d, 0x5a], refusal: 'est un programme, pas une convention. Ne l’ouvrez pas.' },
];

/** Parts that tell which office document an archive is. */
const OFFICE: readonly { readonly part: RegExp; readonly reader: string; readonly name: string }[] = [
  { part: /^word\/document\.xml$/, reader: 'docx', name: 'Word' },
  { part: /^xl\/workbook\.xml$/, reader: 'xlsx', name: 'Excel' },
  { part: /^ppt\/presentation\.xml$/, reader: '', name: 'PowerPoint' },
];

const byId = (id: string): Reader | undefined => readers.find((reader) => reader.id === id);
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, rank) => bytes[rank] === byte);
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
/** Some programs put a few bytes before the mark of a PDF. */
export const isPdf = (bytes: Uint8Array): boolean => ascii(bytes, 0, 1_024).includes('%PDF-');

/**
 * The reader for a file: what its bytes say comes before what its name says, so that a PDF named .docx is read as the
 * PDF it is. @throws Refusal
 */
export function chooseReader(bytes: Uint8Array, extension: string): Reader {
  if (bytes.length === 0)
    throw new Refusal(
      'empty',
      'est vide : il ne contient aucun octet. Vérifiez le fichier et choisissez-en un autre.',
    );
  const told = readerOfBytes(bytes, extension);
  if (told) return told;
  const named: Reader | undefined = readers.find(({ extensions }) =>
    (extensions as readonly string[]).includes(extension),
  );
  if (!named) throw unsupported(extension);
  if (['text', 'markdown', 'csv', 'html'].includes(named.id)) {
    const isPage = /^\s*(?:<!doctype html|<html[\s>])/i.test(
      ascii(bytes, 0, 400).replace(/^\u00ef\u00bb\u00bf/, ''),
    );
    return (isPage && byId('html')) || named;
  }
  throw new Refusal(
    'corrupt',
    `porte l’extension .${extension}, mais son contenu n’est pas celui d’un fichier ${named.label} : il est abîmé, incomplet ou mal nommé. Demandez-en une autre copie.`,
  );
}

function readerOfBytes(bytes: Uint8Array, extension: string): Reader | undefined {
  if (isPdf(bytes)) return byId('pdf') ?? refuse('est un fichier PDF.');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readerOfArchive(bytes, extension);
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    throw new Refusal('empty', 'est une archive vide. Demandez-en une autre copie.');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOffice(bytes, extension);
  const image =
    startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
    startsWith(bytes, [0xff, 0xd8, 0xff]) ||
    startsWith(bytes, [0x49, 0x49, 0x2a, 0x00]) ||
    startsWith(bytes, [0x4d, 0x4d, 0x00, 0x2a]);
  if (image) return byId('image') ?? refuse('est une image.');
  const refused = REFUSED.find((signature) => startsWith(bytes, signature.bytes));
  return refused && refuse(refused.refusal);
}

function refuse(words: string): never {
  throw new Refusal('unsupported-format', words);
}

function readerOfArchive(bytes: Uint8Array, extension: string): Reader {
  const names = zipDirectory(bytes).map(({ name }) => name);
  const office = OFFICE.find(({ part }) => names.some((name) => part.test(name)));
  const reader = office
    ? byId(office.reader)
    : names.includes('content.xml') && openDocument(bytes, extension);
  if (reader) return reader;
  throw new Refusal(
    'unsupported-format',
    office
      ? `est un document ${office.name} : ce format ne se lit pas. Enregistrez-le en PDF.`
      : 'est une archive zip, pas un document. Extrayez la convention et déposez-la seule.',
  );
}

/** An OpenDocument file starts with its kind, uncompressed; where it does not, its name decides. */
function openDocument(bytes: Uint8Array, extension: string): Reader | undefined {
  // What follows it in the archive begins with letters too.
  const kind = /opendocument\.(spreadsheet|[a-z]+)/.exec(ascii(bytes, 0, 120))?.[1];
  const isSheet = kind === undefined ? /^(?:ods|ots)$/.test(extension) : kind === 'spreadsheet';
  return byId(isSheet ? 'ods' : 'odt');
}

function oldOffice(bytes: Uint8Array, extension: string): Refusal {
  // A protected .docx or .xlsx is an old-style container of one encrypted package; its names are in UTF-16.
  const isPackage = new TextDecoder('latin1')
    .decode(bytes)
    .includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e');
  if (isPackage)
    return new Refusal(
      'encrypted',
      'est protégé par un mot de passe. Ouvrez-le avec son mot de passe et enregistrez-en une copie sans protection.',
    );
  const better = /^xl/.test(extension) ? 'Excel (.xlsx)' : 'Word (.docx)';
  return new Refusal(
    'unsupported-format',
    `est un ancien document Office. Ouvrez-le et enregistrez-le au format ${better} ou PDF.`,
  );
}

/** @returns why no file of this extension is read. */
export const unsupported = (extension: string): Refusal =>
  new Refusal(
    'unsupported-format',
    `est ${extension === '' ? 'un fichier sans extension' : `un fichier .${extension}`} : ce format ne se lit pas. ` +
      `Formats lus : ${readers.map(({ label }) => label).join(', ')}. ` +
      'Ouvrez la convention et enregistrez-la dans l’un d’eux.',
  );
