import type { Reading } from '../reading/reading';
import { SUBJECT } from './find-amended-end';

/** One body or thing, and what is said of it next. */
const OTHER_SUBJECT =
  /^(?:article \d{1,2} ?[.–-] ?)?(?:(?:la |l')[a-z][^.;]*\.?\nelle\b|(?:le |l')[a-z][^.;]*\.?\nil\b)/;

/**
 * Whether the sentence at this place goes on with another thing than the convention, the sentence before on the
 * same line having named it: « L'application … . Elle est hébergée … jusqu'au … ».
 */
export function isOfOther(reading: Reading, at: number): boolean {
  const sentence = reading.sentenceAt(at);
  const above = reading.sentences[reading.sentenceRank(at) - 1];
  const isNext =
    above !== undefined &&
    sentence.start - above.end <= 2 &&
    !reading.folded.slice(above.end, sentence.start).includes('\n');
  return (
    isNext &&
    OTHER_SUBJECT.test(
      `${reading.folded.slice(above.start, above.end)}\n${reading.folded.slice(sentence.start, sentence.end)}`,
    ) &&
    !SUBJECT.test(reading.folded.slice(above.start, above.end))
  );
}
