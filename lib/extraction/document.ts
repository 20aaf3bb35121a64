/** A run of the document's text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One cell of a table, trimmed; an empty cell is an empty text, never left out. */
export interface Cell extends Span {
  readonly text: string;
}

export interface TableBlock extends Span {
  readonly kind: 'table';
  /** Rows of cells; every row has the same number of cells. A header cell spans nothing: it is one cell. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface TextBlock extends Span {
  readonly kind: 'text';
}

/**
 * What a reader makes of a file, whatever its format, so that extraction never knows the format.
 * `text` is the whole text, marks of layout removed (no `**`, no `|---|`), lines kept; the blocks cover it in order.
 */
export interface ImportedDocument {
  readonly fileName: string;
  readonly format: 'txt' | 'md';
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  readonly digest: string;
  readonly text: string;
  readonly blocks: readonly (TextBlock | TableBlock)[];
}
