/**
 * One kind of value that a form asks for or a document states. Pure data: extraction, recognition and taught
 * fields read the same table.
 */
export interface FieldType {
  readonly id: string;
  /** What the person reads, in the administration's words. */
  readonly label: string;
  /** Labels that name it, folded (lib/normalise.ts): enough on a page that is about a budget. */
  readonly names: readonly string[];
  /** Acronyms and words with another meaning somewhere: they need a second signal. */
  readonly shortNames: readonly string[];
  /** Names in English or in SAP tables, as they appear in `name`, `id` and `data-*`. */
  readonly technicalNames: readonly string[];
  /** The whole normalised code (`normaliseCode`), when the value has a shape. */
  readonly shape?: RegExp;
  readonly kind: 'code' | 'amount' | 'date' | 'year' | 'text';
}
