import type { Quote } from '../lib/extraction/candidate';
import type { Span } from '../lib/extraction/document';

/** The sentence, with the value marked where it stands. */
export function Quotation({ quote, position }: { quote: Quote; position: Span }) {
  const from = Math.max(0, position.start - quote.start);
  const to = Math.max(from, Math.min(quote.text.length, position.end - quote.start));
  return (
    <blockquote>
      {quote.text.slice(0, from)}
      <mark>{quote.text.slice(from, to)}</mark>
      {quote.text.slice(to)}
    </blockquote>
  );
}
