import { unifySpelling } from '../normalise';
import { type Outcome, success } from '../outcome';
import { partOfDocument } from './acts/part-of-document';
import { type Act, recogniseActs } from './acts/recognise-acts';
import type { Candidate, ExtractionError } from './candidate';
import { distrustCalendar } from './distrust/calendar';
import { distrustDerived } from './distrust/derived';
import { distrustLoneCodes } from './distrust/lone-codes';
import { distrustRecalled } from './distrust/recalled';
import { distrustRecognised } from './distrust/recognised';
import { distrustTwinCodes } from './distrust/twin-codes';
import { distrustWorded } from './distrust/worded';
import type { ImportedDocument } from './document';
import { amendmentExtractors, extractors } from './extractors';
import { type LeftAmount, leftAmounts } from './left-amounts';
import { makeReading, type Reading } from './reading/reading';

/** One act of a document with all that it states. */
export interface ReadAct {
  readonly kind: Act['kind'];
  readonly title: string;
  readonly candidates: readonly Candidate[];
  readonly leftAmounts: readonly LeftAmount[];
}

/**
 * Every act of delegation of a document, each with the values that it states, the words they were read from and how
 * far they can be trusted. A value that only one signal supports is asked about, never presented as sure. A document
 * that holds no such act is refused. Two acts are never merged: each is read from its own part of the text.
 */
export function extractActs(document: ImportedDocument): Outcome<ReadAct[], ExtractionError> {
  const reading = makeReading(document);
  const acts = recogniseActs(reading);
  if (!acts.ok) return acts;
  return success(
    acts.value.map((act) => {
      const title = reading.toDocument(act.title);
      const name = unifySpelling(document.text.slice(title.start, title.end));
      // A part of the document is read alone: what is found there is then put back in places of the whole.
      const isAll = act.at.start === 0 && act.at.end === reading.folded.length;
      const at = isAll ? undefined : reading.toDocument(act.at);
      const own = at ? makeReading(partOfDocument(document, at)) : reading;
      const offset = at?.start ?? 0;
      const candidates = read(own, act.kind).map((found) => shifted(found, offset));
      return {
        kind: act.kind,
        title: name,
        candidates: distrustDerived(distrustRecognised(reading, candidates)),
        leftAmounts: leftAmounts(own, candidates).map((left) => shifted(left, offset)),
      };
    }),
  );
}

function read(reading: Reading, kind: Act['kind']): Candidate[] {
  const found: Candidate[] = [];
  for (const extractor of kind === 'amendment' ? amendmentExtractors : extractors)
    found.push(...extractor.extract(reading, found));
  const held = distrustWorded(reading, distrustTwinCodes(distrustCalendar(found)));
  return kind === 'amendment' ? distrustRecalled(reading, held) : distrustLoneCodes(held).map(doubtNegative);
}

/** Only an avenant takes credits back: in a convention a dash before an amount is more often no sign. */
function doubtNegative(candidate: Candidate): Candidate {
  const { value, confidence } = candidate;
  if (value.type !== 'amount' || value.amount >= 0 || confidence !== 'sure') return candidate;
  const reason = 'Montant négatif, qu’une convention n’ouvre pas : le tiret devant lui est-il un signe ?';
  return { ...candidate, confidence: 'to-check', reason };
}

/** What was read of a part of the document, in places of the whole. */
function shifted<Found extends Pick<Candidate, 'quote' | 'position'>>(found: Found, offset: number): Found {
  const { quote, position } = found;
  return {
    ...found,
    quote: { ...quote, start: quote.start + offset, end: quote.end + offset },
    position: { start: position.start + offset, end: position.end + offset },
  };
}
