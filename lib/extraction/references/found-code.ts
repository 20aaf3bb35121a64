import type { Span } from '../document';
import type { CodeStanding } from './code-standing';
import type { ReferenceId } from './reference-labels';

/** A reference that the text states, and what it says of it. */
export interface FoundCode extends CodeStanding {
  readonly type: ReferenceId;
  readonly code: string;
  readonly at: Span;
  /** A label of this type stands before the code, in the same row, sentence or column. */
  readonly labelled: boolean;
}
