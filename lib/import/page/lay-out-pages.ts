import type { ImportedDocument } from '../../extraction/document';
import { DocumentWriter } from '../layout/document-writer';
import { layOutLines } from '../layout/lay-out';
import { plainBoxes } from '../layout/plain-boxes';
import { joined } from '../layout/spaced-line';
import { stripMarks } from '../layout/strip-marks';
import { anchorWords } from './anchor-words';
import { barredRows } from './barred-rows';
import { type PageLine, pageLines } from './page-lines';
import type { PagePart } from './page-parts';
import { pageTables } from './page-tables';
import type { PageWord, WordPage } from './page-word';
import { paragraphs } from './paragraphs';
import { partedTables } from './parted-tables';
import type { RuledTable } from './ruled-tables';
import { withoutRunningLines } from './running-zones';
import { spacedRows, typedPitch } from './spaced-rows';
import { tabGrid } from './tab-grid';
import { tabbedRows } from './tabbed-rows';
import { withoutWraps } from './typed-wrap';

/** Words on pages become lines and tables, by where they stand; running heads and feet are set aside. */
export function layOutPages(
  pages: readonly WordPage[],
): Pick<ImportedDocument, 'text' | 'blocks' | 'pages' | 'places'> {
  const writer = new DocumentWriter();
  const written: { word: PageWord; page: number }[] = [];
  const ruled = partedTables(pages);
  const lined = pages.map((page, rank) => ({
    lines: pageLines({ ...page, words: (ruled[rank]?.others ?? page.words).map(withPlainBoxes) }),
    height: page.height,
  }));
  const kept = withoutRunningLines(lined);
  const grid = tabGrid(kept.flat());
  const pitch = typedPitch(kept.flat());
  kept.forEach((printed, page) => {
    const margin = rightMargin(printed, pages[page]?.width ?? 0);
    const isFramed = (pages[page]?.rules ?? []).length > 0;
    const lines = pitch === undefined || isFramed ? printed : withoutWraps(printed, pitch, margin);
    const typed = (own: readonly PageLine[]) =>
      barredRows(own)
        .flatMap((part) => (part.kind === 'table' ? [part] : tabbedRows(part.lines, grid, margin)))
        .flatMap((part) => (part.kind === 'table' ? [part] : spacedRows(part.lines, pitch)))
        .flatMap((part) => (part.kind === 'table' ? [part] : pageTables(part.lines, pages[page]?.rules)));
    for (const part of inOrder(lines, ruled[page]?.tables ?? [], typed)) {
      if (part.kind === 'lines') {
        layOutLines(writer, paragraphs(part.lines, margin), stripMarks);
        for (const { segments } of part.lines)
          for (const { words } of segments) written.push(...words.map((word) => ({ word, page })));
        continue;
      }
      writer.writeRows(part.rows.map((row) => row.map(cellText)));
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

/** The framed tables of a page where they stand among its lines, and the tables that only columns show. */
function inOrder(
  lines: readonly PageLine[],
  framed: readonly RuledTable[],
  partsOf: (lines: readonly PageLine[]) => PagePart[],
): PagePart[] {
  let rest = lines;
  const parts = framed.flatMap((table) => {
    const above = rest.filter(({ box }) => box.top + box.bottom < 2 * table.box.top);
    rest = rest.filter((line) => !above.includes(line));
    return [...partsOf(above), table];
  });
  return [...parts, ...partsOf(rest)];
}

const withPlainBoxes = (word: PageWord): PageWord => {
  const text = plainBoxes(word.text);
  return text === word.text ? word : { ...word, text };
};

const cellText = (cell: readonly PageWord[]): string => cell.map(({ text }) => text).reduce(joined, '');

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
