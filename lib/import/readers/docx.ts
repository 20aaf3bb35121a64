import { openArchive } from '../archive/open-archive';
import { FlowWriter } from '../layout/flow-writer';
import { decodeXml } from '../markup/decode-xml';
import { readMarkup } from '../markup/read-markup';
import type { ReadFile } from './reader';

/** What is told twice (the old form of a drawing), deleted, or said about the text and not in it. */
const SKIPPED = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText', 'w:rPrChange', 'w:pPrChange']);

/** A Word document: its body and its notes. Heads and feet, macros, comments and deleted text are left out. */
export const readDocx: ReadFile = (bytes) => {
  const archive = openArchive(bytes);
  const flow = new FlowWriter();
  readBody(decodeXml(archive.part('word/document.xml')), flow);
  if (archive.names.includes('word/footnotes.xml'))
    readBody(decodeXml(archive.part('word/footnotes.xml')), flow);
  return { format: 'docx', ...flow.finish() };
};

function readBody(xml: string, flow: FlowWriter): void {
  let skipping = 0;
  let inText = false;
  /** The paragraph has begun to be told as an item of a list. */
  const cells: { columns: number }[] = [];
  readMarkup(xml, 'xml', {
    open(name, attributes) {
      if (skipping > 0 || SKIPPED.has(name)) {
        skipping += 1;
        return;
      }
      if (name === 'w:t') inText = true;
      else if (name === 'w:tab') flow.text('\t');
      else if (name === 'w:br' || name === 'w:cr') flow.endLine();
      else if (name === 'w:noBreakHyphen') flow.text('-');
      else if (name === 'w:numPr') flow.text('- ');
      else if (name === 'w:tbl') flow.openTable();
      else if (name === 'w:tr') flow.openRow();
      else if (name === 'w:tc') {
        cells.push({ columns: 1 });
        flow.openCell();
      } else if (name === 'w:gridSpan') {
        const cell = cells.at(-1);
        if (cell) cell.columns = Number(attributes['w:val']) || 1;
      }
    },
    close(name) {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      if (name === 'w:t') inText = false;
      else if (name === 'w:p') flow.endParagraph();
      else if (name === 'w:tc') flow.closeCell(cells.pop()?.columns);
      else if (name === 'w:tr') flow.closeRow();
      else if (name === 'w:tbl') flow.closeTable();
    },
    text(text) {
      if (inText && skipping === 0) flow.text(text);
    },
  });
}
