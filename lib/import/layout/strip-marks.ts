/**
 * One line without the marks of Markdown: headings, bold, link addresses, angle brackets of a bare address.
 * List dashes stay: they tell the items of a list apart.
 */
export function stripMarks(line: string): string {
  return line
    .replace(/^\s{0,3}#{1,6}\s+/, '')
    .replace(/\*\*/g, '')
    .replace(/\[([^[\]\n]{1,300})\]\([^()\s]{1,500}\)/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]{1,500})>/g, '$1');
}
