/**
 * One line without the marks of Markdown: headings, bold, italics, code, link addresses, angle brackets of a bare address,
 * and without what it strikes out; nor the marks around what a revision put in: « {{50 000 €}} », « {++50 000 €++} ».
 * List dashes stay: they tell the items of a list apart.
 */
export function stripMarks(line: string): string {
  return line
    .replace(/^\s{0,3}#{1,6}\s+/, '')
    .replace(/~~[^~]{1,200}~~|\{--[^{}]{1,200}--\}/g, '')
    .replace(/\{(?:\{|\+\+)([^{}]{1,200}?)(?:\}|\+\+)\}/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/(?<![\w*])\*(?=\S)([^*]{1,200}?)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\p{L}\d])`([^`]{1,200})`/gu, '$1')
    .replace(/\[([^[\]\n]{1,300})\]\([^()\s]{1,500}\)/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]{1,500})>/g, '$1');
}
