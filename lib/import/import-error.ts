/** Why a file cannot be read. `message` is French: it names the file, says what it is and what to do. */
export interface ImportError {
  readonly code: ImportErrorCode;
  readonly message: string;
}

export type ImportErrorCode =
  | 'unsupported-format'
  | 'too-large'
  | 'empty'
  | 'binary'
  | 'unreadable'
  /** Truncated, damaged, or not what its extension says. */
  | 'corrupt'
  /** By a password that must be taken off elsewhere. */
  | 'encrypted'
  /** By a password that opens it here. */
  | 'password-needed'
  | 'wrong-password'
  /** Built to harm: a bomb, an entry that leaves its archive, a document type definition. */
  | 'hostile'
  /** Pages without a word, even for the optical reader. */
  | 'no-text'
  | 'too-slow'
  | 'cancelled';

/**
 * Thrown inside a reader, from however deep, and caught once by `readDocument`. The words go on after « NAME » : « est
 * protégé par un mot de passe. Demandez-en une copie sans mot de passe. »
 */
export class Refusal extends Error {
  readonly code: ImportErrorCode;
  constructor(code: ImportErrorCode, words: string) {
    super(words);
    this.code = code;
  }
}

export const importError = (fileName: string, { code, message }: Refusal): ImportError => ({
  code,
  message: `« ${fileName} » ${message}`,
});
