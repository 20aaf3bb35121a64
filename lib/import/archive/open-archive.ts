import { Inflate } from 'fflate';
import { Refusal } from '../import-error';
import { crc32 } from './crc32';
import { damaged, type ZipEntry, zipDirectory } from './zip-directory';

/** The parts of an office document, each inflated only when it is asked for, never beyond its limit. */
export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a part. @throws Refusal when it is absent, damaged, encrypted or too large. */
  part(name: string): Uint8Array;
}

/** Largest part and largest sum of parts that are inflated, in bytes. */
const MAX_PART = 60_000_000;
const MAX_TOTAL = 120_000_000;
/** Text shrinks 5 to 50 times; a bomb a thousand. Small parts may be as regular as they like. */
const MAX_RATIO = 400;
const SMALL = 2_000_000;
const STEP = 65_536;

/** @throws Refusal */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = new Map(zipDirectory(bytes).map((entry) => [entry.name, entry]));
  let total = 0;
  return {
    names: [...entries.keys()],
    part(name) {
      const entry = entries.get(name);
      if (!entry) throw damaged();
      if (entry.isEncrypted)
        throw new Refusal(
          'encrypted',
          'est protégé par un mot de passe. Ouvrez-le avec son mot de passe et enregistrez-en une copie sans protection.',
        );
      const content = inflateEntry(bytes, entry, Math.min(MAX_PART, MAX_TOTAL - total));
      total += content.length;
      return content;
    },
  };
}

const bomb = (): Refusal =>
  new Refusal(
    'hostile',
    'se décompresse en un volume anormal : il n’a pas été ouvert. Demandez-en une copie à son auteur.',
  );

function inflateEntry(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) throw damaged();
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.compressed);
  if (packed.length < entry.compressed) throw damaged();
  if (entry.size > most) throw bomb();
  const content = entry.method === 0 ? packed : inflate(packed, entry, most);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged();
  return content;
}

function inflate(packed: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  if (entry.method !== 8) throw damaged();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    // The directory's claim is not believed: what comes out is counted as it comes.
    if (length > most || length > entry.size) throw bomb();
    if (length > SMALL && length > packed.length * MAX_RATIO) throw bomb();
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    throw error instanceof Refusal ? error : damaged();
  }
  const content = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}
