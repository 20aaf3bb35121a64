import { Refusal } from './import-error';

/** Above this share of control characters, the bytes are not text. */
const MAX_CONTROL_SHARE = 0.005;

/**
 * The characters of a text file: UTF-8 (with or without BOM), UTF-16 (with BOM, or told by its zeros), otherwise
 * Windows-1252, which is what French office tools write when they do not write UTF-8. @throws Refusal `binary`, `empty`.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text.includes('\0') || controlShare(text) > MAX_CONTROL_SHARE) {
    throw new Refusal(
      'binary',
      'n’est pas un texte : c’est un fichier binaire d’un format inconnu. Choisissez le fichier de la convention elle-même.',
    );
  }
  if (text.trim() === '') {
    throw new Refusal(
      'empty',
      'est vide : il ne contient aucun texte. Vérifiez le fichier et choisissez-en un autre.',
    );
  }
  return text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const silent = utf16Without(bytes);
  if (silent) return new TextDecoder(silent).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** UTF-16 without its mark: nearly every other byte of French text is zero. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  if (half < 4) return undefined;
  if (odd > half * 0.8 && even === 0) return 'utf-16le';
  return even > half * 0.8 && odd === 0 ? 'utf-16be' : undefined;
}

function controlShare(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) count += 1;
  }
  return count / Math.max(1, text.length);
}
