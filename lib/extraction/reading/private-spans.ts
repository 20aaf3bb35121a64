import type { Span } from '../document';
import { pattern } from '../values/pattern';

/** « Paul MARTIN, directeur »: a name and its function, with no civility. */
const PERSON_WITH_FUNCTION = new RegExp(
  pattern`(?<!\p{L})\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})? \p{Lu}[\p{Lu}'-]{2,30}\s*,?\s+(?=(?:le |la |l')?(?:${[
    /directeur|directrice|chef|cheffe|secretaire|sous-direct|prefet|prefete/u,
    /adjoint|adjointe|delegue|deleguee|responsable|ministre|Directeur/u,
    /Directrice|Chef|Secrétaire|Préfet/u,
  ]}))`,
  'gu',
);

/**
 * Where the text names people: « représentée par … », a civility and the name after it, a name with its function,
 * and everything below « Fait à … ». No quote may reach into these.
 */
export function privateSpans(text: string, folded: string): Span[] {
  const spans: Span[] = [];
  for (const match of folded.matchAll(
    /\b(?:represente|signe|valide|vise|approuve)e?s?\s+(?:electroniquement )?par\b/g,
  )) {
    spans.push({ start: match.index, end: endOfMention(folded, match.index) });
  }
  for (const match of text.matchAll(
    /(?<!\p{L})(?:M\.|MM\.|Mme|Mmes|Mlle|Monsieur|Madame|Messieurs|Mesdames)\s+(?=\p{Lu})/gu,
  )) {
    spans.push({ start: match.index, end: endOfMention(folded, match.index) });
  }
  for (const match of text.matchAll(PERSON_WITH_FUNCTION)) {
    spans.push({ start: match.index, end: endOfMention(folded, match.index) });
  }
  const signature = signatureBlock(folded);
  if (signature) spans.push(signature);
  return spans.sort((first, second) => first.start - second.start);
}

/** From the line after the last « Fait à … » of the text to its end, or to the next article or annex. */
function signatureBlock(folded: string): Span | undefined {
  let last = -1;
  for (const match of folded.matchAll(/(?:^|\n)[ \t]*(?:fait|signe)s?\s+(?:a|le|en)\b/g))
    last = match.index + 1;
  if (last < 0) return undefined;
  const lineEnd = folded.indexOf('\n', last);
  if (lineEnd < 0) return undefined;
  const next = /\n\s*(?:annexe|article)\b/.exec(folded.slice(lineEnd));
  return { start: lineEnd, end: next ? lineEnd + next.index : folded.length };
}

function endOfMention(folded: string, start: number): number {
  const stop = /\n|,?\s*\bci-apres\b|,\s*(?:le |la )?delega(?:nt|taire)|\(delega/.exec(
    folded.slice(start, start + 250),
  );
  return stop ? start + stop.index : Math.min(folded.length, start + 250);
}
