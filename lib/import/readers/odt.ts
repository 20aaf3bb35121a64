import { openOpenDocument } from '../archive/open-document';
import { FlowWriter } from '../layout/flow-writer';
import { readMarkup } from '../markup/read-markup';
import type { ReadFile } from './reader';

const SKIPPED = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'svg:title',
  'svg:desc',
]);

/** A LibreOffice text: what it shows, in order. Notes follow the paragraph that calls them. */
export const readOdt: ReadFile = (bytes) => {
  const flow = new FlowWriter();
  let skipping = 0;
  let inParagraph = 0;
  const spans: number[] = [];
  readMarkup(openOpenDocument(bytes), 'xml', {
    open(name, attributes) {
      if (skipping > 0 || SKIPPED.has(name)) {
        skipping += 1;
        return;
      }
      if (name === 'text:p' || name === 'text:h') inParagraph += 1;
      else if (name === 'text:tab') flow.text('\t');
      else if (name === 'text:line-break') flow.endLine();
      else if (name === 'text:s')
        flow.text(' '.repeat(Math.min(200, Number(attributes['text:c'] ?? 1) || 1)));
      else if (name === 'text:list-item') flow.text('- ');
      else if (name === 'text:note') flow.endLine();
      else if (name === 'table:table') flow.openTable();
      else if (name === 'table:table-row') flow.openRow();
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        spans.push(Number(attributes['table:number-columns-repeated'] ?? 1) || 1);
        flow.openCell();
      }
    },
    close(name) {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      if (name === 'text:p' || name === 'text:h') {
        inParagraph -= 1;
        flow.endParagraph();
      } else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
        flow.closeCell(spans.pop());
      else if (name === 'table:table-row') flow.closeRow();
      else if (name === 'table:table') flow.closeTable();
    },
    text(text) {
      if (inParagraph > 0 && skipping === 0) flow.text(text.replace(/[ \t\r\n]+/g, ' '));
    },
  });
  return { format: 'odt', ...flow.finish() };
};
