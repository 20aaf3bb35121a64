/** Why a file cannot be read. `message` is French: it names the file, says what it is and what to do. */
export interface ImportError {
  readonly code: 'unsupported-format' | 'too-large' | 'empty' | 'binary' | 'unreadable';
  readonly message: string;
}
