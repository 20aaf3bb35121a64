import { strToU8, zipSync } from 'fflate';
import { formatDate } from '../../dates';
import { formatAmount, plainAmount } from '../../money';
import { type ExportSheet, type SheetCell, xmlText } from './sheet';

const NAMESPACES = ['office', 'table', 'text', 'style', 'number', 'fo']
  .map((name) => {
    const path = name === 'number' ? 'datastyle' : name === 'fo' ? 'xsl-fo-compatible' : name;
    return `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${path}:1.0"`;
  })
  .join(' ');

const STYLES = `<office:automatic-styles>
<number:number-style style:name="N2"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:date-style style:name="N3"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="amount" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="4.2cm"/></style:style>
</office:automatic-styles>`;

/** A workbook for LibreOffice: every text is typed as a text, every amount as a number. */
export function writeOds(sheets: readonly ExportSheet[]): Uint8Array<ArrayBuffer> {
  const tables = sheets.map(tableOf).join('');
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES} office:version="1.3">${STYLES}<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const kind = 'application/vnd.oasis.opendocument.spreadsheet';
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  return new Uint8Array(
    zipSync({
      // First and not compressed: programs know the kind of the file by it.
      mimetype: [strToU8(kind), { level: 0 }],
      'content.xml': strToU8(content),
      'META-INF/manifest.xml': strToU8(manifest),
    }),
  );
}

function tableOf({ name, rows }: ExportSheet): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const body = rows
    .map(
      (row, rank) =>
        `<table:table-row>${row.map((cell) => cellOf(cell, rank === 0)).join('')}</table:table-row>`,
    )
    .join('');
  return `<table:table table:name="${xmlText(name)}"><table:table-column table:style-name="wide" table:number-columns-repeated="${width}"/>${body}</table:table>`;
}

function cellOf(cell: SheetCell, isHead: boolean): string {
  switch (cell.kind) {
    case 'text': {
      const lines = cell.text.split('\n').map((line) => `<text:p>${xmlText(line)}</text:p>`);
      return `<table:table-cell${isHead ? ' table:style-name="head"' : ''} office:value-type="string">${lines.join('')}</table:table-cell>`;
    }
    case 'amount':
      return `<table:table-cell table:style-name="amount" office:value-type="float" office:value="${plainAmount(cell.amount, '.')}"><text:p>${formatAmount(cell.amount)}</text:p></table:table-cell>`;
    case 'number':
      return `<table:table-cell office:value-type="float" office:value="${cell.number}"><text:p>${cell.number}</text:p></table:table-cell>`;
    case 'day':
      return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell.day}"><text:p>${formatDate(cell.day)}</text:p></table:table-cell>`;
    case 'empty':
      return '<table:table-cell/>';
  }
}
