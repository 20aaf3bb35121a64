import { decodeText } from '../decode-text';
import { FlowWriter } from '../layout/flow-writer';
import { readMarkup } from '../markup/read-markup';
import type { ReadFile } from './reader';

const SKIPPED = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'select', 'textarea', 'button', 'svg', 'nav'],
  ...['iframe', 'object', 'audio', 'video', 'canvas', 'math'],
]);
const BLOCKS = new Set([
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'section'],
  ...['article', 'header', 'footer', 'main', 'aside', 'blockquote', 'pre', 'hr', 'figure', 'figcaption'],
  ...['address', 'fieldset', 'form', 'details', 'summary', 'caption', 'body'],
]);

/** A web page: what it shows, in order; menus, scripts and what is hidden left out. */
export const readHtml: ReadFile = (bytes) => {
  const flow = new FlowWriter();
  /** Elements inside a skipped one, itself included. */
  let skipping = 0;
  let preformatted = 0;
  const spans: { columns: number; rows: number }[] = [];
  readMarkup(decodeHtml(bytes), 'html', {
    open(name, attributes) {
      if (skipping > 0 || SKIPPED.has(name) || isHidden(attributes)) {
        if (!VOID.has(name)) skipping += 1;
        return;
      }
      if (name === 'br') flow.endLine();
      else if (name === 'table') flow.openTable();
      else if (name === 'tr') flow.openRow();
      else if (name === 'td' || name === 'th') {
        spans.push({ columns: Number(attributes['colspan'] ?? 1), rows: Number(attributes['rowspan'] ?? 1) });
        flow.openCell();
      } else if (BLOCKS.has(name)) flow.breakBlock();
      if (name === 'li') flow.text('- ');
      if (name === 'pre') preformatted += 1;
    },
    close(name) {
      if (skipping > 0) {
        if (!VOID.has(name)) skipping -= 1;
        return;
      }
      if (name === 'td' || name === 'th') {
        const { columns, rows } = spans.pop() ?? { columns: 1, rows: 1 };
        flow.closeCell(columns || 1, rows || 1);
      } else if (name === 'tr') flow.closeRow();
      else if (name === 'table') flow.closeTable();
      else if (BLOCKS.has(name)) {
        if (/^(?:p|h\d)$/.test(name)) flow.endParagraph();
        else flow.breakBlock();
      }
      if (name === 'pre') preformatted -= 1;
    },
    text(text) {
      if (skipping === 0) flow.text(preformatted > 0 ? text : text.replace(/[ \t\r\n]+/g, ' '));
    },
  });
  return { format: 'html', ...flow.finish() };
};

const VOID = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'],
]);

const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  'hidden' in attributes ||
  attributes['aria-hidden'] === 'true' ||
  /display\s*:\s*none/i.test(attributes['style'] ?? '');

/** A page may name its own characters; when it does not, text is decoded as any other. */
function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head)?.[1];
  const hasMark = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe;
  if (named && !hasMark && /^(?:iso-8859-1|iso-8859-15|windows-1252|latin1)$/i.test(named))
    return new TextDecoder(named).decode(bytes);
  return decodeText(bytes);
}
