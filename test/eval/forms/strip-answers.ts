/**
 * Takes the answers out of a page, in markup and in scripts that build markup: `data-expected`, `data-accept`,
 * `data-year`, and the corpus' own meta. What is left is what a person's browser would get.
 */
export function stripAnswers(html: string): string {
  return html
    .replace(/<meta[^>]*name=["']?corpus-[^>]*>\s*/gi, '')
    .replace(
      /\s+data-(?:expected|accept|year)\s*=\s*(?:\\?"[^"]*"|\\?'[^']*'|&quot;.*?&quot;|[^\s>"'`]+)/gi,
      '',
    );
}
