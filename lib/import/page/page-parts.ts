import type { PageLine } from './page-lines';
import type { PageWord } from './page-word';

/** A table found on a page: rows of cells, each the words it holds. */
export interface PageTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly PageWord[])[])[];
}
export interface PageText {
  readonly kind: 'lines';
  readonly lines: readonly PageLine[];
}
export type PagePart = PageTable | PageText;

/** The parts in order, those of text that follow each other as one; without the empty ones. */
export function joinText(parts: readonly PagePart[]): PagePart[] {
  const joined: (PageTable | { readonly kind: 'lines'; readonly lines: PageLine[] })[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'table') joined.push(part);
    else if (last?.kind === 'lines') for (const line of part.lines) last.lines.push(line);
    else if (part.lines.length > 0) joined.push({ kind: 'lines', lines: [...part.lines] });
  }
  return joined;
}
