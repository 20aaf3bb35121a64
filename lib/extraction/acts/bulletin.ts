import type { Headline } from './title-lines';

/** « RECUEIL DES ACTES ADMINISTRATIFS SPÉCIAL N° R28-2024-097 ». */
const BULLETIN =
  /(?:^|\n)[ \t]*(?:recueil (?:special )?(?:normal )?des actes administratifs|bulletin officiel|journal officiel)\b/;
/** Its rubric of delegations, under which titles do not say again what they are. */
const OF_DELEGATIONS =
  /(?:^|\n)[ \t]*(?:delegations de gestion|bulletin officiel\b|journal officiel\b|recueil (?:special )?(?:normal )?des (?:actes|delegations))/;
const TOP = 600;

/** Whether a bulletin prints what follows these words. */
export const isPrinted = (above: string): boolean => BULLETIN.test(above.slice(0, TOP));

/** Whether a text begins as a bulletin's rubric of delegations does. */
export const isUnderRubric = (folded: string): boolean => OF_DELEGATIONS.test(folded.slice(0, TOP));

/** How far below a rubric the title stands. */
export const NEAR = 200;
const RUBRIC = /^delegations? de gestion(?: entre services)?$/;

/** « Délégation de gestion entre services »: the rubric of a bulletin, above the title itself. */
export function isRubric(folded: string, { lines }: Headline, next: Headline | undefined): boolean {
  const [first] = lines;
  const below = next?.lines[0];
  if (!first || !next || !below || below.start - first.end >= NEAR) return false;
  return !isReference(folded, next) && RUBRIC.test(folded.slice(first.start, first.end));
}

/** « Délégation de gestion du 27-2-2026 », below the title and its NOR: how a bulletin cites the act. */
export const isReference = (folded: string, { lines: [first] }: Headline): boolean =>
  first !== undefined && REFERENCE.test(folded.slice(first.start, first.end));
const REFERENCE = /^delegation de gestion du \d{1,2}[-./]\d{1,2}[-./]\d{4}$/;

/** Whether the table of contents above the acts names one by its title. */
export function isListed(above: string, title: string): boolean {
  const contents = CONTENTS.exec(above);
  return contents !== null && onOneLine(above.slice(contents.index)).includes(onOneLine(title));
}
const CONTENTS = /(?:^|\n)[ \t]*(?:sommaire|table des matieres)\b/;
const onOneLine = (words: string): string => words.replace(/\s+/g, ' ');
