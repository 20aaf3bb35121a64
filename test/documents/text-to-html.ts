const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const inline = (text: string): string =>
  escaped(text)
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');

const isPipe = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line);
/** `|---|---|`, `+-----+----+`. */
const isRule = (line: string): boolean => /^\s*[|+]?[\s:|+-]+[|+]?\s*$/.test(line) && line.includes('-');
const cellsOf = (line: string): string[] =>
  isPipe(line)
    ? line
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    : line.split('\t').map((cell) => cell.trim());

/** A page as an office would have typed it: paragraphs, headings, tables with borders. */
const HEAD = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><style>
body{font:11pt "Liberation Serif",serif;line-height:1.3;margin:0}h1,h2,h3{font-size:13pt}
table{border-collapse:collapse;margin:8pt 0}td,th{border:1px solid #000;padding:3pt 8pt;text-align:left}
pre{font:9pt "Liberation Mono",monospace;white-space:pre-wrap}</style></head><body>`;

/** One of the corpora's texts as a page of a text processor: tables become tables, marks become what they mean. */
export function textToHtml(text: string): string {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\f]/);
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const isTable = (each: string) =>
      isPipe(each) || /^\s*\+[-+=]+\+\s*$/.test(each) || (each.includes('\t') && each.trim() !== '');
    if (isTable(line)) {
      const rows: string[] = [];
      for (; at < lines.length && isTable(lines[at] ?? ''); at += 1) rows.push(lines[at] ?? '');
      out.push(tableOf(rows.filter((row) => !isRule(row)).map(cellsOf)));
      continue;
    }
    // A paragraph of which a line is laid out with spaces keeps them all.
    const end = lines.findIndex((each, rank) => rank > at && each.trim() === '');
    const block = lines.slice(at, end < 0 ? lines.length : end);
    if (block.some((each) => /\S {3,}\S/.test(each)) && !block.some(isTable)) {
      out.push(`<pre>${escaped(block.join('\n'))}</pre>`);
      at += block.length;
      continue;
    }
    const heading = /^\s{0,3}(#{1,3})\s+(.*)$/.exec(line);
    if (heading) out.push(`<h${heading[1]?.length}>${inline(heading[2] ?? '')}</h${heading[1]?.length}>`);
    else if (line.trim() !== '') {
      const paragraph: string[] = [];
      for (; at < lines.length && (lines[at] ?? '').trim() !== '' && !isTable(lines[at] ?? ''); at += 1)
        paragraph.push(inline(lines[at] ?? ''));
      out.push(`<p>${paragraph.join('<br>')}</p>`);
      continue;
    }
    at += 1;
  }
  return `${HEAD}${out.join('\n')}</body></html>`;
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const row = (cells: readonly string[]) =>
    `<tr>${Array.from({ length: width }, (_, rank) => `<td>${inline(cells[rank] ?? '')}</td>`).join('')}</tr>`;
  return `<table border="1" cellspacing="0" cellpadding="4">${rows.map(row).join('')}</table>`;
}

/** The text exactly as it is, marks and all, as a typewriter would print it. */
export const textToPlainHtml = (text: string): string =>
  `${HEAD}<pre>${escaped(text.replace(/^\ufeff/, ''))}</pre></body></html>`;
