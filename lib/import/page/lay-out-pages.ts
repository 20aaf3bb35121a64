import type { ImportedDocument } from '../../extraction/document';
import { DocumentWriter } from '../layout/document-writer';
import { layOutLines } from '../layout/lay-out';
import { stripMarks } from '../layout/strip-marks';
import { anchorWords } from './anchor-words';
import { type PageLine, pageLines } from './page-lines';
import { pageTables } from './page-tables';
import type { PageWord, WordPage } from './page-word';
import { paragraphs } from './paragraphs';
import { withoutRunningLines } from './running-zones';

/** Words on pages become lines and tables, by where they stand; running heads and feet are set aside. */
export function layOutPages(
  pages: readonly WordPage[],
): Pick<ImportedDocument, 'text' | 'blocks' | 'pages' | 'places'> {
  const writer = new DocumentWriter();
  const written: { word: PageWord; page: number }[] = [];
  const lined = pages.map((page) => ({ lines: pageLines(page), height: page.height }));
  withoutRunningLines(lined).forEach((lines, page) => {
    const margin = rightMargin(lines, pages[page]?.width ?? 0);
    for (const part of pageTables(lines, pages[page]?.rules)) {
      if (part.kind === 'lines') {
        layOutLines(writer, paragraphs(part.lines, margin), stripMarks);
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
    pages: pages.map(({ width, height, shown }) => shown ?? { width, height }),
    places: anchorWords(text, written),
  };
}

/** As many lines that end close together show where the text has to end. */
const ENOUGH_LINES = 3;
const CLOSE = 0.06;
/** No page leaves more than this blank on its right: lines that end before are short of themselves. */
const LEAST_MARGIN = 0.75;

/** Where lines have to end: where several do; on a page of short lines, as far from the edge as they begin. */
function rightMargin(lines: readonly PageLine[], width: number): number {
  const most = Math.max(...lines.map(({ box }) => box.right));
  const ending = lines.filter(({ box }) => box.right > most - CLOSE * width).length;
  const isShown = ending >= ENOUGH_LINES && most > LEAST_MARGIN * width;
  return isShown ? most : Math.max(most, width - Math.min(...lines.map(({ box }) => box.left)));
}
