import type { PageDescription } from '../form-control';
import type { LabelReading } from './label-reading';
import { labelWords, wordSet } from './label-words';
import { sectionOf } from './section-of';

/** What becomes of the credits of a programme in a year, and of no entry. */
const OF_PROGRAMME = wordSet(
  'degel fongibilite gel lfi lfr loi mouvement plf redeploiement report reserve transfert virement',
);
/** One or two of them may be said of an entry: « Reports », « Réserve ». */
const ENOUGH = 3;

/** The sections that set out the credits of a whole programme, by what the labels of their amounts say. */
export function programmeSections(
  { controls }: PageDescription,
  readings: ReadonlyMap<string, LabelReading>,
): ReadonlySet<string> {
  const said = new Map<string, Set<string>>();
  for (const control of controls) {
    if (!readings.get(control.id)?.amount) continue;
    const words = said.get(sectionOf(control)) ?? new Set();
    said.set(sectionOf(control), words);
    for (const { text } of control.labels)
      for (const word of labelWords(text)) if (OF_PROGRAMME.has(word)) words.add(word);
  }
  return new Set([...said].filter(([, words]) => words.size >= ENOUGH).map(([section]) => section));
}
