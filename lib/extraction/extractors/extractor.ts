import type { Candidate } from '../candidate';
import type { Reading } from '../reading/reading';

/** Reads one kind of fact. `found` is what the extractors before it in the list have found. */
export interface Extractor {
  readonly id: string;
  extract(reading: Reading, found: readonly Candidate[]): Candidate[];
}
