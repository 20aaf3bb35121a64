import type { ImportedDocument } from '../../extraction/document';
import { DocumentWriter } from '../layout/document-writer';
import { layOutLines } from '../layout/lay-out';
import { stripMarks } from '../layout/strip-marks';
import { anchorWords } from './anchor-words';
import { type PageLine, pageLines, segmentText } from './page-lines';
import { pageTables } from './page-tables';
import { heightOf, medianOf, type PageWord, type WordPage } from './page-word';
import { withoutRunningLines } from './running-zones';

/** Words on pages become lines and tables, by where they stand; running heads and feet are set aside. */
export function layOutPages(
  pages: readonly WordPage[],
): Pick<ImportedDocument, 'text' | 'blocks' | 'pages' | 'places'> {
  const writer = new DocumentWriter();
  const written: { word: PageWord; page: number }[] = [];
  const lined = pages.map((page) => ({ lines: pageLines(page), height: page.height }));
  withoutRunningLines(lined).forEach((lines, page) => {
    for (const part of pageTables(lines)) {
      if (part.kind === 'lines') {
        layOutLines(writer, spacedLines(part.lines), stripMarks);
        for (const { segments } of part.lines)
          for (const { words } of segments) written.push(...words.map((word) => ({ word, page })));
        continue;
      }
      writer.writeRows(part.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(' '))));
      written.push(...part.rows.flat(2).map((word) => ({ word, page })));
    }
  });
  const { text, blocks } = writer.finish();
  return {
    text,
    blocks,
    pages: pages.map(({ width, height }) => ({ width, height })),
    places: anchorWords(text, written),
  };
}

/** Lines with a blank one where the page leaves more room than between the lines of a paragraph. */
function spacedLines(lines: readonly PageLine[]): string[] {
  const gaps = lines.slice(1).map((line, rank) => line.box.top - (lines[rank]?.box.bottom ?? 0));
  const usual = medianOf(gaps);
  return lines.flatMap((line, rank) => {
    const text = line.segments.map(segmentText).join('  ');
    const gap = gaps[rank - 1];
    return gap !== undefined && gap > usual + 0.45 * heightOf(line.box) ? ['', text] : [text];
  });
}
