import type { Span } from '../document';
import type { Reading } from './reading';

/** « … du 14 avril 2025 »: the day of the convention, in the title of its avenant. */
const DATED =
  /[,;]?\s{1,3}(?:du|(?:signee?|conclue?)(?: le| du)?|en date du)\s{1,3}\d{1,2}(?:er)?[ /.-][a-z0-9]{1,9}[ /.-]\d{2,4}\s*$/;

/** « Carte des Aidants », whole between quotation marks. */
function unquoted(text: string, { start, end }: Span): Span {
  const [, open = '', close = ''] = /^([«"“]\s*)[^«»"“”]*?(\s*[»"”])$/.exec(text.slice(start, end)) ?? [];
  return { start: start + open.length, end: end - close.length };
}

/** What stands after the last bar of a title that is followed by a name; undefined where there is none. */
export function afterBar(reading: Reading, whole: Span): Span | undefined {
  const bars = [...reading.text.slice(whole.start, whole.end).matchAll(/\|/g)].map(
    ({ index }) => whole.start + index,
  );
  for (const [rank, bar] of bars.entries().toArray().reverse()) {
    const end = bars[rank + 1] ?? whole.end;
    const rest = reading.folded.slice(bar + 1, end);
    const leading = /^\s*/.exec(rest)?.[0].length ?? 0;
    // « … | Vigie Pollinisateurs | Exercices 2025 à 2027 ».
    if (
      bars.length > 1 &&
      /^\s*(?:exercices?|annees?|periode|version|programme|p ?\d{3}|bop|uo|action|\d)/.test(rest)
    )
      continue;
    const dated = DATED.exec(rest);
    const last = dated ? bar + 1 + dated.index : bar + 1 + rest.trimEnd().length;
    const name = unquoted(reading.text, { start: bar + 1 + leading, end: last });
    return name.start < name.end ? name : undefined;
  }
  return undefined;
}
