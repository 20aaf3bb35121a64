import { describe, expect, it } from 'vitest';
import { layOutPages } from '../../lib/import/page/lay-out-pages';
import type { PageWord } from '../../lib/import/page/page-word';

/** Words of a line ten points high: `AE@100` stands at 100 points from the left; letters are five points wide. */
const line = (top: number, ...pieces: string[]): PageWord[] =>
  pieces.flatMap((piece) => {
    const [text = '', at = '0'] = piece.split('@');
    let left = Number(at);
    return text.split(' ').map((word) => {
      const box = { left, right: left + word.length * 5, top, bottom: top + 10 };
      left = box.right + 2.5;
      return { text: word, box };
    });
  });
const page = (...lines: PageWord[][]) => ({ width: 600, height: 800, words: lines.flat() });
const read = (...pages: Parameters<typeof layOutPages>[0]) => {
  const { text, blocks, places = [] } = layOutPages(pages);
  const tables = blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map((cell) => cell.text))] : [],
  );
  return { text, tables, places };
};

/** A frame with posts at these places and bars at those. */
const frame = (xs: readonly number[], ys: readonly number[]) => [
  ...xs.map((x) => ({ left: x, right: x + 1, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 })),
  ...ys.map((y) => ({ left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: y, bottom: y + 1 })),
];

describe('words in a frame', () => {
  const words = page(
    line(60, 'Crédits@100'),
    line(104, 'UO@100', 'AE 2025@204'),
    line(124, '0217-CDSP-@104', '40@204'),
    line(136, 'ARAU@104', '000@204'),
    line(154, '0217-CDSP-@104', '30@204'),
    line(166, 'BRET@104', '000@204'),
    line(200, 'Préavis@100'),
  );
  it('are those of its cell, over as many lines as the cell needs', () => {
    expect(read({ ...words, rules: frame([100, 200, 260], [100, 120, 150, 180]) })).toMatchObject({
      text: 'Crédits\nUO\tAE 2025\n0217-CDSP-ARAU\t40 000\n0217-CDSP-BRET\t30 000\nPréavis\n',
      tables: [
        [
          ['UO', 'AE 2025'],
          ['0217-CDSP-ARAU', '40 000'],
          ['0217-CDSP-BRET', '30 000'],
        ],
      ],
    });
  });
  it('stand in the first of the columns that a cell spans', () => {
    const spanned = page(line(104, '2025@220'), line(124, 'AE@130', 'CP@230'), line(144, '10@130', '20@230'));
    const rules = [
      ...frame([100, 200, 300], [120, 140, 160]),
      { left: 100, right: 300, top: 100, bottom: 101 },
      { left: 100, right: 101, top: 100, bottom: 120 },
      { left: 300, right: 301, top: 100, bottom: 120 },
    ];
    expect(read({ ...spanned, rules }).tables).toEqual([
      [
        ['2025', ''],
        ['AE', 'CP'],
        ['10', '20'],
      ],
    ]);
  });
  it('that a page break left alone in their row are a part of the table on the other page', () => {
    const xs = [100, 200, 260, 320];
    const head = { ...page(line(744, 'AE@204', 'CP@264')), rules: frame(xs, [740, 760]) };
    const rest = {
      ...page(line(104, '2024@104', '10@204', '20@264'), line(124, '2025@104', '30@264')),
      rules: frame(xs, [100, 120, 140]),
    };
    expect(read(head, rest).tables).toEqual([
      [['', 'AE', 'CP']],
      [
        ['2024', '10', '20'],
        ['2025', '', '30'],
      ],
    ]);
    expect(read({ ...head, words: [...head.words, ...line(765, 'Fin@100')] }).tables).toEqual([]);
  });
  it('are rows of their own where the frame draws none between them', () => {
    const open = page(
      line(104, 'Année@104', 'AE@204'),
      line(124, '2024@104', '10@204'),
      line(140, '2025@104', '20@204'),
    );
    expect(read({ ...open, rules: frame([100, 200, 260], [100, 120, 160]) }).tables[0]).toEqual([
      ['Année', 'AE'],
      ['2024', '10'],
      ['2025', '20'],
    ]);
  });
});

describe('words on a page', () => {
  it('have the heading above them in order where it stands over other columns', () => {
    const { tables } = read(
      page(
        line(100, 'AE@165', 'CP@245'),
        line(116, '2023@100', '70 000 €@180', '35 000 €@320'),
        line(132, '2024@100', '10 000 €@180', '35 000 €@320'),
      ),
    );
    expect(tables[0]?.[0]).toEqual(['', 'AE', 'CP']);
  });
  it('at the foot of two pages are not a running foot because both are figures', () => {
    const foot = (first: string) => page(line(100, 'Crédits@100'), line(780, `${first}@100`, '10 000@200'));
    expect(read(foot('2024'), foot('2025')).text).toContain('2025');
  });
  it('make a table where they stand in columns: a blank cell stays blank', () => {
    const { tables } = read(
      page(
        line(100, 'AE@200', 'CP@300'),
        line(116, '2023@100', '70 000 €@200', '35 000 €@300'),
        line(132, '2024@100', '35 000 €@300'),
      ),
    );
    expect(tables).toEqual([
      [
        ['', 'AE', 'CP'],
        ['2023', '70 000 €', '35 000 €'],
        ['2024', '', '35 000 €'],
      ],
    ]);
  });
  it('end their table where the title of another act begins', () => {
    const { tables } = read(
      page(
        line(100, 'Pour le délégant@0', 'Pour le délégataire@200'),
        line(116, 'Samir HADDOUCHE@0', 'Rose LINARD@200'),
        line(132, 'AVENANT N° 1@0', 'à la convention@200'),
      ),
    );
    expect(tables.flat(2)).not.toContain('AVENANT N° 1');
  });
  it('are another table after a blank line, where rows stand close together', () => {
    const { text, tables } = read(
      page(
        line(100, 'AE@200', 'CP@300'),
        line(112, '2023@100', '70 000 €@200', '35 000 €@300'),
        line(124, '2024@100', '35 000 €@300'),
        line(148, 'Domaine@100', '0352-01@210'),
        line(160, 'Activité@100', '035200010111@210'),
      ),
    );
    expect(tables).toHaveLength(2);
    expect(text).toContain('Domaine\t0352-01\nActivité\t035200010111');
  });
  it('are parted by the rules drawn between them, however close they stand', () => {
    const words = page(line(100, 'AE@150', 'CP@165'), line(116, '10@150', '20@165'));
    expect(read(words).tables).toEqual([]);
    const rules = [{ left: 162, right: 163, top: 90, bottom: 130 }];
    expect(read({ ...words, rules }).tables).toEqual([
      [
        ['AE', 'CP'],
        ['10', '20'],
      ],
    ]);
  });
  it('that go on a cell stay in it', () => {
    const { tables } = read(
      page(
        line(100, 'Centre@100', '0352-CFSE-CFIN@250'),
        line(112, 'financier@100'),
        line(132, 'Activité@100', '035200010101@250'),
        line(152, 'Fonds@100', '01@250'),
      ),
    );
    expect(tables).toEqual([
      [
        ['Centre financier', '0352-CFSE-CFIN'],
        ['Activité', '035200010101'],
        ['Fonds', '01'],
      ],
    ]);
  });
  it('that are few and short do not go on: nothing shows where a line has to end', () => {
    const { text } = read(
      page(line(100, 'CONVENTION DE DÉLÉGATION A@100'), line(113, 'Entre la direction@100')),
    );
    expect(text).toBe('CONVENTION DE DÉLÉGATION A\nEntre la direction\n');
  });
  it('make paragraphs: a line that had no room left goes on, a short one ends', () => {
    const { text } = read({
      ...page(
        line(100, 'Le terme est fixé au 10@0'),
        line(113, 'mars 2027 au plus tard@0'),
        line(126, 'Fin.@0'),
        line(160, 'Les co-@0'),
        line(173, 'délégataires de la fin@0'),
      ),
      width: 130,
    });
    expect(text).toBe(
      'Le terme est fixé au 10 mars 2027 au plus tard Fin.\n\nLes co-\ndélégataires de la fin\n',
    );
  });
  it('that fill the line of a title are a title: more room follows than between lines', () => {
    const { text } = read({
      ...page(
        line(100, 'DÉLÉGATION DE GESTION RÉNO@0'),
        line(130, 'Entre :@0'),
        line(143, 'le délégant, RBOP,@0'),
        line(156, 'le délégataire.@0'),
      ),
      width: 130,
    });
    expect(text).toMatch(/^DÉLÉGATION DE GESTION RÉNO\n\nEntre :\n/);
  });
  it('that end a line end a paragraph where several do: the least room is that between lines', () => {
    const { text } = read({
      ...page(
        line(100, 'La DGPE est le délégant@0'),
        line(113, 'et la DRAAF est délégataire@0'),
        line(136, 'Exposé des motifs@0'),
        line(149, 'Le délégant a confié au dé@0'),
        line(162, 'légataire des crédits et il@0'),
        line(185, 'Article 1@0'),
      ),
      width: 130,
    });
    expect(text).toContain('délégataire\n\nExposé');
    expect(text).toMatch(/\n\nArticle 1/);
  });
  it('that draw the rule of a table go on where the line had no room left', () => {
    const { tables } = read({
      ...page(
        line(100, '+----------+------@0'),
        line(111, '----+@0'),
        line(122, '| UO | 2025 |@0', '2026@75'),
        line(133, '|@0'),
        line(144, '+----------+------@0'),
        line(155, '----+@0'),
        line(166, '| DR59 | 10 | 20 |@0'),
      ),
      width: 110,
    });
    expect(tables).toEqual([
      [
        ['UO', '2025', '2026'],
        ['DR59', '10', '20'],
      ],
    ]);
  });
  it('of another size than those of a full line above do not go on with it', () => {
    const heading = line(113, 'Crédits délégués@0').map((word) => ({
      ...word,
      box: { ...word.box, bottom: word.box.top + 12 },
    }));
    const item = line(100, 'dont 190 k€ payés par elles@0');
    const { text } = read({ ...page(item, heading, line(129, 'en 2025 : 10@0')), width: 135 });
    expect(text).toContain('elles\nCrédits délégués\n');
  });
  it('that label what follows begin a line, whatever stands above', () => {
    const { text } = read({
      ...page(line(100, 'Délégant : la DINUM à Paris@0'), line(113, 'Délégataires :@0'), line(126, 'Un@0')),
      width: 130,
    });
    expect(text).toContain('Paris\nDélégataires :\n');
  });
  it('that begin with a heading, or a label as the line above, begin a line', () => {
    const below = (first: string, second: string) =>
      read({ ...page(line(100, first), line(113, second), line(126, first)), width: 340 }).text;
    const full = 'Délégant – direction de la protection judiciaire de la jeunesse, à Paris';
    expect(below(full, 'Délégataire – direction interrégionale de la protection, à Bordeaux')).toContain(
      '\nDélégataire',
    );
    expect(below(full, 'Article 1')).toContain('\nArticle 1');
    expect(below(full, 'Article 1 de la convention du même jour')).toContain(' Article 1');
  });
  it('between typed bars are a row as the bars tell, over as many lines as it needs', () => {
    const { tables } = read({
      ...page(
        line(100, '| |@0', '2025 |@45', 'Total |@90'),
        line(111, '| AE |@0', '410 000 |@45'),
        line(122, '|@0', '410 000 |@10'),
        line(133, '| CP | 40 000 | 410@0'),
        line(144, '000 |@0'),
      ),
      width: 140,
    });
    expect(tables.map((rows) => rows.slice(0, 1))).toEqual([[['', '2025', 'Total']]]);
    expect(tables[0]?.at(-1)).toEqual(['CP', '40 000', '410 000']);
  });
  it('are found again on the page, from their place in the text', () => {
    const { text, places } = read(page(line(100, '**Montant** : 70 000 €@50')));
    const place = places.find(({ start, end }) => text.slice(start, end) === '000');
    expect(text).toBe('Montant : 70 000 €\n');
    expect(place?.box.left).toBeGreaterThan(100);
  });
  it('at the head or foot of each page are set aside', () => {
    const body = (top: number, words: string) => line(top, words);
    const { text } = read(
      page(body(20, 'Convention DGE page 1@50'), body(300, 'Un@50'), body(790, '1/2@300')),
      page(body(20, 'Convention DGE page 2@50'), body(300, 'Deux@50'), body(790, '2/2@300')),
    );
    expect(text.replace(/\n+/g, '\n')).toBe('Un\nDeux\n');
  });
});

describe('words read off an image', () => {
  /** As an optical reader gives them: each box holds the ink of its word alone, a letter is ten wide. */
  const typed = (top: number, ...pieces: string[]): PageWord[] =>
    pieces.flatMap((piece) => {
      const [text = '', at = '0'] = piece.split('@');
      let left = Number(at);
      return text.split(' ').map((word) => {
        const isLow = /^[:;]$/.test(word);
        const box = {
          left: left + 1,
          right: left + word.length * 10 - 1,
          top: isLow ? top + 4 : top,
          bottom: word === '-' ? top + 6 : top + 12,
        };
        left += (word.length + 1) * 10;
        return { text: word, box, confidence: 90 };
      });
    });
  // Most of the page is set in a book's letters, whose spaces are a third of a typewriter's.
  const prose = Array.from({ length: 6 }, (_, rank) =>
    line(20 + 16 * rank, 'Les crédits sont mis à la disposition du délégataire dans les conditions@40'),
  ).map((words) => words.map((word) => ({ ...word, confidence: 90 })));

  it('stand together where one typed space parts them, whatever the spaces of the page', () => {
    const rows = [
      typed(200, 'Exercice@40', 'AE@160', 'CP@300'),
      typed(216, '2025@40', '145 000 €@160', '107 360,24 €@300'),
      typed(232, '2026@40', '18 000 €@300'),
    ];
    expect(read(page(...prose, ...rows)).tables).toEqual([
      [
        ['Exercice', 'AE', 'CP'],
        ['2025', '145 000 €', '107 360,24 €'],
        ['2026', '', '18 000 €'],
      ],
    ]);
  });
  it('are no words where the reader made them of the rule of a table', () => {
    const unread = typed(216, 'lsss les=l@40').map((word) => ({ ...word, confidence: 3 }));
    const dashes = typed(248, '......@50', '......@170').map((word) => ({ ...word, confidence: 100 }));
    const rows = [
      typed(200, 'Exercice@40', 'AE@160'),
      unread,
      typed(232, '2025@40', '145 000 €@160'),
      [...dashes, ...typed(252, '+@40', '+@150')],
      typed(264, 'Total@40', '145 000 €@160'),
    ];
    expect(read(page(...prose, ...rows)).tables).toEqual([
      [
        ['Exercice', 'AE'],
        ['2025', '145 000 €'],
        ['Total', '145 000 €'],
      ],
    ]);
    const form = [typed(200, 'Programme@40', '......@160', '214@240'), ...rows.slice(2, 3)];
    expect(read(page(...prose, ...form)).text).toContain('......');
  });
  it('are put on the line they stand on, low signs too', () => {
    const rows = [typed(200, '- 2025 : AE = 10 000 ; CP = 5 000@40'), typed(216, '- 2026 : AE = 0@40')];
    expect(read(page(...rows)).text).toBe('- 2025 : AE = 10 000 ; CP = 5 000\n- 2026 : AE = 0\n');
  });
  it('hold a value to the colon that stands far before it', () => {
    const rows = [
      typed(200, 'Exercice 2025@40', 'AE : 165 000 €@240', 'CP : 70 000 €@480'),
      typed(216, 'Exercice 2026@40', 'AE :@240', '0 €@330', 'CP :@480', '55 000 €@540'),
    ];
    expect(read(page(...rows)).tables[0]?.[1]).toEqual(['Exercice 2026', 'AE : 0 €', 'CP : 55 000 €']);
  });
  it('are a label of two lines where the figures stand beside the second', () => {
    const rows = [
      typed(200, '2025@300', '2026@420'),
      typed(216, 'Autorisations@40'),
      typed(232, "d'engagement@40", '415 000@300', '185 000@420'),
      typed(248, 'Crédits de@40'),
      typed(264, 'paiement@40', '120 000@300', '290 000@420'),
    ];
    expect(read(page(...rows)).tables[0]?.slice(1)).toEqual([
      ["Autorisations d'engagement", '415 000', '185 000'],
      ['Crédits de paiement', '120 000', '290 000'],
    ]);
  });
});
