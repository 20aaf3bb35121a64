import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import type { FoundCode } from './found-code';
import type { FoundLabel, ReferenceId } from './reference-labels';

/** Between a code that is no longer so and the one of the next sentence. */
const SUCCEEDS = spaced(
  pattern`^[^.;\n]{0,80}[.;] (?:${[
    pattern`(?:${[
      /il y a lieu de|il convient de|il faut/,
      /(?:les parties|les services|les signataires) doivent/,
    ]}) (?:desormais |donc )?(?:lire|utiliser|porter|saisir|employer)`,
    /(?:on lit|on lira|lire|lui succede|il (?:est|sera) remplace par)/,
  ]})(?: partout| desormais| a sa place)?(?: le (?:centre de couts? |code )?)? ?:? ?[«"]? ?$`,
);

/** « Le centre de coûts A est supprimé. Il y a lieu de lire partout B. »: what the next sentence puts in its place. */
export const isSuccessor = (
  { folded }: Reading,
  last: FoundCode | undefined,
  at: Span,
  code: string,
): boolean =>
  last?.type === 'cost-center' &&
  last.labelled &&
  last.isGone &&
  last.code.length === code.length &&
  SUCCEEDS.test(folded.slice(last.at.end, at.start));

/** How far below its heading a paragraph quotes what changes. */
const REACH = 300;
const HEADING = /(?:^|\n)[ \t#*]*(?:(?:article |art\. )?[\divx]{1,4} ?[.):–-]? ?)?$/;
const CHANGES =
  /^[^«»\n]*(?:« ?[a-z0-9-]{6,20} ?» (?:devient|est remplacee? par|(?:cede|laisse) (?:la )?place a) )?« ?$/;
const CHANGED = /^ ?»(?: (?:devient|est remplacee? par|(?:cede|laisse) (?:la )?place a) «|[ ,.;])/;

/** « III. Centre de coûts », above « Pour tenir compte de …, « A » devient « B » »: the heading says what both are. */
export function labelOfChange(
  { folded }: Reading,
  labels: readonly FoundLabel[],
  { start, end }: Span,
): ReferenceId | undefined {
  if (!CHANGED.test(folded.slice(end, end + 40))) return undefined;
  const heading = labels.findLast(
    (label) =>
      label.end < start &&
      start - label.end < REACH &&
      HEADING.test(folded.slice(Math.max(0, label.start - 20), label.start)) &&
      /^[ \t*]*\n/.test(folded.slice(label.end, label.end + 10)),
  );
  return heading && CHANGES.test(folded.slice(heading.end, start).trimStart()) ? heading.type : undefined;
}
