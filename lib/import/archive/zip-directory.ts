import { Refusal } from '../import-error';

/** One entry of a zip archive, as its directory claims it: sizes are claims until the bytes are out. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  /** Where its own header starts. */
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
/** No office document has more parts. */
const MOST_ENTRIES = 4_000;

export const damaged = (): Refusal =>
  new Refusal(
    'corrupt',
    'est abîmé ou incomplet : l’archive dont il est fait ne se lit pas jusqu’au bout. Demandez-en une autre copie, ou téléchargez-le à nouveau.',
  );
const hostile = (what: string): Refusal =>
  new Refusal(
    'hostile',
    `n’est pas un document ordinaire (${what}) : il n’a pas été ouvert. Demandez-en une copie à son auteur.`,
  );

/** The entries of an archive, checked before any is opened. @throws Refusal */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw hostile(`${count} fichiers dans l’archive`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (let at = view.getUint32(end + 16, true), rank = 0; rank < count; rank += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) throw damaged();
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name))
      throw hostile('un fichier qui sort de l’archive');
    if (names.has(name)) throw hostile('deux fichiers du même nom dans l’archive');
    names.add(name);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  refuseOverlaps(entries);
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

/** Entries that share their bytes make one small file swell into many large ones. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const inOrder = [...entries].sort((first, second) => first.offset - second.offset);
  inOrder.forEach((entry, rank) => {
    const next = inOrder[rank + 1];
    if (next && entry.offset + 30 + entry.compressed > next.offset)
      throw hostile('des fichiers qui se recouvrent dans l’archive');
  });
}
