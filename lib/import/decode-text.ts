import { failure, type Outcome, success } from '../outcome';
import { fileSignature } from './file-signature';
import type { ImportError } from './import-error';

/** Above this share of control characters, the bytes are not text. */
const MAX_CONTROL_SHARE = 0.005;

/**
 * The characters of a text file: UTF-8 (with or without BOM), UTF-16 with BOM, otherwise Windows-1252, which is what
 * French office tools write when they do not write UTF-8. Errors: `binary`, `empty`.
 */
export function decodeText(bytes: Uint8Array, fileName: string): Outcome<string, ImportError> {
  const signature = fileSignature(bytes);
  if (signature) return failure(binary(fileName, signature.is, signature.advice));
  const text = decode(bytes);
  if (text.includes('\0') || controlShare(text) > MAX_CONTROL_SHARE) {
    return failure(
      binary(fileName, 'un fichier binaire', 'Enregistrez d’abord la convention en texte (.txt).'),
    );
  }
  if (text.trim() === '') {
    return failure({
      code: 'empty',
      message: `« ${fileName} » est vide : il ne contient aucun texte. Vérifiez le fichier et choisissez-en un autre.`,
    });
  }
  return success(text);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function controlShare(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) count += 1;
  }
  return count / Math.max(1, text.length);
}

const binary = (fileName: string, is: string, advice: string): ImportError => ({
  code: 'binary',
  message: `« ${fileName} » n’est pas un texte : c’est ${is}. ${advice}`,
});
