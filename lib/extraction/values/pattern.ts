/** A part of a pattern, or the wordings that it may have, in the order in which they are tried. */
type Part = RegExp | readonly RegExp[];

/**
 * A pattern written one wording a line: the patterns of each list in the template are its alternatives.
 * The rest of the template is read as a literal's. With flags: `new RegExp(pattern`…`, 'g')`.
 */
export function pattern(text: TemplateStringsArray, ...parts: readonly Part[]): RegExp {
  return new RegExp(String.raw(text, ...parts.map(sourceOf)));
}

const sourceOf = (part: Part): string =>
  part instanceof RegExp ? part.source : part.map(({ source }) => source).join('|');
