import type { Detection } from '../field-match';

/**
 * The report as a page to evaluate: each control that was recognised, or taught by the person, carries what it must be
 * recognised as (`data-expected`, `data-year`); the others are to be left alone.
 * @param html of `reportForm`, whose controls carry `data-control`.
 */
export function annotateReport(html: string, detection: Detection): string {
  const matches = new Map(detection.matches.map((match) => [match.controlId, match]));
  // In a frame, which stands in an attribute, the quotes are written out, once for each document around.
  return html.replace(/ data-control=("|&(?:amp;)*quot;)([^"&]*)\1/g, (_, quote: string, id: string) => {
    const match = matches.get(id);
    if (!match) return '';
    const year = match.year === null ? '' : ` data-year=${quote}${match.year}${quote}`;
    return ` data-expected=${quote}${match.type}${quote}${year}`;
  });
}

/** The report without words that the person does not want to send, in texts and in attributes. */
export function withoutWords(html: string, words: readonly string[]): string {
  const unwanted = words.map((word) => word.trim()).filter((word) => word.length >= 2);
  if (unwanted.length === 0) return html;
  const pattern = new RegExp(unwanted.map((word) => RegExp.escape(word)).join('|'), 'giu');
  return html.replace(/"[^"]*"|>[^<]*</g, (part) => part.replace(pattern, '…'));
}
