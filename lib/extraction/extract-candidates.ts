import { failure, type Outcome, success } from '../outcome';
import type { Candidate, ExtractionError } from './candidate';
import type { ImportedDocument } from './document';
import { extractors } from './extractors';
import { makeReading } from './reading/reading';
import { recogniseKind } from './recognise-kind';

/**
 * Every value that a convention states, with the words it was read from and how far it can be trusted. A value that
 * only one signal supports is asked about, never presented as sure. A text that is no convention is refused.
 */
export function extractCandidates(document: ImportedDocument): Outcome<Candidate[], ExtractionError> {
  const reading = makeReading(document);
  const refusal = recogniseKind(reading);
  if (refusal) return failure(refusal);
  const found: Candidate[] = [];
  for (const extractor of extractors) found.push(...extractor.extract(reading, found));
  return success(found);
}
