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

/** One page as it is looked at; its own unit (points of a PDF, pixels of an image), only ratios matter. */
export interface DocumentPage {
  readonly width: number;
  readonly height: number;
}

/** A rectangle of a page, from the page's top left corner, in the page's unit. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a run of the text stands: a word of a scan, a run of a PDF. */
export interface PlacedText extends Span {
  /** Rank in `pages`. */
  readonly page: number;
  readonly box: Box;
  /**
   * Present when the run was read off an image: what the optical reader says of it, 0 to 100. Measured: `| 70 000 €`
   * read as 170 000 € at 94. It may lower trust, never raise it.
   */
  readonly confidence?: number;
}

export type DocumentFormat =
  | 'txt'
  | 'md'
  | 'html'
  | 'pdf'
  | 'image'
  | 'docx'
  | 'odt'
  | 'xlsx'
  | 'ods'
  | 'csv';

/**
 * What a reader makes of a file, whatever its format, so that extraction never knows the format.
 * `text` is the whole text, marks of layout removed (no `**`, no `|---|`), lines kept; the blocks cover it in order.
 */
export interface ImportedDocument {
  readonly fileName: string;
  readonly format: DocumentFormat;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  readonly digest: string;
  readonly text: string;
  readonly blocks: readonly (TextBlock | TableBlock)[];
  /** The pages of a PDF or an image; absent where the format has none. */
  readonly pages?: readonly DocumentPage[];
  /** In the order of the text; absent where the format has no pages. */
  readonly places?: readonly PlacedText[];
}
