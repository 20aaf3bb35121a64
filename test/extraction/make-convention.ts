import type { Candidate } from '../../lib/extraction/candidate';
import type { ImportedDocument } from '../../lib/extraction/document';
import { extractActs } from '../../lib/extraction/extract-acts';
import { formatFactValue } from '../../lib/extraction/review/fact-label';
import { layOut } from '../../lib/import/layout/lay-out';

export const documentOf = (text: string): ImportedDocument => ({
  fileName: 'convention.txt',
  format: 'txt',
  digest: '0'.repeat(64),
  ...layOut(text),
});

/** A small convention in which a test changes only the part it is about. */
export function conventionText(
  parts: Partial<
    Record<'title' | 'parties' | 'body' | 'credits' | 'references' | 'term' | 'signature', string>
  > = {},
): string {
  return [
    parts.title ?? 'Convention de délégation de gestion « Phare »',
    parts.parties ?? 'Entre la direction A (délégant) et la direction B (délégataire)',
    parts.body ?? '',
    parts.credits ?? '\tAE\tCP\n2024\t10 000 €\t10 000 €',
    parts.references ??
      'Programme 352, domaine fonctionnel 0352-01, centre financier 0352-CFSE-CFIN, activité 035200010101, centre de coûts SGSIFAB075.',
    parts.term ?? 'La convention prend fin le 31 décembre 2025.',
    parts.signature ?? 'Fait à Paris, le 2 janvier 2024',
  ].join('\n\n');
}

/** The candidates of a text that holds one act. @throws when it is refused: use `extractActs` for that. */
export function read(text: string): Candidate[] {
  const found = extractActs(documentOf(text));
  if (!found.ok) throw new Error(found.error.message);
  const [act, other] = found.value;
  if (!act || other) throw new Error(`${found.value.length} acts`);
  return [...act.candidates];
}

const MARKS = { sure: '', 'to-check': ' ?', contradictory: ' !' } as const;

/** What is retained for a fact, in the person's words; « ? » to check, « ! » contradictory. */
export function shown(candidates: readonly Candidate[], prefix: string): string[] {
  return candidates
    .filter(({ fact, standing }) => fact.startsWith(prefix) && standing === 'retained')
    .map(({ value, confidence }) => `${formatFactValue(value).replace(/\s/g, ' ')}${MARKS[confidence]}`);
}

/** Who delegates, « → », and to whom, as they are retained. */
export const shownParties = (candidates: readonly Candidate[]): string[] => [
  ...shown(candidates, 'delegating-party'),
  '→',
  ...shown(candidates, 'delegate-party'),
];

/** … of a convention whose parties these words name. */
export const partiesOf = (words: string, title?: string): string[] =>
  shownParties(read(conventionText({ parties: words, ...(title === undefined ? {} : { title }) })));
