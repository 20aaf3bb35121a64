import { describe, expect, it } from 'vitest';
import { layOut } from '../../lib/import/layout/lay-out';

const tables = (raw: string) =>
  layOut(raw).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map(({ text }) => text))] : [],
  );

describe('marks of Markdown', () => {
  it('are removed from the text, which keeps its lines', () => {
    expect(layOut('## Titre\nle **22/09/2023**, [site](https://a.fr) et <https://b.fr>\n- item').text).toBe(
      'Titre\nle 22/09/2023, site et https://b.fr\n- item\n',
    );
  });
  it('of a revision leave what it put in', () => {
    expect(layOut('AE : ~~70 000 €~~{{50 000 €}}, CP : {--70 000 €--}{++50 000 €++}').text).toBe(
      'AE : 50 000 €, CP : 50 000 €\n',
    );
    expect(layOut('un {seul} mot').text).toBe('un {seul} mot\n');
  });
});

describe('tables', () => {
  it('between tabs keep their blank cells', () => {
    expect(tables('\tAE\tCP\n2024\t\t35 000 €')).toEqual([
      [
        ['', 'AE', 'CP'],
        ['2024', '', '35 000 €'],
      ],
    ]);
  });
  it('between pipes lose their rule line', () => {
    expect(tables('| a | b |\n|---|---:|\n| **1** |  |')).toEqual([
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ]);
  });
  it('between bars without outer ones are rows too, under their rule line', () => {
    expect(tables('Année | AE\n---|---\n2024 | 10\n2025 |')).toEqual([
      [
        ['Année', 'AE'],
        ['2024', '10'],
        ['2025', ''],
      ],
    ]);
  });
  it('between bars that no row begins with, a head over several columns stands in the first of them', () => {
    const lines = [
      '        |      AE       |  CP   |',
      ' Ligne  |  2025 |  2026 |  2025 |',
      ' -------+-------+-------+-------+',
      ' Socle  |    10 |    20 |    30 |',
      ' -------+-------+-------+-------+',
      ' Total  |    10 |    20 |    30 |',
    ];
    expect(tables(lines.join('\n'))).toEqual([
      [
        ['', 'AE', '', 'CP'],
        ['Ligne', '2025', '2026', '2025'],
        ['Socle', '10', '20', '30'],
        ['Total', '10', '20', '30'],
      ],
    ]);
  });
  it('a bar in a title makes no table', () => expect(tables('Convention FAST 13 | Mano')).toEqual([]));
  it('aligned by spaces give a value to the column it stands under', () => {
    expect(tables('        AE        CP\n2024    10 000    20 000\n2025              30 000')).toEqual([
      [
        ['', 'AE', 'CP'],
        ['2024', '10 000', '20 000'],
        ['2025', '', '30 000'],
      ],
    ]);
  });
  it('go on after a page break with the same columns', () => {
    expect(
      tables('        AE        CP\n2024    10 000    20 000\n\nPied de page\n\n2025              30 000')[1],
    ).toEqual([['2025', '', '30 000']]);
  });
  it('every row has as many cells as the widest', () => {
    expect(tables('a\tb\tc\nd\te')).toEqual([
      [
        ['a', 'b', 'c'],
        ['d', 'e', ''],
      ],
    ]);
  });
});

it('blocks cover the text in order, and every cell is where it says', () => {
  const { text, blocks } = layOut(
    'Un\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nDeux\tx\nTrois\ty\n  AE      CP\n  10      20\nfin',
  );
  let end = 0;
  for (const block of blocks) {
    expect(block.start).toBe(end);
    end = block.end;
    if (block.kind === 'table')
      for (const cell of block.rows.flat()) expect(text.slice(cell.start, cell.end)).toBe(cell.text);
  }
  expect(end).toBe(text.length);
  expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(3);
});

it('a drawn rule that the margin cut parts no table', () => {
  const { blocks } = layOut(
    ['+------+-----', '+-----+', '| UO | AE |', '+------+-----', '+-----+', '| DR59 | 10 |'].join('\n'),
  );
  expect(blocks.map((block) => (block.kind === 'table' ? block.rows.length : 'text'))).toEqual([2]);
});

describe('two columns of running text', () => {
  const LEFT = [
    '1. OBJET',
    'Le délégant charge le délégataire',
    "d'équiper en capteurs vingt-huit",
    'zones de la région, et de payer les',
    "dépenses qu'elles demandent.",
    '2. DURÉE',
    'La convention entre en vigueur le',
    'jour de sa signature. Elle prend',
    'fin le 30 avril 2027, sauf à être',
  ];
  const RIGHT = [
    '4. CRÉDITS',
    'Les crédits sont exprimés en euros,',
    'toutes taxes comprises. Ils sont de',
    '100 000 € en AE et de 100 000 € en',
    'CP, ouverts dès la signature par la',
    '5. IMPUTATION',
    'Les dépenses sont imputées sur le',
    'programme 207 et sur les codes qui',
    'sont donnés en annexe de cet acte.',
  ];
  const side = (left: string, right: string) => `${left.padEnd(44)}${right}`;
  const page = [...LEFT, ...LEFT].map((line, rank) => side(line, [...RIGHT, ...RIGHT][rank] ?? ''));
  it('are read one after the other, with what stands across both where it stands', () => {
    const title = 'CONVENTION DE DÉLÉGATION DE GESTION POUR LES ZONES DE LA RÉGION';
    const read = layOut([title, '', ...page.slice(0, 9), '', '', ...page.slice(9)].join('\n')).text;
    expect(read.split('\n').filter((line) => line !== '')).toEqual([
      title,
      ...LEFT,
      ...RIGHT,
      ...LEFT,
      ...RIGHT,
    ]);
  });
  it('are no labels beside their values, and no signatures', () => {
    const codes = Array.from({ length: 16 }, (_, rank) => side(`Centre ${rank}`, `0352-CFSE-CF${rank + 10}`));
    expect(layOut(codes.join('\n')).text).toMatch(/^Centre 0\s+0352-CFSE-CF10/);
    expect(layOut(page.slice(0, 4).join('\n')).text).toMatch(/^1. OBJET\s+4. CRÉDITS/);
  });
});

describe('a form filled in on its dots', () => {
  const form = Array.from({ length: 6 }, (_, rank) => `Champ ${rank} : ....valeur ${rank}....`);
  it('gives its values without them, and its days', () => {
    const read = layOut([...form, 'Fait à Lens, le ..17.. / ..03.. / ..2025..'].join('\n')).text;
    expect(read).toMatch(/Champ 3 :\s+valeur 3\s*\n/);
    expect(read).toContain('le 17/03/2025');
  });
  it('is none where dots only lead to a value', () =>
    expect(layOut('Programme ........ 352\nUO ........ 0352-CFSE-CFIN').text).toContain('........'));
});
