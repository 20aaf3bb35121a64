import { describe, expect, it } from 'vitest';
import { makeArchive, makeDocx, makeOpenDocument } from './make-archive';
import { readFile } from './read-file';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...texts: string[]) => `<w:p>${texts.map(run).join('')}</w:p>`;
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

describe('a Word document', () => {
  it('is its paragraphs, whatever runs they are cut into', async () => {
    const { text } = await readFile(
      'a.docx',
      makeDocx(p('Convention ', 'de délé', 'gation') + p('Article 1')),
    );
    expect(text).toBe('Convention de délégation\n\nArticle 1');
  });
  it('of which the blank lines are empty paragraphs has lines where it has none; marks of Markdown go', async () => {
    const typed = ['AVENANT **N° 1**', 'à la convention', '', 'Entre', '', '# Objet', '', 'Fin'];
    const { text } = await readFile('a.docx', makeDocx(typed.map((line) => p(line)).join('')));
    expect(text).toBe('AVENANT N° 1\nà la convention\n\nEntre\n\nObjet\n\nFin');
  });
  it('of a message that was passed on is read without its marks of quotation', async () => {
    const { text } = await readFile('a.docx', makeDocx(p('> Convention') + p('> > Article 1')));
    expect(text).toBe('Convention\n\nArticle 1');
  });
  it('keeps its tables by cell: blank cells, merged cells, cells of two paragraphs', async () => {
    const table = `<w:tbl>
      <w:tr>${tc(p(''))}${tc(p('AE'))}${tc(p('CP'))}</w:tr>
      <w:tr>${tc(p('2023'))}${tc(p('70 000 €'))}${tc(p('35 000') + p('€'))}</w:tr>
      <w:tr>${tc(p('2024'))}${tc('<w:p/>', '<w:vMerge/>')}${tc(p('35 000 €'))}</w:tr>
      <w:tr>${tc(p('Total des deux'), '<w:gridSpan w:val="2"/>')}${tc(p('70 000 €'))}</w:tr></w:tbl>`;
    const { tables } = await readFile('a.docx', makeDocx(table));
    expect(tables).toEqual([
      [
        ['', 'AE', 'CP'],
        ['2023', '70 000 €', '35 000 €'],
        ['2024', '', '35 000 €'],
        ['Total des deux', '', '70 000 €'],
      ],
    ]);
  });
  it('tells tabs and items of lists, and leaves out what was deleted or told twice', async () => {
    const body = `<w:p>${run('Centre financier :')}<w:r><w:tab/></w:r>${run('0352-CFSE-CFIN')}</w:p>
      <w:p>${run('Activité :')}<w:r><w:tab/></w:r>${run('035200010101')}</w:p>
      <w:p><w:pPr><w:numPr/></w:pPr>${run('un')}<w:del>${run('supprimé')}</w:del></w:p>
      <w:p><mc:AlternateContent><mc:Choice>${run('cadre')}</mc:Choice><mc:Fallback>${run('cadre')}</mc:Fallback></mc:AlternateContent></w:p>`;
    const { text, tables } = await readFile('a.docx', makeDocx(body));
    expect(tables).toEqual([
      [
        ['Centre financier :', '0352-CFSE-CFIN'],
        ['Activité :', '035200010101'],
      ],
    ]);
    expect(text).toMatch(/- un\n\ncadre$/);
    expect(text).not.toContain('supprimé');
  });
  it('of which a table lays the whole page out is read through it', async () => {
    const inner = `<w:tbl><w:tr>${tc(p('AE'))}${tc(p('CP'))}</w:tr><w:tr>${tc(p('1'))}${tc(p('2'))}</w:tr></w:tbl>`;
    const outer = `<w:tbl><w:tr>${tc(p('Titre') + inner)}${tc(p('Marge'))}</w:tr></w:tbl>`;
    const { text, tables } = await readFile('a.docx', makeDocx(outer));
    expect(tables).toEqual([
      [
        ['AE', 'CP'],
        ['1', '2'],
      ],
    ]);
    expect(text).toMatch(/^Titre[\s\S]*Marge$/);
  });
  it('with macros is read without them', async () => {
    const { text } = await readFile(
      'a.docm',
      makeDocx(p('Article 1'), { 'word/vbaProject.bin': 'Sub AutoOpen' }),
    );
    expect(text).toBe('Article 1');
  });
});

describe('a LibreOffice text', () => {
  it('is its paragraphs and tables; notes follow, comments and deletions do not', async () => {
    const content = `<office:text><text:tracked-changes><text:p>supprimé</text:p></text:tracked-changes>
      <text:h>Titre</text:h><text:p>Un<text:s text:c="2"/>deux<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p></text:note-body></text:note></text:p>
      <table:table><table:table-row><table:table-cell><text:p>2023</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>10</text:p></table:table-cell></table:table-row>
      <table:table-row><table:table-cell><text:p>2024</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>20</text:p></table:table-cell></table:table-row></table:table></office:text>`;
    const { text, tables, format } = await readFile('a.odt', makeOpenDocument('text', content));
    expect(format).toBe('odt');
    expect(text).toMatch(/^Titre\n\nUn {2}deux\nNote/);
    expect(text).not.toContain('supprimé');
    expect(tables).toEqual([
      [
        ['2023', '10', ''],
        ['2024', '', '20'],
      ],
    ]);
  });
});

describe('a spreadsheet', () => {
  const cell = (value: string, type: string, shown: string) =>
    `<table:table-cell office:value-type="${type}" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
  it('of LibreOffice: texts as they are, numbers exactly even when they are shown rounded', async () => {
    const rows = `<table:table-row><table:table-cell office:value-type="string"><text:p>035200010101</text:p></table:table-cell>${cell('352', 'float', '0352')}</table:table-row>
      <table:table-row>${cell('70000', 'currency', '70 k€')}${cell('1234.56', 'float', '1 234,56')}</table:table-row>
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16000"/></table:table-row>`;
    const { tables } = await readFile(
      'a.ods',
      makeOpenDocument(
        'spreadsheet',
        `<office:spreadsheet><table:table table:name="F1">${rows}</table:table></office:spreadsheet>`,
      ),
    );
    expect(tables).toEqual([
      [
        ['035200010101', '0352'],
        ['70000 €', '1 234,56'],
      ],
    ]);
  });
  const workbook = (cells: string, sheets = '<sheet name="F1" r:id="r1"/>') =>
    makeArchive({
      'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/sharedStrings.xml':
        '<sst><si><t>035200010101</t></si><si><r><t>Centre </t></r><r><t>financier</t></r></si></sst>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="171" formatCode="0000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="171"/></cellXfs></styleSheet>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
    });
  it('of Excel: shared texts, amounts, dates, codes with their zeros, blank cells kept', async () => {
    const { tables } = await readFile(
      'a.xlsx',
      workbook(`<row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row>
        <row r="2"><c r="A2" s="1"><v>70000.5</v></c><c r="B2" s="2"><v>45191</v></c><c r="C2" s="3"><v>352</v></c></row>
        <row r="4"><c r="A4" t="str"><f>A1</f><v>deux</v></c><c r="B4"><v>2024</v></c></row>`),
    );
    expect(tables).toEqual([
      [
        ['Centre financier', '', '035200010101'],
        ['70000,5 €', '22/09/2023', '0352'],
      ],
      [['deux', '2024']],
    ]);
  });
  it('with a formula whose result is not there is sent back, with the cell', async () => {
    await expect(
      readFile('a.xlsx', workbook('<row r="1"><c r="B3"><f>SUM(A1:A2)</f></c></row>')),
    ).rejects.toThrow(/corrupt.*cellule B3/);
  });
  it('in separated values: separator found, quotes taken off, nothing converted', async () => {
    expect((await readFile('a.csv', 'code;montant\n035200010101;"1 234,56"\n"a ""b""";x\n')).tables).toEqual([
      [
        ['code', 'montant'],
        ['035200010101', '1 234,56'],
        ['a "b"', 'x'],
      ],
    ]);
    expect((await readFile('a.csv', 'a,b\n1,"2,3"\n')).tables).toEqual([
      [
        ['a', 'b'],
        ['1', '2,3'],
      ],
    ]);
  });
});

describe('a web page', () => {
  it('is what it shows: no script, no menu, nothing hidden; tables by cell', async () => {
    const { text, tables } = await readFile(
      'a.html',
      `<!doctype html><html><head><title>t</title><script>x</script></head><body><nav>menu</nav><h1>Titre</h1>
       <p>Un<br>deux <b>trois</b></p><p hidden>caché</p><table><tr><th rowspan="2">Année</th><th>AE</th></tr><tr><td>10</td></tr></table></body></html>`,
    );
    expect(text).toMatch(/^Titre\n\n ?Un\ndeux trois/);
    for (const absent of ['menu', 'caché', 'x<']) expect(text).not.toContain(absent);
    expect(tables).toEqual([
      [
        ['Année', 'AE'],
        ['', '10'],
      ],
    ]);
  });
  it('named otherwise is still one', async () => {
    expect((await readFile('a.txt', '<!DOCTYPE html><html><body><p>Bonjour</p></body></html>')).format).toBe(
      'html',
    );
  });
});
